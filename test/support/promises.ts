import type { Report, Section, Span } from "../../src/model.ts";

const fold = (text: string): string =>
  text.normalize("NFKC").replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/gu, "");

/** Whether a subject is a name: no half of a bracket, and no 的 or level verb at its ends. */
function isWhole(subject: string): boolean {
  const depth = (open: string, close: string): boolean => {
    let left = 0;
    for (const sign of subject) {
      left += sign === open ? 1 : sign === close ? -1 : 0;
      if (left < 0) return false;
    }
    return left === 0;
  };
  return (
    depth("(", ")") && depth("《", "》") && !/^的..|..(?:降|增|升|压减|压缩|减少|削减|缩短)[至到为]$/.test(subject)
  );
}

/** What holds for any text whatever: spans quote, subjects are whole, sections nest and keep their order. Returns what is broken. */
export function brokenPromises(text: string, report: Report): string[] {
  const broken: string[] = [];
  const slice = ({ start, end }: Span): string => text.slice(start, end);
  let last = 0;
  for (const metric of report.metrics) {
    if (slice(metric.span) !== metric.raw) broken.push(`${metric.id}: raw ${metric.raw} is not at its span`);
    if (metric.span.start < last) broken.push(`${metric.id}: not in document order`);
    last = metric.span.start;
    if (!Number.isFinite(metric.value) || Math.abs(metric.value) > Number.MAX_SAFE_INTEGER)
      broken.push(`${metric.id}: ${metric.value}`);
    if (metric.partOf !== null && !report.metrics.some(({ id }) => id === metric.partOf))
      broken.push(`${metric.id}: no ${metric.partOf}`);
    if (metric.subject !== null && !isWhole(metric.subject)) broken.push(`${metric.id}: subject ${metric.subject}`);
  }
  const check = (sections: readonly Section[], within: Span, depth: number): void => {
    let from = within.start;
    for (const section of sections) {
      if (section.span.start < from || section.span.end > within.end)
        broken.push(`section ${section.id} is not inside of its parent or before its sibling's end`);
      if (section.depth !== depth) broken.push(`section ${section.id}: depth ${section.depth}`);
      from = section.span.end;
      if (!fold(slice(section.span)).startsWith(fold(section.marker.text)))
        broken.push(`section ${section.id} does not begin with ${section.marker.text}`);
      check(section.children, section.span, depth + 1);
    }
  };
  check(report.sections, { start: 0, end: text.length }, 1);
  for (const { value, span } of report.metadata.fields) {
    // a value is printed in Simplified script; the source may be Traditional
    const same =
      report.source.script === "hant"
        ? fold(slice(span ?? { start: 0, end: 0 })).length === fold(value ?? "").length
        : span && fold(slice(span)) === fold(value ?? "");
    if (value !== null && span && !same) broken.push(`field ${value} is not at its span`);
  }
  for (const { start, end } of Object.values(report.metadata.evidence).flat()) {
    if (start > end || end > text.length) broken.push(`evidence ${start}-${end}`);
  }
  return broken;
}

/** The tree as lines, for comparison. */
export function treeOf(report: Report): string[] {
  const walk = (section: Section): string[] => [
    `${section.depth} ${section.marker.text} ${section.title}`,
    ...section.children.flatMap(walk),
  ];
  return report.sections.flatMap(walk);
}
