import { allMatches } from "../text/matches.ts";
import type { Edit } from "./offsets.ts";

/** Line ends of every platform, and characters that take no room on the page. */
const ODD = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/g;

/** Make every line end `\n` and drop what nobody sees: byte order marks in mid-text, zero-width characters. */
export function newlineEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of allMatches(text, ODD)) {
    const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/.test(match[0]);
    edits.push({ start: match.index, end: match.index + match[0].length, with: invisible ? "" : "\n" });
  }
  return edits;
}
