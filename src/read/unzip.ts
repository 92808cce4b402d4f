import { unzipSync } from "fflate";
import { LawgovError } from "../text/error.ts";
import { LIMITS } from "./limits.ts";

/**
 * The members of a ZIP archive that `wanted` asks for, by name. Throws `corrupt` where it is no archive, `password` where
 * it is locked, `too-large` at the limits: a bomb is told by its directory, before a byte is unpacked.
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  if (isLocked(bytes)) throw new LawgovError("password", "a password protects it");
  let entries = 0;
  let unpacked = 0;
  const found = new Map<string, Uint8Array>();
  let members: Record<string, Uint8Array>;
  try {
    members = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (++entries > LIMITS.entries) throw new LawgovError("too-large", `more than ${LIMITS.entries} members`);
        if (!wanted(nameOf(name))) return false;
        if (originalSize > LIMITS.memberBytes)
          throw new LawgovError(
            "too-large",
            `${nameOf(name)} unpacks to ${originalSize} bytes; at most ${LIMITS.memberBytes} are read`,
          );
        unpacked += originalSize;
        if (unpacked > Math.max(LIMITS.memberBytes, bytes.length * LIMITS.expansion))
          throw new LawgovError("too-large", `unpacks to more than ${LIMITS.expansion} times its size`);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof LawgovError) throw error;
    throw new LawgovError("corrupt", "not a whole ZIP archive");
  }
  for (const [name, content] of Object.entries(members)) found.set(nameOf(name), content);
  return found;
}

/** Names of old archives are in GBK, whatever their flag says. */
function nameOf(name: string): string {
  if (!/[\u0080-\u00ff]/.test(name) || /[^\u0000-\u00ff]/.test(name)) return name;
  const bytes = Uint8Array.from(name, (c) => c.charCodeAt(0));
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // the next one
    }
  }
  return name;
}

/** Whether the first member is encrypted (bit 0 of its flags). */
function isLocked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4 && (bytes[6]! & 1) === 1;
}
