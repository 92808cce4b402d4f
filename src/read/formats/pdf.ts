import { LawgovError } from "../../text/error.ts";
import { extractApart } from "../extractApart.ts";
import type { Extract } from "../inputFormat.ts";
import { limitStreams } from "../limitStreams.ts";
import { pageLines } from "../pageLines.ts";

/** How many lines at the head and at the foot of a page may be running heads and page numbers. */
const EDGE = 3;

/**
 * PDF: the lines of each page in reading order, without running heads and page numbers; `normalize` joins them to
 * paragraphs. A scan without text is an error that says so.
 */
export const extract: Extract = async (bytes) => {
  limitStreams(bytes);
  const pages = (await extractApart("pdf", bytes)).map(pageLines);
  const text = withoutRunningHeads(pages)
    .map((lines) => lines.join("\n"))
    .join("\n");
  if (text.replace(/\s/g, "") === "") throw new LawgovError("no-text", "no text in it");
  return { text: `${text}\n`, encoding: null };
};

/** Without page numbers at the edges of a page, and without lines at its edges that stand on most pages. */
function withoutRunningHeads(pages: readonly string[][]): string[][] {
  const seen = new Map<string, number>();
  const key = (line: string): string => line.replace(/\d+/g, "#").replace(/\s/g, "");
  for (const lines of pages)
    for (const line of new Set([...lines.slice(0, EDGE), ...lines.slice(-EDGE)].map(key)))
      seen.set(line, (seen.get(line) ?? 0) + 1);
  const repeats = (line: string): boolean => pages.length >= 3 && (seen.get(key(line)) ?? 0) > pages.length / 2;
  const isNumber = (line: string): boolean =>
    /^[-—–\s]*\d{1,4}[-—–\s]*$|^第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?$|^\d+\s*\/\s*\d+$/.test(line);
  const goes = (line: string): boolean => isNumber(line) || repeats(line);
  return pages.map((lines) => {
    let from = 0;
    let to = lines.length;
    while (from < to && from < EDGE && goes(lines[from]!)) from++;
    while (to > from && lines.length - to < EDGE && goes(lines[to - 1]!)) to--;
    return lines.slice(from, to);
  });
}
