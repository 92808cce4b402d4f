import { setFlagsFromString } from "node:v8";

/** Whether code is optimised, when patterns become machine code, and how well they are compiled before. */
const BRIEF = ["--no-opt", "--regexp-tier-up-ticks=1000", "--no-regexp-peephole-optimization"];
const USUAL = ["--opt", "--regexp-tier-up-ticks=1", "--regexp-peephole-optimization"];

/** The versions of V8 (Node 20 to 24) that are known to have these flags; another would complain of them. */
const KNOWN = [11, 12, 13];

/**
 * Do a short piece of work without V8's optimising compilers: on one report they would begin what never pays, and at its end
 * a process waits for what they have begun.
 */
export function briefly<T>(work: () => T): T {
  if (!KNOWN.includes(Number.parseInt(process.versions.v8, 10))) return work();
  BRIEF.forEach(setFlagsFromString);
  try {
    return work();
  } finally {
    USUAL.forEach(setFlagsFromString);
  }
}
