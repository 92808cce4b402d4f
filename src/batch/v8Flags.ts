import { setFlagsFromString } from "node:v8";

/** The versions of V8 (Node 20 to 24) that are known to have the flags used here; another would complain of them. */
const KNOWN = [11, 12, 13];

/** Set flags of V8 where it is known to have them. They change how fast and how large it runs, never what is computed. */
export function setFlags(flags: readonly string[]): void {
  if (!KNOWN.includes(Number.parseInt(process.versions.v8, 10))) return;
  for (const flag of flags) setFlagsFromString(flag);
}
