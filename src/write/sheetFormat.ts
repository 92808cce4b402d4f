import type { Row, Sheet } from "../text/sheet.ts";

export interface SheetOptions {
  /** Which header rows: the labels for people, the names for programs, or both. */
  header: "code" | "label" | "both";
  /** `csv`: byte order mark and CRLF, for spreadsheets. */
  excel: boolean;
  /** `csv`: guard text that a spreadsheet would run as a formula. */
  guard: boolean;
}

/** Where the bytes go. */
export interface Output {
  write(chunk: string | Uint8Array): Promise<void>;
}

/** Writes rows of the sheets that it was opened with, in any order, as they come. */
export interface SheetWriter {
  write(sheet: Sheet, rows: readonly Row[]): Promise<void>;
  close(): Promise<void>;
}

/** One format of tables. */
export interface SheetFormat {
  name: string;
  /** Whether it holds several sheets, and whether it is bytes that a terminal cannot show. */
  many: boolean;
  binary: boolean;
  open(output: Output, sheets: readonly Sheet[], options: SheetOptions): Promise<SheetWriter>;
}
