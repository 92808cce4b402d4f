import type { Metric, Report } from "../../model.ts";
import { isVerb } from "../../text/verbs.ts";
import { partsOf } from "../figures.ts";
import { intervalOf } from "../numbers.ts";
import type { Draft } from "../rule.ts";
import { beside, isOpenList, labelOf, type Told, toldByMetric, wordsBehind } from "../told.ts";
import { SPLITS } from "../words.ts";
import { areAllKinds, areByTwoCriteria, areImposedTogether, excludeEachOther } from "./kinds.ts";
import { isTold, saidOf, sumOf } from "./said.ts";

/** Outcomes of concluded cases: they exhaust their total. */
const OUTCOME = /维持|驳回|撤销|变更|确认.{0,6}(?:违法|无效)|责令|终止|撤[回诉]|和解|调解|履行(?:法定)?职责|其他方式/;

/** Kinds of which one thing may be several: persons by age, sex and rank, cases by what they touch. */
const OVERLAPS =
  /党纪|政务处分|女|党员|团员|学历|本科|研究生|硕士|大专|岁|少数民族|退役|军人|军属|涉(?![及法])|占|农民工|妇女|老年|残疾|未成年|既|同时|兼(?!职)|重点|首次|示范|双语|成功|满意|胜诉|败诉|具有|取得|立案|补正|代收|转来|达成|签订|履行到位|未再|发现|(?<!维)持|应急|惠及|指导/;

/** That some of a list are told twice. */
const SAID_TO_OVERLAP =
  /同时|重复|重叠|兼[具有]|并处|两[种项]以上|(?:涉及|有|兼)多[种项]|交叉|(?:分别|各自)(?:计入|统计|计算)|既.{1,20}又/;

/** What closes a list that is complete: 其他纠纷436件. */
const CLOSES = /^(?:其他|其它|其余|剩余|余下)|及以下(?:干部|人员)?$/;

/** How much of a total is most of it. */
const MOST = 0.7;

/** How much of a total a list has that only a slip keeps from adding up. */
const NEARLY_ALL = 0.8;

/** Parts that are told as such (`partOf`) and exceed their total, or exhaust it by their kind and do not add up. */
export function linkedParts(report: Report): Draft[] {
  const drafts: Draft[] = [];
  const { metrics } = report;
  const places = new Map(metrics.map((metric, i) => [metric, i]));
  const told = toldByMetric(report);
  for (const [total, parts] of partsOf(report)) {
    const draft = judge(total, parts, told);
    const at = places.get(total)!;
    if (
      draft &&
      !isTotalTold(beside(told.get(total)), total, parts) &&
      !isRestTold(metrics, at, parts) &&
      !isOfTwo(told.get(total), parts)
    )
      drafts.push(draft);
  }
  return drafts;
}

