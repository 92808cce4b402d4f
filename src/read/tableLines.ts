import { UNIT_WORDS } from "../text/unitWords.ts";

/** Begins a cell in the lines that a reader hands over; between two of them stands what the cell covers. */
const CELL = "\u0001";
const SPAN = "\u0002";

/** A cell that covers more rows and columns than this is a layout's, not a table's. */
const WIDEST = 50;

const UNIT = `[千百]?[万亿]?(?:${UNIT_WORDS.join("|")})`;

/** 金额（万元）, 案件数(单位：件), 占比/%: the unit at the end of a header. */
const HEADER_UNIT = new RegExp(
  `[(（]\\s*(?:单位\\s*[:：]?\\s*)?(${UNIT})\\s*[)）]$|单位\\s*[:：]\\s*(${UNIT})$|/(${UNIT})$`,
);

/** (单位：万元) over a table: the unit of all its cells. */
const CAPTION_UNIT = new RegExp(`^.{0,40}?[(（]?\\s*单位\\s*[:：]\\s*(${UNIT})\\s*[)）]?\\s*$`);

/** A header of a column of units. */
const UNIT_COLUMN = /^(?:计量|数量|统计)?单位$/;

const WHOLE_UNIT = new RegExp(`^${UNIT}$`);

/** A cell that is nothing but a number. */
const NUMBER = /^\d+(?:[,，]\d{3})*(?:\.\d+)?$/;

/** A header that is a year: the figures under it are of that year. */
const YEAR_COLUMN = /^((?:19|20)\d\d年)度?$/;

/** A header of changes, and a cell that is one. */
const CHANGE_COLUMN = /^(?:同比|环比|[较比]上年|增幅|增减)/;
const CHANGE = /^[-+－＋]?\d+(?:\.\d+)?[%％]$/;

/** The first cell of a row of one year, or of the sums: its figures are of what their columns' headers name. */
const YEAR_ROW = /^((?:19|20)\d\d)年?度?$/;
const SUM_ROW = /^(?:合计|总计|共计)$/;

/** A header that says no more than that there are figures under it. */
const SAYS_NOTHING = /^(?:数量|数值|数据|金额|件数|人数|次数|个数|占比|比例|合计|小计|总计|单位)$/;

/** Columns of numbers that count nothing. */
const NO_QUANTITY = /^(?:序号|编号|号|年度|年份|年|月份|日期|时间|电话|邮编|代码|页码|№)$/;

/** The mark that begins a cell, with the rows and columns that it covers. */
export function cellMark(columns = 1, rows = 1): string {
  const within = (n: number): number => (Number.isInteger(n) && n >= 1 && n <= WIDEST ? n : 1);
  return `${CELL}${within(columns)}x${within(rows)}${SPAN}`;
}

/** Text without the characters that mark cells. */
export function withoutMarks(text: string): string {
  return text.replace(/[\u0001\u0002]/g, " ");
}

/** Rows that may hold headers, one over the other. */
const HEADER_ROWS = 3;

interface Cell {
  text: string;
  /** Where it begins, not where it is covered from another row or column. */
  own: boolean;
}

/**
 * The lines of a document with the cells of its tables parted by ` | `. A cell that is a bare number gets the unit that
 * its column's header, its row's cell of units, or the line over the table names, and a number under a year that year, so
 * that it can be read alone:
 *
 *     (单位：万元)              (单位：万元)
 *     项目 | 金额               项目 | 金额
 *     罚没收入 | 123.4          罚没收入 | 123.4万元
 *
 *     项目 | 2022年 | 同比      项目 | 2022年 | 同比
 *     处罚(件) | 56 | -8.5%     处罚(件) | 2022年56件 | 同比-8.5%
 *
 * In a row of one year, or of the sums, a figure also gets what its header names:
 *
 *     年度 | 受理(件)           年度 | 受理(件)
 *     2023 | 41                 2023 | 2023年受理41件
 */
