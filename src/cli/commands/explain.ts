import { type Explanation, explainReport } from "../../explainReport.ts";
import { labelOf } from "../../indicators/labelOf.ts";
import { terminalColumnsOf } from "../../text/columns.ts";
import { LawgovError } from "../../text/error.ts";
import { linePlaces } from "../../text/linePlaces.ts";
import { type Definition, inputOptions, optionsOf } from "../definition.ts";
import { EXIT } from "../exitCodes.ts";
import { loadOne, type OneInput } from "../oneInput.ts";
import { type ColorChoice, oneLine, painterFor, print } from "../terminal.ts";

interface ExplainCommand extends OneInput {
  color: ColorChoice;
  format?: string;
  lang: "zh" | "en";
}

export const explainDefinition: Definition = {
  name: "explain",
  describe(command) {
    const described = command.description("every number of the text: what it is, or why it is no metric");
    return inputOptions(described.argument("<FILE>")).option("-f, --format <FORMAT>", "text or json");
  },
  run: ([path]: readonly string[], command) => explain(path!, optionsOf<ExplainCommand>(command)),
};

/** Reasons why a number is no metric, for eyes. */
const REASONS: Record<"zh" | "en", Record<NonNullable<Explanation["reason"]>, string>> = {
  en: {
    date: "a date or a period",
    ordinal: "an ordinal",
    identifier: "an identifier",
    name: "a name (quoted)",
    "set-phrase": "a set phrase",
    article: "一 as an article",
    frequency: "a frequency",
    period: "a length of time that counts nothing",
    "no-measure-word": "no measure word",
    "not-understood": "not wholly understood",
    "not-exact": "no exact value",
    negated: "negated",
    fraction: "a fraction",
    outside: "outside of the report's text",
  },
  zh: {
    date: "日期或期间",
    ordinal: "序数",
    identifier: "编号",
    name: "名称(引号或书名号内)",
    "set-phrase": "固定用语",
    article: "“一”作冠词",
    frequency: "频率",
    period: "不计数的时段",
    "no-measure-word": "没有量词",
    "not-understood": "不能完全识读",
    "not-exact": "没有确数",
    negated: "否定",
    fraction: "分数",
    outside: "在报告正文之外",
  },
};

/** What was read of a number: value, unit, subject, period, and each indicator with the wording that gave it. */
function read(e: Explanation, paint: ReturnType<typeof painterFor>): string {
  const codes = e.indicators.map(
    ({ code, wording }) => `${paint("green", code)} ${labelOf(code)} ${paint("dim", wording)}`,
  );
  return [
    `${e.value} ${e.unit}`,
    e.subject ?? "",
    e.period === null ? "" : paint("dim", `${e.period.from}/${e.period.to}`),
    e.aspect === "result" || e.aspect === null ? "" : paint("yellow", e.aspect),
    ...codes,
  ]
    .filter((part) => part !== "")
    .join("  ");
}

/** The widest column of numbers. */
const WIDEST = 24;

/** `lawgov explain FILE`: every number of the text, kept or not, and why. */
async function explain(path: string, command: ExplainCommand): Promise<number> {
  if (command.format !== undefined && command.format !== "json" && command.format !== "text") {
    throw new LawgovError("usage", `unknown format ${command.format}; known: text, json`);
  }
  const { text } = await loadOne(path, command);
  const all = explainReport(text);
  if (command.format === "json") {
    await print(`${JSON.stringify(all, null, 2)}\n`);
    return EXIT.ok;
  }
  const paint = painterFor(process.stdout, command.color);
  const widest = Math.min(
    WIDEST,
    all.reduce((most, { raw }) => Math.max(most, terminalColumnsOf(oneLine(raw))), 0),
  );
  const placeOf = linePlaces(text);
  const lines = all.map((e) => {
    const raw = oneLine(e.raw);
    const { line, column } = placeOf(e.span.start);
    const said = e.reason ? paint("dim", REASONS[command.lang][e.reason]) : read(e, paint);
    return `${paint("dim", `${line}:${column}`.padEnd(8))}${raw}${" ".repeat(Math.max(1, widest + 2 - terminalColumnsOf(raw)))}${said}`.trimEnd();
  });
  await print(lines.length === 0 ? "" : `${lines.join("\n")}\n`);
  return EXIT.ok;
}
