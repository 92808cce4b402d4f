import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { knownExtensions } from "../read/readSource.ts";
import { LawgovError } from "../text/error.ts";
import { membersOf } from "./archive.ts";
import { isArchive, isHidden, isKnown } from "./fileNames.ts";
import type { Input } from "./input.ts";

/**
 * The files that arguments stand for, in order: files as given, a directory's files and a glob's by path.
 *
 * A directory gives the files of known kinds under it, without dot files and `~$` locks. What is named outright and is
 * not there comes back with `missing`, so that it is reported in its place.
 */
export async function listInputs(args: readonly string[]): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const arg of args) inputs.push(...(await expand(arg)));
  return inputs;
}

async function expand(arg: string): Promise<Input[]> {
  const info = await stat(arg).catch(() => undefined);
  if (info?.isDirectory()) {
    const files = await filesUnder(arg).catch(() => undefined);
    if (files === undefined)
      return [{ path: arg, failed: new LawgovError("unreadable", "a folder that cannot be read") }];
    return files.length > 0
      ? expandArchives(files)
      : [{ path: arg, missing: `no file of a known kind in this folder (${knownExtensions.join(" ")})` }];
  }
  if (info && isArchive(arg)) return membersOf(arg);
  if (info || !isDynamicPattern(arg)) return [{ path: arg }];
  const found = (
    await glob(arg.replaceAll("\\", "/"), { dot: false, onlyFiles: true, expandDirectories: false, ignore: ["**/~$*"] })
  ).sort(byCodeUnits);
  return found.length > 0 ? expandArchives(found) : [{ path: arg, missing: "no file matches this pattern" }];
}

async function filesUnder(folder: string): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true });
  const entries = found.sort((a, b) => byCodeUnits(a.name, b.name));
  const files: string[] = [];
  for (const entry of entries) {
    if (isHidden(entry.name)) continue;
    const path = join(folder, entry.name).replaceAll("\\", "/");
    if (entry.isDirectory()) {
      const inside = await filesUnder(path).catch(() => [path]);
      // a folder that is named like a report and holds none is said to be a folder
      files.push(...(inside.length === 0 && isKnown(entry.name) ? [path] : inside));
    } else if (isArchive(entry.name) || isKnown(entry.name)) files.push(path);
  }
  return files;
}

/** The same order on every machine, whatever its locale. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function expandArchives(paths: readonly string[]): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const path of paths) inputs.push(...(isArchive(path) ? await membersOf(path) : [{ path }]));
  return inputs;
}
