import { setFlags } from "./v8Flags.ts";

/**
 * Do a short piece of work without V8's optimising compilers: on one report they would begin what never pays, and at its end
 * a process waits for what they have begun.
 */
export function briefly<T>(work: () => T): T {
  setFlags(["--no-opt"]);
  try {
    return work();
  } finally {
    setFlags(["--opt"]);
  }
}
