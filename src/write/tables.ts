import type { Failure, Report, Section } from "../model.ts";
import { isFailure } from "../text/error.ts";
import { linePlaces } from "../text/linePlaces.ts";
import { walkSections } from "../text/sections.ts";

export type Cell = string | number | null;

/** A table of flat rows: its columns, and the rows of one report. */
export interface Table {
  columns: readonly string[];
  rows(outcome: Report | Failure, context: RowContext): Cell[][];
}

/** What rows need beside the report: its source text, for line numbers, and the labels of the catalogue. */
export interface RowContext {
  text: string | null;
  labelOf(code: string): string;
}

const join = (list: readonly string[]): string => list.join(";");

/** Titles from the top down to each section, by its id. */
function paths(
  sections: readonly Section[],
  above: readonly string[] = [],
  found = new Map<string, string>(),
): Map<string, string> {
  for (const section of sections) {
    const path = [...above, section.title ?? section.marker.text];
    found.set(section.id, path.join(" / "));
    paths(section.children, path, found);
  }
  return found;
}

const METRIC_COLUMNS =
  "path title issuers reportYear id indicators label value unit kind qualifier aspect subject partOf periodFrom periodTo sectionId sectionPath sentence raw start end line column";
const SECTION_COLUMNS = "path id depth kind marker ordinal title role text start end line";
const REPORT_COLUMNS =
  "path format encoding script isReport title issuers addressees reportYear documentNumber indexNumber publisher writtenDate signedDate publishedDate sections metrics coded error";

export const tables: Record<"metrics" | "sections" | "reports", Table> = {
  metrics: {
    columns: METRIC_COLUMNS.split(" "),
    rows(outcome, { labelOf }) {
      if (isFailure(outcome)) return [];
      const { source, metadata } = outcome;
      const sectionPaths = paths(outcome.sections);
      return outcome.metrics.map((m) => [
        source.path,
        metadata.title,
        join(metadata.issuers),
        metadata.reportYear,
        m.id,
        join(m.indicators),
        join(m.indicators.map(labelOf)),
        m.value,
        m.unit,
        m.kind,
        m.qualifier,
        m.aspect,
        m.subject,
        m.partOf,
        m.period?.from ?? null,
        m.period?.to ?? null,
        m.sectionId,
        m.sectionId === null ? null : (sectionPaths.get(m.sectionId) ?? null),
        m.sentence,
        m.raw,
        m.span.start,
        m.span.end,
        m.line,
        m.column,
      ]);
    },
  },
  sections: {
    columns: SECTION_COLUMNS.split(" "),
    rows(outcome, { text }) {
      if (isFailure(outcome)) return [];
      const placeOf = text === null ? undefined : linePlaces(text);
      return [...walkSections(outcome.sections)].map((s) => [
        outcome.source.path,
        s.id,
        s.depth,
        s.marker.kind,
        s.marker.text,
        s.marker.ordinal,
        s.title,
        s.role,
        s.text,
        s.span.start,
        s.span.end,
        placeOf?.(s.span.start).line ?? null,
      ]);
    },
  },
  reports: {
    columns: REPORT_COLUMNS.split(" "),
    rows(outcome) {
      if (isFailure(outcome)) return [[outcome.path, ...Array<null>(17).fill(null), outcome.error.code]];
      const { source, metadata: m } = outcome;
      return [
        [
          source.path,
          source.format,
          source.encoding,
          source.script,
          String(outcome.isReport),
          m.title,
          join(m.issuers),
          join(m.addressees),
          m.reportYear,
          m.documentNumber,
          m.indexNumber,
          m.publisher,
          m.writtenDate,
          m.signedDate,
          m.publishedDate,
          [...walkSections(outcome.sections)].length,
          outcome.metrics.length,
          outcome.metrics.filter(({ indicators }) => indicators.length > 0).length,
          null,
        ],
      ];
    },
  },
};
