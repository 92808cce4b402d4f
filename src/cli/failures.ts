import { isBug } from "../batch/parseAll.ts";
import type { Failure } from "../model.ts";
import { EXIT } from "./exitCodes.ts";
import { messages } from "./messages.ts";
import { complain } from "./terminal.ts";

/** The inputs of a command that failed: each is said as it comes, and all of them decide the exit code. */
export class Failures {
  count = 0;
  private missing = 0;
  private hasBug = false;
  private readonly lang: "zh" | "en";

  constructor(lang: "zh" | "en") {
    this.lang = lang;
  }

  /** Says where the input lies, what is wrong and what helps. */
  add(path: string | null, error: Failure["error"]): void {
    this.count++;
    if (error.code === "missing") this.missing++;
    const isOurs = isBug(error);
    this.hasBug ||= isOurs;
    const helps = messages[this.lang].whatHelps[error.code];
    const said = isOurs
      ? error.message
      : this.lang === "zh"
        ? `${helps} (${error.message})`
        : `${error.message}; ${helps}`;
    complain(`${path ?? "-"}: ${error.code}: ${said}`);
  }

  /** The exit code of a command that could read so many other inputs. */
  exitCode(read: number): number {
    if (this.hasBug) return EXIT.bug;
    // not one input could be found
    if (read === 0 && this.missing === this.count) return EXIT.usage;
    return this.count > 0 ? EXIT.partial : EXIT.ok;
  }
}
