import { HAN } from "../text/characters.ts";
import { allMatches } from "../text/matches.ts";
import type { Edit } from "./offsets.ts";

const BLANK = "[ \\t\\u00a0\\u2002\\u2003\\u3000]";

/** What stands side by side in Chinese text, and digits. */
const SIGN = `${HAN}，。、；：（）()《》〔〕【】“”％%.,:;/\\-—`;
const DIGIT = "0-9０-９";

/** Two of them with one blank between, digits alone left out, and two characters with none. */
const APART = new RegExp(`[${SIGN}]${BLANK}(?=[${SIGN}${DIGIT}])|[${DIGIT}]${BLANK}(?=[${SIGN}])`, "g");
const TOGETHER = new RegExp(`[${HAN}](?=[${HAN}])`, "g");

/** One blank between whatever stands in such a line. */
const SINGLE = new RegExp(`(?<=\\S)${BLANK}(?=\\S)`, "g");

/** … but not between two numbers. */
const BESIDE_NUMBERS = new RegExp(`(?<=[^\\s${DIGIT}])${BLANK}(?=\\S)|(?<=[${DIGIT}])${BLANK}(?=[^\\s${DIGIT}])`, "g");

/** A number whose digits stand together. */
const NUMBER = new RegExp(`[${DIGIT}]{2}`);

/** So many characters in a row, each with a blank behind it: most texts have none. */
const MAY_BE = new RegExp(`(?:(?:[${SIGN}]|[${DIGIT}]{1,9})${BLANK}){5}`);

/** A line by itself is spaced out from so many blanks on; in a text that is so throughout, any is. */
const FEWEST = 5;

/**
 * Drop the blanks of lines that are spaced out, as titles are for looks and as some scanned pages are read.
 *
 *     永 安 县 司 法 局                →  永安县司法局
 *     受 理 案 件 2 6 件 ， 审 结 …    →  受理案件26件，审结…
 *     收到申请 26 件，受理 24 件       stays: most of its characters stand together
 *     收 案 数 量 合 计 12 34 56       →  收案数量合计12 34 56: numbers that stand by themselves stay so
 */
export function spacedEdits(text: string): Edit[] {
  if (!MAY_BE.test(text)) return [];
  const isThroughout = isSpaced(text, FEWEST);
  return allMatches(text, /[^\n]+/g).flatMap(({ index, 0: line }) =>
    isSpaced(line, isThroughout ? 0 : FEWEST)
      ? allMatches(line, NUMBER.test(line) ? BESIDE_NUMBERS : SINGLE).map((blank) => ({
          start: index + blank.index,
          end: index + blank.index + 1,
          with: "",
        }))
      : [],
  );
}

/** Whether blanks part its characters at least `fewest` times, and twice as often as they stand together. */
function isSpaced(text: string, fewest: number): boolean {
  const apart = allMatches(text, APART).length;
  return apart >= fewest && apart >= 2 * allMatches(text, TOGETHER).length;
}
