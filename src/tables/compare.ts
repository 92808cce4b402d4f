import type { Metric, Report, Section } from "../model.ts";
import { lastDigitOf } from "../text/lastDigit.ts";
import { walkSections } from "../text/sections.ts";
import type { Column, Row, Sheet } from "../text/sheet.ts";
import { type Office, officeOf } from "./office.ts";
import { monthsOf, type ReportFacts, type Value, type WhyNoValue } from "./reportFacts.ts";

/** What a comparison needs of a report; the facts of a folder of them fit in memory. */
export interface Compared {
  path: string | null;
  office: Office;
  place: string | null;
  year: number | null;
  values: ReadonlyMap<string, ComparedValue>;
  /** The titles of the two upper levels, by what tells them apart. */
  titles: ReadonlyMap<string, string>;
  claims: readonly Claim[];
}

/** What a report states of an indicator: a value, or why there is none. */
export interface ComparedValue extends Pick<Value, "value" | "unit"> {
  /** The months that it is of, where not of the whole year. */
  months: string | null;
  note: WhyNoValue | null;
  /** Where there is no value, the figures that there are (9件 67件), to be held against the other report's. */
  stated: string;
}

/** A change that a report states of a figure of its own: 办结26件,同比增长12.5%. */
export interface Claim {
  code: string;
  /** The change with its sign, in percent, or in the unit of the figure. */
  change: number;
  isPercent: boolean;
  /** The weight of its last digit: what rounding may take. */
  precision: number;
  raw: string;
  sentence: string;
  line: number;
}

export type ChangeKind =
  | "changed"
  | "appeared"
  | "vanished"
  | "unclear"
  | "section-added"
  | "section-dropped"
  | "claim-holds"
  | "claim-differs";

/** One difference between two reports. */
export interface Change {
  kind: ChangeKind;
  code: string | null;
  /** The label of an indicator, or the title of a section. */
  label: string;
  unit: string | null;
  old: number | null;
  new: number | null;
  /** The unit of the old value, where it is another one. */
  oldUnit: string | null;
  /** Why a report that states the indicator has no value to compare: in pieces (`several`), of other years (`period`), of other months (`part`) … */
  oldNote: WhyNoValue | "part" | null;
  newNote: WhyNoValue | "part" | null;
  difference: number | null;
  percent: number | null;
  claim: string | null;
  sentence: string | null;
  line: number | null;
}

/** One of two reports that are compared. */
export interface Side extends Pick<Compared, "path" | "place" | "year"> {
  /** The whole name of its office: 松江市云岭区司法局. */
  office: string;
}

export interface Comparison {
  old: Side;
  new: Side;
  changes: Change[];
}

/** What is kept of a report for a comparison. */
export function comparedOf(report: Report, text: string, facts: ReportFacts): Compared {
  const titles = new Map<string, string>();
  for (const section of walkSections(report.sections)) {
    if (section.depth > 2 || section.title === null) continue;
    titles.set(titleKey(section), section.title);
  }
  return {
    path: facts.path,
    office: officeOf(facts),
    place: facts.place?.name ?? null,
    year: facts.year,
    values: new Map([...facts.values].map(([code, value]) => [code, comparedValue(value)])),
    titles,
    claims: claimsOf(report, text),
  };
}

function comparedValue(of: Value): ComparedValue {
  const { value, unit, notes } = of;
  if (value !== null) return { value, unit, months: monthsOf(of), note: null, stated: "" };
  const stated = notes.map(({ metric }) => `${metric.value}${metric.unit}`).join(" ");
  return { value, unit, months: null, note: (notes.at(-1)?.note as WhyNoValue | undefined) ?? null, stated };
}

/** A title without signs, blanks and years: 2023年工作情况 is 2022年工作情况. */
function titleKey({ title }: Section): string {
  return title!.replace(/(?:19|20)\d\d年?度?|[^\p{L}\p{N}]/gu, "");
}

