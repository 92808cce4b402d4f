// Runs on a thread of a pool: inputs in, what is to be written of each out.
import { type Conversion, type Converted, convert } from "./convert.ts";
import type { Input } from "./input.ts";

/** An input as it is sent: bytes in place of the function that reads them. */
export interface Sent {
  path: string | null;
  at?: Uint8Array;
  bytes?: Uint8Array;
}

export default async function convertSent({
  sent,
  conversion,
}: {
  sent: readonly Sent[];
  conversion: Conversion;
}): Promise<Converted[]> {
  const all: Converted[] = [];
  for (const { bytes, ...place } of sent) {
    const input: Input = bytes === undefined ? place : { ...place, bytes: async () => bytes };
    all.push(await convert(input, conversion));
  }
  return all;
}
