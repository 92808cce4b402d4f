import { labelOf } from "../indicators/labelOf.ts";
import type { Failure, Report } from "../model.ts";
import type { ParseOptions } from "../parseReport.ts";
import type { ReadOptions } from "../read/inputFormat.ts";
import { isFailure } from "../text/error.ts";
import { outputFormats } from "../write/formats/index.ts";
import type { WriteOptions, Writer } from "../write/outputFormat.ts";
import type { Input } from "./input.ts";
import { type Outcome, type Parsed, parseOne } from "./parseAll.ts";
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

/** How many characters of sentences a result may repeat, at most: each figure has its own. */
const MOST_WRITTEN = 1 << 27;

/** What became of an input as it is to be written; what would be too large to write is a failure. */
export function written(parsed: Parsed, { format, write }: Conversion): Converted {
  const { outcome, text } = isTooLarge(parsed.outcome) ? tooLarge(parsed.outcome) : parsed;
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

/** Whether a line of very many figures would be written once for each of them, and so take more memory than there is. */
function isTooLarge(outcome: Outcome): outcome is Report {
  if (isFailure(outcome)) return false;
  let length = 0;
  for (const { sentence } of outcome.metrics) length += sentence.length;
  return length > MOST_WRITTEN;
}

function tooLarge({ source, metrics }: Report): Parsed {
  const message = `${metrics.length} figures in sentences so long that they cannot be written`;
  return { outcome: { schemaVersion: "1", path: source.path, error: { code: "too-large", message } }, text: null };
}

/** The writer of a format by its name. */
export function writerOf(format: string, options: Omit<WriteOptions, "labelOf">): Writer {
  return outputFormats.find(({ name }) => name === format)!.open({ ...options, labelOf });
}