function judge(total: Metric, parts: readonly Metric[], told: ReadonlyMap<Metric, Told>): Draft | undefined {
  if (parts.length < 2 || addsUpEarly(total, parts)) return undefined;
  const whole = intervalOf(total);
  const low = lowOf(parts);
  // 快速结案率61%,快速结案72件: told of the rate, no part of the list
  const last = told.get(parts.at(-1)!);
  const own = told.get(total);
  if (last && (isOfRate(last) || (own && beginsAnew(own, last)))) return judge(total, parts.slice(0, -1), told);
  const labels = parts.map((part) => (told.has(part) ? labelOf(told.get(part)!) : (part.subject ?? "")));
  const gaps = parts.map((part) => told.get(part)?.before ?? "");
  // 自然资源局、住建局各7件: how many that is in all is not told
  if (gaps.some((gap) => /各$/.test(gap))) return undefined;
  // 东塬村受理14件、成功14件,柳沟村受理9件、成功8件: two things told of each part
  if (labels.length > 3 && labels[1] !== "" && labels.every((label, i) => i % 2 === 0 || label === labels[1]))
    return undefined;
  if (low > whole.high) {
    const nested = nestedIn(parts, labels);
    if (nested && lowOf(nested.outcomes) > intervalOf(nested.concluded).high)
      return saidOf(nested.concluded, nested.outcomes);
    if (nested && lowOf(nested.outer) <= whole.high) return undefined;
    // 按期结案9.61万件,占98.2%,市民上报1.13万件: behind a share the list may have ended
    const isParted = parts.slice(1).some((part) => {
      const one = told.get(part);
      return one?.sentence[one.at - 1]?.metric.kind === "rate" && one.before.startsWith(",");
    });
    // 培训1206人次,其中脱产312人、线上1206人: all of it may be one part, and others of it too
    const isWholeAgain =
      parts.some(({ value }) => value === total.value) && !parts.some(({ subject }) => CLOSES.test(subject ?? ""));
    // a list whose parts are parted by ; where it began behind a comma may have ended
    const isDoubtful = isWholeAgain || isParted || (!/:/.test(gaps[0]!) && gaps.slice(1).some((gap) => /;/.test(gap)));
    const behind = own && last?.sentence === own.sentence ? wordsBehind(own, NEAR, last) : "";
    // 最多跑一次1921项、网上可办1903项 of 1946: kinds that exclude each other are not both most of it
    const large = parts.filter(({ value }) => value > total.value * MOST).length;
    const mayOverlap =
      isDoubtful ||
      large > 1 ||
      areByTwoCriteria(labels) ||
      (total.kind === "count" && areImposedTogether(labels)) ||
      SAID_TO_OVERLAP.test(labels.some((label) => /单处/.test(label)) ? behind.replace(/并处/g, "") : behind) ||
      (!excludeEachOther(labels) && labels.some((label) => OVERLAPS.test(label)));
    return { ...saidOf(total, parts), ...(mayOverlap ? { severity: "info" as const } : {}) };
  }
  const sum = sumOf(parts);
  if ([total, ...parts].some(({ qualifier }) => qualifier !== "exact") || isTold(total, parts)) return undefined;
  if (last && isOpenList(last)) return undefined;
  return areAll(total, parts, labels, gaps, sum / total.value) ? saidOf(total, parts) : undefined;
}

/** The least that parts come to. */
function lowOf(parts: readonly Metric[]): number {
  return parts.reduce((sum, part) => sum + intervalOf(part).low, 0);
}

/** A part that is of cases concluded, and what came of them. */
const CONCLUDED = /(?:审结|办结|结案)(?:案件)? ?$/;
const CAME = /维持|驳回|撤[销回诉]|变更|终止|和解|胜诉|败诉|支持|判决|裁定|调解|确认违法|责令/;

/** Parts of which one is of cases concluded and all behind it are what came of them: 其中审结26件,胜诉25件. */
interface Nested {
  /** The parts up to the one concluded. */
  outer: readonly Metric[];
  concluded: Metric;
  outcomes: readonly Metric[];
}

function nestedIn(parts: readonly Metric[], labels: readonly string[]): Nested | undefined {
  const at = labels.findIndex((label) => CONCLUDED.test(label));
  if (at < 0 || at === parts.length - 1 || !labels.slice(at + 1).every((label) => CAME.test(label))) return undefined;
  return { outer: parts.slice(0, at + 1), concluded: parts[at]!, outcomes: parts.slice(at + 1) };
}

