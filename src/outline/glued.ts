import { HAN } from "../text/characters.ts";
import { linesOf } from "../text/lines.ts";
import { MARKER_SHAPES, markerOrdinal } from "../text/markers.ts";
import { allMatches } from "../text/matches.ts";
import type { Range } from "../text/range.ts";

type Kind = keyof typeof MARKER_SHAPES;

interface Candidate {
  kind: Kind;
  ordinal: number;
  start: number;
  end: number;
  /** At the start of a line, behind a sentence, or behind a heading that is behind one of these. */
  place: "line" | "sentence" | "heading";
}

const KINDS = Object.keys(MARKER_SHAPES) as Kind[];

const ANY = new RegExp(KINDS.map((kind) => `(?<${kind}>${MARKER_SHAPES[kind]})`).join("|"), "g");

const AT_START = Object.fromEntries(KINDS.map((kind) => [kind, new RegExp(`^(?:${MARKER_SHAPES[kind]})`)])) as Record<
  Kind,
  RegExp
>;

/** The longest heading that another heading may be glued to. */
const LONGEST_HEADING = 45;

/** What a heading ends with where the next marker is glued to it. */
const HEADING_END = new RegExp(`[${HAN}”’》)]$`);

/** Words before a number in brackets or a full stop that make it a reference: 第(三)项, 十九届二、三中全会. */
const REFERENCE = /[第届之、,(《“\d]$/;

/**
 * Where markers stand glued inside of lines, in a text that lost line ends.
 *
 *     …报告如下:一、工作情况(一)加强领导。……(二)完善制度。……二、存在问题
 *              ^^ ^^                  ^^                 ^^
 *
 * A marker in mid-line counts behind 。!? or a heading, and only where the same line has the number before or after
 * it of the same kind, or where a heading runs straight into number 1 and number 2 begins a later line. A lone one is
 * text, and so are (1)…;(2)… inside a sentence.
 */
export function gluedMarkers(text: string, body: Range): number[] {
  const found: number[] = [];
  const lines = linesOf(text, body.start, body.end);
  lines.forEach((line, index) => {
    if (line.end - line.start < 8) return;
    const candidates = candidatesOf(text, line);
    const { first, last } = placesOf(candidates);
    for (const { kind, ordinal, start, place } of candidates) {
      if (place === "line") continue;
      const sequel =
        (last.get(`${kind} ${ordinal + 1}`) ?? -1) > start || (first.get(`${kind} ${ordinal - 1}`) ?? Infinity) < start;
      if (sequel || (place === "heading" && ordinal === 1 && continues(text, lines, index, kind))) found.push(start);
    }
  });
  return found;
}

/** Where each number of each kind stands first and last. */
function placesOf(candidates: readonly Candidate[]): { first: Map<string, number>; last: Map<string, number> } {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  for (const { kind, ordinal, start } of candidates) {
    const key = `${kind} ${ordinal}`;
    if (!first.has(key)) first.set(key, start);
    last.set(key, start);
  }
  return { first, last };
}

function candidatesOf(text: string, line: Range): Candidate[] {
  const candidates: Candidate[] = [];
  const words = text.slice(line.start, line.end);
  let last: Candidate | undefined;
  for (const match of allMatches(words, ANY)) {
    const start = line.start + match.index;
    const before = text.slice(Math.max(line.start, start - 60), start).trimEnd();
    const kind = KINDS.find((name) => match.groups?.[name] !== undefined)!;
    const ordinal = markerOrdinal(match[0]);
    if (ordinal === undefined || ordinal === 0) continue;
    const sinceLast = last && start - last.end <= LONGEST_HEADING ? text.slice(last.end, start) : "";
    let place: Candidate["place"] | undefined;
    if (before === "") place = "line";
    else if (REFERENCE.test(before)) continue;
    else if (/[。!?][”’)]?$/.test(before) || /如下[:,;]?$|[:]$/.test(before)) place = "sentence";
    else if (
      last !== undefined &&
      last.kind !== kind &&
      sinceLast.length >= 2 &&
      sinceLast.length <= LONGEST_HEADING &&
      !/[。;!?]/.test(sinceLast) &&
      HEADING_END.test(before)
    )
      place = "heading";
    else continue;
    if (/:$/.test(before) && kind !== "cnComma" && kind !== "chapter" && ordinal !== 1) continue;
    last = { kind, ordinal, start, end: line.start + match.index + match[0].length, place };
    candidates.push(last);
  }
  return candidates;
}

/** Whether number 2 of the kind begins a later line before another number 1 does. */
function continues(text: string, lines: readonly Range[], index: number, kind: Kind): boolean {
  for (const line of lines.slice(index + 1, index + 200)) {
    const match = AT_START[kind].exec(text.slice(line.start, Math.min(line.end, line.start + 12)));
    if (match) return markerOrdinal(match[0]) === 2;
  }
  return false;
}
