import { filledLines } from "../text/lines.ts";
import { LINE_MARKER } from "../text/markers.ts";
import type { Range } from "../text/range.ts";

/**
 * The table of contents, or `undefined`: lines that repeat the headings are not sections a second time.
 *
 *     目  录
 *     一、主要举措……………………1
 *     二、存在的问题……………………5
 *     一、主要举措                  ← the text begins
 *
 * It reaches from 目录, or from a first heading that comes again, to the last line before the first heading repeats.
 */
export function findContents(text: string, end: number): Range | undefined {
  const lines = filledLines(text, 0, end);
  const heading = lines.findIndex((line) => /^目 *录$/.test(text.slice(line.start, line.end)));
  const first = lines.findIndex((line, i) => i > heading && isHeading(text, line));
  if (first < 0) return undefined;
  const key = keyOf(text, lines[first]!);
  if (key.length < 4) return undefined;
  let last = first;
  while (last + 1 < lines.length && isEntry(text, lines[last + 1]!) && keyOf(text, lines[last + 1]!) !== key) last++;
  const again = lines.findIndex((line, i) => i > last && keyOf(text, line).startsWith(key));
  if (again < 0) return undefined;
  if (heading < 0 && (last === first || again !== last + 1)) return undefined;
  return { start: lines[heading < 0 ? first : heading]!.start, end: lines[last]!.end };
}

function isHeading(text: string, line: Range): boolean {
  const words = text.slice(line.start, line.end);
  return words.length < 80 && (LINE_MARKER.test(words) || /^[一二三四五六七八九十]{1,2} /.test(words));
}

/** A line of a table of contents: a heading without a sentence. */
function isEntry(text: string, line: Range): boolean {
  return isHeading(text, line) && !/。/.test(text.slice(line.start, line.end));
}

/** A heading without leader dots, page number and white space. */
function keyOf(text: string, line: Range): string {
  return text
    .slice(line.start, Math.min(line.end, line.start + 120))
    .replace(/[.…·•\-—_\s]*\(?\d{0,3}\)?$/, "")
    .replace(/[.…·\s]/g, "");
}
