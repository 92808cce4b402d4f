import { stringify } from "csv-stringify/sync";
import type { Row } from "../../text/sheet.ts";
import { guardCell } from "../guardCell.ts";
import type { SheetFormat } from "../sheetFormat.ts";

/** RFC 4180; absent is empty. */
export const csv: SheetFormat = {
  name: "csv",
  many: false,
  binary: false,
  async open(output, [sheet], { header, excel, guard }) {
    const lines = (rows: readonly Row[]): string =>
      rows.length === 0
        ? ""
        : stringify(
            rows.map((row) => row.map((cell) => (guard && typeof cell === "string" ? guardCell(cell) : cell))),
            { record_delimiter: excel ? "windows" : "unix", cast: { number: String } },
          );
    const { columns } = sheet!;
    const headers = [columns.map(({ label }) => label), columns.map(({ name }) => name)];
    const shown = header === "both" ? headers : [header === "label" ? headers[0]! : headers[1]!];
    await output.write((excel ? "\uFEFF" : "") + lines(shown));
    return {
      write: (_, rows) => output.write(lines(rows)),
      close: async () => {},
    };
  },
};
