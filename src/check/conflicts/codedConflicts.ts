import type { Metric, Report } from "../../model.ts";
import { clauseOf, labelOf, type Told, toldSentences, wordsUpTo } from "../told.ts";
import { POINTS_BACK } from "../words.ts";
import { areApart, type Conflict, isSlip } from "./conflict.ts";
import { areNested, scopeOf } from "./scope.ts";

/** Codes of which a report has one figure for the whole year. */
const SINGLE =
  /^(?:reconsideration\.(?:received|accepted|concluded|correction-rate)|litigation\.(?:cases|lost|loss-rate|head-appearance-rate)|legal-aid\.cases|congress\.suggestions|cppcc\.proposals|mediation\.(?:committees|mediators|success-rate)|disclosure\.requests|hotline\.requests)$/;

/** Figures of one code that cannot both be true: of one subject, scope and period, with two values. */
export function codedConflicts(report: Report): Conflict[] {
  const found: Conflict[] = [];
  const before = new Map<string, Told[]>();
  for (const told of toldSentences(report).flat()) {
    const { metric } = told;
    if (metric.aspect !== "result" || metric.partOf !== null) continue;
    for (const code of metric.indicators.slice(0, metric.kind === "rate" ? 1 : 2)) {
      const key = `${code} ${/^(?:名|位)$/.test(metric.unit) ? "人" : metric.unit}`;
      const all = before.get(key) ?? [];
      before.set(key, all);
      const other = all.slice(-MOST).find((one) => contradicts(one, told, code));
      if (other) found.push({ before: other.metric, metric });
      else all.push(told);
      if (other) break;
    }
  }
  return found;
}

/** Whether a figure cannot be true beside an earlier one of the same code. */
function contradicts(before: Told, told: Told, code: string): boolean {
  const [a, b] = [before.metric, told.metric];
  if (kindOf(before) !== kindOf(told) || isNew(before) !== isNew(told)) return false;
  if (!areApart(a, b) || differ(a.period, b.period) || ADDS.test(told.before)) return false;
  const [one, other] = [scopeOf(before), scopeOf(told)];
  // 制定的6件文件
  const pointsBack = POINTS_BACK.test(told.before) || told.before.endsWith("的");
  const isOneScope = one.at(-1) === other.at(-1);
  if (a.sentence === b.sentence && !(areParted(before, told) && (isOneScope || pointsBack))) return false;
  if (isSlip(a.value, b.value) && areNested(one, other)) return pointsBack || areAlike(before, told);
  if (!isOneScope || !areAlike(before, told)) return false;
  if ([before, told].some((each) => SINCE.test(wordsUpTo(each)))) return false;
  if (one.length > 0 && pointsBack) return true;
  if (one.length > 0) return SINGLE.test(code) || (one.join() === other.join() && areOneName(a.subject, b.subject));
  return SINGLE.test(code) && a.sectionId !== b.sectionId && a.subject === b.subject;
}

/** Whether two figures of a sentence are told apart from each other, and not one besides the other: 另有行政调解员154名. */
function areParted(before: Told, told: Told): boolean {
  const between = told.sentence.slice(before.at + 1, told.at + 1);
  return between.some((each) => /[;。]/.test(each.before)) && !between.some((each) => ADDS.test(each.before));
}

/** What is told besides. */
const ADDS = /(?:^|[,;])(?:另有?|此外|还有|还)/;

/** Whether one subject is the other one, or its end: 会前学法 and 县政府常务会议会前学法. */
function areOneName(a: string | null, b: string | null): boolean {
  if (a === null || b === null || Math.min(a.length, b.length) < SHORTEST_NAME) return a === b;
  return a.endsWith(b) || b.endsWith(a);
}

/** A shorter end of a subject is no name. */
const SHORTEST_NAME = 4;

/** Whether only what is new is counted: 新建调解组织4个, of 87. */
function isNew(told: Told): boolean {
  return /新(?:建|增|设|聘|组建|成立)/.test(clauseOf(told));
}

/** 直接纠错率 and 综合纠错率 are two rates; cases of the first instance are not all cases. */
function kindOf({ metric }: Told): string | undefined {
  const kinds = metric.kind === "rate" ? /直接|综合|总体|平均|一审|二审/ : /[一二再]审/;
  return kinds.exec(metric.subject ?? "")?.[0];
}

/** Of more than the year. */
const SINCE = /以来|累计|历年|年来/;

/** With how many figures of its code before a figure is compared. */
const MOST = 12;

/** Whether two figures are told with two characters in common: 行政应诉案件 and 应诉案件, not 受理 and 应诉案件. */
function areAlike(one: Told, other: Told): boolean {
  const [a, b] = [labelOf(one), labelOf(other)];
  const name = one.metric.subject ?? "";
  for (let i = 0; i + 2 <= name.length; i++) if (b.includes(name.slice(i, i + 2))) return true;
  const second = other.metric.subject ?? "";
  for (let i = 0; i + 2 <= second.length; i++) if (a.includes(second.slice(i, i + 2))) return true;
  return false;
}

function differ(a: Metric["period"], b: Metric["period"]): boolean {
  return a !== null && b !== null && (a.from !== b.from || a.to !== b.to);
}
