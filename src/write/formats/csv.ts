import { stringify } from "csv-stringify/sync";
import { guardCell } from "../guardCell.ts";
import type { OutputFormat } from "../outputFormat.ts";
import { tables } from "../tables.ts";

/** RFC 4180 with a header of stable names; lists joined by `;`, absent is empty. */
export const csv: OutputFormat = {
  name: "csv",
  extension: ".csv",
  open({ table, excel, guard, labelOf }) {
    const { columns, rows } = tables[table];
    const lines = (cells: readonly (readonly unknown[])[]): string =>
      cells.length === 0
        ? ""
        : stringify(cells as unknown[][], { record_delimiter: excel ? "windows" : "unix", cast: { number: String } });
    const printed = (row: readonly (string | number | null)[]): (string | number | null)[] =>
      guard ? row.map((cell) => (typeof cell === "string" ? guardCell(cell) : cell)) : [...row];
    return {
      begin: (excel ? "\uFEFF" : "") + lines([columns]),
      between: "",
      end: "",
      write: (outcome, text) => lines(rows(outcome, { text, labelOf }).map(printed)),
    };
  },
};
