import { readFile, rename, writeFile } from "node:fs/promises";
import { relative } from "node:path";
import type { Finding } from "../model.ts";
import { LawgovError } from "../text/error.ts";
import { cannotWrite } from "./output.ts";

/** A finding that is accepted: its entry survives moved lines, since it names no line. */
export interface Accepted {
  path: string | null;
  rule: string;
  fingerprint: string;
  message: string;
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
    const { accepted } = JSON.parse(raw) as { accepted: Accepted[] };
    if (Array.isArray(accepted)) return accepted;
  } catch {
    // said below
  }
  throw new LawgovError("usage", `${path}: not a baseline file`);
}

/** Take the accepted findings out; one entry accepts one finding. What accepts nothing any more is stale. */
export function subtract(
  findings: readonly Finding[],
  accepted: readonly Accepted[],
): { left: Finding[]; stale: Accepted[] } {
  const open = [...accepted];
  const left = findings.filter((finding) => {
    const at = open.findIndex(
      ({ path, rule, fingerprint }) =>
        path === samePath(finding.path) && rule === finding.rule && fingerprint === finding.fingerprint,
    );
    if (at < 0) return true;
    open.splice(at, 1);
    return false;
  });
  return { left, stale: open };
}

/** Write the findings at hand as the accepted ones, beside those that this run says nothing of (`kept`). */
export async function saveBaseline(
  path: string,
  findings: readonly Finding[],
  kept: readonly Accepted[],
): Promise<void> {
  const accepted = findings.map(
    ({ path: report, rule, fingerprint, message }): Accepted => ({
      path: samePath(report),
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

/** One spelling of a path: relative to the working directory. */
export function samePath(path: string | null): string | null {
  return path === null ? null : relative(process.cwd(), path).replaceAll("\\", "/") || path;
}
