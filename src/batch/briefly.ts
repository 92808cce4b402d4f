import { setFlagsFromString } from "node:v8";

/**
 * Do a short piece of work without the compiler that optimises: on one report it would begin what never pays, and at its end
 * a process waits for what it has begun.
 */
export function briefly<T>(work: () => T): T {
  setFlagsFromString("--no-opt");
  try {
    return work();
  } finally {
    setFlagsFromString("--opt");
  }
}
