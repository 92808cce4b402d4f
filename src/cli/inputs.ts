import { readFile } from "node:fs/promises";
import type { Input } from "../batch/input.ts";
import { listInputs } from "../batch/listInputs.ts";
import { failureOf } from "../batch/parseAll.ts";
import type { Failure } from "../model.ts";
import { readBytes } from "../read/readSource.ts";
import { LawgovError } from "../text/error.ts";
import type { SourceText } from "../text/normalText.ts";
import { standardInput } from "./standardInput.ts";

export interface InputOptions {
  filesFrom?: string;
  null?: boolean;
  stdinFilename?: string;
  encoding?: string;
}

/**
 * The inputs of a command: arguments, `-` for standard input, `--files-from`. Throws a usage error where there is
 * nothing to read at all.
 */
export async function gatherInputs(
  args: readonly string[],
  options: InputOptions,
): Promise<(Input | SourceText | Failure)[]> {
  const stdin = args.includes("-");
  if (stdin && options.filesFrom === "-")
    throw new LawgovError("usage", "standard input cannot be both a report (-) and a list (--files-from -)");
  if (options.null && options.filesFrom === undefined) throw new LawgovError("usage", "-0 goes with --files-from");
  const listed = options.filesFrom === undefined ? [] : await readList(options.filesFrom, options.null === true);
  if (args.length === 0 && listed.length === 0) {
    throw new LawgovError(
      "usage",
      options.filesFrom === undefined ? "no input; name files, folders or -" : "the list of files is empty",
    );
  }
  const inputs: (Input | SourceText | Failure)[] = [];
  for (const arg of [...args, ...listed]) {
    if (arg === "-") inputs.push(await readStandardInput(options));
    else inputs.push(...(await listInputs([arg])));
  }
  return inputs;
}

async function readStandardInput(options: InputOptions): Promise<SourceText | Failure> {
  const path = options.stdinFilename ?? null;
  try {
    return await readBytes(
      await standardInput(),
      path,
      options.encoding === undefined ? {} : { encoding: options.encoding },
    );
  } catch (error) {
    return failureOf(path, error);
  }
}

async function readList(from: string, byNul: boolean): Promise<string[]> {
  let bytes: Uint8Array;
  try {
    bytes = from === "-" ? await standardInput() : await readFile(from);
  } catch {
    throw new LawgovError("usage", `cannot read the list of files ${from}`);
  }
  const text = new TextDecoder().decode(bytes);
  return text.split(byNul ? "\0" : /\r?\n/).filter((line) => line !== "");
}