/** Words of a change, in both scripts: what stands between two figures is of the source. */
const FALLS = /下降|[减減]少|降低|回落|下滑|[缩縮][减減]|少/;
const RISES = /增[长長]|上升|增加|提高|提升|增幅|多/;

/** A change against something else than the year before. */
const OTHER_BASE = /[环環]比|[上去]月|季度|(?:19|20)\d\d年?|翻|目[标標]|平均/;

/** The changes that a report claims of its coded figures, each of the figure right before it in its sentence. */
function claimsOf({ metrics }: Report, text: string): Claim[] {
  return metrics.flatMap((metric, i): Claim[] => {
    if (metric.aspect !== "change" || metric.qualifier !== "exact") return [];
    const base = lastResult(metrics, i);
    if (!base || base.sentence !== metric.sentence || base.indicators.length !== 1) return [];
    const between = text.slice(base.span.end, metric.span.start);
    const falls = FALLS.test(between);
    if (falls === RISES.test(between) || OTHER_BASE.test(between) || between.length > 20) return [];
    const isPercent = metric.unit === "%";
    const isPoints = /百分点/.test(metric.unit) && base.kind === "rate";
    if (!isPercent && !isPoints && metric.unit !== base.unit) return [];
    // a change of a rate in percent may mean points
    if (isPercent && base.kind === "rate") return [];
    return [
      {
        code: base.indicators[0]!,
        change: falls ? -metric.value : metric.value,
        isPercent,
        precision: lastDigitOf(metric.raw),
        raw: `${between.replace(/^[,，、;；]/, "")}${metric.raw}`,
        sentence: metric.sentence,
        line: metric.line,
      },
    ];
  });
}

function lastResult(metrics: readonly Metric[], before: number): Metric | undefined {
  for (let i = before - 1; i >= 0; i--) {
    if (metrics[i]!.aspect === "result") return metrics[i];
    if (metrics[i]!.sentence !== metrics[before]!.sentence) return undefined;
  }
  return undefined;
}

/**
 * What is different in a later report of one place: indicators side by side, sections added and dropped, and claims of
 * change held against the two values. A claim of a figure that either report does not state is left out; so are all where the
 * reports are not of two years in a row, since 同比 is against the year before.
 */
export function compareReports(before: Compared, after: Compared, labels: ReadonlyMap<string, string>): Comparison {
  const changes: Change[] = [];
  for (const [code, label] of labels) {
    const change = valueChange(code, label, before.values.get(code), after.values.get(code));
    if (change) changes.push(change);
  }
  for (const [key, title] of after.titles)
    if (!before.titles.has(key)) changes.push(sectionChange("section-added", title));
  for (const [key, title] of before.titles)
    if (!after.titles.has(key)) changes.push(sectionChange("section-dropped", title));
  for (const claim of isNextYear(before, after) ? after.claims : []) {
    const change = labels.has(claim.code) && claimChange(claim, labels.get(claim.code)!, before, after);
    if (change) changes.push(change);
  }
  return { old: sideOf(before), new: sideOf(after), changes };
}

function sideOf({ path, office, place, year }: Compared): Side {
  return { path, office: office.name, place, year };
}

/** Whether two reports are of two years in a row, as far as they say. */
export function isNextYear(before: Pick<Compared, "year">, after: Pick<Compared, "year">): boolean {
  return before.year === null || after.year === null || after.year === before.year + 1;
}

const NOTHING = {
  unit: null,
  old: null,
  new: null,
  oldUnit: null,
  oldNote: null,
  newNote: null,
  difference: null,
  percent: null,
  claim: null,
  sentence: null,
  line: null,
};

