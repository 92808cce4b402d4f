import { yearsIn } from "../../text/dates.ts";
import { missingSection } from "../missingSection.ts";
import { CONTENT_BASIS, type Rule } from "../rule.ts";

/** Titles that name the matter, at any depth. */
const TITLE =
  /下一?步|下一?阶段|下一?年|明年|来年|今后|打算|设想|思路|努力方向|(?:工作|重点|主要|年度|^)的?(?:计划|安排)(?:$|[和与及、(])/;

/** Sentences that speak of it without a section of its own. */
const MENTION = /下一?步|明年|来年|下一年|今后|新的一年|新一年/;

/** Whether words name a year behind the report's: 2024年工作举措 in the report of 2023. */
function namesLater(words: string, year: number): boolean {
  return yearsIn(words).some((named) => named > year);
}

/**
 * The report has a section on plans for the next year.
 *
 *     bad   a report whose sections never name it
 *     good  二、下一年度安排
 *
 * A mere paragraph is info; so is everything before report year 2019. Silent where the year is unknown.
 */
export const rule: Rule = {
  id: "content/plan",
  severity: "error",
  title: { zh: "没有下一年度安排一节", en: "no section on plans for the next year" },
  explanation: {
    zh: "报告应有一节写下一年度安排。任何层级的标题点明即可;只有段落提到,记为 info。2019年度以前的报告只记 info,年度不明时不报。",
    en: "A report has a section on plans for the next year. A title at any depth will do; a mere paragraph is info. Before report year 2019 it is info; silent where the year is unknown.",
  },
  basis: CONTENT_BASIS,
  find: (context) =>
    missingSection(context, {
      role: "plan",
      isNamedBy: ({ title }, year) => title !== null && (TITLE.test(title) || namesLater(title, year)),
      mention: (words, year) => MENTION.test(words) || namesLater(words, year),
      onlyMentioned: {
        zh: "下一年度安排只在段落里提到,没有自己的一节",
        en: "plans for the next year are only mentioned, without a section of their own",
      },
      missing: { zh: "没有写下一年度安排", en: "nothing on plans for the next year" },
    }),
};
