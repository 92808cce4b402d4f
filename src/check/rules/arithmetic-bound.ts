import { codedBounds } from "../bounds/codedBounds.ts";
import { saidOf } from "../bounds/excess.ts";
import { ratesOver } from "../bounds/ratesOver.ts";
import { toldBounds } from "../bounds/toldBounds.ts";
import type { Rule } from "../rule.ts";

/**
 * A part, an outcome or a success is not larger than its whole, and a rate not over 100%.
 *
 *     bad   受理20件,审结24件                     a warning: nothing carried over
 *     good  受理20件,上年结转6件,审结24件
 *
 * Approximate figures are compared only in the direction that they allow.
 */
export const rule: Rule = {
  id: "arithmetic/bound",
  severity: "error",
  title: { zh: "部分大于整体", en: "a part is larger than its whole" },
  explanation: {
    zh: "“其中”的部分,以及成功、败诉、纠错、合格、采纳、回复、出庭等,不应大于其总数,比率不应超过100%(增长和完成计划除外);审结多于受理而没有上年结转,记为 warning。",
    en: "What 其中 announces, and successes, losses, corrections, passes, replies, appearances are not larger than their whole, and a rate is not over 100% (growth and completion of a plan aside); more concluded than accepted without carry-over is a warning.",
  },
  find({ report }) {
    const coded = codedBounds(report);
    const seen = new Set(coded.map(({ part }) => part));
    const told = toldBounds(report).filter(({ part }) => !seen.has(part));
    return [...[...coded, ...told].map(saidOf), ...ratesOver(report)];
  },
};
