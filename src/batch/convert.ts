import { labelOf } from "../indicators/labelOf.ts";
import type { Failure } from "../model.ts";
import type { ParseOptions } from "../parseReport.ts";
import type { ReadOptions } from "../read/inputFormat.ts";
import { isFailure } from "../text/error.ts";
import { outputFormats } from "../write/formats/index.ts";
import type { WriteOptions, Writer } from "../write/outputFormat.ts";
import type { Input } from "./input.ts";
import { type Parsed, parseOne } from "./parseAll.ts";
import { type Remark, remarksOn } from "./remarks.ts";

/** What is to be done with each input; plain data, so that it can be sent to another thread. */
export interface Conversion {
  read: ParseOptions & ReadOptions;
  /** The name of an output format. */
  format: string;
  write: Omit<WriteOptions, "labelOf">;
}

/** One input as it is to be written, with what the summary counts. */
export interface Converted {
  path: string | null;
  /** The hash of its bytes; `null` where it could not be read. */
  sha256: string | null;
  /** What a writer gives for it, in UTF-8: bytes go from thread to thread, and out, as they are. */
  chunk: Uint8Array;
  failure: Failure["error"] | null;
  remarks: readonly Remark[];
  metrics: number;
  coded: number;
}

/** Read, parse and write one input. */
export async function convert(input: Input, conversion: Conversion): Promise<Converted> {
  return written(await parseOne(input, conversion.read), conversion);
}

/** What became of an input as it is to be written. */
export function written({ outcome, text }: Parsed, { format, write }: Conversion): Converted {
  const chunk = new TextEncoder().encode(writerOf(format, write).write(outcome, text));
  if (isFailure(outcome))
    return {
      path: outcome.path,
      sha256: null,
      chunk,
      failure: outcome.error,
      remarks: [],
      metrics: 0,
      coded: 0,
    };
  return {
    path: outcome.source.path,
    sha256: outcome.source.sha256,
    chunk,
    failure: null,
    remarks: remarksOn(outcome, text ?? ""),
    metrics: outcome.metrics.length,
    coded: outcome.metrics.filter(({ indicators }) => indicators.length > 0).length,
  };
}

/** The writer of a format by its name. */
export function writerOf(format: string, options: Omit<WriteOptions, "labelOf">): Writer {
  return outputFormats.find(({ name }) => name === format)!.open({ ...options, labelOf });
}
