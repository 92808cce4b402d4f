import type { Metric } from "../../model.ts";
import { intervalOf, show } from "../numbers.ts";
import type { Draft, Rule } from "../rule.ts";

/** Codes of which a report has one figure for the whole year. */
const SINGLE =
  /^(?:reconsideration\.(?:received|accepted|concluded|correction-rate)|litigation\.(?:cases|lost|loss-rate|head-appearance-rate)|legal-aid\.cases|congress\.suggestions|cppcc\.proposals|mediation\.(?:committees|mediators|success-rate)|disclosure\.requests|hotline\.requests)$/;

/**
 * One indicator of one subject, in one scope and period, has one value.
 *
 *     bad   lead: 受理行政复议案件26件    body: 受理行政复议案件28件
 *     good  both 26件
 *
 * Different subjects, channels, levels or bodies are pieces, not a conflict; so are figures of one section, and figures
 * with another period or scope.
 */
export const rule: Rule = {
  id: "arithmetic/conflict",
  severity: "warning",
  title: { zh: "同一指标前后不一", en: "one indicator with two values" },
  explanation: {
    zh: "同一对象、同一范围、同一期间的同一指标,在报告两处写了两个值。对象、渠道、层级或范围不同的,是几部分,不是矛盾。",
    en: "The same indicator of the same subject, scope and period has two values in two places. Different subjects, channels, levels or scopes are pieces, not a conflict.",
  },
  find({ report }) {
    const drafts: Draft[] = [];
    const first = new Map<string, Metric>();
    for (const metric of report.metrics) {
      const code = metric.indicators[0];
      if (
        code === undefined ||
        metric.indicators.length > 1 ||
        !SINGLE.test(code) ||
        metric.aspect !== "result" ||
        metric.partOf !== null
      )
        continue;
      const scope =
        /全[省市县区州镇乡]|[市县区]本级|[市县区州省]政府|[\u4e00-\u9fff]{0,4}局/.exec(metric.sentence)?.[0] ?? "";
      const key = [
        code,
        metric.unit,
        metric.subject ?? "",
        scope,
        metric.period?.from ?? "",
        metric.period?.to ?? "",
      ].join("|");
      const before = first.get(key);
      if (!before) first.set(key, metric);
      else if (before.sectionId !== metric.sectionId && apart(before, metric)) {
        drafts.push({
          message: {
            zh: `${metric.subject ?? ""}${show(metric)},前文为${show(before)}`,
            en: `${metric.subject ?? ""} ${show(metric)}, but ${show(before)} before`,
          },
          span: metric.span,
          evidence: [before, metric],
        });
      }
    }
    return drafts;
  },
};

function apart(a: Metric, b: Metric): boolean {
  const [x, y] = [intervalOf(a), intervalOf(b)];
  return x.low > y.high || y.low > x.high;
}
