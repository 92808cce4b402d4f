import { availableParallelism } from "node:os";
import { type Conversion, writerOf } from "../../batch/convert.ts";
import { convertAll } from "../../batch/convertAll.ts";
import { encodingOf } from "../../read/decode.ts";
import { LawgovError } from "../../text/error.ts";
import { VERSION } from "../../version.ts";
import { outputFormats } from "../../write/formats/index.ts";
import type { WriteOptions } from "../../write/outputFormat.ts";
import { type Definition, INPUTS, inputOptions, listOptions, optionsOf } from "../definition.ts";
import { Failures } from "../failures.ts";
import { formatName } from "../formatNames.ts";
import { countInputs, countOne, gatherInputs, type InputOptions } from "../inputs.ts";
import { messages } from "../messages.ts";
import { openFile, refuseInput, standardOutput } from "../output.ts";
import { OutputFolder } from "../outputFolder.ts";
import { showProgress } from "../progress.ts";
import { complain, summarize } from "../terminal.ts";

interface ParseCommand extends InputOptions {
  format?: string;
  table?: string;
  output?: string;
  outputDir?: string;
  resume?: boolean;
  jobs?: string;
  timeout?: string;
  excel?: boolean;
  guard: boolean;
  keepScript?: boolean;
  quiet?: boolean;
  lang: "zh" | "en";
}

export const parseDefinition: Definition = {
  name: "parse",
  describe: (command) =>
    listOptions(
      inputOptions(command.description("facts out: sections, metadata, every count and rate").argument(...INPUTS))
        .option("-f, --format <FORMAT>", "json, ndjson or csv (default: json)")
        .option("--table <TABLE>", "csv: metrics, sections or reports (default: metrics)")
        .option("-o, --output <FILE>", "write to a file, whole or not at all; its ending says the format")
        .option("--output-dir <DIR>", "write one file an input into a folder")
        .option("--resume", "go on with an interrupted run into that folder")
        .option("-j, --jobs <N>", "how many threads, or auto (default: 1)")
        .option("--timeout <SECONDS>", "give up an input after so long"),
    )
      .option("--excel", "csv: byte order mark and CRLF, for spreadsheets")
      .option("--no-guard", "csv: leave text that looks like a formula as it is")
      .option("--keep-script", "keep Traditional script in the strings printed")
      .option("-q, --quiet", "no summary"),
  run: ([inputs]: readonly string[][], command) => parse(inputs!, optionsOf<ParseCommand>(command)),
};

const FORMATS = outputFormats.map(({ name }) => name);

/** `lawgov parse INPUT...`: facts out. Returns the exit code. */
async function parse(args: readonly string[], command: ParseCommand): Promise<number> {
  // only CSV has tables
  const isTable = command.table !== undefined && command.format === undefined;
  const wanted = isTable ? formatName(command, ["csv"], "csv") : formatName(command, FORMATS, "json");
  const format = outputFormats.find(({ name }) => name === wanted)!;
  const table = tableOf(command, format.name);
  if (command.output !== undefined && command.outputDir !== undefined)
    throw new LawgovError("usage", "--output and --output-dir exclude each other");
  if (command.resume && command.outputDir === undefined)
    throw new LawgovError("usage", "--resume goes with --output-dir");
  const pool = { jobs: jobsOf(command.jobs), ...timeoutOf(command.timeout) };

  if (command.encoding !== undefined) encodingOf(command.encoding);

  const gathered = gatherInputs(args, command);
  const isFolder = command.outputDir !== undefined;
  // only a list of JSON needs to know that it is one
  const { single, inputs } =
    format.name === "json" && !isFolder ? await countOne(gathered) : { single: isFolder, inputs: gathered };
  const conversion: Conversion = {
    read: {
      keepScript: command.keepScript === true,
      ...(command.encoding === undefined ? {} : { encoding: command.encoding }),
    },
    format: format.name,
    write: { single, table, excel: command.excel === true, guard: command.guard },
  };
  const say = messages[command.lang];
  const failures = new Failures(command.lang);
  const tally = { reports: 0, metrics: 0, coded: 0, skipped: 0 };

  const folder = isFolder
    ? await OutputFolder.open(command.outputDir!, format.extension, [VERSION, conversion], command.resume === true)
    : undefined;
  const sink = isFolder ? undefined : command.output === undefined ? standardOutput : await openFile(command.output);
  const writer = writerOf(format.name, conversion.write);
  const progress = showProgress(() => countInputs(args, command), command.quiet === true);
  const left = folder
    ? folder.leftOf(inputs, () => {
        tally.skipped++;
        progress.step();
      })
    : inputs;
  try {
    await sink?.write(writer.begin);
    let isFirst = true;
    for await (const converted of convertAll(left, conversion, pool)) {
      refuseInput(command.output, converted.path);
      if (converted.failure) failures.add(converted.path, converted.failure);
      else {
        tally.reports++;
        tally.metrics += converted.metrics;
        tally.coded += converted.coded;
        for (const remark of converted.remarks) complain(`${converted.path ?? "-"}: ${say[remark]}`);
      }
      if (folder) await folder.write(converted, [writer.begin, converted.chunk, writer.end]);
      else {
        if (!isFirst && writer.between !== "") await sink!.write(writer.between);
        await sink!.write(converted.chunk);
      }
      isFirst = false;
      progress.step();
    }
    await sink?.write(writer.end);
    await sink?.close();
  } catch (error) {
    await sink?.abandon();
    throw error;
  } finally {
    progress.stop();
  }
  if (!command.quiet) summarize(say.summary({ ...tally, failed: failures.count }));
  return failures.exitCode(tally.reports + tally.skipped);
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

function jobsOf(wanted = "1"): number {
  if (wanted === "auto") return availableParallelism();
  const jobs = Number(wanted);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 256)
    throw new LawgovError("usage", "--jobs is a number from 1 to 256, or auto");
  return jobs;
}

function timeoutOf(wanted: string | undefined): { timeout?: number } {
  if (wanted === undefined) return {};
  const timeout = Number(wanted);
  if (!(timeout > 0 && timeout <= 86_400)) throw new LawgovError("usage", "--timeout is a number of seconds");
  return { timeout };
}
