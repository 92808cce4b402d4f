import type { Report } from "../model.ts";

/** What is said of a report that was read, since much of the document may be missing from it. */
export type Remark = "noReport" | "another" | "torn";

/** A marker of the top of an outline at the beginning of a line. */
const TOP_MARKER = /^\s*[一二三四五六]、/gm;

/** A list of annexes is shorter than another report. */
const MUCH = 600;

/** Digits with a blank between them: 1 2 8件 may be 128件, or 1, 2 and 8. */
const TORN = /\d \d/g;

/** Fewer places where digits are torn apart are dates, indices and columns. */
const MANY_TORN = 30;

/**
 * The remarks on a report: it is none; an outline begins anew behind its closing, most likely another report, of which nothing
 * is read; or more of its numbers are torn apart by blanks than could be read.
 */
export function remarksOn(report: Report, text: string): Remark[] {
  const behind = report.closing?.text ?? "";
  const tops = behind.length > MUCH ? (behind.match(TOP_MARKER)?.length ?? 0) : 0;
  const torn = text.match(TORN)?.length ?? 0;
  return [
    ...(report.isReport ? [] : ["noReport" as const]),
    ...(tops > 1 ? ["another" as const] : []),
    ...(torn > MANY_TORN && torn > report.metrics.length ? ["torn" as const] : []),
  ];
}
