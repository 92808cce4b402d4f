import { byteOrderMark, csvLines } from "../csvLines.ts";
import type { SheetFormat } from "../sheetFormat.ts";

/** RFC 4180; absent is empty. */
export const csv: SheetFormat = {
  name: "csv",
  many: false,
  binary: false,
  async open(output, [sheet], { header, ...how }) {
    const { columns } = sheet!;
    const headers = [columns.map(({ label }) => label), columns.map(({ name }) => name)];
    const shown = header === "both" ? headers : [header === "label" ? headers[0]! : headers[1]!];
    await output.write(byteOrderMark(how) + csvLines(shown, how));
    return {
      write: (_, rows) => output.write(csvLines(rows, how)),
      close: async () => {},
    };
  },
};