function valueChange(
  code: string,
  label: string,
  before: ComparedValue | undefined,
  after: ComparedValue | undefined,
): Change | undefined {
  const old = before?.value ?? null;
  const now = after?.value ?? null;
  const own = {
    ...NOTHING,
    code,
    label,
    unit: (after ?? before)?.unit ?? null,
    old,
    new: now,
    oldNote: before?.note ?? null,
    newNote: after?.note ?? null,
  };
  if (!before && !after) return undefined;
  if (!before) return { ...own, kind: "appeared" };
  if (!after) return { ...own, kind: "vanished" };
  if (before.unit !== after.unit) return { ...own, kind: "unclear", oldUnit: before.unit };
  // 1至11月 of one year is comparable with 1至11月 of the next, and with nothing else
  if (before.months !== after.months) {
    const noteOf = ({ months, note }: ComparedValue) => (months === null ? note : "part");
    return { ...own, kind: "unclear", oldNote: noteOf(before), newNote: noteOf(after) };
  }
  if (old === now && before.stated === after.stated) return undefined;
  if (old === null || now === null) return { ...own, kind: "unclear" };
  return { ...own, kind: "changed", ...differenceOf(old, now) };
}

/** Difference and change in percent, without the noise of binary fractions. */
function differenceOf(old: number, now: number): { difference: number; percent: number | null } {
  const clean = (n: number): number => Number(n.toPrecision(12));
  return { difference: clean(now - old), percent: old === 0 ? null : clean(((now - old) / old) * 100) };
}

function sectionChange(kind: "section-added" | "section-dropped", title: string): Change {
  return { ...NOTHING, kind, code: null, label: title };
}

function claimChange(claim: Claim, label: string, before: Compared, after: Compared): Change | undefined {
  const old = before.values.get(claim.code);
  const now = after.values.get(claim.code);
  if (!old || !now || old.value === null || now.value === null || old.unit !== now.unit) return undefined;
  if (old.months !== now.months) return undefined;
  const found = differenceOf(old.value, now.value);
  const actual = claim.isPercent ? found.percent : found.difference;
  if (actual === null) return undefined;
  // offices round, and some cut off
  const holds = Math.abs(actual - claim.change) < claim.precision;
  const { raw, sentence, line, code } = claim;
  return {
    ...NOTHING,
    kind: holds ? "claim-holds" : "claim-differs",
    code,
    label,
    unit: now.unit,
    old: old.value,
    new: now.value,
    ...found,
    claim: raw,
    sentence,
    line,
  };
}

const columns: readonly Column[] = [
  { name: "place", label: "地区", type: "text" },
  { name: "office", label: "机关", type: "text" },
  { name: "kind", label: "变化", type: "text" },
  { name: "code", label: "指标代码", type: "text" },
  { name: "label", label: "指标或章节", type: "text" },
  { name: "unit", label: "单位", type: "text" },
  { name: "old", label: "旧值", type: "number" },
  { name: "new", label: "新值", type: "number" },
  { name: "difference", label: "差", type: "number" },
  { name: "percent", label: "变化率", type: "percent" },
  { name: "claim", label: "文中所述变化", type: "text" },
  { name: "sentence", label: "句子", type: "text" },
  { name: "line", label: "行", type: "integer" },
  { name: "oldPath", label: "旧文件", type: "text" },
  { name: "newPath", label: "新文件", type: "text" },
  { name: "oldUnit", label: "旧单位", type: "text" },
  { name: "oldNote", label: "旧值说明", type: "text" },
  { name: "newNote", label: "新值说明", type: "text" },
];

/** One row a difference. */
export const changesSheet: Sheet = { name: "changes", label: "变化", columns };

export function changeRows({ old, new: now, changes }: Comparison): Row[] {
  return changes.map((change) => [
    now.place ?? old.place,
    now.office,
    change.kind,
    change.code,
    change.label,
    change.unit,
    change.old,
    change.new,
    change.difference,
    change.percent,
    change.claim,
    change.sentence,
    change.line,
    old.path,
    now.path,
    change.oldUnit,
    change.oldNote,
    change.newNote,
  ]);
}
