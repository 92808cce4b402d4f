import { LawgovError } from "../text/error.ts";
import type { Sheet } from "../text/sheet.ts";
import type { SheetFormat, SheetOptions, SheetWriter } from "../write/sheetFormat.ts";
import { sheetFormats } from "../write/sheets/index.ts";
import { formatName } from "./formatNames.ts";
import { openFile, type Sink, standardOutput } from "./output.ts";

export interface TableOutputOptions {
  format?: string;
  output?: string;
  header?: string;
  excel?: boolean;
  guard: boolean;
}

const names = sheetFormats.map(({ name }) => name);

/** The format of a table: the one named, else the one that the output's name ends with. */
export function sheetFormatOf(command: TableOutputOptions): SheetFormat {
  return sheetFormatNamed(formatName(command, names, "csv"), command.output);
}

/** The format of a command that also writes text for eyes, by default on standard output, and JSON; `without` is what it does not write. */
export function reportFormatOf(command: TableOutputOptions, without?: string): SheetFormat | "text" | "json" {
  const fallback = command.output === undefined ? "text" : "csv";
  const known = ["text", "json", ...names.filter((name) => name !== without)];
  const wanted = formatName(command, known, fallback);
  return wanted === "text" || wanted === "json" ? wanted : sheetFormatNamed(wanted, command.output);
}

function sheetFormatNamed(name: string, output: string | undefined): SheetFormat {
  const found = sheetFormats.find((format) => format.name === name)!;
  if (found.binary && output === undefined && process.stdout.isTTY)
    throw new LawgovError("usage", `${name} is no text; name a file with --output`);
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
