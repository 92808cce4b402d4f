import type { MarkerKind } from "../model.ts";
import { opensAt, partnerOf } from "../text/brackets.ts";
import { isSentenceEnd } from "../text/clauses.ts";
import { trimRange } from "../text/lines.ts";
import type { Range } from "../text/range.ts";

/** A run-in item has a title only where its first sentence is no longer than this. */
const LONGEST_ITEM_TITLE = 30;

/** A first sentence that ends in 。 and is longer than this is the text, not a title. */
const LONGEST_TITLE = 60;

/**
 * The title of a section: from its marker to the end of the line, the first full stop, or the first run-in marker.
 *
 *     (一)加强领导,压实责任。一是……      加强领导,压实责任
 *     一是健全机制;二是……                null: only 。!? ends a sentence, and no more text follows
 *     (四)突出重点引领……(over 60)。       null: the paragraph is the text
 *
 * Lengths count characters of the title as printed, without its full stop.
 */
export function titleOf(
  text: string,
  kind: MarkerKind,
  from: number,
  limit: number,
  runIn: number | undefined,
): Range | null {
  const newline = text.indexOf("\n", from);
  const lineEnd = Math.min(newline < 0 ? limit : newline, limit);
  const stop = sentenceEnd(text, from, lineEnd);
  const end = Math.min(stop, runIn ?? lineEnd, lineEnd);
  const title = withoutEnd(text, { start: from, end });
  if (title.end <= title.start) return null;
  const length = lengthOf(text, title);
  const isItem = kind === "cn-shi" || kind === "cn-di";
  const ended = stop === end && stop < lineEnd;
  if (isItem) {
    if (!ended || length > LONGEST_ITEM_TITLE) return null;
    const rest = trimRange(text, { start: stop + 1, end: limit });
    return rest.end > rest.start ? title : null;
  }
  return ended && length > LONGEST_TITLE ? null : title;
}

/** The first 。 ! ? outside of brackets and quotation marks, or `end`. */
function sentenceEnd(text: string, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    if (isSentenceEnd(text.charCodeAt(i))) return i;
    if (opensAt(text, i)) {
      const close = partnerOf(text, i, end);
      if (close > 0) i = close;
    }
  }
  return end;
}

/** A title without white space and without its full stop, colon or other sign at the end. */
function withoutEnd(text: string, range: Range): Range {
  let title = trimRange(text, range);
  while (title.end > title.start && /[。:;,、.!?]/.test(text[title.end - 1]!)) {
    title = trimRange(text, { start: title.start, end: title.end - 1 });
  }
  return title;
}

function lengthOf(text: string, range: Range): number {
  return text.slice(range.start, range.end).replace(/\s/g, "").length;
}
