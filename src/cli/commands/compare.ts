import {
  type Change,
  type Compared,
  type Comparison,
  changeRows,
  changesSheet,
  comparedOf,
  compareReports,
} from "../../tables/compare.ts";
import { LawgovError } from "../../text/error.ts";
import { groupBy } from "../../text/groupBy.ts";
import { type AlignedCell, alignedLines, shown } from "../aligned.ts";
import { EXIT } from "../exitCodes.ts";
import type { InputOptions } from "../inputs.ts";
import { KnownReports } from "../knownReports.ts";
import { messages } from "../messages.ts";
import { refuseInput, writeWhole } from "../output.ts";
import { headerOf, openTable, sheetFormatOf, type TableOutputOptions } from "../tableOutput.ts";
import { type ColorChoice, complain, painterFor, print } from "../terminal.ts";
import { indicatorsOf } from "./table.ts";

export interface CompareCommand extends InputOptions, TableOutputOptions {
  indicators?: string;
  group?: string;
  quiet?: boolean;
  color: ColorChoice;
  lang: "zh" | "en";
}

/** `lawgov compare OLD NEW`: two reports, or two folders matched by place. Returns the exit code. */
export async function compare(before: string, after: string, command: CompareCommand): Promise<number> {
  const isText = command.format === "text" || (command.format === undefined && command.output === undefined);
  const isJson = command.format === "json";
  const format = isText || isJson ? undefined : sheetFormatOf(command);
  if (before === "-" && after === "-") throw new LawgovError("usage", "standard input cannot be both reports");
  const labels = new Map(indicatorsOf(command).map(({ code, label }) => [code, label]));
  const [old, now] = [new KnownReports(), new KnownReports()];
  const olds = await collect(old, before, command);
  const news = await collect(now, after, command);
  const comparisons = pairsOf(olds, news, command.lang).map(([a, b]) => compareReports(a, b, labels));

  if (format) {
    const header = headerOf(command.header, "both");
    const writer = await openTable(format, [changesSheet], command, header);
    try {
      for (const comparison of comparisons) await writer.write(changesSheet, changeRows(comparison));
      await writer.close();
    } catch (error) {
      await writer.abandon();
      throw error;
    }
  } else if (isJson) {
    const printed = comparisons.length === 1 ? comparisons[0] : comparisons;
    await writeWhole(command.output, `${JSON.stringify(printed, null, 2)}\n`);
  } else await print(comparisons.map((comparison) => draw(comparison, command)).join("\n"));
  const say = messages[command.lang];
  if (!command.quiet) process.stderr.write(`${say.compared(comparisons.length)}\n`);
  if (comparisons.length === 0) return old.exitCode === EXIT.ok && now.exitCode === EXIT.ok ? EXIT.ok : EXIT.usage;
  return Math.max(old.exitCode, now.exitCode);
}

async function collect(known: KnownReports, input: string, command: CompareCommand): Promise<Compared[]> {
  const found: Compared[] = [];
  for await (const { report, text, facts } of known.read([input], command, command.lang)) {
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
    return [[old, now]];
  }
  const left = new Set(firstOfEach(olds, say));
  const partners = new Map<Compared, Compared>();
  const all = firstOfEach(news, say);
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
  return all.flatMap((one): [Compared, Compared][] => (partners.has(one) ? [[partners.get(one)!, one]] : []));
}

function firstOfEach(reports: readonly Compared[], say: (typeof messages)["zh" | "en"]): Compared[] {
  const seen = new Set<string>();
  return reports.filter(({ office, path }) => {
    const isFirst = !seen.has(office.name);
    if (!isFirst) complain(say.twice(office.name, path ?? "-"));
    seen.add(office.name);
    return isFirst;
  });
}

/** A comparison for eyes. */
function draw(comparison: Comparison, { color, lang }: CompareCommand): string {
  const paint = painterFor(process.stdout, color);
  const say = messages[lang];
  const { old, new: now, changes } = comparison;
  const of = ({ place, year, path }: Comparison["old"]): string => `${place ?? path ?? "-"} ${year ?? ""}`.trim();
  const lines = [paint("bold", `${of(old)} → ${of(now)}`), "\n"];
  if (changes.length === 0) lines.push(say.noChanges, "\n");
  for (const kind of Object.keys(say.changeKinds) as Change["kind"][]) {
    const own = changes.filter((change) => change.kind === kind);
    if (own.length === 0) continue;
    lines.push(
      "\n",
      paint("cyan", say.changeKinds[kind]),
      "\n",
      alignedLines(own.map((change) => cellsOf(change, paint))),
    );
  }
  return lines.join("");
}

function cellsOf(change: Change, paint: ReturnType<typeof painterFor>): AlignedCell[] {
  const label = { text: `  ${change.label}` };
  if (change.code === null) return [label];
  const sign = (value: number | null): string => (value !== null && value > 0 ? "+" : "") + shown(value, 2);
  const colour = (change.difference ?? 0) < 0 ? ("red" as const) : ("green" as const);
  return [
    label,
    { text: shown(change.old), right: true },
    { text: "→" },
    { text: shown(change.new), right: true },
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
