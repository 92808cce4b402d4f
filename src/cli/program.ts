import { Command, CommanderError } from "commander";
import { LawgovError } from "../text/error.ts";
import { VERSION } from "../version.ts";
import { checkDefinition } from "./commands/check.ts";
import { compareDefinition } from "./commands/compare.ts";
import { explainDefinition } from "./commands/explain.ts";
import { indicatorsDefinition } from "./commands/indicators.ts";
import { outlineDefinition } from "./commands/outline.ts";
import { parseDefinition } from "./commands/parse.ts";
import { schemaDefinition } from "./commands/schema.ts";
import { statsDefinition } from "./commands/stats.ts";
import { tableDefinition } from "./commands/table.ts";
import { textDefinition } from "./commands/text.ts";
import type { Definition } from "./definition.ts";
import { EXIT } from "./exitCodes.ts";
import { standardError, standardOut } from "./standardStreams.ts";
import { complain } from "./terminal.ts";

/** Every command, in the order of the help. */
const DEFINITIONS: readonly Definition[] = [
  parseDefinition,
  checkDefinition,
  tableDefinition,
  compareDefinition,
  statsDefinition,
  outlineDefinition,
  explainDefinition,
  textDefinition,
  indicatorsDefinition,
  schemaDefinition,
];

const EXAMPLES = `
Examples:
  lawgov parse report.txt                              facts as JSON
  lawgov parse reports/ --format csv -o metrics.csv    a table of every figure
  lawgov table reports/ -o values.xlsx                 a row a report, a column an indicator
  lawgov compare old.txt new.txt                       what changed in a year
  lawgov check reports/                                what is wrong with them
  lawgov outline report.txt --metrics                  the tree, for eyes
  lawgov explain report.txt                            every number, and why it is kept or not`;

/** Run the command line with its arguments. Returns the exit code. */
export async function execute(argv: readonly string[]): Promise<number> {
  let code: number = EXIT.ok;
  const program = new Command("lawgov")
    .description("Turn Chinese reports on rule-of-law government (法治政府建设) into data.")
    .version(VERSION)
    .addHelpText("after", EXAMPLES)
    .configureOutput({
      writeOut: (message) => standardOut.send(message),
      writeErr: (message) => standardError.send(message.replace(/^error: /, "lawgov: ")),
    })
    .exitOverride()
    .showHelpAfterError("(lawgov --help shows how)");
  // a command named outright needs none of the others
  const named = DEFINITIONS.filter(({ name }) => name === argv[0]);
  for (const { name, describe, run } of named.length > 0 ? named : DEFINITIONS) {
    const command = program.command(name);
    describe(command).action(async () => {
      code = await run(command.processedArgs as never[], command);
    });
  }

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
