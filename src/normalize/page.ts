import { columnsOf } from "../text/columns.ts";
import type { Range } from "../text/range.ts";

/** A line without the white space around it, and by how many columns it was indented. */
export type Line = Range & { indent: number };

/** Fewer lines than this show no page width. */
const ENOUGH_LINES = 8;

/** The widest page whose lines break where they are full, in columns: some 90 characters a line. */
const WIDEST_PAGE = 200;

/** A page that a text was copied from. */
export interface Page {
  /** In columns. */
  width: number;
  /** How much of the width a line fills. */
  filledBy(line: Line): number;
  /** Whether an empty line stands between any two. */
  spaced: boolean;
  /** Where its lines begin, in columns. */
  margin: number;
  /** Whether the first line of a paragraph is indented from there. */
  indents: boolean;
}

/** The indentation of a paragraph: two characters. */
export const INDENT = 4;

/**
 * The page that a text was copied from, or `undefined` where lines are paragraphs.
 *
 * A printed page breaks its lines by columns, where a digit takes half the room of a character; a program often by
 * the number of characters. What more lines fill to the edge is what the page was made by.
 */
export function pageOf(text: string, lines: readonly Line[]): Page | undefined {
  const filled = lines.filter((line) => line.end > line.start && !isRow(text, line));
  const short = filled.filter((line) => line.end - line.start <= WIDEST_PAGE);
  if (short.length < ENOUGH_LINES || (filled.length - short.length) * 20 > short.length) return undefined;
  const columns = edgeOf(text, short, ({ start, end }) => columnsOf(text.slice(start, end)));
  const characters = edgeOf(text, short, ({ start, end }) => 2 * (end - start));
  const edge = columns && characters && characters.full > columns.full ? characters : (columns ?? characters);
  if (!edge) return undefined;
  const margin = short.map(({ indent }) => indent).sort((a, b) => a - b)[short.length >> 1]!;
  const indented = short.filter(({ indent }) => indent >= margin + INDENT).length;
  return {
    ...edge,
    spaced: (lines.length - filled.length) * 2 > filled.length,
    margin,
    indents: indented >= ENOUGH_LINES / 2 && indented * 20 >= short.length,
  };
}

/** The edge that lines of a measure break at, and how many reach it; `undefined` where they break anywhere. */
function edgeOf(
  text: string,
  lines: readonly Line[],
  widthOf: (line: Line) => number,
): (Pick<Page, "width" | "filledBy"> & { full: number }) | undefined {
  const filledBy = (line: Line): number => widthOf(line) + Math.min(line.indent, INDENT);
  const body = lines.filter((line) => filledBy(line) > 24);
  const width = body.map(filledBy).sort((a, b) => a - b)[Math.floor(body.length * 0.9)];
  if (width === undefined || width > WIDEST_PAGE) return undefined;
  const full = body.filter((line) => Math.abs(filledBy(line) - (width - 1)) <= 5);
  const cut = full.filter(({ end }) => !/[。;:!?…)】；：！？）]["”’]?$/.test(text.slice(end - 2, end))).length;
  // most lines are full, or so many end in mid-sentence at one edge that no paragraphs would
  const enough = full.length * 2 >= body.length || (cut >= ENOUGH_LINES / 2 && cut * 4 >= body.length);
  return full.length >= ENOUGH_LINES / 2 && enough ? { width, filledBy, full: full.length } : undefined;
}

/** A row of a table, whose cells are parted by |: it breaks where the table has it. */
export function isRow(text: string, { start, end }: Range): boolean {
  return text.slice(start, end).includes("|");
}
