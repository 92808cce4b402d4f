import { HAN } from "../text/characters.ts";
import { countLineEnds } from "../text/lines.ts";
import { LINE_MARKER } from "../text/markers.ts";
import type { Range } from "../text/range.ts";
import { UNIT_WORDS } from "../text/unitWords.ts";

/** So many numbers on lines of their own are a habit of the page, not chance. */
const HABIT = 3;

const DIGITS = String.raw`^\d[\d,.]{0,14}`;
const MEASURE = `[余多万亿]{0,2}(?:${UNIT_WORDS.join("|")})|[年月日%]`;

/** The rest of a sentence behind a measure word: a cell has none. */
const GOES_ON = "(?=.*[,;。、:]|.{2}|[和与及至])";

/** A line that is a number, and one that begins with what follows it in a sentence: 1054029 | 件,日均由. */
const NUMBER = new RegExp(`${DIGITS}$`);
const FOLLOWS = new RegExp(`^(?:${MEASURE}|[余多万亿])${GOES_ON}`);

/** A line that begins with a figure and goes on: 34个,窗口人员. */
const FIGURE = new RegExp(`${DIGITS}(?:${MEASURE})${GOES_ON}`);

/** A sentence that is not at its end, and no figure of a table. */
const OPEN = new RegExp(`[${HAN},、]$`);

/**
 * The lines that begin with a number which a page set apart from its sentence, as many pages made with a word processor have
 * theirs, each in a box of its own:
 *
 *     全年受理业务
 *     1054029
 *     件,按时办结率
 *     100%。
 *
 * A number behind a heading, behind the end of a sentence or under another number stays, and so does a column of cells.
 *
 * @returns those lines, and behind a number alone the one that has its measure word; none where it is no habit of the page
 */
export function setApart<L extends Range>(text: string, lines: readonly L[]): ReadonlySet<L> {
  const found = new Set<L>();
  let places = 0;
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const after = lines[i + 1];
    const words = beginningOf(text, line);
    if (!before || !/^\d/.test(words) || !isOpen(text, before)) continue;
    if (countLineEnds(text, before.end, line.start) > 1) continue;
    if (NUMBER.test(words) && after && FOLLOWS.test(beginningOf(text, after))) found.add(line).add(after);
    else if (FIGURE.test(words)) found.add(line);
    else continue;
    places++;
  }
  return places < HABIT ? new Set() : found;
}

/** Whether a sentence goes on behind a line: a heading is none. */
function isOpen(text: string, line: Range): boolean {
  const words = beginningOf(text, line);
  const marker = LINE_MARKER.exec(words)?.[0];
  if (marker !== undefined && !/[。;:\d]/.test(words.slice(marker.length))) return false;
  return OPEN.test(text.slice(Math.max(line.start, line.end - 1), line.end));
}

/** As much of a line as is looked at. */
function beginningOf(text: string, { start, end }: Range): string {
  return text.slice(start, Math.min(end, start + 80));
}
