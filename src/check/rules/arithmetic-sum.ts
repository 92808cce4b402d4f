import type { Draft, Rule } from "../rule.ts";
import { linkedParts } from "../sums/linkedParts.ts";
import { toldParts } from "../sums/toldParts.ts";

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
    zh: "“其中”等列出的部分之和不应超过总数;穷尽列举的(审结案件的各种结果、正职与副职、一审二审再审、“其他”收尾、冒号或括号内的清单、“按类型分为”),其和应等于总数;“合计”“共计”应等于前面各项之和(历年、上下半年、各季度也是);已办与“其余”之和应等于总数。各部分可能重叠的(党员、女性、涉及),只记 info。约数只按其允许的方向比较。",
    en: "Parts do not exceed their total; where they exhaust it (outcomes of concluded cases, 正职 and 副职, 一审 二审 再审, a list that ends in 其他, a list behind a colon or in brackets, 按类型分为) they add up to it; a figure told as a sum (合计, 共计) is the sum of those before, over years, halves and quarters of a year too; what is done and what is left (其余) are all. Where parts may overlap (persons by age and rank) it is info. Approximate figures are compared only in the direction that they allow.",
  },
  find({ report }) {
    const drafts = linkedParts(report);
    const seen = new Set(drafts.map(totalOf));
    return [...drafts, ...toldParts(report).filter((draft) => !seen.has(totalOf(draft)))];
  },
};

function totalOf({ evidence }: Draft): string | undefined {
  return evidence?.[0]?.id;
}
