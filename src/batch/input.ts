import type { LawgovError } from "../text/error.ts";

/** One input as the command will read it; `null` is standard input without a name. */
export interface Input {
  path: string | null;
  /** Where it lies, if its name on the disk is not UTF-8. */
  at?: Uint8Array;
  /** Why it cannot be read, where that is known before. */
  failed?: LawgovError;
  /** A member of an archive, or standard input: unpacked or read when asked for. */
  bytes?: () => Promise<Uint8Array>;
}
