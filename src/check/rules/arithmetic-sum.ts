import type { Metric } from "../../model.ts";
import { partsOf } from "../figures.ts";
import { intervalOf, isExact, show } from "../numbers.ts";
import type { Draft, Rule } from "../rule.ts";

/** Outcomes of concluded cases: they exhaust their total. */
const OUTCOME = /维持|驳回|撤销|变更|确认.{0,6}(?:违法|无效)|责令|终止|撤回|和解|调解|其他方式/;

/** Kinds that exclude each other: levels, kinds of cases, ways. */
const EXCLUSIVE = /级|正职|副职|刑事|民事|行政|一审|二审|线上|线下|类|信息|国家|委托|授权/;

/**
 * The parts of a stated total do not exceed it, and where they exhaust it by their kind they add up to it.
 *
 *     bad   办结11件,其中维持7件,撤销1件,驳回2件          7+1+2 = 10
 *     good  办结11件,其中维持7件,撤销1件,撤回1件,驳回2件
 *
 * Silent where a part is approximate (近10件), where the list is open (等), where a first split already adds up and a
 * second one follows, or where what is lacking stands beside them as a figure of its own.
 */
export const rule: Rule = {
  id: "arithmetic/sum",
  severity: "error",
  title: { zh: "各部分之和与总数不符", en: "the parts do not add up to their total" },
  explanation: {
    zh: "“其中”等列出的部分之和不应超过总数;审结案件的各种结果、正职与副职等穷尽列举的,其和应等于总数。约数只按其允许的方向比较。",
    en: "Parts do not exceed their total; where they exhaust it (outcomes of concluded cases, 正职 and 副职) they add up to it. Approximate figures are compared only in the direction that they allow.",
  },
  find({ report, text }) {
    const drafts: Draft[] = [];
    const { metrics } = report;
    const places = new Map(metrics.map((metric, i) => [metric, i]));
    for (const [total, parts] of partsOf(report)) {
      const draft = judge(text, total, parts);
      if (draft && !isRestTold(metrics, places.get(total)!, parts)) drafts.push(draft);
    }
    return drafts;
  },
};

function judge(text: string, total: Metric, parts: readonly Metric[]): Draft | undefined {
  if (parts.length < 2 || addsUpEarly(total, parts)) return undefined;
  const whole = intervalOf(total);
  const low = parts.reduce((sum, part) => sum + intervalOf(part).low, 0);
  const sum = parts.reduce((all, part) => all + part.value, 0);
  const names = parts.map((part) => part.subject ?? "");
  const outcomes = names.every((name) => OUTCOME.test(name));
  const exclusive = outcomes || names.every((name) => EXCLUSIVE.test(name));
  if (low > whole.high) return { ...said(total, parts, sum), ...(exclusive ? {} : { severity: "info" as const }) };
  if (!isExact(total) || !parts.every(isExact) || sum === total.value || isOpen(text, parts.at(-1)!)) return undefined;
  const deputies =
    parts.length === 2 && names.some((name) => /正职/.test(name)) && names.some((name) => /副职/.test(name));
  const distinct = new Set(names).size === names.length;
  if (deputies || (outcomes && parts.length >= 3 && distinct)) return said(total, parts, sum);
  return undefined;
}

/** Whether the first of the parts already make up the total: what follows is another split of it. */
function addsUpEarly(total: Metric, parts: readonly Metric[]): boolean {
  let sum = 0;
  return parts.slice(0, -1).some((part) => {
    sum += part.value;
    return sum === total.value;
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

/** A list that ends in 等 is not complete. */
function isOpen(text: string, last: Metric): boolean {
  return /^[^,。;，；]{0,8}等/.test(text.slice(last.span.end, last.span.end + 12));
}

function said(total: Metric, parts: readonly Metric[], sum: number): Draft {
  const terms = parts.map(({ value }) => value).join("+");
  const name = total.subject ?? "";
  return {
    message: {
      zh: `${name}${show(total)},各部分 ${terms}=${sum}`,
      en: `${name} ${show(total)}, its parts ${terms} = ${sum}`,
    },
    span: { start: total.span.start, end: parts.at(-1)!.span.end },
    evidence: [total, ...parts],
  };
}
