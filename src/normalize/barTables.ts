import { linesOf, trimRange } from "../text/lines.ts";
import { allMatches } from "../text/matches.ts";
import type { Range } from "../text/range.ts";
import { type Cell, completeCells } from "../text/tableCells.ts";
import { ABOUT_SIGNS } from "../text/tableRow.ts";
import type { Edit } from "./offsets.ts";

/** A cell of the rule under the header of a table: ---:. */
const RULE = /^:?-+:?$/;

/** What parts two cells: a bar, else a tab. Blanks part too much else: a signature, the words of a page's head. */
const BAR = /(?<!\\)\|/g;
const GAPS = [BAR, /\t/g];

/** A figure behind such a gap: without one there is no table. */
const FIGURE_BEHIND = /\S(?:[ \t\u3000]{0,9}\||\t)[ \t\u00a0\u3000*`]*[-+－＋]?\d|\|[ \t]*:?-/;

/** Signs of bold type and of code. */
const TYPE = /[*`]/g;

/** A cell of a row of figures in plain text: empty, a dash, or a number with no more than its measure word. */
const BARE = new RegExp(
  String.raw`^(?:[-—–/\\]*|无|[-+－＋${ABOUT_SIGNS}]?\d+(?:[,，]\d{3})*(?:\.\d+)?(?:余|多)?[万亿]?(?:[%％‰]|[\u4e00-\u9fff]{1,3})?)$`,
);

/** What no header of a column is: a sentence, a page number, or a figure; a year may be one. */
const NO_HEADER = /[。;；]|页码|目录|.{25}|^(?!(?:19|20)\d\d年?度?)[-+－＋]?\d/;

/**
 * Give the tables of Markdown, and those of plain text whose cells bars or tabs part, the form that those of other formats
 * have: cells parted by ` | `, each with what it needs to be read alone. What is added leads back to no character of its own:
 * the span of a figure is its number in the cell.
 *
 *     | 年度 | 受理（件） |        年度 | 受理（件）
 *     | --- | ---: |          →
 *     | 2023年 | 41 |            2023年 | 2023年受理41件
 */
export function barTableEdits(text: string): Edit[] {
  if ((!text.includes("|") && !text.includes("\t")) || !FIGURE_BEHIND.test(text)) return [];
  const lines = linesOf(text);
  const edits: Edit[] = [];
  for (let at = 0; at < lines.length - 1; at++) {
    const rows = rowsFrom(text, lines, at);
    if (rows.length < 2) continue;
    const [header, second, ...others] = rows as [Row, Row, ...Row[]];
    const ruled = isRule(text, second);
    const table = ruled ? [header, ...others] : rows;
    if (ruled || isPlainTable(text, table)) {
      const [ofHeader, ...ofOthers] = rowEdits(text, table, lineBefore(text, lines, at));
      const ofRule = ruled ? [{ start: second.start, end: lines[at + 2]?.start ?? second.end, with: "" }] : [];
      for (const row of [ofHeader!, ofRule, ...ofOthers]) for (const edit of row) edits.push(edit);
    }
    at += rows.length - 1;
  }
  return edits;
}

/** A row of a table, with its cells. */
interface Row extends Range {
  gap: RegExp;
  cells: Range[];
}

/** The lines from `first` on that may be rows of one table; tabs may stand in any line, so that each has as many columns there. */
function rowsFrom(text: string, lines: readonly Range[], first: number): Row[] {
  const gap = GAPS.find((gap) => isRow(text, lines[first]!, gap));
  const rows: Row[] = [];
  for (let i = first; gap && i < lines.length && isRow(text, lines[i]!, gap); i++) {
    const cells = cellsOf(text, lines[i]!, gap);
    if (gap !== BAR && rows[0] && cells.length !== rows[0].cells.length) break;
    rows.push({ ...lines[i]!, gap, cells });
  }
  return rows;
}

/**
 * Whether rows without a rule are a table: as many cells in each, words in the first one, bare figures below. A table that was
 * given its words already has figures behind them.
 */
function isPlainTable(text: string, rows: readonly Row[]): boolean {
  const ofBars = rows[0]!.gap === BAR;
  const all = rows.map(({ cells }) => cells.map((cell) => wordsOf(text, cell)));
  // 行政许可实施数量(宗) | ||||: a line over the headers
  const isCaption = ofBars && all.length > 2 && all[0]!.filter((cell) => cell !== "").length === 1;
  const [header, ...others] = isCaption ? all.slice(1) : all;
  if (header!.length < 2 || header!.some((cell) => NO_HEADER.test(cell))) return false;
  // 永 安 县, a tab between each: characters that stand apart
  if (!ofBars && header!.some((cell) => cell.length < 2)) return false;
  const cells = others.flatMap(([name, ...figures]) => (BARE.test(name!) ? [name!, ...figures] : figures));
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

function isRule(text: string, { gap, cells }: Row): boolean {
  return gap === BAR && cells.length > 0 && cells.every(({ start, end }) => RULE.test(text.slice(start, end)));
}

function isRow(text: string, line: Range, gap: RegExp): boolean {
  return text.slice(line.start, line.end).trim().search(gap) >= 0;
}

function wordsOf(text: string, { start, end }: Range): string {
  return text.slice(start, end).replace(TYPE, "").trim();
}

/** The edits of each row of a table. */
function rowEdits(text: string, rows: readonly Row[], lineOver: string): Edit[][] {
  const grid = rows.map(({ cells }) => cells.map((cell): Cell => ({ text: wordsOf(text, cell), own: true })));
  const words = completeCells(grid, lineOver);
  return rows.map((row, at) => {
    const edits: Edit[] = [];
    let from = row.start;
    let bar = "";
    row.cells.forEach((cell, column) => {
      if (cell.start === cell.end) return;
      const { before, after } = words[at]![column]!;
      edits.push({ start: from, end: cell.start, with: bar });
      if (before) edits.push({ start: cell.start, end: cell.start, with: before });
      if (after) edits.push({ start: cell.end, end: cell.end, with: after });
      from = cell.end;
      bar = " | ";
    });
    edits.push({ start: from, end: row.end, with: "" });
    return edits.filter((edit) => text.slice(edit.start, edit.end) !== edit.with);
  });
}

/** Where the cells of a row stand, white space and signs of type around them left out; an empty one begins where it ends. */
function cellsOf(text: string, row: Range, gap: RegExp): Range[] {
  const { start, end } = trimRange(text, row);
  const gaps = allMatches(text.slice(start, end), gap).map(({ index, 0: words }) => ({
    start: start + index,
    end: start + index + words.length,
  }));
  // the bars at both ends of a line open no cell
  if (gaps[0]?.start !== start) gaps.unshift({ start, end: start });
  if (gaps.at(-1)?.end !== end) gaps.push({ start: end, end });
  return gaps.slice(1).map((next, i) => withoutType(text, trimRange(text, { start: gaps[i]!.end, end: next.start })));
}

function withoutType(text: string, { start, end }: Range): Range {
  while (start < end && "*`".includes(text[start]!)) start++;
  while (end > start && "*`".includes(text[end - 1]!)) end--;
  return { start, end };
}
