import type { Report } from "../../model.ts";
import { stepOf } from "../numbers.ts";
import type { Draft } from "../rule.ts";
import { sameUnit, type Told, toldSentences } from "../told.ts";
import { fitOf, isSharp, saidOf, sharesOf, tellShare } from "./fit.ts";

/** Between a figure and the share that it is: 765件,占总数的46.1%. */
const SHARE =
  /^[^,;:。()]{0,12}[,、(]?约?占(?:比|(?:总|全部|其|案件|受理|审结|办结|结案|处罚|收案|已结|已审结)[^,;。()\d]{0,10}?)?(?:比重|比例)?的?(?:比重|比例)?(?:达到?|为|约)?$/;

/** Shares of what is not printed. */
const OF_OTHERS = /占(?:全[国省市县区州]|同期|辖区|上年|去年|当年|年度)/;

/** Shares told with 占 behind the figure that they are of: 农民工案件765件,占总数的46.1%. */
export function shares(report: Report): Draft[] {
  return toldSentences(report).flatMap((sentence) => sentence.flatMap((told) => judge(told) ?? []));
}

function judge({ metric, before, sentence, at }: Told): Draft | undefined {
  const top = sentence[at - 1];
  if (metric.unit !== "%" || metric.qualifier !== "exact" || metric.aspect === "target" || !top) return undefined;
  if (
    !SHARE.test(before) ||
    OF_OTHERS.test(before) ||
    !isSharp(top.metric, stepOf(top.metric)) ||
    top.metric.kind === "rate"
  )
    return undefined;
  const others = sentence.slice(0, at).filter((told) => sameUnit(told, top));
  const base = baseOf(top, others);
  if (!base) return undefined;
  const values = others.map((told) => told.metric.value);
  const slack = [top, base].reduce(
    (sum, { metric: { value }, metric: one }) => sum + (stepOf(one) <= 1 ? 0 : stepOf(one) / value),
    0,
  );
  const fit = fitOf(metric, sharesOf(values, values), slack);
  return fit === "fits"
    ? undefined
    : saidOf(metric, [top.metric, base.metric], tellShare(top.metric, base.metric), fit);
}

/** The total of a figure, or the nearest before it that is larger. */
function baseOf(top: Told, others: readonly Told[]): Told | undefined {
  const total = others.find(({ metric }) => metric.id === top.metric.partOf);
  const base = total ?? others.findLast(({ metric, at }) => at < top.at && metric.value >= top.metric.value);
  return base && isSharp(base.metric, stepOf(base.metric)) ? base : undefined;
}
