import { extname } from "node:path";
import { LawgovError } from "../text/error.ts";
import type { Sheet } from "../text/sheet.ts";
import type { SheetFormat, SheetOptions, SheetWriter } from "../write/sheetFormat.ts";
import { sheetFormats } from "../write/sheets/index.ts";
import { openFile, type Sink, standardOutput } from "./output.ts";

export interface TableOutputOptions {
  format?: string;
  output?: string;
  header?: string;
  excel?: boolean;
  guard: boolean;
}

/** The format named, else the one that the output's name ends with, else `fallback`. */
export function sheetFormatOf({ format, output }: TableOutputOptions, fallback = "csv"): SheetFormat {
  const ending = output === undefined ? "" : extname(output).slice(1).toLowerCase();
  const wanted = format ?? (sheetFormats.some(({ name }) => name === ending) ? ending : fallback);
  const found = sheetFormats.find(({ name }) => name === wanted);
  if (!found)
    throw new LawgovError(
      "usage",
      `unknown format ${wanted}; known: ${sheetFormats.map(({ name }) => name).join(", ")}`,
    );
  if (found.binary && output === undefined && process.stdout.isTTY)
    throw new LawgovError("usage", `${wanted} is no text; name a file with --output`);
  return found;
}

export interface TableOutput extends SheetWriter {
  /** Drop what was written so far. */
  abandon(): Promise<void>;
}

/** Open sheets for writing, to a file that appears whole or not at all, or to standard output. */
export async function openTable(
  format: SheetFormat,
  sheets: readonly Sheet[],
  command: TableOutputOptions,
  header: SheetOptions["header"],
): Promise<TableOutput> {
  const sink: Sink = command.output === undefined ? standardOutput : await openFile(command.output);
  const options: SheetOptions = { header, excel: command.excel === true, guard: command.guard };
  try {
    const writer = await format.open(sink, sheets, options);
    return {
      write: (sheet, rows) => writer.write(sheet, rows),
      async close() {
        await writer.close();
        await sink.close();
      },
      abandon: () => sink.abandon(),
    };
  } catch (error) {
    await sink.abandon();
    throw error;
  }
}

export function headerOf(wanted: string | undefined, fallback: SheetOptions["header"]): SheetOptions["header"] {
  if (wanted === undefined) return fallback;
  if (wanted !== "code" && wanted !== "label" && wanted !== "both")
    throw new LawgovError("usage", "--header is code, label or both");
  return wanted;
}
