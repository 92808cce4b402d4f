import type { Report } from "../../model.ts";
import { isVerb, verbsAt } from "../../text/verbs.ts";
import { clauseOf, partOfYear, sameUnit, type Told, toldSentences } from "../told.ts";
import { POINTS_BACK } from "../words.ts";
import { areApart, type Conflict, isSlip } from "./conflict.ts";
import { areNested, scopeOf } from "./scope.ts";

/** With how many figures before it a figure is compared. */
const MOST = 12;

/** Nouns behind two figures are one where they begin with so many characters alike. */
const SAME_NOUN = 4;

/** How far behind a figure its noun may begin. */
const NOUN_WITHIN = 6;

/**
 * Figures that take up one told before, by the noun behind them, with another value: digits in another order, or words that
 * point back.
 *
 *     受理工单52417件。……对52471件工单逐件跟踪      a slip
 *     办理复议案件125件。上述135件复议案件均……      not the same
 */
export function pointedConflicts(report: Report): Conflict[] {
  const all = toldSentences(report)
    .flat()
    .filter(({ metric }) => metric.aspect === "result" && metric.kind === "count" && metric.qualifier === "exact");
  return all.flatMap((told, i) => {
    const before = contradicted(all.slice(Math.max(0, i - MOST), i), told);
    return before ? [{ before: before.metric, metric: told.metric }] : [];
  });
}

/** The earlier figure that one takes up with another value. */
function contradicted(earlier: readonly Told[], told: Told): Told | undefined {
  const same = earlier.findLast((one) => isTakenUp(one, told));
  if (same) return areApart(same.metric, told.metric) ? same : undefined;
  if (told.metric.partOf !== null) return undefined;
  const near = earlier.filter((one) => isOfOneThing(one, told));
  if (near.some(({ metric }) => metric.value === told.metric.value)) return undefined;
  const before = near.findLast((one) => areApart(one.metric, told.metric));
  const pointsBack = POINTS_BACK.test(told.before) || (before !== undefined && isOfYear(before, told));
  const slip = near.findLast((one) => isSlip(one.metric.value, told.metric.value));
  const isSure = pointsBack || told.metric.value >= LEAST_SLIP;
  if (before && slip && isSure && areNested(scopeOf(slip), scopeOf(told))) return slip;
  return pointsBack && near.length === 1 ? before : undefined;
}

/** Digits in another order say little of smaller numbers: 31项 and 13项. */
const LEAST_SLIP = 100;

/** 直接纠错29件。……直接纠错的34件: what an earlier figure is of, taken up with 的. */
function isTakenUp(before: Told, told: Told): boolean {
  const words = /([\u4e00-\u9fff]{4,8})的$/.exec(told.before)?.[1];
  if (words === undefined || /其中/.test(told.before) || before.sentence === told.sentence || !sameUnit(before, told))
    return false;
  if (partOfYear(before) !== partOfYear(told) || !areNested(scopeOf(before), scopeOf(told))) return false;
  // 收到复议申请5宗。驳回复议申请的3宗: what became of some of them
  if (verbsAt(clauseOf(told), 0).some((verb) => !before.before.includes(verb))) return false;
  return (
    before.metric.sectionId === told.metric.sectionId &&
    before.before.endsWith(words.slice(-SAME_NOUN)) &&
    clauseOf(before).length <= words.length + 2
  );
}

/** 全年制定的11件文件: all that the year had, by the verb that was told of it. */
function isOfYear(before: Told, told: Told): boolean {
  const verb = /全年(?:共|所)?([\u4e00-\u9fff]{2,4}?)的$/.exec(told.before)?.[1];
  return verb !== undefined && before.before.includes(verb);
}

/** Whether the noun behind a figure is what an earlier one, of another sentence of the section, counts. */
function isOfOneThing(before: Told, told: Told): boolean {
  const { metric, behind, sentence } = told;
  const { subject, sectionId, partOf } = before.metric;
  if (sectionId !== metric.sectionId || before.sentence === sentence || partOf !== null) return false;
  if (subject === null || !sameUnit(before, told) || partOfYear(before) !== partOfYear(told)) return false;
  // 受理125件。对审结的152件逐件回访: by another verb it is another stage
  const verb = /([\u4e00-\u9fff]{2})的$/.exec(told.before)?.[1];
  if (verb !== undefined && isVerb(verb) && !before.before.includes(verb)) return false;
  if (behind.length >= SAME_NOUN && before.behind.startsWith(behind.slice(0, SAME_NOUN))) return true;
  const noun = subject.slice(-SAME_NOUN);
  return noun.length >= SHORTEST_NOUN && [noun, noun.slice(-SHORTEST_NOUN)].some((one) => isNear(behind, one, noun));
}

/** Whether a noun, or the short end of it where nothing else stands before, begins right behind a figure. */
function isNear(behind: string, noun: string, whole: string): boolean {
  const place = behind.indexOf(noun);
  return place >= 0 && (noun === whole ? place <= NOUN_WITHIN : place === 0);
}

/** A shorter noun is of many things. */
const SHORTEST_NOUN = 2;
