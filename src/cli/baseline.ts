import { existsSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";
import type { Finding } from "../model.ts";
import { LawgovError } from "../text/error.ts";
import { groupBy } from "../text/groupBy.ts";
import { cannotWrite } from "./output.ts";

/** A finding that is accepted: its entry survives moved lines, since it names no line. */
export interface Accepted {
  path: string | null;
  rule: string;
  fingerprint: string;
  message: string;
}

function isAccepted(entry: unknown): entry is Accepted {
  const { path, rule, fingerprint, message } = (entry ?? {}) as Record<string, unknown>;
  return (
    (path === null || typeof path === "string") && [rule, fingerprint, message].every((x) => typeof x === "string")
  );
}

/** The accepted findings of a baseline file; none where the file is not there yet and is to be written. */
export async function loadBaseline(path: string, isNew: boolean): Promise<Accepted[]> {
  let raw: string;
  try {
    raw = await readFile(path, "utf8");
  } catch {
    if (isNew) return [];
    throw new LawgovError("usage", `cannot read the baseline ${path}; write it with --update-baseline`);
  }
  try {
    const { accepted } = JSON.parse(raw) as { accepted: unknown };
    if (Array.isArray(accepted) && accepted.every(isAccepted)) return accepted;
  } catch {
    // said below
  }
  throw new LawgovError("usage", `${path}: not a baseline file; delete it and write it anew with --update-baseline`);
}

/** Take the accepted findings out; one entry accepts one finding. What accepts nothing any more is stale. */
export function subtract(
  findings: readonly Finding[],
  accepted: readonly Accepted[],
  baseline: string,
): { left: Finding[]; stale: Accepted[] } {
  const keyOf = (path: string | null, rule: string, fingerprint: string): string =>
    JSON.stringify([path, rule, fingerprint]);
  const open = groupBy(accepted, ({ path, rule, fingerprint }) => keyOf(path, rule, fingerprint));
  const left = findings.filter(
    ({ path, rule, fingerprint }) => !open.get(keyOf(pathIn(baseline, path), rule, fingerprint))?.pop(),
  );
  return { left, stale: [...open.values()].flat() };
}

/** Write the findings at hand as the accepted ones, beside those that this run says nothing of (`kept`). */
export async function saveBaseline(
  path: string,
  findings: readonly Finding[],
  kept: readonly Accepted[],
): Promise<void> {
  const accepted = findings.map(
    ({ path: report, rule, fingerprint, message }): Accepted => ({
      path: pathIn(path, report),
      rule,
      fingerprint,
      message,
    }),
  );
  try {
    await writeFile(`${path}.part`, `${JSON.stringify({ accepted: [...kept, ...accepted] }, null, 2)}\n`);
    await rename(`${path}.part`, path);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** A report's path as a baseline has it: from the folder of the baseline, so that it holds from any working directory. */
export function pathIn(baseline: string, path: string | null): string | null {
  return path === null ? null : relative(dirname(resolve(baseline)), resolve(path)).replaceAll("\\", "/");
}

/** Whether an entry is of a file under one of the folders of a run that is there no more; of other files nothing is known. */
export function isGone(baseline: string, { path }: Accepted, folders: readonly string[]): boolean {
  if (path === null) return false;
  const file = resolve(dirname(baseline), path.replace(/!\/.*$/, ""));
  return folders.some((folder) => file.startsWith(resolve(folder) + sep)) && !existsSync(file);
}
