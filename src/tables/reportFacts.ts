import type { Finding, Metric, Report } from "../model.ts";
import { groupBy } from "../text/groupBy.ts";
import { type Place, placeOf } from "./place.ts";

/** Why a cell of the wide table is empty, or what it does not say. */
export type Note = "several" | "conflict" | "period" | "part" | "over" | "about" | "at-least" | "at-most";

/** Why a report that states an indicator has no value of it. */
export type WhyNoValue = Extract<Note, "several" | "conflict" | "period">;

/** What a report says of one indicator. */
export interface Value {
  code: string;
  /** The figure of the whole year and the whole place, or `null` where none is stated. */
  value: number | null;
  unit: string;
  /** The metric that gives it. */
  metric: Metric | null;
  notes: readonly { note: Note; metric: Metric }[];
}

/** The months that a value is of (01-01 to 11-30), where it is not of the whole year. */
export function monthsOf({ metric, notes }: Value): string | null {
  if (!metric?.period || !notes.some(({ note }) => note === "part")) return null;
  return `${metric.period.from.slice(5)} to ${metric.period.to.slice(5)}`;
}

/** A report as the tables have it: where it is from, and what it says of each indicator. */
export interface ReportFacts {
  path: string | null;
  /** Whether it is a report of this kind at all. */
  isReport: boolean;
  place: Place | null;
  issuers: readonly string[];
  year: number | null;
  writtenDate: string | null;
  signedDate: string | null;
  publishedDate: string | null;
  values: ReadonlyMap<string, Value>;
  facts: readonly { code: string; metric: Metric }[];
}

/** The facts of a report; of its findings those of `arithmetic/conflict` say which values contradict each other. */
export function factsOf(report: Report, findings: readonly Finding[]): ReportFacts {
  const { metadata, metrics } = report;
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const facts = metrics.flatMap((metric) => metric.indicators.map((code) => ({ code, metric })));
  const conflicting = new Set(
    findings.filter(({ rule }) => rule === "arithmetic/conflict").flatMap(({ evidence }) => evidence.map(placeKey)),
  );
  const values = new Map<string, Value>();
  for (const [code, stated] of groupBy(facts, (fact) => fact.code)) {
    const metrics = stated.map(({ metric }) => metric);
    values.set(code, wholeValue(code, metrics, byId, metadata.reportYear, conflicting));
  }
  return {
    path: report.source.path,
    isReport: report.isReport,
    place: placeOf(report),
    issuers: metadata.issuers,
    year: metadata.reportYear,
    writtenDate: metadata.writtenDate,
    signedDate: metadata.signedDate,
    publishedDate: metadata.publishedDate,
    values,
    facts,
  };
}

function placeKey({ span }: Pick<Metric, "span">): string {
  return `${span.start}-${span.end}`;
}

/**
 * What a report says of one indicator as a whole.
 *
 *     学法88次,其中市政府23次,县区65次       88
 *     市政府学法23次…县区学法65次             no figure of the whole: several
 *     受理26件 … 受理28件                     conflict
 *     2019年以来审查56件                      of other years: period
 *     上半年受理26件                          of less than most of the year: period
 *     1至11月受理61件                         61, where nothing is stated of the whole year: part
 */
function wholeValue(
  code: string,
  stated: readonly Metric[],
  byId: ReadonlyMap<string, Metric>,
  year: number | null,
  conflicting: ReadonlySet<string>,
): Value {
  const notes: { note: Note; metric: Metric }[] = [];
  const note = (metrics: readonly Metric[], why: Note): void => {
    for (const metric of metrics) notes.push({ note: why, metric });
  };
  const within = stated.filter((metric) => isOfYear(metric, year));
  const ofWhole = within.filter((metric) => !isOfMonths(metric));
  const ofMost = latest(within.filter(isOfMost));
  const ofYear = ofWhole.length > 0 ? ofWhole : ofMost;
  note(
    stated.filter((metric) => !ofYear.includes(metric)),
    "period",
  );
  // a part of a total of the same code is a piece of it
  const roots = ofAll(ofYear.filter((metric) => !isPartOfSame(metric, code, ofYear, byId)));
  const unit = roots[0]?.unit ?? stated[0]!.unit;
  const none = { code, value: null, unit, metric: null, notes };
  if (roots.length === 0) return none;
  if (roots.some((metric) => conflicting.has(placeKey(metric)))) {
    note(roots, "conflict");
    return none;
  }
  const whole = roots.some(isOfEach) ? undefined : wholeOf(roots);
  if (!whole) {
    note(roots, "several");
    return none;
  }
  if (ofYear === ofMost) notes.unshift({ note: "part", metric: whole });
  if (whole.qualifier !== "exact") notes.unshift({ note: whole.qualifier as Note, metric: whole });
  return { code, value: whole.value, unit: whole.unit, metric: whole, notes };
}

/** Of the lead body's own figures: 全省收到5.86万件;其中省政府本级收到2865件. */
const OF_BODY = /(?:[;；]|^)[^;；。]*本级(?![^;；。]*全[省市县区州旗])[^;；。]*$/;

/** Of the whole area, by its clause: 全县共办理6120件; and of one office of it: 县公安局办理4210件. */
const OF_AREA = /(?:^|[,，;；。])(?:20\d\d年,?|全年)?全[省市县区州旗盟镇乡](?:共|累计|合计|总计)[^,，;；。]*$/;
const OF_OFFICE =
  /(?:局|厅|法院|支队|大队|中心|[镇乡]|街道)(?:共|累计|全年)*(?:办理|受理|作出|查处|办结|审结|开展|举办|组织|调解|处理|检查)[^,，;；。]*$/;

