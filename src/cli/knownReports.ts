import type { Input } from "../batch/input.ts";
import { isBug } from "../batch/parseAll.ts";
import { type Known, readFacts } from "../batch/readFacts.ts";
import { remarksOn } from "../batch/remarks.ts";
import { isFailure } from "../text/error.ts";
import { EXIT } from "./exitCodes.ts";
import { countInputs, gatherInputs, type InputOptions } from "./inputs.ts";
import { messages } from "./messages.ts";
import { showProgress } from "./progress.ts";
import { complain, complainOf } from "./terminal.ts";

/** Goes through the reports of a command that makes tables, complains of what cannot be read, and knows the exit code. */
export class KnownReports {
  reports = 0;
  private failed = 0;
  private missing = 0;
  private hasBug = false;

  /** Throws at once where there is nothing to read. */
  read(args: readonly string[], command: InputOptions & { quiet?: boolean }, lang: "zh" | "en"): AsyncGenerator<Known> {
    return this.readAll(args, command, gatherInputs(args, command), lang);
  }

  private async *readAll(
    args: readonly string[],
    command: InputOptions & { quiet?: boolean },
    inputs: AsyncGenerator<Input>,
    lang: "zh" | "en",
  ): AsyncGenerator<Known> {
    const progress = showProgress(() => countInputs(args, command), command.quiet === true);
    const options = command.encoding === undefined ? {} : { encoding: command.encoding };
    try {
      for await (const known of readFacts(inputs, options, lang)) {
        progress.step();
        if (isFailure(known)) {
          this.failed++;
          if (known.error.code === "missing") this.missing++;
          this.hasBug ||= isBug(known.error);
          complainOf(known.path, known.error);
        } else {
          this.reports++;
          for (const remark of remarksOn(known.report, known.text))
            complain(`${known.report.source.path ?? "-"}: ${messages[lang][remark]}`);
          yield known;
        }
      }
    } finally {
      progress.stop();
    }
  }

  get exitCode(): number {
    if (this.hasBug) return EXIT.bug;
    if (this.reports === 0 && this.missing === this.failed) return EXIT.usage;
    return this.failed > 0 ? EXIT.partial : EXIT.ok;
  }
}
