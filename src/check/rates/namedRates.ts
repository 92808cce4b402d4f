import type { Report } from "../../model.ts";
import { isExact, show } from "../numbers.ts";
import type { Draft } from "../rule.ts";
import { sumOf } from "../sums/said.ts";
import { clauseOf, isListed, labelOf, sameUnit, type Told, toldSentences } from "../told.ts";
import { FAR, fitOf, isSharp, saidOf, shareOf, sharesOf, slackOf, tellShare } from "./fit.ts";

/** Rates with bases of their own: replies, cases that were due, hearings held. */
const OWN_BASE = /准时|提前|当场|当日|即时|首次|主动|综合|平均|总体|参与|知晓|覆盖|群众|规范|准确|执行到位|现场|占用/;

/** Rates of what was done in time, of what was due. */
const IN_TIME = /按时|按期|及时|限时|如期|[期时审]限内/;
const DUE = /应|到期/;

/** What counts for a rate, where it is not its own word: 结案率 is of cases 审结. */
const WORDS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:调解|和解|调撤|撤诉)结案$/, /调解|和解|调撤|撤诉/],
  [/(?:结案|办结|审结)$/, /办结|审结|结案|办毕/],
  [/网办$/, /网上办理|线上办理|网办/],
  [/案结事了$/, /服判息诉|未再提起|未提起/],
  [/满意$/, /(?<!不)满意/],
  [/执行$/, /支出|执行|使用/],
  [/整改(?:完成|到位)?$/, /整改/],
  [/(?:答复|回复|办复)$/, /答复|回复|办复/],
  [/(?:签约|签订)$/, /签约|签订/],
  [/(?:报备|备案)$/, /报备|备案/],
  [/(?:纠错|纠正)$/, /纠错|纠正/],
  [/持证(?:上岗)?$/, /持证|持有[^,;。]{0,8}证/],
  [/(?:合格|通过|及格)$/, /合格|通过|及格/],
  [/(?:调解)?成功$/, /成功|化解|握手言和|达成/],
  [/出庭(?:应诉)?$/, /出庭/],
];

/** Of whom 满意率 is a share, where they are told. */
const ASKED = /问卷|测评|受访|回访|评价表|评议/;

/** Rates of cases concluded. */
const RATES_OF_CONCLUDED = /纠错|纠正|败诉|维持|撤销|(?:调解|和解)$/;
const CONCLUDED = /审结|办结|结案|判决|裁判|已结/;

/** Rates whose base is another one than all cases: those asked, those due. */
const OWN_WAY = /满意|按时|按期|及时|限时|如期|准时|知晓|同比|增长/;

/** The hearings held, of which 负责人出庭应诉率 is a share. */
const HEARINGS = /开庭|应(?!诉)(?:当|由)?[^,;。]{0,14}出庭/;

/**
 * Rates that are named after what a figure of their sentence counts: 501人合格,合格率95.2%.
 *
 * Such a figure stands before the rate and behind the one that it is a share of; any two figures before the rate that
 * give it make it right. Where nothing before it has its name, it is of some of what was told (126个村中118个聘请,覆盖率),
 * or of all but some (876人参加,25人未合格,合格率).
 */
export function namedRates(report: Report): Draft[] {
  return toldSentences(report).flatMap((sentence) => sentence.flatMap((told) => judge(told) ?? []));
}

function judge(rate: Told): Draft | undefined {
  const { metric, sentence, at } = rate;
  const name = /([\u4e00-\u9fff]{2,})(?:率|比例)$/.exec(metric.subject ?? "")?.[1];
  if (!name || metric.unit !== "%" || metric.aspect !== "result" || metric.qualifier !== "exact") return undefined;
  const ofThem = partitive(rate);
  if (ofThem)
    return OWN_WAY.test(name)
      ? undefined
      : compared(rate, ...ofThem, [ofThem[0].metric.value], [ofThem[1].metric.value]);
  if (OWN_BASE.test(name) || /[、和及与]/.test(name) || metric.value > 100) return undefined;
  if (isListed(rate)) return undefined;
  const top = topOf(name, sentence, at);
  if (!top) return withoutOthers(rate, name);
  // 败诉7件,败诉率由上年的8.1%降到5.8%
  if (metric.period?.from !== top.metric.period?.from) return undefined;
  const before = sentence.slice(0, at).filter((told) => told.metric.kind !== "rate");
  const whole = wholeOf(top, before);
  const base = whole ?? baseOf(top, before);
  if (!base || (IN_TIME.test(name) && !(DUE.test(labelOf(base)) && IN_TIME.test(labelOf(top))))) return undefined;
  if (/出庭/.test(name) && !HEARINGS.test(labelOf(base))) return undefined;
  if (/满意/.test(name) && !ASKED.test(labelOf(base))) return undefined;
  const values = before.filter((told) => sameUnit(told, top)).map((told) => told.metric.value);
  // behind a ; it may be of something else, unless it is nearly right
  const isFar = Math.abs(shareOf(top.metric, base.metric) - metric.value) > FAR;
  if (isFar && !whole && sentence.slice(base.at + 1, top.at + 1).some(beginsPart)) return undefined;
  const draft = compared(rate, top, base, values, values);
  // 承办238件,纠正33件,纠错比例15.7%: of those concluded, which are not told
  const isOfOthers = RATES_OF_CONCLUDED.test(name) && !CONCLUDED.test(labelOf(base));
  return draft && isOfOthers ? { ...draft, severity: "info" } : draft;
}

