import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./corpus.ts";

export const bin = join(root, "bin/lawgov.js");

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** The built command, run in a folder, in the plainest of environments. */
export function runIn(
  folder: string,
  args: readonly string[],
  options: { input?: string | Buffer; env?: Record<string, string> } = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    input: options.input ?? "",
    env: { PATH: process.env.PATH ?? "", LANG: "C", ...options.env },
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  return { code: status, out: stdout, err: stderr };
}
