import type { Report, Section } from "../../src/model.ts";
import type { Gold } from "./expected.ts";

/** What of an expectation a report misses, as lines for eyes, and how many things were asked. */
export interface Score {
  misses: string[];
  asked: Record<string, number>;
  missed: Record<string, number>;
}

const fold = (text: string | null | undefined): string =>
  (text ?? "")
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/[。.;；:：,，]+$/u, "");

/** By how many characters a subject may be longer than all that is accepted. */
const LONGER = 16;

const flatten = (sections: readonly Section[]): Section[] => sections.flatMap((s) => [s, ...flatten(s.children)]);

/** Hold a report against its expectation, in the terms of the contract. */
export function score(gold: Gold, report: Report): Score {
  const result: Score = { misses: [], asked: {}, missed: {} };
  const ask = (what: string, right: boolean, line: () => string): void => {
    result.asked[what] = (result.asked[what] ?? 0) + 1;
    if (right) return;
    result.missed[what] = (result.missed[what] ?? 0) + 1;
    result.misses.push(`${what}: ${line()}`);
  };

  const sections = flatten(report.sections);
  const keys = sections.map((s) => `${s.depth} ${fold(s.marker.text).replace(/[、.,]$/, "")}`);
  let at = 0;
  for (const [depth, marker, ordinal, title] of gold.outline) {
    const found = keys.indexOf(`${depth} ${fold(marker).replace(/[、.,]$/, "")}`, at);
    ask("outline", found >= 0, () => `no ${"  ".repeat(depth - 1)}${marker} ${title ?? "-"}`);
    if (found < 0) continue;
    at = found + 1;
    const section = sections[found]!;
    ask(
      "title",
      fold(section.title) === fold(title) && section.marker.ordinal === ordinal,
      () => `${marker} ${title ?? "-"} read as ${section.title ?? "-"}`,
    );
  }
  ask(
    "outline",
    sections.length <= gold.outline.length,
    () => `${sections.length} sections, ${gold.outline.length} expected`,
  );

  for (const [key, want] of Object.entries(gold.metadata)) {
    const got = report.metadata[key as keyof Report["metadata"]] as unknown;
    const same = Array.isArray(want)
      ? [...want].map(fold).sort().join() === [...(got as string[])].map(fold).sort().join()
      : typeof want === "string"
        ? fold(want) === fold(got as string)
        : want === got;
    ask("metadata", same, () => `${key} ${JSON.stringify(want)} read as ${JSON.stringify(got)}`);
  }
  for (const [id, want] of Object.entries(gold.roles ?? {})) {
    const got = report.sections[Number(id) - 1]?.role ?? null;
    ask("role", [want].flat().includes(got as string), () => `section ${id} ${[want].flat().join("/")} read as ${got}`);
  }

  const used = new Set<string>();
  for (const q of gold.metrics) {
    const end = q.start + q.raw.length;
    const m = report.metrics.find(
      (metric) => !used.has(metric.id) && metric.span.start < end && metric.span.end > q.start,
    );
    if (m) used.add(m.id);
    if (!q.required) continue;
    const raw = q.raw.replace(/\s/g, "");
    const right = m !== undefined && m.value === q.value && q.unit.includes(m.unit);
    ask("metric", right, () => `${raw} (${q.subject}) read as ${m ? `${m.value} ${m.unit}` : "nothing"}`);
    if (!m || !right) continue;
    ask("qualifier", q.qualifier.includes(m.qualifier), () => `${raw} ${q.qualifier.join("/")} read as ${m.qualifier}`);
    ask("kind", q.kind.includes(m.kind), () => `${raw} ${q.kind.join("/")} read as ${m.kind}`);
    ask("aspect", (q.aspect ?? "result") === m.aspect, () => `${raw} (${q.subject}) ${q.aspect} read as ${m.aspect}`);
    const words = q.subject.split("|").map(fold);
    ask(
      "subject",
      words.some((word) => word === "" || fold(m.subject).includes(word)) &&
        fold(m.subject).length <= fold(q.subject).length + LONGER,
      () => `${raw} ${q.subject} read as ${m.subject}`,
    );
    if (q.openIndicator) continue;
    const has = (code: string): boolean => (code === "-" ? m.indicators.length === 0 : m.indicators.includes(code));
    const missing = q.indicators.filter((group) => !group.some(has));
    const wrong = m.indicators.filter((code) => !q.indicators.flat().includes(code));
    ask(
      "indicator",
      missing.length === 0 && wrong.length === 0,
      () =>
        `${raw} (${q.subject}) ${q.indicators.map((g) => g.join("/")).join(",") || "-"} read as ${m.indicators.join() || "-"}`,
    );
  }
  for (const metric of report.metrics) {
    if (!used.has(metric.id))
      ask("metric", false, () => `${metric.raw.replace(/\s/g, "")} (${metric.subject}) is none`);
  }
  for (const [whole, parts] of gold.parts ?? []) {
    const total = report.metrics.find(({ span }) => span.start === whole);
    for (const start of parts) {
      const part = report.metrics.find(({ span }) => span.start === start);
      ask(
        "part",
        total !== undefined && part?.partOf === total.id,
        () => `${part?.raw ?? start} of ${total?.raw ?? whole}`,
      );
    }
  }
  return result;
}

/** One line of counts: `outline 29/29 title 29/29 …`. */
export function summary(scores: readonly Score[]): string {
  const asked: Record<string, number> = {};
  const missed: Record<string, number> = {};
  for (const one of scores) {
    for (const [what, n] of Object.entries(one.asked)) asked[what] = (asked[what] ?? 0) + n;
    for (const [what, n] of Object.entries(one.missed)) missed[what] = (missed[what] ?? 0) + n;
  }
  return Object.entries(asked)
    .map(([what, n]) => `${what} ${n - (missed[what] ?? 0)}/${n}`)
    .join("  ");
}
