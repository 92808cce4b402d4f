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
 * rounded the other way up, or where the base is not printed. 满意率, 按时办结率 and
 * 负责人出庭应诉率 have bases of their own (those asked, due, heard), and are looked at where these are told.
 */
export const rule: Rule = {
  id: "arithmetic/rate",
  severity: "warning",
  title: { zh: "比率与所列数据不符", en: "a rate does not follow from its figures" },
  explanation: {
    zh: "同一段给出分子和分母时,所写比率应由其中一组得出。比率按名称找分子(合格率找合格),“占”找前一个数,增降幅、倍数和增减的数量找前后两个数。按最后一位四舍五入或截断都可;反方向进位,或分母未写出,只记 info。总体合格率等自有分母的不查;满意率只对问卷、测评、回访的数查,按时办结率只对“应办”“到期”的数查。",
    en: "Where a passage gives both figures, the stated rate follows from one pair of them. A rate is looked for by its name (合格率: what is 合格), a share told with 占 by the figure before it, a change, in %, 倍 or the measure word itself, by the two levels told with it. Rounding and truncation at the last digit are both right; rounded the other way up, or with a base not printed, it is info.",
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
