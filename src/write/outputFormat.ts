import type { Failure, Report } from "../model.ts";

export interface WriteOptions {
  /** Whether there is one input only: `json` then prints one object, not a list. */
  single: boolean;
  /** `csv`: which table. */
  table: "metrics" | "sections" | "reports";
  /** `csv`: byte order mark and CRLF, for spreadsheets. */
  excel: boolean;
  /** `csv`: guard text that a spreadsheet would run as a formula. */
  guard: boolean;
  /** The label of an indicator, for tables. */
  labelOf(code: string): string;
}

/**
 * One output format: what stands before, between and behind the inputs, and what one input gives. One input never knows
 * of another, so that they can be written on any thread.
 */
export interface Writer {
  begin: string;
  between: string;
  end: string;
  /** One input; `text` is its source text, where there is one. */
  write(outcome: Report | Failure, text: string | null): string;
}

export interface OutputFormat {
  name: string;
  /** What an output file of it is called. */
  extension: string;
  open(options: WriteOptions): Writer;
}
