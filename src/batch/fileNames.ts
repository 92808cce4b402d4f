import { extname } from "node:path";
import { knownExtensions } from "../read/readSource.ts";

/** Dot files and the `~$` locks of office programs. */
export function isHidden(name: string): boolean {
  return name.startsWith(".") || name.startsWith("~$");
}

/** Whether a file is of a known kind, by its extension. */
export function isKnown(path: string): boolean {
  return knownExtensions.includes(extname(path).toLowerCase());
}

/** Whether a file is an archive, by its extension. */
export function isArchive(path: string): boolean {
  return extname(path).toLowerCase() === ".zip";
}

/** The same order on every machine, whatever its locale. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
