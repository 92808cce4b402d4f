import type { Metric } from "../../model.ts";
import { codedIn } from "../figures.ts";
import { isExact, show, stepOf } from "../numbers.ts";
import type { Draft, Rule } from "../rule.ts";

/** Rates that follow from two figures, by code: what is above the line, what below, and what stands in for a base not printed. */
const RATES: readonly { rate: string; above: string; below: readonly string[]; instead?: string }[] = [
  {
    rate: "reconsideration.correction-rate",
    above: "reconsideration.corrected",
    below: ["reconsideration.concluded"],
    instead: "reconsideration.accepted",
  },
  {
    rate: "litigation.loss-rate",
    above: "litigation.lost",
    below: ["litigation.concluded"],
    instead: "litigation.cases",
  },
  { rate: "mediation.success-rate", above: "mediation.resolved", below: ["mediation.disputes"] },
];

/**
 * A stated rate follows from the figures that the same passage gives.
 *
 *     bad   调解300件,成功240件,成功率98%       240/300 = 80%
 *     good  调解300件,成功294件,成功率98%
 *
 * Silent within one unit of the last printed digit by rounding or truncation (98% may be 97.5 to 98.99); info where it is
 * rounded the other way up, or where the base is not printed. 满意率, 按时办结率 and 负责人出庭应诉率 have bases of their own.
 */
export const rule: Rule = {
  id: "arithmetic/rate",
  severity: "warning",
  title: { zh: "比率与所列数据不符", en: "a rate does not follow from its figures" },
  explanation: {
    zh: "同一段给出分子和分母时,所写比率应由其中一组得出。按最后一位四舍五入或截断都可;反方向进位,或分母未写出,只记 info。",
    en: "Where a passage gives both figures, the stated rate follows from one pair of them. Rounding and truncation at the last digit are both right; rounded the other way up, or with a base not printed, it is info.",
  },
  find({ report }) {
    return RATES.flatMap(({ rate, above, below, instead }) =>
      report.metrics
        .filter(
          (metric) =>
            metric.indicators.includes(rate) &&
            metric.indicators.length === 1 &&
            metric.aspect === "result" &&
            metric.qualifier === "exact",
        )
        .flatMap((metric) => {
          const near = (code: string): Metric[] =>
            codedIn(report, metric.sectionId, code).filter(
              (other) => isExact(other) && other.value > 0 && Math.abs(other.span.start - metric.span.start) < 400,
            );
          const tops = near(above);
          const bases = below.flatMap(near);
          if (tops.length === 0) return [];
          if (bases.length > 0) return judge(metric, tops, bases, false);
          return instead === undefined ? [] : judge(metric, tops, near(instead), true);
        }),
    );
  },
};

function judge(rate: Metric, tops: readonly Metric[], bases: readonly Metric[], standIn: boolean): Draft[] {
  const unit = stepOf(rate);
  const pairs = tops.flatMap((top) =>
    bases
      .filter((base) => base !== top && base.value >= top.value)
      .map((base) => ({ top, base, share: (top.value / base.value) * 100 })),
  );
  if (pairs.length === 0) return [];
  const fits = pairs.some(({ share }) => share >= rate.value - unit / 2 - 1e-9 && share < rate.value + unit);
  if (fits) return [];
  const nearly = pairs.some(({ share }) => share >= rate.value - unit && share < rate.value);
  const { top, base, share } = pairs.at(-1)!;
  const told = share.toFixed(2);
  return [
    {
      message: standIn
        ? {
            zh: `${rate.subject ?? ""}${show(rate)};${show(top)}/${show(base)}=${told}%,但分母未写出`,
            en: `${rate.subject ?? ""} ${show(rate)}; ${show(top)}/${show(base)} = ${told}%, its own base is not printed`,
          }
        : {
            zh: `${rate.subject ?? ""}${show(rate)},而 ${show(top)}/${show(base)}=${told}%`,
            en: `${rate.subject ?? ""} ${show(rate)}, but ${show(top)}/${show(base)} = ${told}%`,
          },
      span: rate.span,
      evidence: [rate, top, base],
      ...(nearly || standIn ? { severity: "info" as const } : {}),
    },
  ];
}
