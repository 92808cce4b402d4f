import type { Failure, Report } from "../model.ts";
import { type ParseOptions, parseReport } from "../parseReport.ts";
import type { ReadOptions } from "../read/inputFormat.ts";
import { loadSource, readBytes } from "../read/readSource.ts";
import { LawgovError } from "../text/error.ts";
import type { SourceText } from "../text/normalText.ts";
import { briefly } from "./briefly.ts";
import type { Input } from "./input.ts";

export type Outcome = Report | Failure;

/** What became of one input, with the source text that its spans count in. */
export interface Parsed {
  outcome: Outcome;
  text: string | null;
}

/** Parse inputs one after the other, in order. */
export async function* parseAll(
  inputs: AsyncIterable<Input>,
  options: ParseOptions & ReadOptions,
): AsyncGenerator<Parsed> {
  let isFirst = true;
  for await (const input of inputs) {
    yield await parseOne(input, options, isFirst);
    isFirst = false;
  }
}

/** A text of so many characters is parsed before it pays to optimise anything. */
const SHORT = 20_000;

/**
 * Parse one input; `isFirst` where nothing was parsed before. One that cannot be read gives a `Failure` and changes
 * nothing for the others.
 */
export async function parseOne(input: Input, options: ParseOptions & ReadOptions, isFirst = false): Promise<Parsed> {
  try {
    const source = await load(input, options);
    const parse = (): Report => parseReport(source, options);
    return { outcome: isFirst && source.text.length <= SHORT ? briefly(parse) : parse(), text: source.text };
  } catch (error) {
    return { outcome: failureOf(input.path, error), text: null };
  }
}

async function load(input: Input, options: ReadOptions): Promise<SourceText> {
  if (input.failed) throw input.failed;
  if (input.bytes) return readBytes(await input.bytes(), input.path, options);
  return loadSource(input.path!, options, input.at);
}

/** How the message begins of an input that fails by a bug of ours. */
const BUG = "a bug of ours: ";

/**
 * The record of an input that could not be read, be it by a bug of ours: the others are done all the same. The message then has
 * the place in the program, which a report of it needs.
 */
export function failureOf(path: string | null, error: unknown): Failure {
  if (error instanceof LawgovError) {
    if (error.code === "usage") throw error;
    return { schemaVersion: "1", path, error: { code: error.code, message: error.message } };
  }
  const { message, stack } = error as Error;
  const place = /\n\s*(at [^\n]*)/.exec(stack ?? "")?.[1] ?? "";
  const told = `${BUG}${message} ${place}; please report it with the file`;
  return { schemaVersion: "1", path, error: { code: "unreadable", message: told } };
}

/** Whether an input failed by a bug of ours: then the command ends with the exit code of one. */
export function isBug({ message }: Failure["error"]): boolean {
  return message.startsWith(BUG);
}
