import type { Metric, Report } from "../../model.ts";
import { isExact, show } from "../numbers.ts";
import type { Draft } from "../rule.ts";
import { clauseOf, labelOf, type Told, toldSentences } from "../told.ts";
import { fitOf, isSharp, saidOf, slackOf } from "./fit.ts";

/** How much it changed, right behind the two figures. */
const CHANGE =
  /^[^,;:。()\d]{0,12}[,、(]?(?:同比|环比|较上年|比上年)?(?:净)?(?:增长|增加|上升|提高|提升|增幅|下降|减少|降低|压缩|压减|精简|缩减|缩短|降幅|减幅)(?:了|率|比例|幅度|比率)?(?:达到?|为|约|了)?$/;

/** What it was before: 由上年的120件, 上年为118件, 较去年的120件. */
const WAS =
  /(?:由|从|较|(?<![占对])比)[^,;:。增减升降提压缩多少]{0,12}$|(?:上年|去年|前一年|上一年|20\d\d年)[^,;:。增减升降提压缩多少]{0,6}$/;

/** What it became: 增至150件. */
const BECAME = /(?:增|升|降|减|压|缩|扩|调|提)[^,;:。\d]{0,4}(?:至|到|为)(?:目前的?|现在的?|今年的?|20\d\d年度?的?)?$/;

/** A change of a level that is told with both: 由120件增至150件,增长30%; 101件,上年为118件,下降21.4%. */
export function changes(report: Report): Draft[] {
  return toldSentences(report).flatMap((sentence) => sentence.flatMap((told) => judge(told) ?? []));
}

function judge(told: Told): Draft | undefined {
  const { metric, before, sentence, at } = told;
  if (metric.unit === "倍") {
    const multiple = multipleOf(told);
    if (multiple) return multiple;
  }
  if (metric.kind === "count" && metric.aspect === "change") return added(sentence, at);
  const isPoints = metric.unit === "个百分点";
  if (
    (metric.unit !== "%" && !isPoints && metric.unit !== "倍") ||
    metric.qualifier !== "exact" ||
    !CHANGE.test(before)
  )
    return undefined;
  const other = opposed(sentence, at);
  if (other) return other;
  // 由28416次减少到21327次,减少7089次,下降24.95%
  const amount = sentence[at - 1];
  const isAmount = amount?.metric.kind === "count" && CHANGE.test(amount.before);
  const pair =
    pairBefore(sentence, at) ?? (isAmount ? pairBefore(sentence, at - 1) : undefined) ?? pairBehind(sentence, at);
  if (!pair) return isPoints ? undefined : ofAdded(metric, sentence, at);
  const [was, is] = pair;
  if (was.unit !== is.unit || was.value <= 0 || is.value <= 0) return undefined;
  if (![was, is].every((level) => isSharp(level))) return undefined;
  const areRates = was.unit === "%";
  if (isPoints !== areRates) return undefined;
  const off = Math.abs(is.value - was.value);
  const isWrong = goesWrong(/[^,;。:()]*$/.exec(before)![0], was, is);
  if (metric.unit === "倍") return times(metric, was, is);
  const expected = areRates ? off : (off / was.value) * 100;
  // 42.5万 and 61.2万: as sharply as they are printed
  const slack = areRates || metric.value === 0 ? 0 : ((is.value / was.value) * 100 * slackOf(was, is)) / metric.value;
  const fit = fitOf(metric, areRates ? [Math.round(off * 1e4) / 1e4] : [expected], slack);
  if (fit === "fits" && !isWrong) return undefined;
  const computed = `→${show(is)}=${isWrong ? (is.value < was.value ? "-" : "+") : ""}${expected.toFixed(2)}${areRates ? "个百分点" : "%"}`;
  return saidOf(metric, [was, is], computed, isWrong ? "not" : fit);
}

/** 同比减少12.3%,比上年增加2352次: two changes of one figure that go different ways. */
function opposed(sentence: readonly Told[], at: number): Draft | undefined {
  const [change, next] = [sentence[at]!, sentence[at + 1]];
  if (next?.metric.aspect !== "change" || !SAME_CHANGE.test(next.before)) return undefined;
  const ways = [change, next].map(({ before }) => wayOf(before));
  if (ways[0]! * ways[1]! >= 0) return undefined;
  const name = change.metric.subject ?? "";
  const [one, other] = [show(change.metric), show(next.metric)];
  return {
    message: {
      zh: `${name}的两处变动${one}和${other}方向相反`,
      en: `${name}: the changes ${one} and ${other} go different ways`,
    },
    span: { start: change.metric.span.start, end: next.metric.span.end },
    evidence: [change.metric, next.metric],
  };
}

/** A second change of the same figure: no thing is named between. */
const SAME_CHANGE =
  /^,(?:同比|[较比](?:上年|去年|上一年)(?:同期)?)(?:净)?(?:增长|增加|上升|提高|下降|减少|降低|多|少)了?$/;

/** 由64场增至92场,增加了38场: what was added is what parts the two levels. */
function added(sentence: readonly Told[], at: number): Draft | undefined {
  const { metric, before } = sentence[at]!;
  const pair = CHANGE.test(before) ? pairBefore(sentence, at) : undefined;
  if (!pair || ![metric, ...pair].every(isExact) || pair.some(({ unit }) => unit !== metric.unit)) return undefined;
  const off = Math.abs(pair[1].value - pair[0].value);
  return off === metric.value && !goesWrong(before, ...pair)
    ? undefined
    : saidOf(metric, pair, `→${show(pair[1])}=${off}${metric.unit}`, "not");
}

/** 6820条,比上年增加1240条,增长28.6%: of the level before, which is not told itself. */
function ofAdded(metric: Metric, sentence: readonly Told[], at: number): Draft | undefined {
  const change = sentence[at - 1];
  if (!change || metric.unit !== "%" || !isExact(change.metric)) return undefined;
  // behind parts of it the level is their total
  const levels = sentence
    .slice(0, at - 1)
    .filter((one) => one.metric.unit === change.metric.unit && isExact(one.metric));
  const level = levels.findLast((one) => one.metric.partOf === null);
  if (!level) return undefined;
  const way = /^,?(?:同比|[较比](?:上年|去年|上一年)(?:同期)?)(?:净)?(增加|增长|减少|下降)了?$/.exec(
    change.before,
  )?.[1];
  if (!way || !/^,(?:同比|增幅|降幅)?(?:增长|上升|下降|减少)?(?:达到?|为|了)?$/.test(sentence[at]!.before))
    return undefined;
  const wasOf = (is: number): number => is + (/增/.test(way) ? -1 : 1) * change.metric.value;
  const was = wasOf(level.metric.value);
  if (was <= 0) return undefined;
  const shareOf = (base: number): number => (change.metric.value / base) * 100;
  const expected = shareOf(was);
  const fit = fitOf(
    metric,
    levels.map((one) => shareOf(wasOf(one.metric.value))),
  );
  return fit === "fits"
    ? undefined
    : saidOf(metric, [change.metric, level.metric], `/(${was})=${expected.toFixed(2)}%`, fit);
}

/** 421件,是上年210件的3倍: the one figure is so many times the other. */
function multipleOf({ metric, before, sentence, at }: Told): Draft | undefined {
  const [is, was] = [sentence[at - 2], sentence[at - 1]];
  if (
    before !== "的" ||
    !is ||
    !was ||
    !/^,?(?:约?是|约?为|达到?)(?:上年|去年|上一年|20\d\d年)(?:同期)?的?$/.test(was.before)
  )
    return undefined;
  if (is.metric.unit !== was.metric.unit || metric.qualifier !== "exact") return undefined;
  if (![is, was].every((one) => isSharp(one.metric))) return undefined;
  const ratio = is.metric.value / was.metric.value;
  const fit = fitOf(metric, [ratio], slackOf(is.metric, was.metric));
  return fit === "fits"
    ? undefined
    : saidOf(metric, [is.metric, was.metric], `/${show(was.metric)}=${ratio.toFixed(2)}倍`, fit);
}

/** 增长1.9倍 is what was added; some tell what it became. */
function times(metric: Metric, was: Metric, is: Metric): Draft | undefined {
  const ratio = is.value / was.value;
  const fit = fitOf(metric, [ratio - 1, ratio], slackOf(was, is) * 2);
  return fit === "fits" ? undefined : saidOf(metric, [was, is], `→${show(is)}=${(ratio - 1).toFixed(2)}倍`, fit);
}

/** With so many characters alike at its end a subject is of one thing with another. */
const SAME_NOUN = 4;

/** Whether two figures are of one thing: the second one's words are among the first one's. */
function areOfOneThing(first: Told, second: Told): boolean {
  const [one, other] = [labelOf(first), second.metric.subject ?? ""];
  return one.includes(other.slice(-SAME_NOUN));
}

/** Whether a change is said to go the other way: 由92场减至64场,增加28场. */
function goesWrong(words: string, was: Metric, is: Metric): boolean {
  return wayOf(words) * (is.value - was.value) < 0;
}

/** Which way a change goes by its words: up 1, down -1, neither 0. */
function wayOf(words: string): number {
  return /增|升|提高|上涨|多/.test(words) ? 1 : /降|减|压|缩|精简|少/.test(words) ? -1 : 0;
}

/** The two levels behind a change: 同比增长20%,由90件增至108件; 312.5万元,同比下降5.3%,上年为330万元. */
function pairBehind(sentence: readonly Told[], at: number): [Metric, Metric] | undefined {
  const [level, first, second] = [sentence[at - 1], sentence[at + 1], sentence[at + 2]];
  if (!first) return undefined;
  if (second && /^[,(](?:由|从)(?:上年|去年|20\d\d年)?(?:同期)?的?$/.test(first.before) && BECAME.test(second.before))
    return [first.metric, second.metric];
  const isYearBefore = /^[,(](?:而)?(?:上年|去年|上一年)(?:同期)?(?:的)?(?:数)?为?$/.test(first.before);
  const isOnly = !sentence.slice(0, at - 1).some((one) => one.metric.unit === level?.metric.unit);
  return isYearBefore && isOnly && level?.metric.aspect === "result" ? [first.metric, level.metric] : undefined;
}

/** The two levels right before a change, the earlier one first. */
function pairBefore(sentence: readonly Told[], at: number): [Metric, Metric] | undefined {
  const [first, second] = [sentence[at - 2], sentence[at - 1]];
  if (!first || !second) return undefined;
  // 405件,比上年的312件增加93件,增长29.8%
  if (/^(?:增加|减少|增长|多|少|净增)了?$/.test(second.before) && WAS.test(clauseOf(first)) && sentence[at - 3])
    return [first.metric, sentence[at - 3]!.metric];
  // 2023年108件,较2022年90件增长20%
  if (/[较比](?:20\d\d年|上年|去年|上一年)(?:同期)?的?$/.test(clauseOf(second)) && first.metric.partOf === null)
    return [second.metric, first.metric];
  // 2022年318件,2023年264件
  const years = [first, second].map(({ before }) => Number(/(20\d\d)年[^年]*$/.exec(before)?.[1] ?? Number.NaN));
  if (years[0]! < years[1]! && areOfOneThing(first, second)) return [first.metric, second.metric];
  if (BECAME.test(clauseOf(second)) && WAS.test(clauseOf(first))) return [first.metric, second.metric];
  if (!WAS.test(clauseOf(second)) || WAS.test(clauseOf(first))) return undefined;
  // 经费860万元,其中普法320万元、援助180万元,较上年的780万元增长: of all of it
  const total = sentence.find(({ metric }) => metric.id === first.metric.partOf);
  return [second.metric, (total ?? first).metric];
}
