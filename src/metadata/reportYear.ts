import { blank } from "../text/blank.ts";
import { parseYear } from "../text/dates.ts";
import type { Range } from "../text/range.ts";
import { AND_PLAN } from "./title.ts";

const YEAR = "(?:(?:19|20)\\d{2}|[12二一][0-9〇○零Oo一二三四五六七八九]{3})";

/** A span of years gives the last: 2021—2022年度, 2021至2022年. */
const IN_TITLE = new RegExp(`(?:${YEAR} ?年? ?(?:[-—–~至到、和]+) ?)?(?<year>${YEAR}) ?(?:年|法治|依法)`, "g");

const IN_TEXT =
  /(?<year>(?:19|20)\d{2}|二[〇○零][〇○零一二三四五六七八九]{2}) ?年(?!\d|(?:[1-9]|1[0-2]|[一二三四五六七八九十]{1,2}) ?月|版|修订|底)/g;

/** What has years that are not the report's: titles of documents, the span of an outline, the plan behind a summary. */
const OF_OTHERS = new RegExp(
  [
    "《[^》]{0,200}》",
    String.raw`(?<=纲要|规划|方案|计划)\(20\d\d ?[-—–~至]{1,2} ?20\d\d年?\)`,
    String.raw`(?<=总结|报告|情况)${AND_PLAN}(?=\s*$|的)`,
  ].join("|"),
  "g",
);

/** A heading or sentence about the coming year. */
const PLAN_YEAR = /^(?:19|20)\d{2}年.{0,20}(?:计划|打算|思路|安排|重点)/;

export interface YearSource {
  title: Range | null;
  lead: Range | null;
  /** Titles of top sections, then the text of the whole body. */
  headings: readonly Range[];
  body: Range | null;
}

/**
 * The year reported on, and where it is said: in the title, else in the lead, the headings, the body.
 *
 *     …关于2021年度法治政府建设情况的报告     2021
 *     2019年以来,我县……                     2019
 *     三、2021年工作安排                      2020: the plan is for the year after
 *
 * A year inside of 《》 is a document's, a year with a month a date's: neither counts.
 */
export function findReportYear(text: string, from: YearSource): { year: number; evidence: Range } | undefined {
  if (from.title) {
    const found = lastMatch(text, from.title, IN_TITLE);
    if (found) return found;
  }
  if (from.lead) {
    const found = firstYear(text, from.lead);
    if (found) return found;
  }
  for (const heading of from.headings) {
    const words = text.slice(heading.start, heading.end);
    const found = firstYear(text, heading);
    if (found) return PLAN_YEAR.test(words) ? { ...found, year: found.year - 1 } : found;
  }
  return from.body ? mostFrequent(text, from.body) : undefined;
}

function lastMatch(text: string, range: Range, pattern: RegExp): { year: number; evidence: Range } | undefined {
  // …2024年法治政府建设工作总结和2025年工作安排: the year of the summary
  const words = blank(text.slice(range.start, range.end), OF_OTHERS);
  const match = [...words.matchAll(pattern)].at(-1);
  const year = match ? parseYear(match.groups!.year!) : undefined;
  if (!match || year === undefined) return undefined;
  const start = range.start + match.index;
  return { year, evidence: { start, end: start + match[0].length } };
}

function* years(text: string, range: Range): Generator<{ year: number; evidence: Range }> {
  const words = blank(text.slice(range.start, range.end), /《[^》]{0,200}》|“[^”]{0,200}”/g);
  for (const match of words.matchAll(IN_TEXT)) {
    const year = parseYear(match.groups!.year!);
    if (year === undefined || /[-—~至〔[(]$/.test(words.slice(0, match.index))) continue;
    const start = range.start + match.index;
    yield { year, evidence: { start, end: start + match[0].length } };
  }
}

function firstYear(text: string, range: Range): { year: number; evidence: Range } | undefined {
  for (const found of years(text, range)) return found;
  return undefined;
}

/** How much of a body is looked at for its year. */
const BODY_SAMPLE = 50_000;

function mostFrequent(text: string, range: Range): { year: number; evidence: Range } | undefined {
  const seen = new Map<number, { count: number; evidence: Range }>();
  for (const { year, evidence } of years(text, {
    start: range.start,
    end: Math.min(range.end, range.start + BODY_SAMPLE),
  })) {
    const entry = seen.get(year) ?? { count: 0, evidence };
    entry.count++;
    seen.set(year, entry);
  }
  const best = [...seen].sort((a, b) => b[1].count - a[1].count || a[0] - b[0])[0];
  return best ? { year: best[0], evidence: best[1].evidence } : undefined;
}
