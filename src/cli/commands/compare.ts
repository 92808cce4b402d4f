import {
  type Change,
  type Compared,
  type Comparison,
  changeRows,
  changesSheet,
  comparedOf,
  compareReports,
  isNextYear,
} from "../../tables/compare.ts";
import { LawgovError } from "../../text/error.ts";
import { groupBy } from "../../text/groupBy.ts";
import { type AlignedCell, alignedLines, shown } from "../aligned.ts";
import { type Definition, optionsOf, tableOptions } from "../definition.ts";
import { indicatorsOf } from "../indicatorsOf.ts";
import type { InputOptions } from "../inputs.ts";
import { KnownReports } from "../knownReports.ts";
import { type Messages, messages } from "../messages.ts";
import { refuseInput, writeWhole } from "../output.ts";
import { headerOf, openTable, reportFormatOf, type TableOutputOptions } from "../tableOutput.ts";
import { type ColorChoice, complain, type painterFor, painterOf, summarize } from "../terminal.ts";

interface CompareCommand extends InputOptions, TableOutputOptions {
  indicators?: string;
  group?: string;
  quiet?: boolean;
  color: ColorChoice;
  lang: "zh" | "en";
}

export const compareDefinition: Definition = {
  name: "compare",
  describe: (command) =>
    tableOptions(
      command
        .description("what changed from one report to the next, or between two folders of them")
        .argument("<OLD>")
        .argument("<NEW>"),
    ).option("-f, --format <FORMAT>", "text, json, csv, xlsx, parquet or ndjson (default: text)"),
  run: ([before, after]: readonly string[], command) => compare(before!, after!, optionsOf<CompareCommand>(command)),
};

/** `lawgov compare OLD NEW`: two reports, or two folders matched by place. Returns the exit code. */
async function compare(before: string, after: string, command: CompareCommand): Promise<number> {
  const format = reportFormatOf(command);
  if (before === "-" && after === "-") throw new LawgovError("usage", "standard input cannot be both reports");
  const labels = new Map(indicatorsOf(command).map(({ code, label }) => [code, label]));
  const [old, now] = [new KnownReports(command.lang), new KnownReports(command.lang)];
  const olds = await collect(old, before, command);
  const news = await collect(now, after, command);
  const comparisons = pairsOf(olds, news, command.lang).map(([a, b]) => compareReports(a, b, labels));

  if (format !== "text" && format !== "json") {
    const header = headerOf(command.header, "both");
    const writer = await openTable(format, [changesSheet], command, header);
    try {
      for (const comparison of comparisons) await writer.write(changesSheet, changeRows(comparison));
      await writer.close();
    } catch (error) {
      await writer.abandon();
      throw error;
    }
  } else if (format === "json") {
    const printed = comparisons.length === 1 ? comparisons[0] : comparisons;
    await writeWhole(command.output, `${JSON.stringify(printed, null, 2)}\n`);
  } else await writeWhole(command.output, comparisons.map((comparison) => draw(comparison, command)).join("\n"));
  const say = messages[command.lang];
  if (!command.quiet) summarize(say.compared(comparisons.length));
  return Math.max(old.exitCode, now.exitCode);
}

async function collect(known: KnownReports, input: string, command: CompareCommand): Promise<Compared[]> {
  const found: Compared[] = [];
  for await (const { report, text, facts } of known.read([input], command)) {
    refuseInput(command.output, report.source.path);
    found.push(comparedOf(report, text, facts));
  }
  return found;
}

/**
 * Two single reports are one pair; of folders, the reports of one office: by its whole name, else by the name without what
 * stands above its place, where only one has it. What has no partner is said.
 */
