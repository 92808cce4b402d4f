import type { Input } from "../batch/input.ts";
import { type Parsed, parseAll } from "../batch/parseAll.ts";
import type { Failure } from "../model.ts";
import { isFailure } from "../text/error.ts";
import type { SourceText } from "../text/normalText.ts";

/** Parse the inputs of a command in order; an input that failed before comes through in its place. */
export async function* outcomesOf(
  inputs: readonly (Input | SourceText | Failure)[],
  { keepScript, encoding }: { keepScript?: boolean; encoding?: string },
): AsyncGenerator<Parsed> {
  const options = { keepScript: keepScript === true, ...(encoding === undefined ? {} : { encoding }) };
  for (const input of inputs) {
    if (isFailure(input)) yield { outcome: input, text: null };
    else yield* parseAll([input], options);
  }
}
