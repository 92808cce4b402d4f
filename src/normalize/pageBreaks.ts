import type { Range } from "../text/range.ts";
import type { Edit } from "./offsets.ts";

/** A line that is a page number: — 3 —, - 12 -, 第3页 共12页, 第3页. */
export const PAGE_NUMBER =
  /^(?:[-—–─·•]{1,2} ?\d{1,3} ?[-—–─·•]{1,2}|第? ?\d{1,3} ?[页頁] ?[,/|，]? ?(?:共|\/) ?\d{1,3} ?[页頁]|第 ?\d{1,3} ?[页頁])$/;

/** A page number is no longer. */
export const LONGEST_PAGE_NUMBER = 20;

/** A longer line is no running head. */
const LONGEST_HEAD = 40;

const LINE = /[^\r\n\f]+/g;

/** What no running head is: prose, a figure, a row of a table, a marker of the outline, a date. */
const IS_TEXT =
  /[。;；,，|]|\d[\d,.]*\s*[\u4e00-\u9fff%％]|^[(（]?[一二三四五六七八九十]{1,3}[)）、]|^\d{1,2}[.、．]|^[一二三四五六七八九十]是/;

/** What stands on fewer pages, or on a smaller part of them, is no head. */
const LEAST = 2;
const SHARE = 0.6;

/** A line with words: the number of its page, and whether it is the page's first or last line beside its number. */
interface Line extends Range {
  words: string;
  page: number;
  place: "head" | "foot" | "inside";
}

/**
 * Drop the running heads and feet of pages: lines that stand again and again at the same side of the pages' breaks, beside
 * their numbers or form feeds.
 *
 *     行政处罚案件326              行政处罚案件326
 *     — 2 —                   →
 *     云岭县人民政府文件            — 2 —
 *     8件                         8件
 *
 * What the text begins with stays, and is not counted: it may be the title. So does what is text at its looks (figures, rows,
 * markers, sentences), and a line before a date, which is a signature.
 */
export function runningHeadEdits(text: string): Edit[] {
  if (!text.includes("\f") && !/^[ \t\u3000]*(?:[-—–─·•]{1,2} ?\d|第? ?\d{1,3} ?[页頁])/m.test(text)) return [];
  const lines = linesOfPages(text);
  const pages = new Map<string, Set<number>>();
  const candidates = lines.filter(
    (line, i) =>
      i > 0 && line.place !== "inside" && isHead(line.words) && !/^(?:19|20|二)/.test(lines[i + 1]?.words ?? ""),
  );
  for (const { words, place, page } of candidates) {
    const seen = pages.get(place + words) ?? new Set();
    pages.set(place + words, seen.add(page));
  }
  const least = Math.max(LEAST, (lines.at(-1)?.page ?? 0) * SHARE);
  return candidates
    .filter(({ words, place }) => pages.get(place + words)!.size >= least)
    .map(({ start, end }) => ({ start, end, with: "" }));
}

function isHead(words: string): boolean {
  return words.length <= LONGEST_HEAD && !IS_TEXT.test(words) && !isPageNumber(words);
}

function isPageNumber(words: string): boolean {
  return words.length <= LONGEST_PAGE_NUMBER && PAGE_NUMBER.test(words);
}

function linesOfPages(text: string): Line[] {
  const lines: Line[] = [];
  let end = 0;
  let page = 0;
  let wasNumber = false;
  for (const { index, 0: line } of text.matchAll(LINE)) {
    const words = line.trim();
    if (words === "") continue;
    const hasFeed = text.slice(end, index).includes("\f");
    const isNumber = isPageNumber(words);
    const last = lines.at(-1);
    if (last?.place === "inside" && (isNumber || hasFeed)) last.place = "foot";
    const begins = hasFeed || wasNumber;
    if (begins) page++;
    lines.push({ start: index, end: index + line.length, words, page, place: begins && !isNumber ? "head" : "inside" });
    end = index + line.length;
    wasNumber = isNumber;
  }
  return lines;
}
