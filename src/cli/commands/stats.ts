import { type Stats, StatsCounter } from "../../tables/stats.ts";
import type { Column, Row, Sheet } from "../../text/sheet.ts";
import { alignedLines, shown } from "../aligned.ts";
import { type Definition, INPUTS, listOptions, optionsOf, tableOptions } from "../definition.ts";
import { indicatorsOf } from "../indicatorsOf.ts";
import type { InputOptions } from "../inputs.ts";
import { KnownReports } from "../knownReports.ts";
import { messages } from "../messages.ts";
import { refuseInput, writeWhole } from "../output.ts";
import { headerOf, openTable, reportFormatOf, type TableOutputOptions } from "../tableOutput.ts";
import { type ColorChoice, painterOf } from "../terminal.ts";

interface StatsCommand extends InputOptions, TableOutputOptions {
  indicators?: string;
  group?: string;
  quiet?: boolean;
  color: ColorChoice;
  lang: "zh" | "en";
}

export const statsDefinition: Definition = {
  name: "stats",
  describe(command) {
    const described = command.description("how many reports state each indicator, and what stands out");
    return listOptions(tableOptions(described.argument(...INPUTS))).option(
      "-f, --format <FORMAT>",
      "text, json, csv, xlsx or ndjson (default: text)",
    );
  },
  run: ([inputs]: readonly string[][], command) => stats(inputs!, optionsOf<StatsCommand>(command)),
};

/** `lawgov stats INPUT...`: how many reports state each indicator, and what stands out. Returns the exit code. */
async function stats(args: readonly string[], command: StatsCommand): Promise<number> {
  const format = reportFormatOf(command, "parquet");
  const counter = new StatsCounter(indicatorsOf(command));
  const known = new KnownReports(command.lang);
  for await (const { report, facts, findings } of known.read(args, command)) {
    refuseInput(command.output, report.source.path);
    known.noteAgain(facts);
    counter.add(facts, findings);
  }
  const result = counter.result();
  if (format !== "text" && format !== "json") {
    const writer = await openTable(
      format,
      format.many ? [coverage, rules] : [coverage],
      command,
      headerOf(command.header, "both"),
    );
    try {
      await writer.write(coverage, coverageRows(result));
      if (format.many) await writer.write(rules, ruleRows(result));
      await writer.close();
    } catch (error) {
      await writer.abandon();
      throw error;
    }
  } else {
    const text = format === "json" ? `${JSON.stringify(result, null, 2)}\n` : draw(result, command);
    await writeWhole(command.output, text);
  }
  return known.exitCode;
}

const column = (name: string, label: string, type: Column["type"]): Column => ({ name, label, type });

const coverage: Sheet = {
  name: "coverage",
  label: "覆盖",
  columns: [
    column("code", "指标代码", "text"),
    column("label", "指标", "text"),
    column("unit", "单位", "text"),
    column("reports", "有整体数值的报告", "integer"),
    column("stated", "提及的报告", "integer"),
    column("share", "占比", "percent"),
    column("min", "最小", "number"),
    column("median", "中位数", "number"),
    column("max", "最大", "number"),
    column("outliers", "疑似误数", "integer"),
  ],
};

function coverageRows({ reports, indicators }: Stats): Row[] {
  return indicators.map((one) => [
    one.code,
    one.label,
    one.unit,
    one.reports,
    one.stated,
    reports === 0 ? null : Number(((one.reports / reports) * 100).toFixed(2)),
    one.min,
    one.median,
    one.max,
    one.outliers.length,
  ]);
}

const rules: Sheet = {
  name: "rules",
  label: "问题",
  columns: [
    column("rule", "规则", "text"),
    column("severity", "级别", "text"),
    column("findings", "问题数", "integer"),
    column("reports", "报告数", "integer"),
    column("years", "按年度", "text"),
    column("levels", "按层级", "text"),
  ],
};

const listed = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, n]) => `${key}: ${n}`)
    .join("; ");

function ruleRows(result: Stats): Row[] {
  return result.rules.map(({ rule, severity, findings, reports, byYear, byLevel }) => [
    rule,
    severity,
    findings,
    reports,
    listed(byYear),
    listed(byLevel),
  ]);
}

/** The columns of a bar, where a line with it has room. */
const BAR = 20;
const WITH_BAR = 80;

/** How wide bars are: narrower on a narrow terminal, never in a file. */
function barWidth({ output }: StatsCommand): number {
  const { isTTY, columns } = process.stdout;
  return isTTY && output === undefined ? Math.max(0, Math.min(BAR, BAR + columns - WITH_BAR)) : BAR;
}

/** A bar of a share from 0 to 1, in eighths of a column, padded. */
function bar(share: number, width: number): string {
  const eighths = Math.round(share * width * 8);
  return ("█".repeat(eighths >> 3) + (eighths % 8 > 0 ? "▏▎▍▌▋▊▉"[(eighths % 8) - 1]! : "")).padEnd(width);
}

/** Statistics for eyes: indicators that are stated, the most frequent first, then what stands out. */
function draw(result: Stats, command: StatsCommand): string {
  const paint = painterOf(command);
  const width = barWidth(command);
  const say = messages[command.lang];
  const stated = result.indicators
    .filter(({ stated: n }) => n > 0)
    .sort((a, b) => b.reports - a.reports || b.stated - a.stated);
  const most = Math.max(1, result.reports);
  const head = [say.reportsOf(result.reports), listed(result.years), listed(result.levels)].filter(
    (line) => line !== "",
  );
  const number = (value: number | null) => ({ text: shown(value, 2), right: true });
  const title = (text: string, right = true) => ({ text, right, paint: (t: string) => paint("dim", t) });
  const table = alignedLines([
    [
      title(say.stats.indicator, false),
      title(say.stats.stated),
      title("", false),
      title(say.stats.min),
      title(say.stats.median),
      title(say.stats.max),
      title("", false),
    ],
    ...stated.map((one) => [
      { text: one.label },
      { text: `${one.reports}`, right: true },
      { text: bar(one.reports / most, width), paint: (text: string) => paint("green", text) },
      number(one.min),
      number(one.median),
      number(one.max),
      { text: one.unit ?? "" },
    ]),
  ]);
  const silent = result.indicators.length - stated.length;
  const outliers = result.indicators.flatMap(({ label, unit, outliers: all }) =>
    all.map(({ path, value, median, line }) => [
      { text: `${path ?? "-"}:${line}` },
      { text: label },
      { text: `${shown(value)}${unit ?? ""}`, right: true, paint: (text: string) => paint("yellow", text) },
      { text: say.stats.against(shown(median)) },
    ]),
  );
  const found = result.rules.reduce((most, { findings }) => Math.max(most, findings), 1);
  const findings = result.rules.map((one) => [
    { text: one.rule },
    { text: `${one.findings}`, right: true },
    { text: bar(one.findings / found, width), paint: (text: string) => paint("yellow", text) },
    { text: say.stats.inReports(one.reports) },
    { text: listed(one.byYear), paint: (text: string) => paint("dim", text) },
  ]);
  const part = (name: string, lines: string): string => (lines === "" ? "" : `\n${paint("bold", name)}\n${lines}`);
  return (
    `${head.join("\n")}\n` +
    part(say.stats.indicators, table) +
    (silent > 0 ? `${paint("dim", say.stats.silent(silent))}\n` : "") +
    part(say.stats.outliers, alignedLines(outliers)) +
    part(say.stats.findings, alignedLines(findings))
  );
}
