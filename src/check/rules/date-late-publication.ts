import type { Rule } from "../rule.ts";

/**
 * A report published after 1 April of the year after its year (from 2015). Silent where year or date is unknown.
 *
 *     bad   published 2022-05-06 for 2021
 *     good  published 2022-03-28 for 2021
 */
export const rule: Rule = {
  id: "date/late-publication",
  severity: "warning",
  title: { zh: "公布晚于次年4月1日", en: "published after 1 April" },
  explanation: {
    zh: "次年4月1日以后公布的报告(2015年度起)。年度或公布日期不明时不报。",
    en: "A report published after 1 April of the year after its year (from 2015). Silent where year or date is unknown.",
  },
  find({ report }) {
    const { reportYear: year, publishedDate: date } = report.metadata;
    if (year === null || year < 2015 || date === null || date <= `${year + 1}-04-01`) return [];
    return [
      {
        message: {
          zh: `${year}年度报告公布于${date},晚于${year + 1}-04-01`,
          en: `the report of ${year} was published on ${date}, after ${year + 1}-04-01`,
        },
        span: report.metadata.evidence.publishedDate?.[0] ?? null,
      },
    ];
  },
};
