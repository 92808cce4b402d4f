import { readFile } from "node:fs/promises";
import { unzip } from "../read/unzip.ts";
import { LawgovError } from "../text/error.ts";
import { isHidden, isKnown } from "./fileNames.ts";
import type { Input } from "./input.ts";

/**
 * The members of a ZIP archive as inputs, by name: `a.zip!/b.docx`. A member is unpacked when it is read, so that the
 * archive's own bytes are all that is kept. A broken archive is one input that failed.
 */
export async function membersOf(path: string): Promise<Input[]> {
  try {
    const bytes = await readFile(path);
    const names: string[] = [];
    unzip(bytes, (name) => {
      const base = name.slice(name.lastIndexOf("/") + 1);
      if (isKnown(base) && !isHidden(base) && !name.startsWith("__MACOSX/")) names.push(name);
      return false;
    });
    if (names.length === 0)
      return [{ path, failed: new LawgovError("empty", "no file of a known kind in this archive") }];
    return names
      .sort()
      .map((name) => ({ path: `${path}!/${name}`, bytes: () => unzip(bytes, (other) => other === name).get(name)! }));
  } catch (error) {
    if (error instanceof LawgovError) return [{ path, failed: error }];
    return [{ path, failed: new LawgovError("unreadable", "cannot be read") }];
  }
}
