import { assignIndicators } from "./indicators/assign.ts";
import { CATALOGUE_VERSION } from "./indicators/catalogue/index.ts";
import { readMetadata } from "./metadata/readMetadata.ts";
import { figuresOf, isArticle, passagesOf, readPassage } from "./metrics/findFigures.ts";
import type { Block, Metric, Report, Section } from "./model.ts";
import { type NormalizeOptions, normalize } from "./normalize/normalize.ts";
import { readOutline } from "./outline/readOutline.ts";
import type { Figure } from "./text/figure.ts";
import { linePlaces } from "./text/linePlaces.ts";
import type { NormalText, SourceText } from "./text/normalText.ts";
import type { Outline, OutlineSection } from "./text/outline.ts";
import type { Range } from "./text/range.ts";
import { VERSION } from "./version.ts";

export type ParseOptions = NormalizeOptions;

/**
 * Parse one report: its metadata, its section tree, and every count and rate with its canonical indicator.
 *
 *     parseReport("一、工作情况\n全年受理行政复议案件26件。").metrics[0]
 *     // { value: 26, unit: "件", subject: "行政复议案件", indicators: ["reconsideration.accepted"], … }
 *
 * Pure and synchronous; any text gives a report, `isReport: false` where it is none. Spans count in UTF-16 code units
 * of the given text.
 */
export function parseReport(input: string | SourceText, options: ParseOptions = {}): Report {
  const given: SourceText =
    typeof input === "string"
      ? { text: input, source: { path: null, format: "text", encoding: null, sha256: null } }
      : input;
  const normal = normalize(given.text, options);
  const outline = readOutline(normal.text);
  const metadata = readMetadata(normal, outline);
  const figures = findFigures(normal, outline, metadata.reportYear);
  const block = (range: Range | null): Block | null =>
    range ? { text: normal.words(range.start, range.end), span: normal.span(range.start, range.end) } : null;
  return {
    schemaVersion: "1",
    producer: { name: "lawgov", version: VERSION, catalogue: CATALOGUE_VERSION },
    isReport: isReport(normal.text, outline),
    source: { ...given.source, script: normal.script },
    metadata,
    lead: block(outline.lead),
    sections: outline.sections.map((section) => printSection(normal, section)),
    closing: block(outline.closing),
    metrics: printMetrics(normal, figures),
  };
}

/** The figures of a report that are metrics, with their indicators, in document order. */
function findFigures(normal: NormalText, outline: Outline, reportYear: number | null): Figure[] {
  return passagesOf(normal.text, outline).flatMap((passage) => {
    const figures = figuresOf(normal, passage, readPassage(normal, passage), reportYear);
    assignIndicators(normal.text, figures);
    return figures.filter((figure) => !isArticle(figure));
  });
}

/** 关于做好2022年度法治政府建设报告工作的通知: a document that asks for reports. */
const ASKS_FOR_REPORTS =
  /^.{0,40}(?:做好|开展|加强|规范|报送|组织|征集).{0,40}报告.{0,12}(?:通知|通报|公告|意见|方案)$/m;

/** 《…法治政府建设年度报告》解读, …法治政府建设工作要点: a document on a report, or of what is to come. */
const TELLS_OF_REPORTS =
  /》.{0,6}解读$|^(?!.*(?:总结|报告|情况))[^,。:;>]{2,40}法治[^,。:;]{0,20}(?:工作要点|工作计划|实施方案|规划|实施意见)$/m;

/** Lines that are titles of reports and the like, and what those of this kind speak of. */
const TITLES = /^[^,。:;>]{6,60}(?:报告|总结|汇报|计划)$/gm;
const MATTER = /法治|依法|法制/;

/** A document of this kind has an outline and speaks of its matter. */
function isReport(text: string, outline: Outline): boolean {
  const head = text.slice(outline.head.start, outline.head.end);
  if (ASKS_FOR_REPORTS.test(head) || TELLS_OF_REPORTS.test(head)) return false;
  const titles = head.match(TITLES) ?? [];
  if (titles.length > 0 && !titles.some((title) => MATTER.test(title)) && !MATTER.test(head)) return false;
  return outline.sections.length > 0 && /法治政府|依法行政|法治建设|依法治[国省市州县区旗镇乡理]|法治/.test(text);
}

function printSection(normal: NormalText, section: OutlineSection): Section {
  const words = ({ start, end }: Range): string => normal.words(start, end);
  return {
    id: section.id,
    depth: section.depth,
    marker: { kind: section.kind, text: words(section.marker).replace(/\s/g, ""), ordinal: section.ordinal },
    title: section.title ? words(section.title) : null,
    role: section.role,
    text: words(section.text),
    span: normal.span(section.span.start, section.span.end),
    children: section.children.map((child) => printSection(normal, child)),
  };
}

function printMetrics(normal: NormalText, figures: readonly Figure[]): Metric[] {
  const ids = new Map(figures.map((figure, i) => [figure, `m${i + 1}`]));
  const placeOf = linePlaces(normal.source);
  return figures.map((figure) => {
    const { quantity, sentence } = figure;
    const span = normal.span(quantity.start, quantity.end);
    return {
      id: ids.get(figure)!,
      kind: quantity.kind,
      value: quantity.value,
      unit: quantity.unit,
      qualifier: quantity.qualifier,
      subject: figure.subject,
      indicators: [...figure.indicators],
      aspect: figure.aspect,
      partOf: figure.total ? (ids.get(figure.total) ?? null) : null,
      period: figure.period,
      sectionId: figure.passage.section?.id ?? null,
      sentence: normal.words(sentence.start, sentence.end),
      raw: normal.source.slice(span.start, span.end),
      span,
      ...placeOf(span.start),
    };
  });
}
