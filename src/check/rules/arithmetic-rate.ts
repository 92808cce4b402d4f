import { changes } from "../rates/changes.ts";
import { codedRates } from "../rates/codedRates.ts";
import { namedRates } from "../rates/namedRates.ts";
import { shares } from "../rates/shares.ts";
import type { Rule } from "../rule.ts";

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
    const coded = codedRates(report);
    const seen = new Set(coded.map(({ evidence }) => evidence![0]));
    return [
      ...coded,
      ...[...namedRates(report), ...shares(report), ...changes(report)].filter(
        ({ evidence }) => !seen.has(evidence![0]),
      ),
    ];
  },
};
