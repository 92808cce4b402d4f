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

/** A line with words, and whether a page begins right before it or ends right behind it. */
interface Line extends Range {
  words: string;
  isAtBreak: boolean;
}

/**
 * Drop the running heads and feet of pages: lines that stand again at another page's break, beside its number or its form feed.
 *
 *     行政处罚案件326              行政处罚案件326
 *     — 2 —                   →
 *     云岭县人民政府文件            — 2 —
 *     8件                         8件
 *
 * What the first page begins with stays: it may be the title.
 */
export function runningHeadEdits(text: string): Edit[] {
  if (!text.includes("\f") && !/^[ \t\u3000]*(?:[-—–─·•]{1,2} ?\d|第? ?\d{1,3} ?[页頁])/m.test(text)) return [];
  const lines = linesAtBreaks(text);
  const seen = new Map<string, number>();
  for (const { words, isAtBreak } of lines) {
    if (isAtBreak && isHead(words)) seen.set(words, (seen.get(words) ?? 0) + 1);
  }
  return lines
    .filter(
      ({ words, isAtBreak, start }, i) => i > 0 && isAtBreak && isHead(words) && seen.get(words)! > 1 && start > 0,
    )
    .map(({ start, end }) => ({ start, end, with: "" }));
}

function isHead(words: string): boolean {
  return words.length <= LONGEST_HEAD && !/[。;；,，]/.test(words) && !isPageNumber(words);
}

function isPageNumber(words: string): boolean {
  return words.length <= LONGEST_PAGE_NUMBER && PAGE_NUMBER.test(words);
}

function linesAtBreaks(text: string): Line[] {
  const lines: Line[] = [];
  let end = 0;
  let isBreak = true;
  for (const { index, 0: line } of text.matchAll(LINE)) {
    const words = line.trim();
    if (words === "") continue;
    const hasFeed = text.slice(end, index).includes("\f");
    if (hasFeed && lines.length > 0) lines.at(-1)!.isAtBreak = true;
    const isNumber = isPageNumber(words);
    if (isNumber && lines.length > 0) lines.at(-1)!.isAtBreak = true;
    lines.push({ start: index, end: index + line.length, words, isAtBreak: isBreak || hasFeed || isNumber });
    end = index + line.length;
    isBreak = isNumber;
  }
  return lines;
}
