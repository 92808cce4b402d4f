import type { Rule } from "../rule.ts";

/**
 * The report was signed before its year was over.
 *
 *     bad   signed 2021-12-06 for 2021
 *     good  signed 2022-01-06 for 2021
 */
export const rule: Rule = {
  id: "date/before-year-end",
  severity: "info",
  title: { zh: "落款早于年度终了", en: "signed before the report year was over" },
  explanation: {
    zh: "报告在所报年度结束之前落款。",
    en: "The report was signed before its year was over.",
  },
  find({ report }) {
    const { reportYear: year, signedDate: date } = report.metadata;
    if (year === null || date === null || date > `${year}-12-31`) return [];
    return [
      {
        message: {
          zh: `${year}年度报告落款${date},当年尚未结束`,
          en: `the report of ${year} was signed on ${date}, before the year was over`,
        },
        span: report.metadata.evidence.signedDate?.[0] ?? null,
      },
    ];
  },
};
