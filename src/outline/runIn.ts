import type { MarkerKind } from "../model.ts";
import { isOpening, partnerOf } from "../text/brackets.ts";
import { parseOrdinal } from "../text/numerals.ts";
import type { Range } from "../text/range.ts";
import { parseItems } from "./grammar.ts";
import { Di, lexersOf } from "./tokens.ts";

/** A run-in marker of a section's running text. */
export interface Item {
  kind: MarkerKind;
  ordinal: number;
  marker: Range;
}

/** Anything that can only be a run-in marker; most paragraphs have none and are not lexed at all. */
const LIKELY = /[一二三四五六七八九十][是要]|第[一二三四五六七八九十]{1,2}[,、]/;

/**
 * The run-in markers of a section's running text.
 *
 *     一是健全机制。……二是强化培训。……          two items
 *     筑牢法治政府保障一是强化工作力。……二是……   two: the full stop before the first was lost
 *     这项工作的目标统一是关键                   none
 *
 * 一要, 二要 and 第一, 第二, count only in sequence; nothing inside quotation marks or brackets does.
 */
export function findItems(text: string, range: Range): Item[] {
  const words = text.slice(range.start, range.end);
  if (!LIKELY.test(words)) return [];
  const covered = quoted(words);
  const inText = (at: number): boolean => !covered.some((r) => at > r.start && at < r.end);
  const items = parseItems(lexersOf().clauses.tokenize(words).tokens)
    .map((token): Item & { image: string } => ({
      kind: token.tokenType === Di ? "cn-di" : "cn-shi",
      ordinal: parseOrdinal(token.image.replace(/[第是要,、]/g, "")) ?? 0,
      marker: { start: token.startOffset, end: token.startOffset + token.image.length },
      image: token.image,
    }))
    .filter((item) => item.ordinal > 0 && inText(item.marker.start));
  const all = [...items, ...unbounded(words, items)].sort((a, b) => a.marker.start - b.marker.start);
  return all
    .filter((item) => item.image.endsWith("是") || inSequence(all, item))
    .map(({ kind, ordinal, marker }) => ({
      kind,
      ordinal,
      marker: { start: range.start + marker.start, end: range.start + marker.end },
    }));
}

/** Whether a marker that is also a common phrase (一要, 第一,) has its neighbour beside it. */
function inSequence(all: readonly (Item & { image: string })[], item: Item & { image: string }): boolean {
  const sort = item.image.endsWith("要") ? "要" : "第";
  const alike = all.filter((other) => other.image.includes(sort));
  return alike.some((other) =>
    other.marker.start > item.marker.start ? other.ordinal === item.ordinal + 1 : other.ordinal === item.ordinal - 1,
  );
}

/** Words that end in 一是 and are none: 统一是, 唯一是, 之一是, 第一是, 同一是. */
const PART_OF_WORD = /[统唯之同第专单合万初一二三四五六七八九十]$/;

/** A marker that lost the full stop before it: only where the one after it stands in the same line. */
function unbounded(words: string, items: readonly (Item & { image: string })[]): (Item & { image: string })[] {
  const found: (Item & { image: string })[] = [];
  const known = new Set(items.map((item) => item.marker.start));
  for (const match of words.matchAll(/[一二三四五六七八九]是/g)) {
    const at = match.index;
    if (known.has(at) || at === 0 || PART_OF_WORD.test(words[at - 1]!)) continue;
    const ordinal = parseOrdinal(match[0][0]!)!;
    const lineStart = words.lastIndexOf("\n", at) + 1;
    const lineEnd = words.indexOf("\n", at) < 0 ? words.length : words.indexOf("\n", at);
    const inLine = [...items, ...found].filter(
      (item) => item.kind === "cn-shi" && item.marker.start >= lineStart && item.marker.start < lineEnd,
    );
    const next = inLine.find((item) => item.marker.start > at);
    const before = inLine.filter((item) => item.marker.start < at).at(-1);
    const starts = ordinal === 1 && next?.ordinal === 2;
    const between = ordinal > 1 && before?.ordinal === ordinal - 1 && next?.ordinal === ordinal + 1;
    if (starts || between) found.push({ kind: "cn-shi", ordinal, marker: { start: at, end: at + 2 }, image: match[0] });
  }
  return found;
}

/** Stretches inside of quotation marks and brackets. */
function quoted(words: string): Range[] {
  const ranges: Range[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!isOpening(words[i]!)) continue;
    const close = partnerOf(words, i);
    if (close < 0) continue;
    ranges.push({ start: i, end: close });
    i = close;
  }
  return ranges;
}
