import type { Metric, Report } from "../../model.ts";
import { isVerb } from "../../text/verbs.ts";
import { isExact } from "../numbers.ts";
import type { Draft } from "../rule.ts";
import {
  clauseOf,
  isOpenList,
  labelOf,
  partOfYear,
  sameUnit,
  type Told,
  toldSentences,
  wordsOf,
  wordsUpTo,
} from "../told.ts";
import { CARRIED_OVER, SPLITS } from "../words.ts";
import { areAllKinds } from "./kinds.ts";
import { isTold, saidOf, saidOfShares, sumOf } from "./said.ts";

/** Words that sum up what was told before, whatever stands behind them: 三项合计, 以上合计完成立法项目. */
const SUMS_UP_ALL =
  /(?:以上|上述|[两二三四五六][项者级类])[^,;。\d]{0,4}(?:合计|共计|总计|共|相加,?)[^,;。\d]{0,16}$|两项相加,[^,;。\d]{0,14}$/;

/** Behind the number of things that are summed up: 三项 + 合计. */
const SUMS_ITEMS = /^[\u4e00-\u9fff]{0,6}?(?:合计|共计|总计|共|相加)[^;。\d]{0,14}$/;

/** Words between a list and its sum: 61件、45件、29件,合计135件. */
const SUMS_UP =
  /^[^,;。:()]{0,14}[,、]?(?:[两二三四五六七八九十]年|以上|全年|上述|三项|四项|前述|总数)*(?:合计|总计|共计|一共|总共|累计|共)(?:为|达|达到|有)?$|^[,、](?:全年|以上)?(?:合计|总计|共计)(?:答复|办理|受理|办结|收到|完成|开展|举办|调解|处理)$|^[^,;。:()]{0,14}[,、][^,;。:()\d]{2,20}(?:合计|总计|总共|总量|总数)(?:为|达到?|有)?$/;

/** The rest of a total, and what is done of it. */
const REST =
  /^(?:其余|剩余|余下|尚余|还有|尚有)|^(?:目前)?(?:尚|正)?在?(?:办理|审理|处理|化解)中?的?$|(?:尚未|尚在|正在|仍在|正按|按程序)/;
const DONE =
  /(?<!未|不予|未能)(?:持有|取得|建成|挂牌|签订|参加|办结|审结|结案|化解|整改|完成|解决|销号|答复|回复|办理完毕)/;

/** No family has more kinds. */
const MOST_KINDS = 8;

/** A sum that is farther off was not meant as one. */
const FARTHEST = 0.35;

/** Figures that are told as the sum of those before, as what is left, or as all kinds that there are. */
export function toldParts(report: Report): Draft[] {
  return toldSentences(report).flatMap((sentence) =>
    sentence.flatMap(
      (one) => sumBehind(one) ?? restOf(one) ?? kindsOf(one) ?? closedList(one) ?? halvesOf(one) ?? secondOf(one) ?? [],
    ),
  );
}

