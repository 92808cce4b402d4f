import type { MarkerKind } from "../model.ts";
import { opensAt, partnerOf } from "../text/brackets.ts";
import { allMatches } from "../text/matches.ts";
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
const LIKELY = /[一二三四五六七八九十] ?[是要]|第[一二三四五六七八九十]{1,2}[,、]/;

/**
 * The run-in markers of a section's running text.
 *
 *     一是健全机制。……二是强化培训。……          two items
 *     夯实法治建设根基一是抓好领导。……二是……   two: the full stop before the first was lost
 *     这项工作的目标统一是关键                   none
 *
 * 一要, 二要 and 第一, 第二, count only in sequence; nothing inside quotation marks or brackets does.
 */
export function findItems(text: string, range: Range): Item[] {
  const words = text.slice(range.start, range.end);
  if (!LIKELY.test(words)) return [];
  const items = parseItems(lexersOf().clauses.tokenize(words).tokens)
    .map(
      (token): Candidate => ({
        kind: token.tokenType === Di ? "cn-di" : "cn-shi",
        ordinal: parseOrdinal(token.image.replace(/[第是要,、 ]/g, "")) ?? 0,
        marker: { start: token.startOffset, end: token.startOffset + token.image.length },
        image: token.image,
      }),
    )
    .filter((item) => item.ordinal > 0);
  const outside = outsideOf(quoted(words), items);
  const all = [...outside, ...unbounded(words, outside)].sort((a, b) => a.marker.start - b.marker.start);
  const neighbours = neighboursOf(all);
  return all
    .filter((item) => item.image.endsWith("是") || neighbours(item))
    .map(({ kind, ordinal, marker }) => ({
      kind,
      ordinal,
      marker: { start: range.start + marker.start, end: range.start + marker.end },
    }));
}

type Candidate = Item & { image: string };

/** The items that do not stand inside of a quotation or bracket; both lists are in order. */
function outsideOf(covered: readonly Range[], items: readonly Candidate[]): Candidate[] {
  let next = 0;
  return items.filter(({ marker }) => {
    while (next < covered.length && covered[next]!.end <= marker.start) next++;
    return covered[next] === undefined || covered[next]!.start >= marker.start;
  });
}

/** Tells whether a marker that is also a common phrase (一要, 第一,) has its neighbour before or behind it. */
function neighboursOf(all: readonly Candidate[]): (item: Candidate) => boolean {
  const sort = ({ image }: Candidate): string => (image.endsWith("要") ? "要" : image.startsWith("第") ? "第" : "是");
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  for (const item of all) {
    const key = `${sort(item)}${item.ordinal}`;
    if (!first.has(key)) first.set(key, item.marker.start);
    last.set(key, item.marker.start);
  }
  return (item) =>
    (last.get(`${sort(item)}${item.ordinal + 1}`) ?? -1) > item.marker.start ||
    (first.get(`${sort(item)}${item.ordinal - 1}`) ?? Infinity) < item.marker.start;
}

/** Words that end in 一是 and are none: 统一是, 唯一是, 之一是, 第一是, 举一反三是, 独一无二是, 接二连三是. */
const PART_OF_WORD = /[统唯之同第其专单合万初反不无连再周例一二三四五六七八九十]$/;

/** A marker wherever it stands. */
const SHI = /[一二三四五六七八九]是/g;

/** How far the marker before or behind a bare one stands in its line. */
const REACH = 2000;

/** A marker that lost the full stop before it: only where the one after it stands in the same line. */
function unbounded(words: string, items: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  const shi = items.filter(({ kind }) => kind === "cn-shi");
  let next = 0;
  for (const match of allMatches(words, SHI)) {
    const at = match.index;
    while (next < shi.length && shi[next]!.marker.start < at) next++;
    if (shi[next]?.marker.start === at || at === 0 || PART_OF_WORD.test(words[at - 1]!)) continue;
    const ordinal = parseOrdinal(match[0][0]!)!;
    const behind = inLine(words, at, shi[next]);
    const before = inLine(words, at, later(shi[next - 1], found.at(-1)));
    const starts = ordinal === 1 && behind?.ordinal === 2;
    // …12个二是历年最多。二是丰富载体: not where it stands itself right behind
    const between = ordinal > 1 && before?.ordinal === ordinal - 1 && behind?.ordinal !== ordinal;
    if (starts || between) found.push({ kind: "cn-shi", ordinal, marker: { start: at, end: at + 2 }, image: match[0] });
  }
  return found;
}

function later(a: Candidate | undefined, b: Candidate | undefined): Candidate | undefined {
  if (!a || !b) return a ?? b;
  return a.marker.start > b.marker.start ? a : b;
}

/** The item, where no line end stands between it and `at`. */
function inLine(words: string, at: number, item: Candidate | undefined): Candidate | undefined {
  if (!item || Math.abs(item.marker.start - at) > REACH) return undefined;
  const between = words.slice(Math.min(at, item.marker.start), Math.max(at, item.marker.start));
  return between.includes("\n") ? undefined : item;
}

/** Stretches inside of quotation marks and brackets. */
function quoted(words: string): Range[] {
  const ranges: Range[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!opensAt(words, i)) continue;
    const close = partnerOf(words, i);
    if (close < 0) continue;
    ranges.push({ start: i, end: close });
    i = close;
  }
  return ranges;
}
