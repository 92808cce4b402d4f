import { readFile, stat } from "node:fs/promises";
import { LIMITS } from "../read/limits.ts";
import { membersOfZip } from "../read/unzip.ts";
import { LawgovError } from "../text/error.ts";
import { byCodeUnits, isArchive, isHidden, isKnown } from "./fileNames.ts";
import type { Input } from "./input.ts";

const IN_ARCHIVE = new LawgovError("unknown-format", "an archive inside of an archive; unpack the outer one");

/**
 * The members of a ZIP archive as inputs, by name: `a.zip!/b.docx`. A member is unpacked when it is read, so that the
 * archive's own bytes are all that is kept. A broken archive is one input that failed.
 */
export async function* membersOf(path: string, at: string | Buffer = path): AsyncGenerator<Input> {
  try {
    const { size } = await stat(at);
    if (size > LIMITS.archiveBytes)
      throw new LawgovError("too-large", `${size} bytes; at most ${LIMITS.archiveBytes} of an archive are read`);
    const members = (await membersOfZip(await readFile(at))).filter(({ name }) => {
      const base = name.slice(name.lastIndexOf("/") + 1);
      return (isKnown(base) || isArchive(base)) && !isHidden(base) && !name.startsWith("__MACOSX/");
    });
    if (members.length === 0) throw new LawgovError("empty", "no file of a known kind in this archive");
    members.sort((a, b) => byCodeUnits(a.name, b.name));
    for (const { name, bytes } of members) {
      const inside = `${path}!/${name}`;
      yield isArchive(name) ? { path: inside, failed: IN_ARCHIVE } : { path: inside, bytes };
    }
  } catch (error) {
    yield { path, failed: error instanceof LawgovError ? error : new LawgovError("unreadable", "cannot be read") };
  }
}
