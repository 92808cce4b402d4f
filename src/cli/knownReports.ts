import type { Input } from "../batch/input.ts";
import { type Known, readFacts } from "../batch/readFacts.ts";
import { remarksOn } from "../batch/remarks.ts";
import { isFailure } from "../text/error.ts";
import { Failures } from "./failures.ts";
import { countInputs, gatherInputs, type InputOptions } from "./inputs.ts";
import { messages } from "./messages.ts";
import { showProgress } from "./progress.ts";
import { complain } from "./terminal.ts";

/** Goes through the reports of a command that makes tables, complains of what cannot be read, and knows the exit code. */
export class KnownReports {
  reports = 0;
  private readonly failures = new Failures();

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
        if (isFailure(known)) this.failures.add(known.path, known.error);
        else {
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
    return this.failures.exitCode(this.reports);
  }
}