/** Whether a figure begins a new part of its sentence. */
function beginsPart(told: Told): boolean {
  return told.before.includes(";");
}

/** What is told over again behind a ; with the top among it: 案卷320卷;优秀208卷、合格105卷、不合格7卷. */
function wholeOf(top: Told, before: readonly Told[]): Told | undefined {
  const last = before.findLast((told) => told.at <= top.at && beginsPart(told));
  if (!last) return undefined;
  const parts = before.filter((told) => told.at >= last.at && sameUnit(told, top));
  const sum = sumOf(parts.map(({ metric }) => metric));
  const isWhole = (told: Told): boolean =>
    told.at < last.at && sameUnit(told, top) && told.metric.value === sum && isSharp(told.metric);
  return parts.length > 1 ? before.findLast(isWhole) : undefined;
}

/** 876人参加考试,仅25人未合格,合格率: the share of those who are not told. */
function withoutOthers(rate: Told, name: string): Draft | undefined {
  if (/[不未]|满意/.test(name)) return undefined;
  const { sentence, at } = rate;
  const [base, others] = [sentence[at - 2], sentence[at - 1]];
  if (!base || !others || !sameUnit(base, others) || others.metric.value > base.metric.value) return undefined;
  if (![base, others].every(({ metric }) => isExact(metric)) || /;/.test(others.before + rate.before)) return undefined;
  const denied = new RegExp(`[未不][^,;。]{0,3}${name.slice(-2)}`);
  if (!denied.test(labelOf(others))) return undefined;
  const left = base.metric.value - others.metric.value;
  const share = (left / base.metric.value) * 100;
  const fit = fitOf(rate.metric, [share]);
  const told = `-${show(others.metric)}=${left},${left}/${base.metric.value}=${share.toFixed(2)}%`;
  return fit === "fits" ? undefined : saidOf(rate.metric, [base.metric, others.metric], told, fit);
}

/** What is said of a rate that no top and base of some values give. */
function compared(
  { metric }: Told,
  top: Told,
  base: Told,
  tops: readonly number[],
  bases: readonly number[],
): Draft | undefined {
  const fit = fitOf(metric, sharesOf(tops, bases), slackOf(top.metric, base.metric));
  if (fit === "fits") return undefined;
  const draft = saidOf(metric, [top.metric, base.metric], tellShare(top.metric, base.metric), fit);
  // 受理20件,办结18件,办结率100%: of those that were due
  return metric.value === 100 ? { ...draft, severity: "info" } : draft;
}

/** 126个村中已有118个聘请法律顾问,覆盖率: some of what was told right before, and its rate behind it. */
function partitive({ before, sentence, at }: Told): [Told, Told] | undefined {
  const [base, top] = [sentence[at - 2], sentence[at - 1]];
  if (!base || !top || !sameUnit(base, top) || !/^[^,;。]{0,16},[^,;。]{0,8}$/.test(before)) return undefined;
  const isOfThem = /^[^,;。:、()]{0,12}中,?(?:已|共|有|已有|共有|(?:已)?(?:覆盖|建成|设立|聘请|配备|实现))$/.test(
    top.before,
  );
  return isOfThem && [top, base].every(({ metric }) => isSharp(metric)) ? [top, base] : undefined;
}

/** The figure that a rate counts by its name: the last one before it, with no rates between but those beside it. */
function topOf(name: string, sentence: readonly Told[], at: number): Told | undefined {
  const wanted = /不..$/.test(name)
    ? new RegExp(name.slice(-3))
    : (WORDS.find(([rate]) => rate.test(name))?.[1] ?? new RegExp(name.slice(-2)));
  for (let i = at - 1; i >= 0; i--) {
    const told = sentence[i]!;
    if (sentence[i + 1]!.before.includes(";")) return undefined;
    if (told.metric.kind === "rate") {
      // 合格987人,参考率93.4%,合格率94.4%: over the rate beside it, not over one told before the figure
      if (sentence.slice(i, at).every(({ metric }) => metric.kind === "rate")) continue;
      return undefined;
    }
    const behind = /^[^,;:。()]*/.exec(sentence[i + 1]!.before)![0];
    const words = `${clauseOf(told)} ${told.metric.subject?.replace(/.*率$/, "") ?? ""} ${behind.includes("率") ? "" : behind}`;
    const found = wanted.exec(words);
    if (found && isSharp(told.metric) && !/[不未]|其余/.test(words.slice(Math.max(0, found.index - 3), found.index)))
      return told;
  }
  return undefined;
}

/** The figure that another one is a share of: its total, or the nearest before that is as large. */
function baseOf(top: Told, before: readonly Told[]): Told | undefined {
  const total = before.find((told) => told.metric.id === top.metric.partOf && sameUnit(told, top));
  const base =
    total ??
    before.findLast((told) => told.at < top.at && sameUnit(told, top) && told.metric.value >= top.metric.value);
  return base && isSharp(base.metric) ? base : undefined;
}
