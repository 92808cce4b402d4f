import type { IToken } from "chevrotain";
import type { MarkerKind } from "../model.ts";
import { yearsIn } from "../text/dates.ts";
import { linesOf, trimRange } from "../text/lines.ts";
import { MARKER_SHAPES, markerOrdinal } from "../text/markers.ts";
import type { Outline, OutlineSection } from "../text/outline.ts";
import type { Range } from "../text/range.ts";
import { findContents } from "./contents.ts";
import { gluedMarkers } from "./glued.ts";
import { type Node, parseTree } from "./grammar.ts";
import { orderOf } from "./order.ts";
import { findRegions } from "./regions.ts";
import { rolesOf } from "./roles.ts";
import { findItems } from "./runIn.ts";
import { titleOf } from "./titles.ts";
import { Bare, kindOf, lexersOf, Text } from "./tokens.ts";

/**
 * Read the outline of a report: its head, lead, section tree, closing and foot.
 *
 * Never throws and never loses text: any document has an outline, if only an empty one.
 */
export function readOutline(text: string): Outline {
  const contents = findContents(text, text.length);
  const { headEnd, closingStart, footStart } = findRegions(text, contents?.end ?? 0);
  const bodyStart = Math.max(headEnd, contents && contents.start <= headEnd ? contents.end : 0);
  const body = { start: Math.min(bodyStart, closingStart), end: closingStart };

  const tokens = tokensOf(text, body, contents);
  const markers = tokens.flatMap((token) => {
    const kind = kindOf(token.tokenType);
    return kind ? [{ kind, ordinal: markerOf(text, token).ordinal }] : [];
  });
  const nodes = parseTree(tokens, orderOf(markers));
  const sections =
    nodes.length > 0
      ? nodes.map((node, i) => build(text, node, nodes[i + 1]?.token.startOffset ?? body.end, 1))
      : itemsOnly(text, body);
  number(sections, "");
  const roles = rolesOf(
    sections.map((section) => (section.title ? text.slice(section.title.start, section.title.end) : null)),
    yearOf(text.slice(0, body.start)),
  );
  sections.forEach((section, i) => {
    section.role = roles[i]!;
  });

  const firstStart = sections[0]?.span.start ?? body.end;
  const leadStart = contents && contents.end > body.start && contents.start < firstStart ? contents.end : body.start;
  const lead = trimRange(text, { start: Math.min(leadStart, firstStart), end: firstStart });
  const closing = trimRange(text, { start: closingStart, end: footStart });
  const foot = trimRange(text, { start: footStart, end: text.length });
  return {
    head: { start: 0, end: body.start },
    lead: lead.end > lead.start ? lead : null,
    sections,
    closing: closing.end > closing.start ? closing : null,
    foot: foot.end > foot.start ? foot : null,
  };
}

/** The year that a report is of, as its head names it: the earliest, since dates of publication are later. */
function yearOf(head: string): number | undefined {
  const years = yearsIn(head);
  return years.length > 0 ? years.reduce((first, year) => Math.min(first, year)) : undefined;
}

/** The lines of the body as tokens; a marker glued inside of a line begins a line of its own. */
function tokensOf(text: string, body: Range, contents: Range | undefined): IToken[] {
  const glued = gluedMarkers(text, body);
  const input = splitAt(text.slice(0, body.end), glued, body.start, contents);
  const offset = body.start;
  const { tokens } = lexersOf().lines.tokenize(input.slice(offset));
  for (const token of tokens) token.startOffset += offset;
  return withoutFalseHeadings(text, tokens);
}

/**
 * The text with a line end before each glued marker, in the place of the character before it, and nothing of the
 * table of contents: offsets stay, only the lexer reads this.
 */
function splitAt(text: string, glued: readonly number[], start: number, contents: Range | undefined): string {
  const pieces: string[] = [];
  let at = 0;
  const hide = contents && contents.start >= start ? contents : undefined;
  const cuts = [...glued].sort((a, b) => a - b);
  for (const cut of cuts) {
    if (cut - 1 < at) continue;
    pieces.push(text.slice(at, cut - 1), "\n");
    at = cut;
  }
  pieces.push(text.slice(at));
  const split = pieces.join("");
  if (!hide) return split;
  return split.slice(0, hide.start) + split.slice(hide.start, hide.end).replace(/[^\n]/g, " ") + split.slice(hide.end);
}

/** A bare heading (一 总体情况) counts only beside a neighbour of its sequence; else the line is text. */
function withoutFalseHeadings(text: string, tokens: IToken[]): IToken[] {
  if (!tokens.some((token) => token.tokenType === Bare)) return tokens;
  const tops = tokens.filter((token) => kindOf(token.tokenType) === "cn-comma");
  for (const [i, token] of tops.entries()) {
    if (token.tokenType !== Bare) continue;
    const { ordinal } = markerOf(text, token);
    const fits = [tops[i - 1], tops[i + 1]].some((neighbour, k) => {
      if (!neighbour) return false;
      return markerOf(text, neighbour).ordinal === ordinal + (k === 0 ? -1 : 1);
    });
    if (!fits) {
      token.tokenType = Text;
      token.tokenTypeIdx = Text.tokenTypeIdx!;
    }
  }
  return tokens;
}