/**
 * The figures of the whole area, where a report states beside them its lead body's own, or those of some of its offices.
 */
function ofAll(metrics: readonly Metric[]): readonly Metric[] {
  const wide = metrics.filter(({ sentence, raw }) => !OF_BODY.test(wordsBefore(sentence, raw)));
  const told = wide.length > 0 ? wide : metrics;
  const isOf = (words: RegExp) => (metric: Metric) => words.test(wordsBefore(metric.sentence, metric.raw));
  const area = told.filter(isOf(OF_AREA));
  const offices = told.filter((metric) => !area.includes(metric));
  const largest = offices.reduce((most, { value }) => Math.max(most, value), 0);
  return area.length > 0 && area.every(({ value }) => value >= largest) && offices.every(isOf(OF_OFFICE)) ? area : told;
}

/** 镇党委会、镇长办公会学法各6次: not how many there are in all. */
function isOfEach({ sentence, raw }: Metric): boolean {
  return /各(?:有|为|开展|举办|召开)?$/.test(wordsBefore(sentence, raw));
}

/** The words of a sentence before a figure, which stands there at the end of no other number. */
function wordsBefore(sentence: string, raw: string): string {
  for (let at = sentence.indexOf(raw); at >= 0; at = sentence.indexOf(raw, at + 1)) {
    if (!/[\d.]$/.test(sentence.slice(0, at))) return sentence.slice(0, at);
  }
  return "";
}

/** Words for years that a sentence does not number, before its figure: 自成立以来, 历年, 近年来. */
const OF_YEARS = /(?:成立|建立|组建|设立|挂牌|运行|上线)以来[^。;；]*$|历年[^,，。;；]*$|近年来[^。;；]*$/;

/** The year of a stock: 截至2021年12月底. */
const AS_OF = /截[至止]到?(20\d\d)年[^。;；]*$/;

/** Whether a metric speaks of the report's year, or of no year in particular. */
function isOfYear({ period, sentence, raw }: Metric, year: number | null): boolean {
  const words = wordsBefore(sentence, raw);
  if (period === null) return !OF_YEARS.test(words) && Number(AS_OF.exec(words)?.[1] ?? year) >= (year ?? 0);
  if (year === null) return true;
  return period.from.startsWith(`${year}-`) && period.to.startsWith(`${year}-`);
}

/** Whether a metric is of some months of a year. */
function isOfMonths({ period }: Metric): boolean {
  return period !== null && !(period.from.endsWith("-01-01") && period.to.endsWith("-12-31"));
}

/** Whether it is of a year's first months up to one in which reports are written: 1至11月. */
function isOfMost({ period }: Metric): boolean {
  if (!period?.from.endsWith("-01-01")) return false;
  return Number(period.to.slice(5, 7)) >= FIRST_WRITTEN;
}

/** Of figures of a year's first months those of the most: 1至10月83件, 1至11月91件. */
function latest(metrics: readonly Metric[]): readonly Metric[] {
  const [last] = metrics.map(({ period }) => period!.to).sort((a, b) => (a < b ? 1 : -1));
  return metrics.filter(({ period }) => period!.to === last);
}

/** Reports of a year are written from the end of this month on. */
const FIRST_WRITTEN = 10;

function isPartOfSame(
  metric: Metric,
  code: string,
  ofYear: readonly Metric[],
  byId: ReadonlyMap<string, Metric>,
): boolean {
  for (let total = totalOf(metric, byId), steps = 0; total && steps < 50; total = totalOf(total, byId), steps++)
    if (total.indicators.includes(code) && ofYear.includes(total)) return true;
  return false;
}

function totalOf(metric: Metric, byId: ReadonlyMap<string, Metric>): Metric | undefined {
  return metric.partOf === null ? undefined : byId.get(metric.partOf);
}

/** More figures than this are pieces, whatever bounds are among them. */
const FEW = 100;

/** How far from an exact value its approximation is, at most. */
const NEAR = 0.15;

/** Whether a figure says nothing more than an exact one does: 控制在80件以内,受理79件; 受理80余件…受理86件. */
function isBoundOf({ qualifier, value, unit }: Metric, other: Metric): boolean {
  if (other.qualifier !== "exact" || other.unit !== unit) return false;
  if (qualifier === "at-most") return other.value <= value;
  if (qualifier === "at-least") return other.value >= value;
  const isNear = Math.abs(other.value - value) <= value * NEAR;
  return (
    isNear &&
    ((qualifier === "over" && other.value >= value) ||
      qualifier === "about" ||
      (qualifier === "nearly" && other.value <= value))
  );
}

/** The figure of the whole: the only one, the same stated twice, or the sum of all others. */
function wholeOf(stated: readonly Metric[]): Metric | undefined {
  const isFew = stated.length <= FEW;
  const roots = isFew ? stated.filter((metric) => !stated.some((other) => isBoundOf(metric, other))) : stated;
  const [first, ...others] = roots;
  if (others.every((metric) => metric.value === first!.value && metric.unit === first!.unit)) return first;
  if (roots.length < 3 || roots.some(({ unit, qualifier }) => unit !== first!.unit || qualifier !== "exact"))
    return undefined;
  const largest = roots.reduce((most, metric) => (metric.value > most.value ? metric : most));
  const sum = roots.reduce((total, { value }) => total + value, 0) - largest.value;
  return sum === largest.value && first!.kind !== "rate" ? largest : undefined;
}
