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

/**
 * Give the tables of Markdown the form that those of other formats have: cells parted by ` | `, each with what it needs
 * to be read alone. What is added leads back to no character of its own: the span of a figure is its number in the cell.
 *
 *     | 年度 | 受理（件） |        年度 | 受理（件）
 *     | --- | ---: |          →
 *     | 2023年 | 41 |            2023年 | 2023年受理41件
 */
export function markdownTableEdits(text: string): Edit[] {
  if (!text.includes("|")) return [];
  const lines = linesOf(text);
  const edits: Edit[] = [];
  for (let at = 1; at < lines.length; at++) {
    if (!isRule(text, lines[at]!) || !isRow(text, lines[at - 1]!)) continue;
    let end = at + 1;
    while (end < lines.length && isRow(text, lines[end]!)) end++;
    const rows = [lines[at - 1]!, ...lines.slice(at + 1, end)];
    const [header, ...others] = rowEdits(text, rows, lineBefore(text, lines, at - 1));
    const rule = { start: lines[at]!.start, end: lines[at + 1]?.start ?? lines[at]!.end, with: "" };
    for (const row of [header!, [rule], ...others]) for (const edit of row) edits.push(edit);
    at = end;
  }
  return edits;
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
