import { Command, CommanderError, Option } from "commander";
import { LawgovError } from "../text/error.ts";
import { VERSION } from "../version.ts";
import { check } from "./commands/check.ts";
import { compare } from "./commands/compare.ts";
import { explain } from "./commands/explain.ts";
import { indicators } from "./commands/indicators.ts";
import { outline } from "./commands/outline.ts";
import { parse } from "./commands/parse.ts";
import { schema } from "./commands/schema.ts";
import { stats } from "./commands/stats.ts";
import { table } from "./commands/table.ts";
import { text } from "./commands/text.ts";
import { EXIT } from "./exitCodes.ts";
import { complain, languageOf } from "./terminal.ts";

const EXAMPLES = `
Examples:
  lawgov parse report.txt                              facts as JSON
  lawgov parse reports/ --format csv -o metrics.csv    a table of every figure
  lawgov table reports/ -o values.xlsx                 a row a report, a column an indicator
  lawgov compare old.txt new.txt                       what changed in a year
  lawgov check reports/                                what is wrong with them
  lawgov outline report.txt --metrics                  the tree, for eyes
  lawgov explain report.txt                            every number, and why it is kept or not`;

/** Run the command with its arguments. Returns the exit code. */
export async function execute(argv: readonly string[]): Promise<number> {
  let code: number = EXIT.ok;
  const run =
    (action: (...args: never[]) => Promise<number>) =>
    async (...args: unknown[]) => {
      code = await action(...(args as never[]));
    };
  const program = new Command("lawgov")
    .description("Turn Chinese reports on rule-of-law government (法治政府建设) into data.")
    .version(VERSION)
    .addHelpText("after", EXAMPLES)
    .configureOutput({ writeErr: (message) => process.stderr.write(message.replace(/^error: /, "lawgov: ")) })
    .exitOverride()
    .showHelpAfterError("(lawgov --help shows how)");

  const inputOptions = (command: Command): Command =>
    command
      .option("--encoding <NAME>", "read text by this encoding instead of detecting it")
      .option("--stdin-filename <NAME>", "what to call standard input (-)")
      .addOption(new Option("--lang <LANG>", "language of messages").choices(["zh", "en"]))
      .addOption(new Option("--color <WHEN>", "colour").choices(["auto", "always", "never"]).default("auto"));
  const lang = <T extends { lang?: string }>(options: T) => ({ ...options, lang: languageOf(options.lang) });

  const setUp: Record<string, () => void> = {};
  setUp.parse = () =>
    inputOptions(
      program
        .command("parse")
        .description("facts out: sections, metadata, every count and rate")
        .argument("[INPUT...]", "files, folders, globs, - for standard input"),
    )
      .addOption(new Option("-f, --format <FORMAT>", "json, ndjson or csv (default: json)"))
      .option("--table <TABLE>", "csv: metrics, sections or reports (default: metrics)")
      .option("-o, --output <FILE>", "write to a file, whole or not at all; its ending says the format")
      .option("--output-dir <DIR>", "write one file an input into a folder")
      .option("--resume", "go on with an interrupted run into that folder")
      .option("-j, --jobs <N>", "how many threads, or auto (default: 1)")
      .option("--timeout <SECONDS>", "give up an input after so long")
      .option("--files-from <FILE>", "read paths from a file or - (one a line)")
      .option("-0, --null", "paths of --files-from end in NUL")
      .option("--excel", "csv: byte order mark and CRLF, for spreadsheets")
      .option("--no-guard", "csv: leave text that looks like a formula as it is")
      .option("--keep-script", "keep Traditional script in the strings printed")
      .option("-q, --quiet", "no summary")
      .action(run((args: string[], options) => parse(args, lang(options as never))));

  setUp.check = () => {
    const pairs: ["format" | "output", string][] = [];
    const inOrder = (what: "format" | "output") => (value: string) => {
      pairs.push([what, value]);
      return value;
    };
    inputOptions(
      program
        .command("check")
        .description("what is missing, late, misnumbered or does not add up; for CI")
        .argument("[INPUT...]", "files, folders, globs, - for standard input"),
    )
      .option("-f, --format <FORMAT>", "text, json, sarif, github or junit; several may be given", inOrder("format"))
      .option("-o, --output <FILE>", "write the format before it to a file", inOrder("output"))
      .option("--files-from <FILE>", "read paths from a file or - (one a line)")
      .option("-0, --null", "paths of --files-from end in NUL")
      .option(
        "--rule <RULE=LEVEL>",
        "set a rule to off, info, warning or error",
        (value: string, all: string[]) => [...all, value],
        [],
      )
      .option("--fail-on <LEVEL>", "exit 1 at or above error, warning, info, or never (default: error)")
      .option("--max-warnings <N>", "exit 1 above so many warnings")
      .option("--strict", "warnings are errors")
      .option("--config <FILE>", "the configuration, instead of the nearest lawgov.config.json")
      .option("--no-config", "no configuration")
      .option("--baseline <FILE>", "findings that are accepted")
      .option("--update-baseline", "write the findings at hand as accepted")
      .option("-q, --quiet", "no summary")
      .option("--explain <RULE>", "what a rule finds, and its legal basis")
      .action(
        run((args: string[], options: { lang?: "zh" | "en" }) =>
          check(args, { ...(options as never as Parameters<typeof check>[1]), pairs, eyes: languageOf(options.lang) }),
        ),
      );
  };

  const tableOptions = (command: Command): Command =>
    inputOptions(command)
      .option("-o, --output <FILE>", "write to a file, whole or not at all; its ending says the format")
      .option("--indicators <CODE,...>", "only these indicators")
      .option("--group <NAME,...>", "only the indicators of these groups")
      .option("--header <WHICH>", "code, label or both")
      .option("--excel", "csv: byte order mark and CRLF, for spreadsheets")
      .option("--no-guard", "csv: leave text that looks like a formula as it is")
      .option("-q, --quiet", "no summary");
  const listOptions = (command: Command): Command =>
    command
      .option("--files-from <FILE>", "read paths from a file or - (one a line)")
      .option("-0, --null", "paths of --files-from end in NUL");

  setUp.table = () =>
    listOptions(
      tableOptions(
        program
          .command("table")
          .description("one row a report, one column an indicator: CSV, XLSX, Parquet")
          .argument("[INPUT...]", "files, folders, globs, - for standard input"),
      ),
    )
      .option("-f, --format <FORMAT>", "csv, xlsx, parquet or ndjson (default: csv)")
      .option("--years <FROM-TO>", "only reports of these years")
      .option("--by <WHAT>", "year: one row a place, its years side by side")
      .option("--long", "one row a fact, with its sentence and place")
      .option("--sheet <NAME>", "values, facts, notes, findings or glossary (default: values; xlsx has all)")
      .action(run((args: string[], options) => table(args, lang(options as never))));

  setUp.compare = () =>
    tableOptions(
      program
        .command("compare")
        .description("what changed from one report to the next, or between two folders of them")
        .argument("<OLD>")
        .argument("<NEW>"),
    )
      .option("-f, --format <FORMAT>", "text, json, csv, xlsx, parquet or ndjson (default: text)")
      .action(run((before: string, after: string, options) => compare(before, after, lang(options as never))));

  setUp.stats = () =>
    listOptions(
      tableOptions(
        program
          .command("stats")
          .description("how many reports state each indicator, and what stands out")
          .argument("[INPUT...]", "files, folders, globs, - for standard input"),
      ),
    )
      .option("-f, --format <FORMAT>", "text, json, csv, xlsx or ndjson (default: text)")
      .action(run((args: string[], options) => stats(args, lang(options as never))));

  setUp.outline = () =>
    inputOptions(program.command("outline").description("the section tree, for eyes").argument("<FILE>"))
      .option("--metrics", "hang the figures on it")
      .action(run((path: string, options) => outline(path, lang(options as never))));

  setUp.explain = () =>
    inputOptions(
      program
        .command("explain")
        .description("every number of the text: what it is, or why it is no metric")
        .argument("<FILE>"),
    )
      .option("-f, --format <FORMAT>", "text or json")
      .action(run((path: string, options) => explain(path, lang(options as never))));

  setUp.text = () =>
    inputOptions(program.command("text").description("the source text that spans count in").argument("<FILE>")).action(
      run((path: string, options) => text(path, options as never)),
    );

  setUp.indicators = () =>
    program
      .command("indicators")
      .description("the catalogue of indicators, or one in full")
      .argument("[CODE]")
      .option("-f, --format <FORMAT>", "json")
      .addOption(new Option("--color <WHEN>", "colour").choices(["auto", "always", "never"]).default("auto"))
      .action(run((wanted: string | undefined, options) => indicators(wanted, options as never)));

  setUp.schema = () =>
    program
      .command("schema")
      .description("JSON Schema of what is printed")
      .argument("[NAME]", "report, findings or config", "report")
      .action(run((name: string) => schema(name)));

  // a command named outright needs none of the others
  const first = argv[0] ?? "";
  for (const one of Object.hasOwn(setUp, first) ? [setUp[first]!] : Object.values(setUp)) one();

  if (argv.length === 0) {
    program.outputHelp({ error: true });
    return EXIT.usage;
  }
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    if (error instanceof LawgovError) {
      complain(error.message);
      return error.code === "usage" || error.code === "missing" ? EXIT.usage : EXIT.partial;
    }
    throw error;
  }
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // the reader went away (| head): what it wanted, it has
  if (error.code === "EPIPE") process.exit(EXIT.ok);
  complain(`cannot write standard output (${error.code ?? error.message})`);
  process.exit(EXIT.usage);
});
process.on("SIGINT", () => process.exit(EXIT.interrupted));

execute(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    complain(`a bug of ours: ${error.message}; please report it with the input and this:\n${error.stack}`);
    process.exitCode = EXIT.bug;
  },
);
