import type { Failure, FailureCode } from "../model.ts";

/** Something wrong about the user's command or files: one line on standard error, never a stack. */
export class LawgovError extends Error {
  /** A failure of one input, or `usage` where nothing could be processed. */
  readonly code: FailureCode | "usage";

  constructor(code: FailureCode | "usage", message: string) {
    super(message);
    this.name = "LawgovError";
    this.code = code;
  }
}

/** Whether what became of an input is that it could not be read. */
export function isFailure(one: object): one is Failure {
  return "error" in one;
}
