import { catalogue } from "../../indicators/catalogue/index.ts";
import { isFailure, LawgovError } from "../../text/error.ts";
import { outputFormats } from "../../write/formats/index.ts";
import type { WriteOptions } from "../../write/outputFormat.ts";
import { EXIT } from "../exitCodes.ts";
import { gatherInputs, type InputOptions } from "../inputs.ts";
import { messages } from "../messages.ts";
import { outcomesOf } from "../outcomes.ts";
import { openFile, type Sink, standardOutput, writeInto } from "../output.ts";
import { complain } from "../terminal.ts";

export interface ParseCommand extends InputOptions {
  format?: string;
  table?: string;
  output?: string;
  outputDir?: string;
  excel?: boolean;
  guard: boolean;
  keepScript?: boolean;
  quiet?: boolean;
  lang: "zh" | "en";
}

/** `lawgov parse INPUT...`: facts out. Returns the exit code. */
export async function parse(args: readonly string[], command: ParseCommand): Promise<number> {
  const format = outputFormats.find(({ name }) => name === (command.format ?? (command.table ? "csv" : "json")));
  if (!format)
    throw new LawgovError(
      "usage",
      `unknown format ${command.format}; known: ${outputFormats.map(({ name }) => name).join(", ")}`,
    );
  const table = tableOf(command, format.name);
  if (command.output !== undefined && command.outputDir !== undefined)
    throw new LawgovError("usage", "--output and --output-dir exclude each other");
  const inputs = await gatherInputs(args, command);
  const paths = inputs.flatMap((input) => ("path" in input && input.path !== null ? [input.path] : []));
  const options: WriteOptions = {
    single: inputs.length === 1,
    table,
    excel: command.excel === true,
    guard: command.guard,
    labelOf,
  };
  const say = messages[command.lang];
  const tally = { reports: 0, failed: 0, missing: 0, metrics: 0, coded: 0 };

  const sink: Sink | undefined =
    command.outputDir === undefined
      ? command.output === undefined
        ? standardOutput
        : await openFile(command.output, paths)
      : undefined;
  const writer = format.open(options);
  try {
    await sink?.write(writer.begin());
    for await (const { outcome, text } of outcomesOf(inputs, command)) {
      if (isFailure(outcome)) {
        tally.failed++;
        if (outcome.error.code === "missing") tally.missing++;
        complain(`${outcome.path ?? "-"}: ${outcome.error.code}: ${outcome.error.message}`);
      } else {
        tally.reports++;
        tally.metrics += outcome.metrics.length;
        tally.coded += outcome.metrics.filter(({ indicators }) => indicators.length > 0).length;
        if (!outcome.isReport) complain(`${outcome.source.path ?? "-"}: ${say.noReport}`);
      }
      if (sink) await sink.write(writer.write(outcome, text));
      else {
        const own = format.open({ ...options, single: true });
        const path = isFailure(outcome) ? outcome.path : outcome.source.path;
        await writeInto(
          command.outputDir!,
          path ?? "stdin",
          format.extension,
          own.begin() + own.write(outcome, text) + own.end(),
        );
      }
    }
    await sink?.write(writer.end());
    await sink?.close();
  } catch (error) {
    await sink?.abandon();
    throw error;
  }
  if (!command.quiet) process.stderr.write(`${say.summary(tally)}\n`);
  // not one input could be found
  if (tally.reports === 0 && tally.missing === tally.failed) return EXIT.usage;
  return tally.failed > 0 ? EXIT.partial : EXIT.ok;
}

function tableOf(command: ParseCommand, format: string): WriteOptions["table"] {
  const table = command.table ?? "metrics";
  if (table !== "metrics" && table !== "sections" && table !== "reports") {
    throw new LawgovError("usage", `unknown table ${table}; known: metrics, sections, reports`);
  }
  if (command.table !== undefined && format !== "csv") throw new LawgovError("usage", "--table goes with --format csv");
  if (command.excel && format !== "csv") throw new LawgovError("usage", "--excel goes with --format csv");
  return table;
}

let labels: Map<string, string> | undefined;

/** The Chinese label of an indicator. */
export function labelOf(code: string): string {
  labels ??= new Map(catalogue.map((indicator) => [indicator.code, indicator.label]));
  return labels.get(code) ?? code;
}
