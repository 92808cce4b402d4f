import { CATALOGUE_VERSION } from "./indicators/catalogue/index.ts";
import { readMetadata } from "./metadata/readMetadata.ts";
import { isArticle } from "./metrics/figures.ts";
import type { Block, Metric, Report, Section } from "./model.ts";
import { type NormalizeOptions, normalize } from "./normalize/normalize.ts";
import { isReport } from "./outline/isReport.ts";
import { readOutline } from "./outline/readOutline.ts";
import { readFigures } from "./readFigures.ts";
import type { Figure } from "./text/figure.ts";
import { linePlaces } from "./text/linePlaces.ts";
import type { NormalText, SourceText } from "./text/normalText.ts";
import type { OutlineSection } from "./text/outline.ts";
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
  const figures = readFigures(normal, outline, metadata.reportYear)
    .flatMap((passage) => passage.figures)
    .filter((figure) => !isArticle(figure));
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