/** Whether a figure is told of the rate before it, by the rate's name. */
function isOfRate({ before, sentence, at, metric }: Told): boolean {
  const rate = sentence[at - 1]?.metric;
  const name = /^([\u4e00-\u9fff]{2,})率$/.exec(rate?.subject ?? "")?.[1];
  return name !== undefined && /^[,(]/.test(before) && (metric.subject ?? "").includes(name.slice(-4));
}

/** Whether a figure is told with the verb of its total once more: 查摆班子问题13个,其中4个突出,查摆个人问题12个. */
function beginsAnew(total: Told, part: Told): boolean {
  const verb = /,([\u4e00-\u9fff]{2})[^,;。]*$/.exec(part.before)?.[1];
  return verb !== undefined && isVerb(verb) && total.before.includes(verb);
}

/** Whether parts are all that there is of a total, by their kind or by how they are told. */
function areAll(
  total: Metric,
  parts: readonly Metric[],
  labels: readonly string[],
  gaps: readonly string[],
  share: number,
): boolean {
  const names = parts.map((part) => part.subject ?? "");
  if (
    share >= MOST &&
    names.some((name) => /维持|驳回/.test(name)) &&
    names.every((name) => OUTCOME.test(name)) &&
    parts.length >= 3 &&
    new Set(names).size === names.length
  )
    return true;
  if (areAllKinds(labels)) return true;
  if (share < NEARLY_ALL) return false;
  if (CLOSES.test(names.at(-1)!) && gaps.slice(1).every((gap) => !/;/.test(gap))) return true;
  if (areItsConjuncts(total.subject ?? "", labels)) return true;
  if (SPLITS.test(gaps[0]!) && parts.length >= 3) return true;
  return /^,?[^,;。]{0,8}[:(](?![^:]*其中)/.test(gaps[0]!) && parts.length >= 3;
}

/** 人大代表建议和政协提案168件,其中人大代表建议75件、政协提案83件: each part is one of the two that the total joins. */
function areItsConjuncts(total: string, labels: readonly string[]): boolean {
  const ends = total
    .replace("建议提案", "建议、提案")
    .split(/[、和与及]/)
    .slice(-labels.length)
    .map((one) => one.slice(-2));
  return (
    ends.length > 1 &&
    ends.length === labels.length &&
    new Set(ends).size === ends.length &&
    ends.every((end) => end.length === 2 && labels.filter((label) => label.includes(end)).length === 1)
  );
}

/** Whether the first of the parts already make up the total: what follows is another split of it. */
function addsUpEarly(total: Metric, parts: readonly Metric[]): boolean {
  let sum = 0;
  return parts.slice(0, -1).some((part, i) => {
    sum += part.value;
    return sum === total.value || isTold(total, parts.slice(0, i + 1));
  });
}

/** How far behind the last part the rest may stand. */
const NEAR = 40;

/** Whether a figure among the parts, or right behind them, is what they lack of their total: it may be one of them. */
function isRestTold(metrics: readonly Metric[], at: number, parts: readonly Metric[]): boolean {
  const total = metrics[at]!;
  const rest = total.value - parts.reduce((sum, part) => sum + part.value, 0);
  const end = parts.at(-1)!.span.end + NEAR;
  for (let i = at + 1; i < metrics.length && metrics[i]!.span.start < end; i++) {
    const { value, unit, partOf } = metrics[i]!;
    if (value === rest && unit === total.unit && partOf !== total.id) return true;
  }
  return false;
}

/** Whether parts make up a figure told before their total: 受理1200件,办结1100件;线上800件,线下400件. */
function isTotalTold(before: readonly Metric[], total: Metric, parts: readonly Metric[]): boolean {
  const sum = sumOf(parts);
  // 共受理346件;裁决203件,调解112件,其余31件: the total is one of the parts
  return before.some(({ value }) => value === sum || value === sum + total.value);
}

/** Whether parts are of two totals that are joined: 推荐3个市级项目和4个县区项目,其中2个获一等奖、4个获二等奖. */
function isOfTwo(total: Told | undefined, parts: readonly Metric[]): boolean {
  const first = total?.sentence[total.at - 1]?.metric;
  if (!total || !first || first.unit !== total.metric.unit) return false;
  return /^[^,;:。]*[、和及与][^,;:。]*$/.test(total.before) && sumOf(parts) <= first.value + total.metric.value;
}
