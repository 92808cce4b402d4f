import type { SheetFormat } from "../sheetFormat.ts";

/** One object a row, by the columns' names; what is absent is `null`. */
export const ndjson: SheetFormat = {
  name: "ndjson",
  many: false,
  binary: false,
  async open(output, [sheet]) {
    const names = sheet!.columns.map(({ name }) => name);
    return {
      write: (_, rows) =>
        output.write(
          rows.map((row) => `${JSON.stringify(Object.fromEntries(names.map((name, i) => [name, row[i]])))}\n`).join(""),
        ),
      close: async () => {},
    };
  },
};
