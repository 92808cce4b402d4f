import type { Report } from "../model.ts";

/** What is said of a report that was read, since much of the document may be missing from it. */
export type Remark = "noReport" | "another" | "annexed" | "anew" | "torn";

/** A marker of the top of an outline at the beginning of a line. */
const TOP_MARKER = /^\s*[一二三四五六]、/gm;

/** What an annex begins with; what else stands below a closing is of the page: 浏览次数: 315次, links. */
const ANNEX = /(?:^|\n) *附 ?[件表]|[\u4e00-\u9fff](?:统计|情况|汇总|明细)表/;

/** A figure: 26件, a share, or a cell that is a number and nothing else. */
const FIGURE = /\d ?[余多]?(?:[件次个人份名起户家场条项宗%]|万[元人件次])|(?<=^|[|\t ])\d[\d.]*(?= *(?:[|\t ]|$))/gm;

/** A list of annexes has fewer. */
const MANY_ANNEXED = 6;

/** A list of annexes is shorter than another report. */
const MUCH = 250;

/** Digits with blanks between them: 1 2 8件 may be 128件, or 1, 2 and 8. */
const TORN = /(?<![\d.])\d[ \t\u00a0\u2000-\u200a\u3000]{1,2}\d|\d[ \t\u00a0\u2000-\u200a\u3000]{1,2}\d(?![\d.])/g;

/** A year so written, which is read: 2 0 2 5 年. */
const YEAR = /\d(?:[ \u3000]{1,2}\d){3}[ \u3000]{0,2}年/g;

/** Fewer places where digits are torn apart are dates, indices and columns, or few of the numbers that could be read. */
const MANY_TORN = 6;
const SHARE_TORN = 0.3;

/** The title of what a report begins with: 主要举措和成效, 工作开展情况; that of a plan may be 工作举措. */
const BEGINS_REPORT = /做法|成效|工作(?:开展|进展|完成|推进)?情况|主要工作(?!安排|任务|计划|打算)|工作回顾/;

/** Whether the outline of a report begins anew inside of it as that of another one does. */
function beginsAnew({ sections }: Report): boolean {
  return sections.some(
    ({ marker, title }, i) =>
      i > 1 &&
      marker.ordinal === 1 &&
      marker.kind === sections[0]!.marker.kind &&
      sections[i + 1]?.marker.ordinal === 2 &&
      BEGINS_REPORT.test(title ?? ""),
  );
}

function countTorn(text: string): number {
  return text.match(TORN)?.length ?? 0;
}

/** A text without the figures that were read of it. */
function withoutFigures(text: string, { metrics }: Report): string {
  let at = 0;
  const between = metrics.map(({ span }) => {
    const piece = text.slice(at, span.start);
    at = Math.max(at, span.end);
    return piece;
  });
  return [...between, text.slice(at)].join("\0");
}

/**
 * The remarks on a report: it is none; an outline begins anew behind its closing, most likely another report, of which nothing
 * is read, or figures stand there (an annexed table); an outline begins anew inside of it; or many of its numbers are torn apart
 * by blanks.
 */
export function remarksOn(report: Report, text: string): Remark[] {
  const closing = report.closing?.text ?? "";
  const isAnother = closing.length > MUCH && (closing.match(TOP_MARKER)?.length ?? 0) > 1;
  const below = report.closing ? text.slice(report.closing.span.start) : "";
  const annex = below.slice(ANNEX.exec(below)?.index ?? below.length);
  const isAnnexed = !isAnother && (annex.match(FIGURE)?.length ?? 0) >= MANY_ANNEXED;
  const torn = countTorn(text) > MANY_TORN ? countTorn(withoutFigures(text, report).replace(YEAR, "")) : 0;
  return [
    ...(report.isReport ? [] : ["noReport" as const]),
    ...(isAnother ? ["another" as const] : []),
    ...(isAnnexed ? ["annexed" as const] : []),
    ...(beginsAnew(report) ? ["anew" as const] : []),
    ...(torn > MANY_TORN && torn > report.metrics.length * SHARE_TORN ? ["torn" as const] : []),
  ];
}
