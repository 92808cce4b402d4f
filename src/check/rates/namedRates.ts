import type { Report } from "../../model.ts";
import { stepOf } from "../numbers.ts";
import type { Draft } from "../rule.ts";
import { clauseOf, isListed, labelOf, sameUnit, type Told, toldSentences } from "../told.ts";
import { fitOf, isSharp, saidOf, sharesOf, slackOf, tellShare } from "./fit.ts";

/** Rates with bases of their own: replies, cases that were due, hearings held. */
const OWN_BASE =
  /满意|按时|按期|及时|限时|如期|准时|首次|主动|综合|平均|总体|参与|知晓|覆盖|群众|规范|准确|执行到位|现场/;

/** Rates of what was done in time, of what was due. */
const IN_TIME = /按时|按期|及时|限时|如期/;
const DUE = /应|到期/;

/** A rate that is so many points off is no slip. */
const FAR = 10;

/** What counts for a rate, where it is not its own word: 结案率 is of cases 审结. */
const WORDS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:调解|和解|调撤|撤诉)结案$/, /调解|和解|调撤|撤诉/],
  [/(?:结案|办结|审结)$/, /办结|审结|结案|办毕/],
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

/** The hearings held, of which 负责人出庭应诉率 is a share. */
const HEARINGS = /开庭|应出庭|应当出庭/;

/**
 * Rates that are named after what a figure of their sentence counts: 501人合格,合格率95.2%.
 *
 * Such a figure stands before the rate and behind the one that it is a share of; any two figures before the rate that
 * give it make it right.
 */
export function namedRates(report: Report): Draft[] {
  return toldSentences(report).flatMap((sentence) => sentence.flatMap((told) => judge(told) ?? []));
}

function judge(rate: Told): Draft | undefined {
  const { metric, sentence, at } = rate;
  const name = /([\u4e00-\u9fff]{2,})(?:率|比例)$/.exec(metric.subject ?? "")?.[1];
  if (!name || metric.unit !== "%" || metric.aspect !== "result" || metric.qualifier !== "exact") return undefined;
  if ((OWN_BASE.test(name) && !IN_TIME.test(name)) || /[、和及与]/.test(name) || metric.value > 100) return undefined;
  if (isListed(rate)) return undefined;
  const top = topOf(name, sentence, at);
  if (!top) return undefined;
  const before = sentence.slice(0, at).filter((told) => told.metric.kind !== "rate");
  const base = baseOf(top, before);
  if (!base || (IN_TIME.test(name) && !(DUE.test(labelOf(base)) && IN_TIME.test(labelOf(top))))) return undefined;
  if (/出庭/.test(name) && !HEARINGS.test(labelOf(base))) return undefined;
  const values = before.filter((told) => sameUnit(told, top)).map((told) => told.metric.value);
  const fit = fitOf(metric, sharesOf(values, values), slackOf(top.metric, base.metric));
  if (fit === "fits") return undefined;
  // behind a ; it may be of something else, unless it is nearly right
  const isFar = Math.abs((top.metric.value / base.metric.value) * 100 - metric.value) > FAR;
  if (isFar && sentence.slice(base.at + 1, top.at + 1).some((told) => told.before.includes(";"))) return undefined;
  const draft = saidOf(metric, [top.metric, base.metric], tellShare(top.metric, base.metric), fit);
  // 受理20件,办结18件,办结率100%: of those that were due
  return metric.value === 100 ? { ...draft, severity: "info" } : draft;
}

/** The figure that a rate counts by its name: the last one before it, with no other rate between. */
function topOf(name: string, sentence: readonly Told[], at: number): Told | undefined {
  const wanted = /不..$/.test(name)
    ? new RegExp(name.slice(-3))
    : (WORDS.find(([rate]) => rate.test(name))?.[1] ?? new RegExp(name.slice(-2)));
  for (let i = at - 1; i >= 0; i--) {
    const told = sentence[i]!;
    if (told.metric.kind === "rate" || sentence[i + 1]!.before.includes(";")) return undefined;
    const behind = /^[^,;:。()]*/.exec(sentence[i + 1]!.before)![0];
    const words = `${clauseOf(told)} ${told.metric.subject?.replace(/.*率$/, "") ?? ""} ${behind.includes("率") ? "" : behind}`;
    const found = wanted.exec(words);
    if (
      found &&
      isSharp(told.metric, stepOf(told.metric)) &&
      !/[不未]|其余/.test(words.slice(Math.max(0, found.index - 3), found.index))
    )
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
  return base && isSharp(base.metric, stepOf(base.metric)) ? base : undefined;
}
