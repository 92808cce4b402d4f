import { catalogue } from "../../indicators/catalogue/index.ts";
import type { Indicator } from "../../indicators/entry.ts";
import { terminalColumnsOf } from "../../text/columns.ts";
import { LawgovError } from "../../text/error.ts";
import { colorOption, type Definition } from "../definition.ts";
import { EXIT } from "../exitCodes.ts";
import { type ColorChoice, painterFor, print } from "../terminal.ts";

interface IndicatorsCommand {
  color: ColorChoice;
  format?: string;
}

export const indicatorsDefinition: Definition = {
  name: "indicators",
  describe: (command) =>
    colorOption(
      command
        .description("the catalogue of indicators, or one in full")
        .argument("[CODE]")
        .option("-f, --format <FORMAT>", "json"),
    ),
  run: ([code]: readonly (string | undefined)[], command) => indicators(code, command.opts<IndicatorsCommand>()),
};

/** `lawgov indicators [CODE]`: the list, or one in full. */
async function indicators(code: string | undefined, { color, format }: IndicatorsCommand): Promise<number> {
  if (format !== undefined && format !== "json")
    throw new LawgovError("usage", `unknown format ${format}; known: json`);
  const chosen =
    code === undefined
      ? catalogue
      : catalogue.filter((indicator) => indicator.code === code || indicator.code.startsWith(`${code}.`));
  if (chosen.length === 0)
    throw new LawgovError("usage", `unknown indicator ${code}; \`lawgov indicators\` lists them`);
  if (format === "json") {
    const printed = chosen.map(({ code: c, label, kind, units, definition, examples }) => ({
      code: c,
      label,
      kind,
      units,
      definition,
      examples,
    }));
    await print(`${JSON.stringify(code !== undefined && chosen.length === 1 ? printed[0] : printed, null, 2)}\n`);
    return EXIT.ok;
  }
  const paint = painterFor(process.stdout, color);
  await print(code !== undefined && chosen.length === 1 ? inFull(chosen[0]!, paint) : list(chosen, paint));
  return EXIT.ok;
}

function list(chosen: readonly Indicator[], paint: ReturnType<typeof painterFor>): string {
  const code = Math.max(...chosen.map((indicator) => indicator.code.length));
  const label = Math.max(...chosen.map((indicator) => terminalColumnsOf(indicator.label)));
  return chosen
    .map(
      (i) =>
        `${paint("green", i.code.padEnd(code))}  ${i.label}${" ".repeat(label - terminalColumnsOf(i.label))}  ${paint("dim", i.units.join(" "))}\n`,
    )
    .join("");
}

function inFull(i: Indicator, paint: ReturnType<typeof painterFor>): string {
  const examples = (title: string, all: readonly string[]): string[] => [
    paint("bold", title),
    ...all.map((example) => `  ${example}`),
  ];
  return `${[
    `${paint("green", i.code)}  ${i.label}`,
    `${i.kind}  ${i.units.join(" ")}`,
    i.definition,
    ...examples("yes", i.examples.positive),
    ...examples("no", i.examples.negative),
  ].join("\n")}\n`;
}
