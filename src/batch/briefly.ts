import { setFlags } from "./v8Flags.ts";

/** Whether code is optimised, when patterns become machine code, and how well they are compiled before. */
const BRIEF = ["--no-opt", "--regexp-tier-up-ticks=1000", "--no-regexp-peephole-optimization"];
const USUAL = ["--opt", "--regexp-tier-up-ticks=1", "--regexp-peephole-optimization"];

/**
 * Do a short piece of work without V8's optimising compilers: on one report they would begin what never pays, and at its end
 * a process waits for what they have begun.
 */
export function briefly<T>(work: () => T): T {
  setFlags(BRIEF);
  try {
    return work();
  } finally {
    setFlags(USUAL);
  }
}
