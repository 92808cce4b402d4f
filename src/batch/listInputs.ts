import { type Stats, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { decodeName } from "../read/decode.ts";
import { knownExtensions } from "../read/readSource.ts";
import { LawgovError } from "../text/error.ts";
import { membersOf } from "./archive.ts";
import { byCodeUnits, isArchive, isHidden, isKnown } from "./fileNames.ts";
import type { Input } from "./input.ts";

/** Is told the name of a file of a directory that is of no known kind. */
export type LeaveOut = (name: string) => void;

/**
 * The files that an argument stands for, in order: a file as given, a directory's files and a glob's by path, an
 * archive's members by name.
 *
 * A directory gives the files of known kinds under it, without dot files and `~$` locks. What is named outright and is
 * not there comes back with `failed`, so that it is reported in its place; `leaveOut` is told of the files of other kinds.
 */
export async function* listInputs(arg: string, leaveOut: LeaveOut = () => {}): AsyncGenerator<Input> {
  const info = infoOf(arg);
  if (info?.isDirectory()) yield* inputsUnder(arg, leaveOut);
  else if (info) yield* inputsOf(arg);
  else yield* inputsLike(arg);
}

function infoOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** The files of a glob; what is no glob is a path that is not there. */
async function* inputsLike(arg: string): AsyncGenerator<Input> {
  const { glob, isDynamicPattern } = await import("tinyglobby");
  if (!isDynamicPattern(arg)) yield { path: arg };
  else {
    const found = await glob(arg.replaceAll("\\", "/"), {
      dot: false,
      onlyFiles: true,
      expandDirectories: false,
      ignore: ["**/~$*"],
    });
    if (found.length === 0) yield { path: arg, failed: new LawgovError("missing", "no file matches this pattern") };
    for (const path of found.sort(byCodeUnits)) yield* inputsOf(path);
  }
}

async function* inputsOf(path: string, at?: Buffer): AsyncGenerator<Input> {
  if (isArchive(path)) yield* membersOf(path, at);
  else yield at === undefined ? { path } : { path, at };
}

async function* inputsUnder(folder: string, leaveOut: LeaveOut): AsyncGenerator<Input> {
  let found = false;
  for await (const input of walk(folder, leaveOut)) {
    found = true;
    yield input;
  }
  if (!found) {
    const why = `no file of a known kind in this folder (${knownExtensions.join(" ")})`;
    yield { path: folder, failed: new LawgovError("missing", why) };
  }
}

async function* walk(folder: string, leaveOut: LeaveOut): AsyncGenerator<Input> {
  const entries = await readdir(folder, { withFileTypes: true, encoding: "buffer" }).catch(() => undefined);
  if (!entries) {
    yield { path: folder, failed: new LawgovError("unreadable", "a folder that cannot be read") };
    return;
  }
  const named = entries.map((entry) => ({ entry, name: decodeName(entry.name) }));
  for (const { entry, name } of named.sort((a, b) => byCodeUnits(a.name, b.name))) {
    if (isHidden(name)) continue;
    const path = join(folder, name).replaceAll("\\", "/");
    if (entry.isDirectory()) {
      let found = false;
      for await (const input of walk(path, leaveOut)) {
        found = true;
        yield input;
      }
      // a folder that is named like a report and holds none is said to be a folder
      if (!found && isKnown(name)) yield { path };
    } else if (isArchive(name) || isKnown(name)) {
      const isPlain = Buffer.from(name).equals(entry.name);
      yield* inputsOf(path, isPlain ? undefined : Buffer.concat([Buffer.from(`${folder}/`), entry.name]));
    } else if (entry.isFile()) leaveOut(name);
  }
}
