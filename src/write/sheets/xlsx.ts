import { LawgovError } from "../../text/error.ts";
import type { Column, Row, Sheet } from "../../text/sheet.ts";
import type { SheetFormat } from "../sheetFormat.ts";

/** Rows of a workbook in all: beyond them no spreadsheet program is comfortable. */
const MOST_ROWS = 200_000;

/** The longest text that a cell holds. */
const LONGEST = 32_767;

/** A workbook: a sheet each, headers frozen, numbers as numbers, percent as percent, dates as dates, all else as text. */
export const xlsx: SheetFormat = {
  name: "xlsx",
  many: true,
  binary: true,
  async open(output, sheets, { header }) {
    const { default: writeExcelFile } = await import("write-excel-file/node");
    const rowsOf = new Map<Sheet, unknown[][]>(sheets.map((sheet) => [sheet, headersOf(sheet, header)]));
    let count = 0;
    return {
      async write(sheet, rows) {
        count += rows.length;
        if (count > MOST_ROWS)
          throw new LawgovError(
            "usage",
            `more than ${MOST_ROWS} rows are too many for a workbook; use --format parquet or --format csv`,
          );
        for (const row of rows) rowsOf.get(sheet)!.push(row.map((value, i) => cell(value, sheet.columns[i]!)));
      },
      async close() {
        const frozen = header === "both" ? 2 : 1;
        const file = await writeExcelFile(
          sheets.map((sheet) => ({
            sheet: sheet.label,
            data: rowsOf.get(sheet)!,
            columns: sheet.columns.map(({ type, name, label }) => ({ width: widthOf(type, name, label) })),
            stickyRowsCount: frozen,
          })) as never,
        );
        await output.write(await file.toBuffer());
      },
    };
  },
};

function headersOf({ columns }: Sheet, header: "code" | "label" | "both"): unknown[][] {
  const line = (words: readonly string[]): unknown[] =>
    words.map((value) => ({ value, type: String, fontWeight: "bold" }));
  const labels = line(columns.map(({ label }) => label));
  const names = line(columns.map(({ name }) => name));
  return header === "both" ? [labels, names] : [header === "label" ? labels : names];
}

function cell(value: Row[number], { type }: Column): unknown {
  if (value === null) return null;
  if (type === "date") return { value: new Date(`${value}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
  // a format with optional decimals shows whole numbers with a bare point
  if (type === "percent")
    return { value: shareOf(Number(value)), type: Number, format: isWhole(value, 2) ? "0%" : "0.##%" };
  if (type === "number") return { value, type: Number, format: isWhole(value, 4) ? "#,##0" : "#,##0.####" };
  if (typeof value === "boolean") return { value, type: Boolean };
  if (typeof value === "number") return { value, type: Number, format: "0" };
  // control characters have no place in the XML of a workbook
  return {
    value: value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, " ").slice(0, LONGEST),
    type: String,
  };
}

/** Whether a number is whole as so many decimals show it. */
function isWhole(value: Row[number], decimals: number): boolean {
  return Number.isInteger(Number(Number(value).toFixed(decimals)));
}

function widthOf(type: Column["type"], name: string, label: string): number {
  if (name === "sentence" || name === "definition" || name === "message") return 60;
  return type === "text" ? 18 : Math.max(10, label.length * 2 + 2);
}

/** 8.9% as the number that a spreadsheet calls 8.9%, without the noise of binary fractions. */
function shareOf(percent: number): number {
  return Number((percent / 100).toPrecision(12));
}
