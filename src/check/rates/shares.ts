import type { Report } from "../../model.ts";
import type { Draft } from "../rule.ts";
import { clauseOf, labelOf, sameUnit, type Told, toldSentences } from "../told.ts";
import { FAR, fitOf, isSharp, saidOf, shareOf, sharesOf, slackOf, tellShare } from "./fit.ts";

/** Between a figure and the share that it is: 765件,占总数的46.1%. */
const SHARE =
  /^[^,;:。()]{0,12}[,、(]?约?占(?:比|(?:总|全部|其|案件|受理|审结|办结|结案|处罚|收案|已结|已审结)[^,;。()\d]{0,10}?|(?:办案|办件|评查|抽查|检查|收件|接件)总[数量])?(?:比重|比例)?的?(?:比重|比例)?(?:达到?|为|约)?$/;

/** A sum of what stands before it: 三类合计占. */
const TOGETHER = /^[类项种级者个]?(?:合计|共计|共|总计)/;

/** Shares of what is not printed. */
const OF_OTHERS = /占(?:全[国省市县区州]|同期|辖区|上年|去年|当年|年度)/;

/** Shares told with 占 behind the figure that they are of: 农民工案件765件,占总数的46.1%. */
export function shares(report: Report): Draft[] {
  return toldSentences(report).flatMap((sentence) => sentence.flatMap((told) => judge(told) ?? []));
}

function judge(share: Told): Draft | undefined {
  const { metric, sentence, at } = share;
  if (metric.unit !== "%" || metric.qualifier !== "exact" || metric.aspect === "target") return undefined;
  if (TOGETHER.test(share.before)) return undefined;
  const planned = ofPlan(share);
  const sure = planned ?? ofNamed(share) ?? ofTold(share) ?? ofWords(share) ?? ofKind(share) ?? ofSumBehind(share);
  const pair = sure ?? ofNearest(share);
  if (!pair?.every((told) => isSharp(told.metric))) return undefined;
  const [top, base] = pair;
  const bases = sentence
    .filter((told) => (told.at < at ? told !== top && sameUnit(told, top) : told === base))
    .map((told) => told.metric.value);
  // 三县分别为187件、165件和142件,占全市的…: all that was told by position
  const tops = listedWith(top).map((told) => told.metric.value);
  // more may be done than was planned
  const found = planned ? [shareOf(top.metric, base.metric)] : sharesOf(tops, bases);
  const fit = fitOf(metric, found, slackOf(top.metric, base.metric));
  // 占全部复议案件的: of more than what is told here
  const isFar = Math.abs(shareOf(top.metric, base.metric) - metric.value) > FAR;
  const isSure = sure !== undefined || bases.length === 1;
  return fit === "fits" || (isFar && (!isSure || /占全部/.test(share.before)))
    ? undefined
    : saidOf(metric, [top.metric, base.metric], tellShare(top.metric, base.metric), fit);
}

/** A figure with those that are told by position before it. */
function listedWith(top: Told): Told[] {
  const run = [top];
  while (/^[、和]$/.test(run[0]!.before) && run[0]!.at > 0) run.unshift(top.sentence[run[0]!.at - 1]!);
  return run;
}

/** 137件,占受理总数342件的40.1%: the base stands beside the share. */
function ofNamed({ before, sentence, at }: Told): [Told, Told] | undefined {
  const [top, base] = [sentence[at - 2], sentence[at - 1]];
  if (!top || !base || !/^的(?:比例)?(?:为|达)?$/.test(before) || !/占[^,;。]{0,14}$/.test(base.before))
    return undefined;
  return sameUnit(top, base) && base.metric.value >= top.metric.value ? [top, base] : undefined;
}

/** 9.1万件,占网上办件的50%: the base is told before with the words behind 占. */
function ofWords({ before, sentence, at }: Told): [Told, Told] | undefined {
  const top = sentence[at - 1];
  const named = /^[,、(]?占([\u4e00-\u9fff]{2,10}?)(?:总[数量])?的(?:比例|比重)?(?:为|达)?$/.exec(before)?.[1];
  if (!top || !named || OF_OTHERS.test(before) || top.metric.kind === "rate") return undefined;
  const base = sentence.slice(0, at - 1).findLast((told) => sameUnit(told, top) && labelOf(told).includes(named));
  return base && base.metric.value >= top.metric.value ? [top, base] : undefined;
}

/** 网上投诉715件次,网上投诉占比达64.14%: the share of a part by its name. */
function ofKind({ before, sentence, at }: Told): [Told, Told] | undefined {
  const named =
    /^[,;、]([\u4e00-\u9fff]{2,8})占(?:比|[\u4e00-\u9fff]{0,6}总[量数]的?)(?:比重|比例)?(?:达到?|为|约)?$/.exec(
      before,
    )?.[1];
  if (!named) return undefined;
  const top = sentence.slice(0, at).findLast((told) => told.metric.kind !== "rate" && clauseOf(told).endsWith(named));
  const base = sentence.find((told) => told.metric.id === top?.metric.partOf && sameUnit(told, top));
  return top && base ? [top, base] : undefined;
}

/** 计划培训1200人次,实际培训1386人次,完成年度计划的115.5%. */
function ofPlan({ before, sentence, at }: Told): [Told, Told] | undefined {
  if (!/完成[^,;。]{0,8}(?:计划|任务|目标)的?$/.test(before)) return undefined;
  const planned = sentence.slice(0, at).filter((told) => /计划|目标|任务/.test(told.before));
  for (const base of planned) {
    const top = sentence.slice(base.at + 1, at).findLast((told) => sameUnit(told, base) && !planned.includes(told));
    if (top) return [top, base];
  }
  return undefined;
}

/** 优秀128卷,占35.1%;合格230卷,占63.0%,共365卷: the sum stands behind all shares. */
function ofSumBehind(share: Told): [Told, Told] | undefined {
  const top = share.sentence[share.at - 1];
  if (!top || !SHARE.test(share.before) || top.metric.kind === "rate") return undefined;
  const base = share.sentence
    .slice(share.at + 1)
    .find((told) => sameUnit(told, top) && /^[,;]?(?:共计?|合计|总计)(?:为|有)?$/.test(told.before));
  const counts = share.sentence.slice(0, base?.at ?? 0).filter((told) => sameUnit(told, top));
  return base && counts.every(isPart) && base.metric.value >= top.metric.value ? [top, base] : undefined;
}

/** 765件,占总数的46.1%: the base is its total. */
function ofTold(share: Told): [Told, Told] | undefined {
  const [top, others] = toldBefore(share) ?? [];
  const base = others?.find((told) => told.metric.id === top!.metric.partOf);
  return base ? [top!, base] : undefined;
}

/** … or, where no total is known, the nearest before it that is larger: no sure base. */
function ofNearest(share: Told): [Told, Told] | undefined {
  const [top, others] = toldBefore(share) ?? [];
  const base = others?.findLast((told) => told.at < top!.at && told.metric.value >= top!.metric.value && !isPart(told));
  return base ? [top!, base] : undefined;
}

/** What a share is told right behind of, and the figures in its measure word that stand before it. */
function toldBefore({ before, sentence, at }: Told): [Told, Told[]] | undefined {
  const top = sentence[at - 1];
  if (!top || !SHARE.test(before) || OF_OTHERS.test(before) || top.metric.kind === "rate") return undefined;
  return [top, sentence.slice(0, at).filter((told) => sameUnit(told, top))];
}

/** 行政处罚类349件,占31%;投诉举报类296件,占27%: what has a share of its own is no base of the next one. */
function isPart({ sentence, at }: Told): boolean {
  const next = sentence[at + 1];
  return next !== undefined && next.metric.unit === "%" && SHARE.test(next.before);
}
