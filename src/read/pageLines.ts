import type { Run } from "./extractApart.ts";

/** Runs of one line with no gap between them as wide as two characters. */
interface Piece {
  text: string;
  height: number;
  /** From where to where it stands on the page. */
  left: number;
  right: number;
}

/**
 * The lines of a page in reading order: top to bottom, in a page of two columns the left one first. A gap as wide as two
 * characters is kept.
 */
export function pageLines(runs: readonly Run[]): string[] {
  const lines = rowsOf(runs).map(piecesOf);
  const gutter = gutterOf(lines.flat());
  if (gutter === undefined) return lines.map(lineOf).filter((line) => line !== "");
  const out: string[] = [];
  let right: string[] = [];
  const endColumns = (): void => {
    for (const line of right) out.push(line);
    right = [];
  };
  for (const pieces of lines) {
    if (pieces.some((piece) => crosses(piece, gutter))) {
      // a title over both columns: what stands above it was read before
      endColumns();
      out.push(lineOf(pieces));
      continue;
    }
    out.push(lineOf(pieces.filter((piece) => piece.right <= gutter)));
    right.push(lineOf(pieces.filter((piece) => piece.left >= gutter)));
  }
  endColumns();
  return out.filter((line) => line !== "");
}

/** The runs of each line of a page, top to bottom. */
function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: Run[][] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y)) {
    const first = rows.at(-1)?.[0];
    if (first && first.y - run.y < Math.max(2, Math.max(first.height, run.height) * 0.4)) rows.at(-1)!.push(run);
    else rows.push([run]);
  }
  return rows;
}

function piecesOf(row: Run[]): Piece[] {
  const pieces: Piece[] = [];
  for (const run of row.sort((a, b) => a.x - b.x)) {
    const last = pieces.at(-1);
    const gap = last ? run.x - last.right : Number.POSITIVE_INFINITY;
    if (!last || gap > run.height * 2) {
      pieces.push({ text: run.text, height: run.height, left: run.x, right: run.x + run.width });
      continue;
    }
    if (gap > run.height * 0.25 && /[A-Za-z0-9]$/.test(last.text) && /^[A-Za-z0-9]/.test(run.text)) last.text += " ";
    last.text += run.text;
    last.right = Math.max(last.right, run.x + run.width);
  }
  return pieces;
}

function lineOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text }) => text)
    .join("  ")
    .trim();
}

/** A page of two columns has so many lines of prose in each at least. */
const FEWEST_LINES = 5;

/** A line of prose has so many characters at least: cells of a table have fewer. */
const SHORTEST = 10;

/** Of the lines of prose of a column so many end at its edge: those of a table end where their words do. */
const AT_EDGE = 0.6;

/** Of all lines of a column so many are prose: the others are headings, and ends of paragraphs. */
const OF_PROSE = 0.4;

/** Of all pieces so many may stand over both columns: titles, and a head. */
const OVER_BOTH = 0.25;

/** Where the gutter of a page of two columns stands; nothing where the page has one column, or a table. */
function gutterOf(all: readonly Piece[]): number | undefined {
  const pieces = all.filter(({ text }) => text.trim() !== "");
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (const { left, right } of pieces) {
    from = Math.min(from, left);
    to = Math.max(to, right);
  }
  // the right column begins where most of the lines in the middle of the page do
  const begins = new Map<number, number>();
  for (const { left } of pieces) {
    if (left < from + (to - from) * 0.35 || left > from + (to - from) * 0.65) continue;
    const place = Math.floor(left);
    begins.set(place, (begins.get(place) ?? 0) + 1);
  }
  let best: number | undefined;
  for (const [place, count] of begins) if (best === undefined || count > begins.get(best)!) best = place;
  if (best === undefined) return undefined;
  const gutter = best - 1;
  const left = pieces.filter((piece) => piece.right <= gutter);
  const right = pieces.filter((piece) => piece.left >= gutter);
  return [left, right].every(isProse) && left.length + right.length >= pieces.length * (1 - OVER_BOTH)
    ? gutter
    : undefined;
}

/** Whether pieces are the lines of a column of prose. */
function isProse(pieces: readonly Piece[]): boolean {
  const edge = pieces.reduce((most, { right }) => Math.max(most, right), 0);
  const long = pieces.filter(({ text }) => text.length >= SHORTEST);
  const atEdge = long.filter(({ right, height }) => edge - right < height * 1.5);
  return (
    long.length >= FEWEST_LINES && long.length >= pieces.length * OF_PROSE && atEdge.length >= long.length * AT_EDGE
  );
}

function crosses(piece: Piece, gutter: number): boolean {
  return piece.left < gutter && piece.right > gutter;
}
