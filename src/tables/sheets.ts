import type { Finding } from "../model.ts";
import type { Column, ColumnType, Row, Sheet } from "../text/sheet.ts";
import type { ReportFacts, Value } from "./reportFacts.ts";

/** What tables need of an indicator of the catalogue. */
export interface IndicatorColumn {
  code: string;
  label: string;
  kind: string;
  units: readonly string[];
  definition: string;
}

/** What is known of a report beside its figures, with how it is printed. */
const REPORT: readonly (Column & { of(facts: ReportFacts): Row[number] })[] = [
  { name: "place", label: "地区", type: "text", of: ({ place }) => place?.name ?? null },
  { name: "level", label: "层级", type: "text", of: ({ place }) => place?.level ?? null },
  { name: "province", label: "省级", type: "text", of: ({ place }) => place?.province ?? null },
  { name: "prefecture", label: "地级", type: "text", of: ({ place }) => place?.prefecture ?? null },
  { name: "county", label: "县级", type: "text", of: ({ place }) => place?.county ?? null },
  { name: "town", label: "乡级", type: "text", of: ({ place }) => place?.town ?? null },
  { name: "issuers", label: "发文机关", type: "text", of: ({ issuers }) => issuers.join(";") || null },
  { name: "year", label: "年度", type: "integer", of: ({ year }) => year },
  { name: "writtenDate", label: "成文日期", type: "date", of: ({ writtenDate }) => writtenDate },
  { name: "signedDate", label: "落款日期", type: "date", of: ({ signedDate }) => signedDate },
  { name: "publishedDate", label: "发布日期", type: "date", of: ({ publishedDate }) => publishedDate },
  { name: "path", label: "文件", type: "text", of: ({ path }) => path },
  { name: "isReport", label: "是此类报告", type: "boolean", of: ({ isReport }) => isReport },
];

const column = (name: string, label: string, type: ColumnType = "text"): Column => ({ name, label, type });

const plain = ({ name, label, type }: Column): Column => ({ name, label, type });

const OF_METRIC: readonly Column[] = [
  column("code", "指标代码"),
  column("label", "指标"),
  column("value", "值", "number"),
  column("unit", "单位"),
  column("qualifier", "限定"),
  column("subject", "计数对象"),
  column("periodFrom", "期间起", "date"),
  column("periodTo", "期间止", "date"),
  column("sentence", "句子"),
  column("line", "行", "integer"),
  column("start", "起", "integer"),
  column("end", "止", "integer"),
];

const WHOSE = REPORT.filter(({ name }) => ["place", "issuers", "year", "path"].includes(name));

/** One row a report, one column an indicator. */
export function valuesSheet(indicators: readonly IndicatorColumn[]): Sheet {
  return { name: "values", label: "数值", columns: [...REPORT.map(plain), ...indicators.map(indicatorColumn)] };
}

export function valuesRow(facts: ReportFacts, indicators: readonly IndicatorColumn[]): Row {
  return [...REPORT.map(({ of }) => of(facts)), ...indicators.map(({ code }) => facts.values.get(code)?.value ?? null)];
}

/** One row a fact, with the sentence and the place where it stands. */
export const factsSheet: Sheet = { name: "facts", label: "事实", columns: [...WHOSE.map(plain), ...OF_METRIC] };

export function factRows(facts: ReportFacts, labels: ReadonlyMap<string, string>): Row[] {
  const whose = WHOSE.map(({ of }) => of(facts));
  return facts.facts
    .filter(({ code }) => labels.has(code))
    .map(({ code, metric }) => [...whose, ...metricCells(code, metric, labels)]);
}

/** What the cells of the values do not say: several pieces, conflicts, qualified values, other periods. */
export const notesSheet: Sheet = {
  name: "notes",
  label: "附注",
  columns: [...WHOSE.map(plain), column("note", "附注"), ...OF_METRIC],
};

export function noteRows(facts: ReportFacts, labels: ReadonlyMap<string, string>): Row[] {
  const whose = WHOSE.map(({ of }) => of(facts));
  return [...facts.values.values()]
    .filter(({ code }) => labels.has(code))
    .flatMap(({ code, notes }) =>
      notes.map(({ note, metric }): Row => [...whose, note, ...metricCells(code, metric, labels)]),
    );
}

function metricCells(code: string, metric: NonNullable<Value["metric"]>, labels: ReadonlyMap<string, string>): Row {
  const { value, unit, qualifier, subject, period, sentence, line, span } = metric;
  return [
    code,
    labels.get(code) ?? code,
    value,
    unit,
    qualifier,
    subject,
    period?.from ?? null,
    period?.to ?? null,
    sentence,
    line,
    span.start,
    span.end,
  ];
}

/** What `check` says of the reports. */
export const findingsSheet: Sheet = {
  name: "findings",
  label: "问题",
  columns: [
    ...WHOSE.map(plain),
    column("rule", "规则"),
    column("severity", "级别"),
    column("message", "说明"),
    column("line", "行", "integer"),
  ],
};

export function findingRows(facts: ReportFacts, findings: readonly Finding[]): Row[] {
  const whose = WHOSE.map(({ of }) => of(facts));
  return findings.map(({ rule, severity, message, line }) => [...whose, rule, severity, message, line]);
}

/** What the indicators mean. */
export const glossarySheet: Sheet = {
  name: "glossary",
  label: "指标说明",
  columns: [
    column("code", "指标代码"),
    column("label", "指标"),
    column("kind", "种类"),
    column("units", "单位"),
    column("definition", "定义"),
  ],
};

export function glossaryRows(indicators: readonly IndicatorColumn[]): Row[] {
  return indicators.map(({ code, label, kind, units, definition }) => [code, label, kind, units.join(" "), definition]);
}

/** One row a place, one column an indicator and year. */
export function yearsSheet(indicators: readonly IndicatorColumn[], years: readonly number[]): Sheet {
  return {
    name: "years",
    label: "历年",
    columns: [
      ...PLACE.map(plain),
      ...indicators.flatMap((indicator) =>
        years.map((year): Column => {
          const { name, label, type } = indicatorColumn(indicator);
          return { name: `${name}.${year}`, label: `${label} ${year}`, type };
        }),
      ),
    ],
  };
}

const PLACE = REPORT.filter(
  ({ name }) => !["year", "isReport", "path", "writtenDate", "signedDate", "publishedDate"].includes(name),
);

/**
 * An office's reports on one row, the place and issuers as the first one has them. Of two reports of one office and year either
 * gives the value; where both state one and they differ, the cell is empty.
 */
export function yearsRow(
  reports: readonly ReportFacts[],
  indicators: readonly IndicatorColumn[],
  years: readonly number[],
): Row {
  const cell = (code: string, year: number): number | null => {
    const stated = new Set(
      reports.filter((facts) => facts.year === year).flatMap((facts) => facts.values.get(code)?.value ?? []),
    );
    return stated.size === 1 ? [...stated][0]! : null;
  };
  return [
    ...PLACE.map(({ of }) => of(reports[0]!)),
    ...indicators.flatMap(({ code }) => years.map((year) => cell(code, year))),
  ];
}

function indicatorColumn({ code, label, kind, units }: IndicatorColumn): Column {
  return { name: code, label, type: kind === "rate" && units.includes("%") ? "percent" : "number" };
}
