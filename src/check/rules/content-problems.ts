import { missingSection } from "../missingSection.ts";
import { CONTENT_BASIS, type Rule } from "../rule.ts";

/** Titles that name the matter, at any depth. */
const TITLE =
  /(?<!(?:坚持|强化|聚焦|紧盯|针对|解决|整治|整改|破解|化解|排查|遗留|民生|督察|巡察|审计)[^,。、]{0,10})问题(?!导向|线索|整改|整治|楼)|不足|(?<!补|补齐|补足)短板|差距|困难(?!群众|群体|企业|家庭|人员|职工|学生|户)|薄弱|弱项|有待(?:改进|提升|加强|完善)/;

/** Sentences that speak of it without a section of its own. */
const MENTION =
  /(?:存在|还有|仍有).{0,16}(?:问题|不足|短板|差距)|(?:还|仍|依然|尚)(?:存在|有)[^。]{0,60}(?:问题|不足|短板|差距|薄弱)/;

/**
 * The report has a section on problems and shortcomings.
 *
 *     bad   a report whose sections never name it
 *     good  二、存在的问题和不足
 *
 * A mere paragraph is info; so is everything before report year 2019. Silent where the year is unknown.
 */
export const rule: Rule = {
  id: "content/problems",
  severity: "error",
  title: { zh: "没有存在的问题和不足一节", en: "no section on problems and shortcomings" },
  explanation: {
    zh: "报告应有一节写存在的问题和不足。任何层级的标题点明即可;只有段落提到,记为 info。2019年度以前的报告只记 info,年度不明时不报。",
    en: "A report has a section on problems and shortcomings. A title at any depth will do; a mere paragraph is info. Before report year 2019 it is info; silent where the year is unknown.",
  },
  basis: CONTENT_BASIS,
  find: (context) =>
    missingSection(context, {
      role: "problems",
      isNamedBy: ({ title }) => title !== null && TITLE.test(title),
      mention: (words) => MENTION.test(words),
      onlyMentioned: {
        zh: "存在的问题和不足只在段落里提到,没有自己的一节",
        en: "problems and shortcomings are only mentioned, without a section of their own",
      },
      missing: { zh: "没有写存在的问题和不足", en: "nothing on problems and shortcomings" },
    }),
};
