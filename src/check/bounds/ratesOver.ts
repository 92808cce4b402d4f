import type { Report } from "../../model.ts";
import { show } from "../numbers.ts";
import type { Draft } from "../rule.ts";
import { clauseOf, toldSentences } from "../told.ts";

/** A share that may be over 100%: growth, completion of a plan. */
const MAY_EXCEED = /增长|增加|提高|上升|完成|计划|任务|目标|同比|环比|达产/;

/** A share of a whole: 一般程序案件占120.5%. */
const SHARE = /(?<![抢强])占(?:比|总[数量]的?|全部[^,;。]{0,8}的)?(?:达到?|为)?$/;

/** Rates over 100% that cannot be: 合格率105%. */
export function ratesOver(report: Report): Draft[] {
  return toldSentences(report)
    .flat()
    .filter(
      (told) =>
        told.metric.unit === "%" &&
        told.metric.value > 100 &&
        told.metric.aspect === "result" &&
        (/率$/.test(told.metric.subject ?? "") || SHARE.test(clauseOf(told))) &&
        !MAY_EXCEED.test(clauseOf(told)),
    )
    .map(({ metric }) => ({
      message: {
        zh: `${metric.subject}${show(metric)},超过100%`,
        en: `${metric.subject} ${show(metric)}, over 100%`,
      },
      span: metric.span,
      evidence: [metric],
    }));
}
