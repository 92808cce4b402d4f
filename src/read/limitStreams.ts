import { constants, inflateSync } from "node:zlib";
import { LawgovError } from "../text/error.ts";
import { LIMITS } from "./limits.ts";

/** Streams inside of streams that are followed; no writer makes more. */
const NESTED = 3;

/**
 * Throw `too-large` where the packed streams of a PDF unpack to more than the limits: a bomb is told here, before
 * a reader fills its memory with it. Streams that do not unpack are left to the reader.
 */
export function limitStreams(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = Math.max(LIMITS.memberBytes, bytes.length * LIMITS.expansion);
  let at = file.indexOf("stream");
  while (at >= 0) {
    let from = at + "stream".length;
    if (file[from] === 0x0d) from++;
    if (file[from] === 0x0a) from++;
    const next = file.indexOf("endstream", from);
    const to = next < 0 ? file.length : next;
    left -= unpackedSize(file.subarray(from, to), left, NESTED);
    at = next < 0 ? -1 : file.indexOf("stream", next + "endstream".length);
  }
}

function unpackedSize(packed: Buffer, most: number, nested: number): number {
  // the first byte of zlib data: method 8
  if (nested === 0 || packed.length < 2 || (packed[0]! & 0x0f) !== 8) return 0;
  try {
    const unpacked = inflateSync(packed, {
      maxOutputLength: Math.max(1, Math.min(most, LIMITS.memberBytes)),
      // what is cut off is unpacked as far as it goes
      finishFlush: constants.Z_SYNC_FLUSH,
    });
    return unpacked.length + unpackedSize(unpacked, most - unpacked.length, nested - 1);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
      throw new LawgovError(
        "too-large",
        `a stream of it unpacks to more than ${LIMITS.memberBytes} bytes, or all to ${LIMITS.expansion} times its size`,
      );
    return 0;
  }
}
