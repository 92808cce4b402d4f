import { missingSection } from "../missingSection.ts";
import { CONTENT_BASIS, type Rule } from "../rule.ts";

/** Titles that name the matter, at any depth. */
const TITLE = /举措|措施|成效|成果|成绩|做法|工作(?:开展|进展)?情况|主要工作|亮点|落实情况/;

/** Sentences that speak of it without a section of its own. */
const MENTION = /取得.{0,8}(?:成效|进展|成绩)|成效/;

/** A lead so long tells what was done. */
const LONG_LEAD = 100;

/**
 * The report has a section on measures and results.
 *
 *     bad   a report whose sections never name it
 *     good  二、主要举措和成效
 *
 * A mere paragraph is info; so is everything before report year 2019. Silent where the year is unknown.
 */
export const rule: Rule = {
  id: "content/achievements",
  severity: "error",
  title: { zh: "没有主要举措和成效一节", en: "no section on measures and results" },
  explanation: {
    zh: "报告应有一节写主要举措和成效。任何层级的标题点明即可;只有段落提到,记为 info。2019年度以前的报告只记 info,年度不明时不报。",
    en: "A report has a section on measures and results. A title at any depth will do; a mere paragraph is info. Before report year 2019 it is info; silent where the year is unknown.",
  },
  basis: CONTENT_BASIS,
  find: (context) =>
    missingSection(context, {
      role: "achievements",
      isNamedBy: ({ title }) => title !== null && TITLE.test(title),
      mention: (words) => MENTION.test(words) || (context.report.lead?.text.length ?? 0) >= LONG_LEAD,
      onlyMentioned: {
        zh: "主要举措和成效只在段落里提到,没有自己的一节",
        en: "measures and results are only mentioned, without a section of their own",
      },
      missing: { zh: "没有写主要举措和成效", en: "nothing on measures and results" },
    }),
};
