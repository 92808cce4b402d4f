import { buffer } from "node:stream/consumers";
import type { Entry } from "yauzl";
import { LawgovError } from "../text/error.ts";
import { decodeName } from "./decode.ts";
import { LIMITS } from "./limits.ts";

/** A file inside of a ZIP archive. */
export interface Member {
  name: string;
  /** Unpack it. Throws `corrupt`, `password`, `too-large`. */
  bytes(): Promise<Uint8Array>;
}

/**
 * The files of a ZIP archive by its directory, without folders; each is unpacked when asked for. A bomb is told by the
 * sizes that the directory gives, to which what is unpacked is held.
 *
 * Throws `corrupt` where it is no archive, `too-large` at the limits.
 */
export async function membersOfZip(bytes: Uint8Array): Promise<Member[]> {
  try {
    const { fromBufferPromise } = await import("yauzl");
    const file = await fromBufferPromise(withoutTail(bytes), {
      decodeStrings: false,
      lazyEntries: true,
      autoClose: false,
    });
    if (file.entryCount > LIMITS.entries)
      throw new LawgovError("too-large", `${file.entryCount} members; at most ${LIMITS.entries} are read`);
    const members: Member[] = [];
    let unpacked = 0;
    const unpack = async (entry: Entry): Promise<Uint8Array> => {
      if (entry.isEncrypted()) throw new LawgovError("password", "a password protects it");
      const size = entry.uncompressedSize;
      if (size > LIMITS.memberBytes)
        throw new LawgovError("too-large", `unpacks to ${size} bytes; at most ${LIMITS.memberBytes} are read`);
      unpacked += size;
      if (unpacked > Math.max(LIMITS.memberBytes, bytes.length * LIMITS.expansion))
        throw new LawgovError("too-large", `its archive unpacks to more than ${LIMITS.expansion} times its size`);
      return buffer(await file.openReadStreamPromise(entry));
    };
    for await (const entry of file.eachEntry()) {
      const name = decodeName(entry.fileNameRaw);
      if (!name.endsWith("/")) members.push({ name, bytes: () => unpack(entry).catch(corrupt) });
    }
    return members;
  } catch (error) {
    return corrupt(error);
  }
}

/** The archive without what a download left behind its end. */
function withoutTail(bytes: Uint8Array): Buffer {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.lastIndexOf("PK\x05\x06", undefined, "latin1");
  return end < 0 || end + 22 > file.length ? file : file.subarray(0, end + 22 + file.readUInt16LE(end + 20));
}

function corrupt(error: unknown): never {
  throw error instanceof LawgovError ? error : new LawgovError("corrupt", "not a whole ZIP archive");
}
