import { LawgovError } from "../text/error.ts";
import { type Cell, completeCells } from "../text/tableCells.ts";
import { LIMITS } from "./limits.ts";

/** Begins a cell in the lines that a reader hands over; between two of them stands what the cell covers. */
const CELL = "\u0001";
const SPAN = "\u0002";

/** A line of its own behind the last row of a table: the next one has headers of its own. */
export const TABLE_END = "\u0003";

/** A cell that covers more rows and columns than this is a layout's, not a table's. */
const WIDEST = 50;

/** The mark that begins a cell, with the rows and columns that it covers. */
export function cellMark(columns = 1, rows = 1): string {
  const within = (n: number): number => (Number.isInteger(n) && n >= 1 && n <= WIDEST ? n : 1);
  return `${CELL}${within(columns)}x${within(rows)}${SPAN}`;
}

/** Text without the characters that mark cells. */
export function withoutMarks(text: string): string {
  return text.replace(/[\u0001-\u0003]/g, " ");
}

/**
 * The lines of a document with the cells of its tables parted by ` | `, each with what it needs to be read alone:
 *
 *     项目 | 金额（万元）
 *     罚没收入 | 123.4万元
 */
export function tableLines(marked: readonly string[]): string[] {
  const out: string[] = [];
  // of a table inside of a row the end stands in that row
  const lines = marked.map((line) => (line === TABLE_END ? line : line.replaceAll(TABLE_END, "")));
  for (let at = 0; at < lines.length; ) {
    if (lines[at] === TABLE_END) {
      at++;
      continue;
    }
    if (!lines[at]!.includes(CELL)) {
      out.push(lines[at++]!);
      continue;
    }
    const rows: string[] = [];
    let end = at;
    for (let next = at; next < lines.length; next++) {
      const line = lines[next]!;
      if (line.includes(CELL)) end = next + 1;
      else if (line.trim() !== "" && !(line === TABLE_END && goesOn(lines, next + 1))) break;
    }
    for (; at < end; at++) if (lines[at] !== TABLE_END) rows.push(lines[at]!);
    const lineOver = out.findLast((line) => line.trim() !== "") ?? "";
    for (const row of withWords(rows, lineOver)) out.push(row);
  }
  return out;
}

/** A row that is no header: behind its first cell stands a figure. */
const ROW_OF_DATA = new RegExp(`${CELL}[^${SPAN}]*${SPAN}[^${CELL}]*${CELL}[^${SPAN}]*${SPAN} *\\d`);

/** Whether the next table is the rest of one that was cut: it begins with a row of data. */
function goesOn(lines: readonly string[], from: number): boolean {
  let next = from;
  while (next < lines.length && lines[next]!.trim() === "") next++;
  return ROW_OF_DATA.test(lines[next] ?? "");
}

function withWords(rows: readonly string[], lineOver: string): string[] {
  const grid = gridOf(rows.filter((row) => row.includes(CELL)));
  const words = completeCells(grid, lineOver);
  let next = 0;
  return rows.map((row) => {
    if (!row.includes(CELL)) return row;
    const at = next++;
    return grid[at]!.flatMap(({ text, own }, column) => {
      const { before, after } = words[at]![column]!;
      return own && text !== "" ? [before + text + after] : [];
    }).join(" | ");
  });
}

/** The cells of rows by column: what covers several rows or columns stands in each. */
function gridOf(rows: readonly string[]): Cell[][] {
  let below: { text: string; rows: number }[] = [];
  let count = 0;
  return rows.map((row) => {
    const cells: Cell[] = [];
    const covering: { text: string; rows: number }[] = [];
    const covered = (): void => {
      for (let over = below[cells.length]; over && over.rows > 0; over = below[cells.length]) {
        covering[cells.length] = { text: over.text, rows: over.rows - 1 };
        cells.push({ text: over.text, own: false });
      }
    };
    const [before, ...pieces] = row.split(CELL);
    // text of a broken table that stands in no cell
    if (before!.trim() !== "") pieces.unshift(`1x1${SPAN}${before}`);
    for (const piece of pieces) {
      const inside = piece.indexOf(SPAN);
      const [columns, down] = piece.slice(0, inside).split("x");
      const text = piece
        .slice(inside + 1)
        .replace(/\s+/g, " ")
        .trim();
      covered();
      for (let n = 0; n < Number(columns); n++) {
        covering[cells.length] = { text, rows: Number(down) - 1 };
        cells.push({ text, own: n === 0 });
      }
    }
    covered();
    count += cells.length;
    if (count > LIMITS.nodes) throw new LawgovError("too-large", `a table of more than ${LIMITS.nodes} cells`);
    below = covering;
    return cells;
  });
}
