import type { Report } from "../../model.ts";
import { clauseOf, partOfYear, type Told, toldSentences } from "../told.ts";
import { areApart, type Conflict } from "./conflict.ts";
import { scopeOf } from "./scope.ts";

/** Words of fewer characters may be said of two things. */
const LEAST = 10;

/** With how many figures before it a figure is compared. */
const MOST = 30;

/**
 * Figures told twice in the same words, of the organ or area that was named last before them, with two values.
 *
 *     2023年,县司法局共组织案卷评查4次。……2023年县司法局共组织案卷评查6次
 */
export function retoldConflicts(report: Report): Conflict[] {
  const all = toldSentences(report)
    .flat()
    .filter(({ metric }) => metric.aspect === "result" && metric.partOf === null && metric.qualifier === "exact");
  return all.flatMap((told, i) => {
    const before = all.slice(Math.max(0, i - MOST), i).findLast((one) => isRetold(one, told));
    return before && areApart(before.metric, told.metric) ? [{ before: before.metric, metric: told.metric }] : [];
  });
}

function isRetold(before: Told, told: Told): boolean {
  if (before.metric.unit !== told.metric.unit || before.sentence === told.sentence) return false;
  const scope = scopeOf(told).at(-1);
  if (scope === undefined || scopeOf(before).at(-1) !== scope) return false;
  if (before.behind !== told.behind || partOfYear(before) !== partOfYear(told)) return false;
  const [one, other] = [before, told].map((each) => bare(each.before)) as [string, string];
  const [first, second] = [before, told].map((each) => bare(clauseOf(each))) as [string, string];
  return (second.length >= LEAST && one.endsWith(second)) || (first.length >= LEAST && other.endsWith(first));
}

function bare(words: string): string {
  return words.replace(/[,、“”]/g, "").replace(/(?:共计?|累计|总数|合计|达到?|为)+$/, "");
}