const MARKERS: Record<string, RegExp> = Object.fromEntries(
  (
    [
      ["chapter", MARKER_SHAPES.chapter],
      ["cn-comma", `${MARKER_SHAPES.cnComma}|[一二三四五六七八九十]{1,3}(?= )`],
      ["cn-paren", MARKER_SHAPES.cnParen],
      ["arabic-dot", MARKER_SHAPES.arabicDot],
      ["arabic-paren", MARKER_SHAPES.arabicParen],
      ["circled", MARKER_SHAPES.circled],
    ] as const
  ).map(([kind, shape]) => [kind, new RegExp(`(?:${shape})`, "y")]),
);

/** The marker at the start of a line token: its range and its number. */
function markerOf(text: string, token: IToken): { range: Range; ordinal: number } {
  const kind = kindOf(token.tokenType) ?? "cn-comma";
  const pattern = MARKERS[kind]!;
  pattern.lastIndex = token.startOffset;
  const match = pattern.exec(text);
  const words = match?.[0] ?? "";
  let end = token.startOffset + words.length;
  // a sign behind a bracket is not part of the marker: (一)、加强领导
  if (/paren|circled/.test(kind)) while (/[、.,]/.test(text[end - 1]!)) end--;
  const ordinal = markerOrdinal(words) ?? 0;
  return { range: { start: token.startOffset, end }, ordinal };
}

/** A section with its children from a node of the tree; `end` is where the next one begins. */
function build(text: string, node: Node, end: number, depth: number): OutlineSection {
  const { range: marker, ordinal } = markerOf(text, node.token);
  const firstChild = node.children[0]?.token.startOffset ?? end;
  const titleStart = skipSigns(text, marker.end);
  const items = findItems(text, { start: titleStart, end: firstChild });
  const lineEnd = text.indexOf("\n", titleStart);
  const firstItem = items[0]?.marker.start;
  const title = titleOf(
    text,
    node.kind,
    titleStart,
    firstChild,
    firstItem !== undefined && (lineEnd < 0 || firstItem < lineEnd) ? firstItem : undefined,
  );
  const textStart = title ? afterTitle(text, title.end) : titleStart;
  const children = [
    ...items.map((item, i) =>
      itemSection(text, item.kind, item.ordinal, item.marker, items[i + 1]?.marker.start ?? firstChild, depth + 1),
    ),
    ...node.children.map((child, i) => build(text, child, node.children[i + 1]?.token.startOffset ?? end, depth + 1)),
  ];
  const own = trimRange(text, { start: Math.min(textStart, firstItem ?? firstChild), end: firstItem ?? firstChild });
  return {
    id: "",
    depth,
    kind: node.kind,
    ordinal,
    role: null,
    marker,
    title,
    text: own,
    span: trimRange(text, { start: marker.start, end }),
    children,
  };
}

function itemSection(
  text: string,
  kind: MarkerKind,
  ordinal: number,
  marker: Range,
  end: number,
  depth: number,
): OutlineSection {
  const from = skipSigns(text, marker.end);
  const title = titleOf(text, kind, from, end, undefined);
  const own = trimRange(text, { start: title ? afterTitle(text, title.end) : from, end });
  return {
    id: "",
    depth,
    kind,
    ordinal,
    role: null,
    marker,
    title,
    text: own,
    span: trimRange(text, { start: marker.start, end }),
    children: [],
  };
}

/** Signs and white space between a marker and its title: (一)、加强; 一是:健全. */
function skipSigns(text: string, at: number): number {
  while (/[ 、.,:]/.test(text[at] ?? "")) at++;
  return at;
}

/** Behind the full stop of a title. */
function afterTitle(text: string, at: number): number {
  while (/[。:;,、.!? ]/.test(text[at] ?? "")) at++;
  return at;
}

/** A document whose only markers are 一是 … 二是 …: they are its sections. */
function itemsOnly(text: string, body: Range): OutlineSection[] {
  const starts = linesOf(text, body.start, body.end).map((line) => line.start);
  const items = findItems(text, body);
  if (!items.some((item) => starts.includes(item.marker.start))) return [];
  return items.map((item, i) =>
    itemSection(text, item.kind, item.ordinal, item.marker, items[i + 1]?.marker.start ?? body.end, 1),
  );
}

/** Give each section its place in the tree: 1, 1.2, 1.2.3. */
function number(sections: readonly OutlineSection[], prefix: string): void {
  sections.forEach((section, i) => {
    section.id = `${prefix}${i + 1}`;
    number(section.children, `${section.id}.`);
  });
}