export function tableLines(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < lines.length; ) {
    if (!lines[at]!.includes(CELL)) {
      out.push(lines[at++]!);
      continue;
    }
    const rows: string[] = [];
    let end = at;
    for (let next = at; next < lines.length && (lines[next]!.includes(CELL) || lines[next]!.trim() === ""); next++) {
      if (lines[next]!.includes(CELL)) end = next + 1;
    }
    for (; at < end; at++) rows.push(lines[at]!);
    const caption = out.findLast((line) => line.trim() !== "") ?? "";
    out.push(...withUnits(rows, CAPTION_UNIT.exec(caption.trim())?.[1]));
  }
  return out;
}

function withUnits(rows: readonly string[], overTable: string | undefined): string[] {
  const grid = gridOf(rows.filter((row) => row.includes(CELL)));
  // headers begin at the first row of several cells; a line over them may name the unit of all
  const top = Math.max(
    0,
    grid.findIndex((row) => row.filter(({ text, own }) => own && text !== "").length > 1),
  );
  const lineOver = grid.slice(0, top).flatMap((row) => row.find(({ text }) => text !== "")?.text ?? []);
  const ofTable = lineOver.map((line) => CAPTION_UNIT.exec(line)?.[1]).find((unit) => unit) ?? overTable;
  const header = grid[top] ?? [];
  const unitColumn = header.findIndex(({ text }) => UNIT_COLUMN.test(text));
  let next = 0;
  return rows.map((row) => {
    if (!row.includes(CELL)) return row;
    const at = next++;
    return grid[at]!.flatMap(({ text, own }, column) => {
      if (!own || text === "") return [];
      const over = header[column]?.text ?? "";
      if (at <= top || NO_QUANTITY.test(over)) return [text];
      const led = namedBy(over, grid[at]![0]!.text, column) + ledBy(over, text);
      return NUMBER.test(text) ? [led + (unitOf(grid.slice(top, at + 1), column, unitColumn) ?? ofTable ?? "")] : [led];
    }).join(" | ");
  });
}

/** What a header names, before the figure of a year or of the sum under it: 年度 | 受理(件) over 2023 | 41. */
function namedBy(header: string, row: string, column: number): string {
  const year = YEAR_ROW.exec(row)?.[1];
  const noun = header.replace(HEADER_UNIT, "");
  if (column === 0 || (!year && !SUM_ROW.test(row)) || !/^[\u4e00-\u9fff]{2,16}$/.test(noun)) return "";
  if (SAYS_NOTHING.test(noun) || CHANGE_COLUMN.test(noun)) return "";
  return `${year ? `${year}年` : ""}${noun}`;
}

/** A cell behind what its column's header says of it: the year, or that it is a change. */
function ledBy(header: string, cell: string): string {
  if (CHANGE_COLUMN.test(header) && CHANGE.test(cell)) return `同比${cell}`;
  const year = YEAR_COLUMN.exec(header)?.[1];
  return year && /^\d/.test(cell) ? year + cell : cell;
}

/** The unit of a cell of the last row: its row's cell of units, else a header over it, else the first cell of its row. */
function unitOf(grid: readonly Cell[][], column: number, unitColumn: number): string | undefined {
  const row = grid.at(-1)!;
  const ofRow = unitColumn >= 0 ? row[unitColumn]?.text : undefined;
  if (ofRow !== undefined && WHOLE_UNIT.test(ofRow)) return ofRow;
  const headers = grid.slice(0, Math.min(HEADER_ROWS, grid.length - 1)).map((above) => above[column]?.text ?? "");
  const named = [...headers.reverse(), column > 0 ? row[0]!.text : ""].map((text) => HEADER_UNIT.exec(text));
  const found = named.find((match) => match !== null);
  return found ? (found[1] ?? found[2] ?? found[3]) : undefined;
}

/** The cells of rows by column: what covers several rows or columns stands in each. */
function gridOf(rows: readonly string[]): Cell[][] {
  let below: { text: string; rows: number }[] = [];
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
    below = covering;
    return cells;
  });
}
