import { stringify } from "csv-stringify/sync";
import { guardCell } from "./guardCell.ts";

/** A cell as it is printed: nothing is empty. */
type Cell = string | number | boolean | null;

/**
 * Rows as RFC 4180 has them, absent is empty; `excel` ends lines as spreadsheets expect, `guard` disarms formulas and, in what is
 * for a spreadsheet, ids that it would take for numbers.
 */
export function csvLines(
  rows: readonly (readonly Cell[])[],
  { excel, guard }: { excel: boolean; guard: boolean },
): string {
  if (rows.length === 0) return "";
  const cells = rows.map((row) =>
    row.map((cell) => (guard && typeof cell === "string" ? guardCell(cell, excel) : cell)),
  );
  return stringify(cells, {
    record_delimiter: excel ? "windows" : "unix",
    quoted_match: /[\r\n]/,
    cast: { number: String, boolean: String },
  });
}

/** What a spreadsheet program wants before UTF-8. */
export function byteOrderMark({ excel }: { excel: boolean }): string {
  return excel ? "\uFEFF" : "";
}
