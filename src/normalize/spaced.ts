import { HAN } from "../text/characters.ts";
import { allMatches } from "../text/matches.ts";
import type { Edit } from "./offsets.ts";

const BLANK = "[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]";

/** What stands side by side in Chinese text, and digits. */
const SIGN = `${HAN}，。、；：（）()《》〔〕【】“”％%.,:;/\\-—`;
const DIGIT = "0-9０-９";

/** Two of them with a blank or two between, digits alone left out, and two characters with none. */
const APART = new RegExp(`[${SIGN}](${BLANK}{1,2})(?=[${SIGN}${DIGIT}])|[${DIGIT}](${BLANK}{1,2})(?=[${SIGN}])`, "g");
const TOGETHER = new RegExp(`[${HAN}](?=[${HAN}])`, "g");

/** A blank or two between whatever stands in such a line. */
const GAP = new RegExp(`(?<=\\S)${BLANK}{1,2}(?=\\S)`, "g");
const IS_DIGIT = new RegExp(`[${DIGIT}]`);

/** A number whose digits stand together. */
const NUMBER = new RegExp(`[${DIGIT}]{2}`);

/** A year, or a date that is a line of its own, whose digits stand apart in any line: 2 0 2 3 年, 2 0 2 5 . 1 . 2 0. */
const SPACED_DATE = new RegExp(
  [
    "(?<![\\d.] ?)(?=\\d{1,3} )(?:1 ?9|2 ?0) ?\\d ?\\d(?= ?年(?!以|限|内|来))",
    "^ *(?:1 9|2 0) \\d \\d ?(?:年|[.\\-/]) ?(?:1 ?[0-2]|0? ?[1-9]) ?(?:月|[.\\-/]) ?(?:[12] ?\\d|3 ?[01]|0? ?[1-9]) ?日? *$",
  ].join("|"),
  "gm",
);

/** So many characters in a row, each with blanks behind it: most texts have none. */
const MAY_BE = new RegExp(`(?:(?:[${SIGN}]|[${DIGIT}]{1,9})${BLANK}{1,2}){5}`);

/** A line by itself is spaced out from so many blanks on; in a text that is so throughout, any is. */
const FEWEST = 5;

/**
 * Drop the blanks of lines that are spaced out, as titles are for looks and as some scanned pages are read, and of dates.
 *
 *     永 安 县 司 法 局                →  永安县司法局
 *     受 理 案 件 2 6 件 ， 审 结 …    →  受理案件26件，审结…
 *     收到申请 26 件，受理 24 件       stays: most of its characters stand together
 *     收 案 数 量 合 计 12 34 56       →  收案数量合计12 34 56: numbers that stand by themselves stay so
 *     收 案 数 量[tab]2 6[tab]3 5 件   →  收案数量26[tab]35件: another gap parts two columns
 *     2 0 2 3年受理26件                →  2023年受理26件
 */
export function spacedEdits(text: string): Edit[] {
  const blanks = new Set(blanksOfDates(text));
  if (MAY_BE.test(text)) {
    const isThroughout = isSpaced(text, FEWEST);
    for (const { index, 0: line } of allMatches(text, /[^\n]+/g)) {
      if (!isSpaced(line, isThroughout ? 0 : FEWEST)) continue;
      const usual = NUMBER.test(line) ? undefined : usualGap(line);
      for (const { index: at, 0: gap } of allMatches(line, GAP)) {
        const isInNumber = IS_DIGIT.test(line[at - 1]!) && IS_DIGIT.test(line[at + gap.length]!);
        if (gap !== usual && isInNumber) continue;
        for (let i = 0; i < gap.length; i++) blanks.add(index + at + i);
      }
    }
  }
  return [...blanks].sort((a, b) => a - b).map((start) => ({ start, end: start + 1, with: "" }));
}

/** Where blanks stand inside of dates. */
function blanksOfDates(text: string): number[] {
  return allMatches(text, SPACED_DATE).flatMap(({ index, 0: date }) =>
    allMatches(date.trimEnd(), /(?<=\S) /g).map((blank) => index + blank.index),
  );
}

/** What parts most characters of a line. */
function usualGap(line: string): string | undefined {
  const counts = new Map<string, number>();
  for (const [, before, behind] of allMatches(line, APART)) {
    const gap = (before ?? behind)!;
    counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Whether blanks part its characters at least `fewest` times, and twice as often as they stand together. */
function isSpaced(text: string, fewest: number): boolean {
  const apart = allMatches(text, APART).length;
  return apart >= fewest && apart >= 2 * allMatches(text, TOGETHER).length;
}
