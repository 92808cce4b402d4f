import type { Input } from "../batch/input.ts";
import { type Known, readFacts } from "../batch/readFacts.ts";
import { remarksOn } from "../batch/remarks.ts";
import { officeOf } from "../tables/office.ts";
import type { ReportFacts } from "../tables/reportFacts.ts";
import { isFailure } from "../text/error.ts";
import { Failures } from "./failures.ts";
import { countInputs, gatherInputs, type InputOptions } from "./inputs.ts";
import { messages } from "./messages.ts";
import { showProgress } from "./progress.ts";
import { complain } from "./terminal.ts";

/** Goes through the reports of a command that makes tables, complains of what cannot be read, and knows the exit code. */
export class KnownReports {
  reports = 0;
  private readonly failures: Failures;
  private readonly lang: "zh" | "en";
  /** The first reports of each office and year, by the office's short name. */
  private readonly known = new Map<string, { name: string; path: string }[]>();

  constructor(lang: "zh" | "en") {
    this.lang = lang;
    this.failures = new Failures(lang);
  }

  /** Throws at once where there is nothing to read. */
  read(args: readonly string[], command: InputOptions & { quiet?: boolean }): AsyncGenerator<Known> {
    return this.readAll(args, command, gatherInputs(args, command));
  }

  private async *readAll(
    args: readonly string[],
    command: InputOptions & { quiet?: boolean },
    inputs: AsyncGenerator<Input>,
  ): AsyncGenerator<Known> {
    const progress = showProgress(() => countInputs(args, command), command.quiet === true);
    const options = command.encoding === undefined ? {} : { encoding: command.encoding };
    try {
      for await (const known of readFacts(inputs, options, this.lang)) {
        progress.step();
        if (isFailure(known)) this.failures.add(known.path, known.error);
        else {
          this.reports++;
          for (const remark of remarksOn(known.report, known.text))
            complain(`${known.report.source.path ?? "-"}: ${messages[this.lang][remark]}`);
          yield known;
        }
      }
    } finally {
      progress.stop();
    }
  }

  /**
   * Complains of a second report of an office and year, where the command takes both. 云岭区人民政府 may be 松江市云岭区人民政府.
   */
  noteAgain(facts: ReportFacts): void {
    const { path, year } = facts;
    if (year === null) return;
    const office = officeOf(facts);
    const key = `${office.short} ${year}`;
    const known = this.known.get(key) ?? [];
    this.known.set(key, known);
    const first = known.find(({ name }) => name.endsWith(office.name) || office.name.endsWith(name));
    if (first) complain(messages[this.lang].again(office.name, year, path ?? "-", first.path));
    if (first?.name !== office.name) known.push({ name: office.name, path: path ?? "-" });
  }

  get exitCode(): number {
    return this.failures.exitCode(this.reports);
  }
}
