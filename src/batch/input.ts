import type { LawgovError } from "../text/error.ts";

/** One input as the command will read it; `missing` says why there is nothing to read. */
export interface Input {
  path: string;
  missing?: string;
  /** An archive that could not be opened. */
  failed?: LawgovError;
  /** A member of an archive, unpacked. */
  bytes?: () => Uint8Array;
}
