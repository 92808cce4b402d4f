import { limitBytes } from "../read/readSource.ts";

/** All bytes of standard input. Throws a `LawgovError` (`too-large`) as soon as there are more than one input may have. */
export async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += (chunk as Uint8Array).length;
    limitBytes(size);
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks);
}
