import { groupByOffice } from "../../tables/office.ts";
import type { ReportFacts } from "../../tables/reportFacts.ts";
import * as sheets from "../../tables/sheets.ts";
import { LawgovError } from "../../text/error.ts";
import type { Row, Sheet } from "../../text/sheet.ts";
import { type Definition, INPUTS, listOptions, optionsOf, tableOptions } from "../definition.ts";
import { indicatorsOf } from "../indicatorsOf.ts";
import type { InputOptions } from "../inputs.ts";
import { KnownReports } from "../knownReports.ts";
import { messages } from "../messages.ts";
import { refuseInput } from "../output.ts";
import { headerOf, openTable, sheetFormatOf, type TableOutput, type TableOutputOptions } from "../tableOutput.ts";
import { summarize } from "../terminal.ts";

interface TableCommand extends InputOptions, TableOutputOptions {
  indicators?: string;
  group?: string;
  years?: string;
  by?: string;
  long?: boolean;
  sheet?: string;
  quiet?: boolean;
  lang: "zh" | "en";
}

export const tableDefinition: Definition = {
  name: "table",
  describe(command) {
    const described = command.description("one row a report, one column an indicator: CSV, XLSX, Parquet");
    return listOptions(tableOptions(described.argument(...INPUTS)))
      .option("-f, --format <FORMAT>", "csv, xlsx, parquet or ndjson (default: csv)")
      .option("--years <FROM-TO>", "only reports of these years")
      .option("--by <WHAT>", "year: one row a place, its years side by side")
      .option("--long", "one row a fact, with its sentence and place")
      .option("--sheet <NAME>", "values, facts, notes, findings or glossary (default: values; xlsx has all)");
  },
  run: ([inputs]: readonly string[][], command) => table(inputs!, optionsOf<TableCommand>(command)),
};

const SHEETS = ["values", "facts", "notes", "findings", "glossary"] as const;

/** `lawgov table INPUT...`: one row a report, one column an indicator, with what the cells do not say beside it. */
async function table(args: readonly string[], command: TableCommand): Promise<number> {
  const format = sheetFormatOf(command);
  const indicators = indicatorsOf(command);
  const isWanted = yearsOf(command.years);
  if (command.by !== undefined && command.by !== "year") throw new LawgovError("usage", "--by is year");
  const byYear = command.by === "year";
  const wanted = command.long ? "facts" : (command.sheet ?? "values");
  if (!SHEETS.includes(wanted as never))
    throw new LawgovError("usage", `unknown sheet ${wanted}; known: ${SHEETS.join(", ")}`);
  if (format.many && command.sheet !== undefined)
    throw new LawgovError("usage", `--sheet goes with formats of one sheet; ${format.name} has them all`);
  if (format.many && command.long)
    throw new LawgovError(
      "usage",
      `--long goes with formats of one sheet; ${format.name} has it as the sheet of facts`,
    );
  if (byYear && wanted !== "values") throw new LawgovError("usage", "--by year goes with the sheet of values");

  const labels = new Map(indicators.map(({ code, label }) => [code, label]));
  const known = new KnownReports(command.lang);
  const reports = known.read(args, command);
  const kept: ReportFacts[] = [];
  const valuesSheet = sheets.valuesSheet(indicators);
  const others = [sheets.factsSheet, sheets.notesSheet, sheets.findingsSheet, sheets.glossarySheet];
  const all = [valuesSheet, ...others];
  // the columns of --by year are known when all is read
  const shown = format.many ? (byYear ? others : all) : all.filter(({ name }) => name === wanted);
  const header = headerOf(command.header, format.name === "parquet" || format.name === "ndjson" ? "code" : "both");
  let wantedReports = 0;
  let out: TableOutput | undefined = byYear ? undefined : await openTable(format, shown, command, header);
  const later: [Sheet, readonly Row[]][] = [];
  try {
    const write = async (sheet: Sheet, rows: () => readonly Row[]): Promise<void> => {
      if (!shown.includes(sheet)) return;
      if (out) await out.write(sheet, rows());
      else if (format.many) later.push([sheet, rows()]);
    };
    for await (const { facts, findings, report } of reports) {
      refuseInput(command.output, report.source.path);
      if (!isWanted(facts.year)) continue;
      known.noteAgain(facts);
      wantedReports++;
      if (byYear) kept.push(onlyValues(facts));
      await write(valuesSheet, () => [sheets.valuesRow(facts, indicators)]);
      await write(sheets.factsSheet, () => sheets.factRows(facts, labels));
      await write(sheets.notesSheet, () => sheets.noteRows(facts, labels));
      await write(sheets.findingsSheet, () => sheets.findingRows(facts, findings));
    }
    await write(sheets.glossarySheet, () => sheets.glossaryRows(indicators));
    if (byYear) {
      const years = [...new Set(kept.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
      const yearsSheet = sheets.yearsSheet(indicators, years);
      out = await openTable(format, format.many ? [yearsSheet, ...shown] : [yearsSheet], command, header);
      await out.write(
        yearsSheet,
        groupByOffice(kept).map((own) => sheets.yearsRow(own, indicators, years)),
      );
      for (const [sheet, rows] of later) await out.write(sheet, rows);
    }
    await out!.close();
  } catch (error) {
    await out?.abandon();
    throw error;
  }
  if (!command.quiet) summarize(messages[command.lang].reportsOf(wantedReports, known.reports));
  return known.exitCode;
}

/** What a table of years keeps of a report. */
function onlyValues(facts: ReportFacts): ReportFacts {
  const values = new Map([...facts.values].map(([code, value]) => [code, { ...value, metric: null, notes: [] }]));
  return { ...facts, values, facts: [] };
}

/** `--years 2020-2023` or `--years 2022`. */
function yearsOf(range: string | undefined): (year: number | null) => boolean {
  if (range === undefined) return () => true;
  const match = /^(\d{4})(?:-(\d{4}))?$/.exec(range);
  const [from, to] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
  if (!match || from > to) throw new LawgovError("usage", "--years is FROM-TO, such as 2020-2023, or one year");
  return (year) => year !== null && year >= from && year <= to;
}
