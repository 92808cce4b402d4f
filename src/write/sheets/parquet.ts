import type { Column, ColumnType, Row } from "../../text/sheet.ts";
import type { SheetFormat } from "../sheetFormat.ts";

/** Rows of a row group: the bound of what is in memory. */
const GROUP = 5_000;

/** The types of Parquet; percent is a number of percent, as in the other formats. */
const TYPES: Record<ColumnType, object> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT32" },
  number: { type: "DOUBLE" },
  percent: { type: "DOUBLE" },
  date: { type: "INT32", converted_type: "DATE" },
  boolean: { type: "BOOLEAN" },
};

/** Apache Parquet, typed by column, every column nullable; the names are the columns' names. */
export const parquet: SheetFormat = {
  name: "parquet",
  many: false,
  binary: true,
  async open(output, [sheet]) {
    const { ByteWriter, ParquetWriter } = await import("hyparquet-writer");
    const { columns } = sheet!;
    const bytes = new ByteWriter();
    const file = new ParquetWriter({
      writer: bytes,
      createdBy: "lawgov",
      schema: [
        { name: "root", num_children: columns.length },
        ...columns.map(({ name, type }) => ({ name, repetition_type: "OPTIONAL" as const, ...TYPES[type] })),
      ] as never,
    });
    const send = async (): Promise<void> => {
      await output.write(bytes.getBytes().slice());
      bytes.index = 0;
    };
    let waiting: Row[] = [];
    const writeGroup = async (): Promise<void> => {
      if (waiting.length === 0) return;
      const columnData = columns.map((column, i) => ({
        name: column.name,
        data: waiting.map((row) => cell(row[i]!, column)),
      }));
      waiting = [];
      await file.write({ columnData, rowGroupSize: GROUP });
      await send();
    };
    return {
      async write(_, rows) {
        for (const row of rows) {
          waiting.push(row);
          if (waiting.length === GROUP) await writeGroup();
        }
      },
      async close() {
        await writeGroup();
        file.finish();
        await send();
      },
    };
  },
};

function cell(value: Row[number], { type }: Column): unknown {
  return type === "date" && typeof value === "string" ? new Date(`${value}T00:00:00Z`) : value;
}
