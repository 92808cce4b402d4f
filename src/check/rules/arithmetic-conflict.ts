import { codedConflicts } from "../conflicts/codedConflicts.ts";
import type { Conflict } from "../conflicts/conflict.ts";
import { pointedConflicts } from "../conflicts/pointedConflicts.ts";
import { retoldConflicts } from "../conflicts/retoldConflicts.ts";
import { show } from "../numbers.ts";
import type { Draft, Rule } from "../rule.ts";

/**
 * One indicator of one subject, in one scope and period, has one value.
 *
 *     bad   lead: 受理行政复议案件26件    body: 受理行政复议案件28件
 *     good  both 26件
 *
 * So has a figure that takes up one told before it in its section (上述64件, 制定的6件文件), or that is told again in the
 * same words. Digits in another order (143, 134) are suspect most of all. Different subjects, channels, levels or bodies are
 * pieces, not a conflict; so are figures with another period or scope.
 */
export const rule: Rule = {
  id: "arithmetic/conflict",
  severity: "warning",
  title: { zh: "同一指标前后不一", en: "one indicator with two values" },
  explanation: {
    zh: "同一对象、同一范围、同一期间的同一指标,在报告两处写了两个值。数字颠倒(143、134)最为可疑;指回前文的数(上述64件、制定的6件文件)和用同样的话说了两遍的数也算,不论有无代码。对象、渠道、层级或范围不同的,是几部分,不是矛盾。",
    en: "The same indicator of the same subject, scope and period has two values in two places; so has a figure that takes up one told before (上述64件, 制定的6件文件), or is told twice in the same words, whether it has a code or not. Digits in another order (143, 134) are suspect most of all. Different subjects, channels, levels or scopes are pieces, not a conflict.",
  },
  find({ report }) {
    const all = [...codedConflicts(report), ...pointedConflicts(report), ...retoldConflicts(report)];
    const byFigure = new Map(all.toReversed().map((conflict) => [conflict.metric, conflict]));
    return all.filter((conflict) => byFigure.get(conflict.metric) === conflict).map(saidOf);
  },
};

function saidOf({ before, metric }: Conflict): Draft {
  return {
    message: {
      zh: `${metric.subject ?? ""}${show(metric)},前文为${show(before)}`,
      en: `${metric.subject ?? ""} ${show(metric)}, but ${show(before)} before`,
    },
    span: metric.span,
    evidence: [before, metric],
  };
}
