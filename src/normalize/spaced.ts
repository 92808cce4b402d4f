import { HAN } from "../text/characters.ts";
import { allMatches } from "../text/matches.ts";
import type { Edit } from "./offsets.ts";

/** Characters that stand side by side in Chinese text: characters, digits, and signs. */
const CHARACTER = `[${HAN}0-9０-９，。、；：（）()《》〔〕【】“”％%.,:;/\\-—]`;

const BLANK = "[ \\t\\u00a0\\u2002\\u2003\\u3000]";

/** One blank between two of them, and none. */
const APART = new RegExp(`(?<=${CHARACTER})${BLANK}(?=${CHARACTER})`, "g");
const TOGETHER = new RegExp(`[${HAN}](?=[${HAN}])`, "g");

/** One blank between whatever stands in such a line. */
const SINGLE = new RegExp(`(?<=\\S)${BLANK}(?=\\S)`, "g");

/** So many characters in a row, each with a blank behind it: most texts have none. */
const MAY_BE = new RegExp(`(?:${CHARACTER}${BLANK}){5}`);

/** A line by itself is spaced out from so many blanks on; in a text that is so throughout, any is. */
const FEWEST = 5;

/**
 * Drop the blanks of lines that are spaced out, as titles are for looks and as some scanned pages are read.
 *
 *     永 安 县 司 法 局                →  永安县司法局
 *     受 理 案 件 2 6 件 ， 审 结 …    →  受理案件26件，审结…
 *     收到申请 26 件，受理 24 件       stays: most of its characters stand together
 */
export function spacedEdits(text: string): Edit[] {
  if (!MAY_BE.test(text)) return [];
  const isThroughout = isSpaced(text, FEWEST);
  return allMatches(text, /[^\n]+/g).flatMap(({ index, 0: line }) =>
    isSpaced(line, isThroughout ? 1 : FEWEST)
      ? allMatches(line, SINGLE).map((blank) => ({
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