/** 举办培训班6期、42期、118期,共计176期. */
function sumBehind({ metric: total, before, sentence, at }: Told): Draft | undefined {
  const isCarried = /^,(?:全年|本年|年度|共)?应(?:办|审|结|处理)[^,;。\d]{0,14}$/.test(before);
  // 三项合计137件: the three are figures told before
  const items = sentence[at - 1];
  const sumsItems =
    items !== undefined && items.metric.value < 10 && SUMS_ITEMS.test(before) && /^,/.test(items.before);
  const sumsAll = sumsItems || SUMS_UP_ALL.test(before) || sumsOneAct(sentence, at);
  if ((!SUMS_UP.test(before) && !isCarried && !sumsAll) || total.qualifier !== "exact" || total.kind === "rate")
    return undefined;
  const parts: Metric[] = [];
  for (let i = sumsItems ? at - 2 : at - 1; i >= 0; i--) {
    const part = sentence[i]!;
    if (part.metric.unit !== total.unit || part.metric.aspect !== "result") break;
    parts.unshift(part.metric);
    if (/其中|[:(]|包括|累计|合计|共计|;/.test(part.before.replace(/\([^()]*\)/g, ""))) break;
  }
  if (isCarried && (parts.length !== 2 || !CARRIED_OVER.test(parts.map(({ subject }) => subject).join(" "))))
    return undefined;
  if (
    parts.length < 2 ||
    parts.some(({ qualifier }) => qualifier !== "exact") ||
    parts.some(({ partOf }) => partOf !== null && partOf !== total.id)
  )
    return undefined;
  // a sum of some of them is one, too: 全年…12件,其中…3件
  for (let from = 0; from < parts.length - 1; from++) if (isTold(total, parts.slice(from))) return undefined;
  return saidIfMeant(total, parts);
}

/** What is said of parts that are near their total, and so were meant to make it up. */
function saidIfMeant(total: Metric, parts: readonly Metric[]): Draft | undefined {
  const gap = Math.abs(sumOf(parts) - total.value);
  return gap > 0 && gap <= total.value * FARTHEST ? saidOf(total, parts) : undefined;
}

/** 县政府制定19件、部门制定14件,全年共制定47件: all that was done by the same verb. */
function sumsOneAct(sentence: readonly Told[], at: number): boolean {
  const verb = /^[,、][^,;。\d]{0,16}(?<!公)(?:合计|共计|总计|共)([\u4e00-\u9fff]{2})[\u4e00-\u9fff]{0,14}$/.exec(
    sentence[at]!.before,
  )?.[1];
  const before = sentence.slice(0, at).filter((one) => one.metric.unit === sentence[at]!.metric.unit);
  // 公安局办理4210件、市场监管局办理954件,全县共办理6120件: these are not all of its offices
  if (/全[省市县区州旗盟镇乡]/.test(clauseOf(sentence[at]!)) && before.every((one) => OFFICE.test(clauseOf(one))))
    return false;
  return verb !== undefined && isVerb(verb) && before.length > 1 && before.every((one) => clauseOf(one).includes(verb));
}

/** One office by its name, before what it did. */
const OFFICE =
  /(?<!各[^,;。]{0,6})(?:局|厅|法院|支队|大队|中心)(?:共|累计|全年)*(?:办理|受理|作出|查处|办结|审结|开展|举办|组织|调解|处理|检查|制定)/;

/** 上半年培训186人,下半年培训257人,全年共培训443人: the halves of a year, or its quarters, of one thing. */
function halvesOf(total: Told): Draft | undefined {
  const { sentence, at, metric } = total;
  if (!isExact(metric) || !/全年/.test(wordsUpTo(total).slice(-LONGEST_WORDS))) return undefined;
  const same = sentence.slice(0, at).filter((one) => one.metric.unit === metric.unit && isExact(one.metric));
  const verb = VERB_OF.exec(clauseOf(total))?.[0];
  if (verb === undefined || !areWholeYear(same, verb)) return undefined;
  return saidIfMeant(
    metric,
    same.map((part) => part.metric),
  );
}

/** Whether figures are of both halves of a year, or of its four quarters, and of the same act. */
function areWholeYear(parts: readonly Told[], verb: string): boolean {
  const [first] = parts;
  // 第一至第四季度分别受理工单36件、42件、51件、47件
  if (first && parts.length === 4 && BY_QUARTER.test(first.before)) return clauseOf(first).includes(verb);
  const spans = new Set(parts.map(partOfYear));
  const isWhole = WHOLE_YEARS.some((all) => spans.size === parts.length && all.every((span) => spans.has(span)));
  return isWhole && parts.every((part) => clauseOf(part).includes(verb));
}

/** The quarters of a year before figures of each. */
const BY_QUARTER = /第?一(?:季度)?(?:[至到—-]|、[^,;。]{2,14}[、和])第?四个?季度[^,;。]{0,8}分别/;

const WHOLE_YEARS = [["上半年", "下半年"], ["一", "二", "三", "四"].map((quarter) => `${quarter}季度`)];

/** How far before a figure 全年 may stand. */
const LONGEST_WORDS = 40;

/** What was done, in the words before a figure. */
const VERB_OF = /培训|举办|受理|办结|审结|检查|查处|立案|调解|化解|接待|开展|组织|完成|办理/;

/** 排查31宗,其中已化解26宗,其余7宗: what is done and what is left are all. */
function restOf(rest: Told): Draft | undefined {
  const { sentence, at } = rest;
  const done = sentence[at - 1];
  const total = sentence[at - 2];
  if (!done || !total || !sameUnit(done, rest) || !sameUnit(total, rest)) return undefined;
  if (!REST.test(clauseOf(rest)) && !/^(?:正在|尚在|尚未|仍在)/.test(rest.behind)) return undefined;
  if (!DONE.test(labelOf(done)) || DONE.test(labelOf(total)) || CARRIED_OVER.test(total.metric.sentence))
    return undefined;
  if (![total, done, rest].every(({ metric }) => isExact(metric)) || done.metric.value > total.metric.value)
    return undefined;
  const parts = [done.metric, rest.metric];
  // A类33件、正在解决的5件、参考2件: a third part goes with them
  const next = sentence[at + 1];
  if (next && sameUnit(next, rest) && sumOf([...parts, next.metric]) === total.metric.value) return undefined;
  // 受理346件;裁决203件,调解112件,其余31件: the three are all
  const all = sumOf([total.metric, ...parts]);
  if (sentence.slice(0, at - 2).some(({ metric }) => metric.value === all)) return undefined;
  return sumOf(parts) === total.metric.value ? undefined : saidOf(total.metric, parts);
}

/** 接待312批1046人次,其中个体访276批612人次、集体访36批434人次: where the first numbers add up, so do the second. */
function secondOf(total: Told): Draft | undefined {
  const { sentence, at, metric } = total;
  const first = sentence[at - 1];
  if (!first || total.before !== "" || first.metric.unit === metric.unit || !isExact(metric)) return undefined;
  const firsts = sentence.filter((one) => one.metric.partOf === first.metric.id);
  const seconds = firsts.flatMap((one) => {
    const next = sentence[one.at + 1];
    return next && next.before === "" && next.metric.unit === metric.unit && isExact(next.metric) ? [next.metric] : [];
  });
  if (firsts.length < 2 || seconds.length !== firsts.length) return undefined;
  if (sumOf(firsts.map((one) => one.metric)) !== first.metric.value || sumOf(seconds) === metric.value)
    return undefined;
  return saidOf(metric, seconds);
}

/** 审核312件,其中规范性文件26件、协议187件、其他95件: a list that 其中 begins and 其他 ends is complete. */
function closedList(first: Told): Draft | undefined {
  const { sentence, at } = first;
  const total = sentence[at - 1];
  if (
    !total ||
    !/^[^。;]{0,8}(?:其中|包括|分别[为是])|^,从[^,;。]{2,10}看,/.test(first.before) ||
    !sameUnit(total, first)
  )
    return undefined;
  for (let end = at + 2; end <= Math.min(sentence.length, at + MOST_KINDS); end++) {
    const parts = sentence.slice(at, end);
    const last = parts.at(-1)!;
    if (!sameUnit(last, first) || !/^[、,和及]/.test(last.before) || /;/.test(last.before)) return undefined;
    if (!/^(?:其他|其它)/.test(clauseOf(last).replace(/^[和及]/, ""))) continue;
    if (![total, ...parts].every(({ metric }) => isExact(metric)) || isOpenList(last)) return undefined;
    const metrics = parts.map(({ metric }) => metric);
    // …其他10件,尚有30件未审核: what they lack stands beside them
    const rest = total.metric.value - sumOf(metrics);
    if (sentence.slice(end).some(({ metric }) => metric.value === rest)) return undefined;
    return saidIfMeant(total.metric, metrics);
  }
  return undefined;
}

/** 核查87件,经查属实39件、部分属实16件、不属实42件: all kinds of one family, told without 其中. */
function kindsOf(first: Told): Draft | undefined {
  const { sentence, at } = first;
  // 385个主体分布在三个层级,市级41个: what is smaller than a part is not its total
  const before = sentence
    .slice(0, at)
    .findLast(({ metric }, i) => (i === at - 1 || i === at - 2 ? metric.value >= first.metric.value : false));
  if (first.metric.partOf !== null) return undefined;
  for (let end = Math.min(sentence.length, at + MOST_KINDS); end > at + 1; end--) {
    const parts = sentence.slice(at, end);
    if (!parts.every((part) => part.metric.unit === first.metric.unit && isExact(part.metric))) continue;
    const isSplit = SPLITS.test(first.before) && parts.length >= 3 && !isOpenList(parts.at(-1)!);
    if (!isSplit && !areAllKinds(parts.map(wordsOf), before && wordsOf(before))) continue;
    const metrics = parts.map(({ metric }) => metric);
    const sum = sumOf(metrics);
    const rest = sentence[end];
    if (rest && sameUnit(rest, first) && before && sumOf([...metrics, rest.metric]) === before.metric.value)
      return undefined;
    if (first.metric.unit === "%") {
      if (parts.some(({ metric }) => /率/.test(metric.subject ?? ""))) return undefined;
      // 出庭应诉率96.3%,其中市直部门98.9%、乡镇87.5%: rates of their own
      if (sentence[at - 1]?.metric.unit === "%" || Math.abs(sum - 100) > 100 * FARTHEST) return undefined;
      // 满意84.6%,基本满意13.2%,不满意2.2%
      return sum > 101 || (sum < 99 && parts.length > 2) ? saidOfShares(metrics) : undefined;
    }
    const behind = sentence[end];
    if (behind && sameUnit(behind, first) && /^,(?:以上|上述|这)?$/.test(behind.before) && isExact(behind.metric))
      return sum === behind.metric.value ? undefined : saidOf(behind.metric, metrics);
    if (!before || !sameUnit(before, first) || !isExact(before.metric) || /[。;]/.test(first.before)) return undefined;
    // 网格长8名、专职网格员2名、兼职网格员8名: one of a list is not its total
    if (before.metric.partOf !== null || first.before.startsWith("、")) return undefined;
    // 处罚案卷120卷、许可案卷60卷,优秀27卷…: of all that was told before
    const told = sentence.slice(0, at).filter((one) => sameUnit(one, first));
    if (told.some((_, from) => sumOf(told.slice(from).map(({ metric }) => metric)) === sum)) return undefined;
    return sum === before.metric.value || sum < before.metric.value * (1 - FARTHEST)
      ? undefined
      : saidOf(before.metric, metrics);
  }
  return undefined;
}