function pairsOf(olds: readonly Compared[], news: readonly Compared[], lang: "zh" | "en"): [Compared, Compared][] {
  const say = messages[lang];
  if (olds.length === 1 && news.length === 1) {
    const [old, now] = [olds[0]!, news[0]!];
    if (old.office.short !== now.office.short) complain(say.otherPlace(old.office.name, now.office.name));
    warnOfOrder([old, now], say);
    return [[old, now]];
  }
  const all = latestOfEach(news);
  // what may be of one office, whatever stands above its place
  const byShort = groupBy(all, ({ office }) => office.short);
  const isBefore = ({ office, year }: Compared): boolean =>
    !byShort.get(office.short)?.some((now) => year !== null && now.year !== null && year >= now.year);
  const left = latestOfEach(olds, isBefore);
  for (const [reports, chosen] of [
    [olds, left],
    [news, all],
  ] as const)
    for (const one of reports) if (!chosen.has(one)) complain(say.twice(one.office.name, one.year, one.path ?? "-"));
  const partners = new Map<Compared, Compared>();
  for (const name of ["name", "short"] as const) {
    const byName = groupBy(left, (one) => one.office[name]);
    for (const one of all) {
      const same = byName.get(one.office[name]) ?? [];
      if (partners.has(one) || same.length !== 1 || !left.delete(same[0]!)) continue;
      partners.set(one, same[0]!);
    }
  }
  for (const one of all) if (!partners.has(one)) complain(say.onlyNew(one.office.name, one.path ?? "-"));
  for (const one of left) complain(say.onlyOld(one.office.name, one.path ?? "-"));
  const pairs = [...all].flatMap((one): [Compared, Compared][] =>
    partners.has(one) ? [[partners.get(one)!, one]] : [],
  );
  for (const pair of pairs) warnOfOrder(pair, say);
  return pairs;
}

function warnOfOrder([old, now]: readonly [Compared, Compared], say: Messages): void {
  if (old.year === now.year || isNextYear(old, now)) return;
  complain(`${now.path ?? "-"}: ${say.yearsApart(old.year!, now.year!)}`);
}

/** Of each office its report of the latest year, of those that are wanted where any is; of one year the first. */
function latestOfEach(reports: readonly Compared[], isWanted: (one: Compared) => boolean = () => true): Set<Compared> {
  const latest = new Set<Compared>();
  for (const own of groupBy(reports, ({ office }) => office.name).values()) {
    const wanted = own.filter(isWanted);
    const among = wanted.length > 0 ? wanted : own;
    latest.add(among.reduce((last, one) => ((one.year ?? 0) > (last.year ?? 0) ? one : last)));
  }
  return latest;
}

/** A comparison for eyes. */
function draw(comparison: Comparison, command: CompareCommand): string {
  const paint = painterOf(command);
  const say = messages[command.lang];
  const { old, new: now, changes } = comparison;
  const of = ({ office, year, path }: Comparison["old"]): string => `${office || path || "-"} ${year ?? ""}`.trim();
  const lines = [paint("bold", `${of(old)} → ${of(now)}`), "\n"];
  if (changes.length === 0) lines.push(say.noChanges, "\n");
  for (const kind of Object.keys(say.changeKinds) as Change["kind"][]) {
    const own = changes.filter((change) => change.kind === kind);
    if (own.length === 0) continue;
    lines.push(
      "\n",
      paint("cyan", say.changeKinds[kind]),
      "\n",
      alignedLines(own.map((change) => cellsOf(change, paint, say))),
    );
  }
  return lines.join("");
}

function cellsOf(change: Change, paint: ReturnType<typeof painterFor>, say: Messages): AlignedCell[] {
  const label = { text: `  ${change.label}` };
  if (change.code === null) return [label];
  const sign = (value: number | null): string => (value !== null && value > 0 ? "+" : "") + shown(value, 2);
  const told = (value: number | null, note: Change["oldNote"]): string =>
    note === null ? shown(value) : [value === null ? "" : shown(value), say.noValue[note]].join(" ").trim();
  const colour = (change.difference ?? 0) < 0 ? ("red" as const) : ("green" as const);
  return [
    label,
    { text: told(change.old, change.oldNote) + (change.oldUnit === null ? "" : ` ${change.oldUnit}`), right: true },
    { text: "→" },
    { text: told(change.new, change.newNote), right: true },
    { text: change.unit ?? "" },
    {
      text: change.difference === null ? "" : sign(change.difference),
      right: true,
      paint: (text) => paint(colour, text),
    },
    {
      text: change.percent === null || change.unit === "%" ? "" : `${sign(change.percent)}%`,
      right: true,
      paint: (text) => paint(colour, text),
    },
    { text: change.claim === null ? "" : `「${change.claim}」 :${change.line}` },
  ];
}
