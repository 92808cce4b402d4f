import { createReadStream } from "node:fs";
import { extname } from "node:path";
import type { Readable } from "node:stream";
import { byCodeUnits } from "../batch/fileNames.ts";
import type { Input } from "../batch/input.ts";
import { listInputs } from "../batch/listInputs.ts";
import { LawgovError } from "../text/error.ts";
import { messages } from "./messages.ts";
import { standardInput } from "./standardInput.ts";
import { complain } from "./terminal.ts";

export interface InputOptions {
  filesFrom?: string;
  null?: boolean;
  stdinFilename?: string;
  encoding?: string;
  quiet?: boolean;
  /** The language of messages for eyes. */
  lang?: "zh" | "en";
  eyes?: "zh" | "en";
}

/**
 * The inputs of a command, one as it is asked for: arguments, `-` for standard input, the lines of `--files-from` as they
 * come; at their end it is said how many files of folders were left out. Throws a usage error where there is nothing to read.
 */
export function gatherInputs(args: readonly string[], options: InputOptions): AsyncGenerator<Input> {
  if (args.includes("-") && options.filesFrom === "-")
    throw new LawgovError("usage", "standard input cannot be both a report (-) and a list (--files-from -)");
  if (options.null && options.filesFrom === undefined) throw new LawgovError("usage", "-0 goes with --files-from");
  if (args.length === 0 && options.filesFrom === undefined)
    throw new LawgovError("usage", "no input; name files, folders or -");
  return inputsOf(args, options, new LeftOut());
}

/** What stands for the ending of a name that has none, or a strange one. */
const NO_ENDING = "*";

/** The files of folders that are of no known kind, counted by extension. */
class LeftOut {
  private readonly counts = new Map<string, number>();
  readonly add = (name: string): void => {
    const kind = /^\.[\w-]{1,12}$/.exec(extname(name).toLowerCase())?.[0] ?? NO_ENDING;
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  };

  say(lang: "zh" | "en"): void {
    const kinds = [...this.counts].sort(([a], [b]) => byCodeUnits(a, b));
    if (kinds.length > 0) complain(messages[lang].leftOut(kinds));
  }
}

async function* inputsOf(args: readonly string[], options: InputOptions, left?: LeftOut): AsyncGenerator<Input> {
  yield* allInputs(args, options, left);
  if (!options.quiet) left?.say(options.eyes ?? options.lang ?? "en");
}

async function* allInputs(args: readonly string[], options: InputOptions, left?: LeftOut): AsyncGenerator<Input> {
  for (const arg of args) {
    if (arg === "-") yield { path: options.stdinFilename ?? null, bytes: standardInput };
    else yield* listInputs(arg, left?.add);
  }
  if (options.filesFrom === undefined) return;
  let listed = 0;
  for await (const path of listOf(options.filesFrom, options.null === true)) {
    listed++;
    yield* listInputs(path, left?.add);
  }
  if (args.length === 0 && listed === 0) throw new LawgovError("usage", "the list of files is empty");
}

/** The paths of a list: a line each, or ended by NUL. */
async function* listOf(from: string, byNul: boolean): AsyncGenerator<string> {
  const stream: Readable = from === "-" ? process.stdin : createReadStream(from);
  const separator = byNul ? "\0" : "\n";
  const decoder = new TextDecoder();
  let rest = "";
  const pathOf = (line: string): string => (byNul ? line : line.replace(/\r$/, ""));
  try {
    for await (const chunk of stream) {
      const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split(separator);
      rest = lines.pop()!;
      for (const line of lines) if (pathOf(line) !== "") yield pathOf(line);
    }
  } catch (error) {
    if (error instanceof LawgovError || (error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw new LawgovError("usage", `cannot read the list of files ${from}`);
  }
  if (pathOf(rest) !== "") yield pathOf(rest);
}

/** The same inputs, and whether there is one only. */
export async function countOne(
  inputs: AsyncGenerator<Input>,
): Promise<{ single: boolean; inputs: AsyncIterable<Input> }> {
  const first = await inputs.next();
  const second = first.done ? first : await inputs.next();
  async function* all(): AsyncGenerator<Input> {
    if (first.done) return;
    yield first.value;
    if (second.done) return;
    yield second.value;
    yield* inputs;
  }
  return { single: !first.done && second.done === true, inputs: all() };
}

/** How many inputs there are; a list on standard input can be read but once, so that its length is not known. */
export async function countInputs(args: readonly string[], options: InputOptions): Promise<number | undefined> {
  if (args.includes("-") || options.filesFrom === "-") return undefined;
  let count = 0;
  for await (const _ of inputsOf(args, options)) count++;
  return count;
}
