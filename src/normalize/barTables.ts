import { linesOf, trimRange } from "../text/lines.ts";
import type { Range } from "../text/range.ts";
import { type Cell, completeCells } from "../text/tableCells.ts";
import type { Edit } from "./offsets.ts";

/** A cell of the rule under the header of a table: ---:. */
const RULE = /^:?-+:?$/;

/** What parts two cells. */
const BAR = /(?<!\\)\|/g;

/** Signs of bold type and of code. */
const TYPE = /[*`]/g;

/** A cell of a row of figures in plain text: empty, a dash, or a number with no more than its measure word. */
const BARE =
  /^(?:[-—–/\\]*|无|[-+－＋]?\d+(?:[,，]\d{3})*(?:\.\d+)?(?:余|多)?[万亿]?(?:[%％‰]|[\u4e00-\u9fff]{1,3})?)$/;

/** What no header of a column is: a sentence, or a figure; a year may be one. */
const NO_HEADER = /[。;；]|.{25}|^(?!(?:19|20)\d\d年?度?)[-+－＋]?\d/;

/**
 * Give the tables of Markdown, and those of plain text whose cells bars part, the form that those of other formats have: cells parted by ` | `, each with what it needs
 * to be read alone. What is added leads back to no character of its own: the span of a figure is its number in the cell.
 *
 *     | 年度 | 受理（件） |        年度 | 受理（件）
 *     | --- | ---: |          →
 *     | 2023年 | 41 |            2023年 | 2023年受理41件
 */
export function barTableEdits(text: string): Edit[] {
  if (!text.includes("|")) return [];
  const lines = linesOf(text);
  const edits: Edit[] = [];
  for (let at = 1; at < lines.length; at++) {
    if (!isRow(text, lines[at]!) || !isRow(text, lines[at - 1]!)) continue;
    const ruled = isRule(text, lines[at]!);
    let end = ruled ? at + 1 : at;
    while (end < lines.length && isRow(text, lines[end]!)) end++;
    const rows = [lines[at - 1]!, ...lines.slice(ruled ? at + 1 : at, end)];
    if (ruled || isPlainTable(text, rows)) {
      const [header, ...others] = rowEdits(text, rows, lineBefore(text, lines, at - 1));
      const rule = { start: lines[at]!.start, end: lines[at + 1]?.start ?? lines[at]!.end, with: "" };
      for (const row of [header!, ruled ? [rule] : [], ...others]) for (const edit of row) edits.push(edit);
    }
    at = end;
  }
  return edits;
}

/**
 * Whether rows without a rule are a table: as many cells in each, words in the first one, bare figures below. A table that was
 * given its words already has figures behind them.
 */
function isPlainTable(text: string, rows: readonly Range[]): boolean {
  const [header, ...others] = rows.map((row) => cellsOf(text, row).map((cell) => wordsOf(text, cell)));
  if (header!.length < 2 || header!.some((cell) => NO_HEADER.test(cell))) return false;
  const cells = others.flatMap(([, ...figures]) => figures);
  return (
    others.every((row) => row.length === header!.length) &&
    cells.some((cell) => /\d/.test(cell)) &&
    cells.every((cell) => !/\d/.test(cell) || BARE.test(cell))
  );
}

/** The last line with words before the line `at`. */
function lineBefore(text: string, lines: readonly Range[], at: number): string {
  for (let i = at - 1; i >= 0; i--) {
    const words = wordsOf(text, lines[i]!);
    if (words !== "") return words;
  }
  return "";
}

function isRule(text: string, line: Range): boolean {
  const cells = isRow(text, line) ? cellsOf(text, line) : [];
  return cells.length > 0 && cells.every(({ start, end }) => RULE.test(text.slice(start, end)));
}

function isRow(text: string, line: Range): boolean {
  return text.slice(line.start, line.end).includes("|");
}

function wordsOf(text: string, { start, end }: Range): string {
  return text.slice(start, end).replace(TYPE, "").trim();
}

/** The edits of each row of a table. */
function rowEdits(text: string, rows: readonly Range[], lineOver: string): Edit[][] {
  const cells = rows.map((row) => cellsOf(text, row));
  const grid = cells.map((row) => row.map((cell): Cell => ({ text: wordsOf(text, cell), own: true })));
  const words = completeCells(grid, lineOver);
  return rows.map((row, at) => {
    const edits: Edit[] = [];
    let from = row.start;
    let gap = "";
    cells[at]!.forEach((cell, column) => {
      if (cell.start === cell.end) return;
      const { before, after } = words[at]![column]!;
      edits.push({ start: from, end: cell.start, with: gap });
      if (before) edits.push({ start: cell.start, end: cell.start, with: before });
      if (after) edits.push({ start: cell.end, end: cell.end, with: after });
      from = cell.end;
      gap = " | ";
    });
    edits.push({ start: from, end: row.end, with: "" });
    return edits.filter((edit) => text.slice(edit.start, edit.end) !== edit.with);
  });
}

/** Where the cells of a row stand, white space and signs of type around them left out; an empty one begins where it ends. */
function cellsOf(text: string, row: Range): Range[] {
  const { start, end } = trimRange(text, row);
  const ends = [...text.slice(start, end).matchAll(BAR)].map(({ index }) => start + index);
  // the bars at both ends of a line open no cell
  if (ends[0] !== start) ends.unshift(start - 1);
  if (ends.at(-1) !== end - 1) ends.push(end);
  return ends.slice(1).map((stop, i) => withoutType(text, trimRange(text, { start: ends[i]! + 1, end: stop })));
}

function withoutType(text: string, { start, end }: Range): Range {
  while (start < end && "*`".includes(text[start]!)) start++;
  while (end > start && "*`".includes(text[end - 1]!)) end--;
  return { start, end };
}
