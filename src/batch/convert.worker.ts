// Runs on a thread of a pool: one input in, what is to be written of it out.
import { type Conversion, type Converted, convert } from "./convert.ts";
import type { Input } from "./input.ts";

/** An input as it is sent: bytes in place of the function that reads them. */
export interface Sent {
  path: string | null;
  at?: Uint8Array;
  bytes?: Uint8Array;
}

export default function convertSent({
  input,
  conversion,
}: {
  input: Sent;
  conversion: Conversion;
}): Promise<Converted> {
  const { bytes, ...place } = input;
  const read: Input = bytes === undefined ? place : { ...place, bytes: async () => bytes };
  return convert(read, conversion);
}
