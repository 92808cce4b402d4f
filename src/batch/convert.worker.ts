// Runs on a thread of a pool: inputs in, what is to be written of each out.
import { stat } from "node:fs/promises";
import type { MessagePort } from "node:worker_threads";
import { placeOf } from "../read/readSource.ts";
import { type Conversion, type Converted, convert } from "./convert.ts";
import type { Input } from "./input.ts";

/** An input as it is sent: bytes in place of the function that reads them. */
export interface Sent {
  path: string | null;
  at?: Uint8Array;
  bytes?: Uint8Array;
}

/** A file of more bytes does not keep the results before it waiting. */
const LARGE = 1 << 18;

/** Convert inputs in order; of several those before the first large one. `began` is told that they are begun. */
export default async function convertSent({
  sent,
  conversion,
  began,
}: {
  sent: readonly Sent[];
  conversion: Conversion;
  began?: MessagePort;
}): Promise<Converted[]> {
  began?.postMessage(null);
  began?.close();
  const all: Converted[] = [];
  for (const { bytes, ...place } of sent) {
    if (all.length > 0 && (await isLarge(place))) break;
    const input: Input = bytes === undefined ? place : { ...place, bytes: async () => bytes };
    all.push(await convert(input, conversion));
  }
  return all;
}

async function isLarge({ path, at }: Sent): Promise<boolean> {
  return stat(placeOf(path!, at)).then(
    ({ size }) => size > LARGE,
    () => false,
  );
}
