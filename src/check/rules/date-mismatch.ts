import type { Rule } from "../rule.ts";

/**
 * The written date of the page field is not the date under the signature.
 *
 *     bad   成文日期: 2022-03-04, signed 2022年2月17日
 *     good  both 2022-02-17
 */
export const rule: Rule = {
  id: "date/mismatch",
  severity: "info",
  title: { zh: "成文日期与落款不一", en: "the written date is not the one under the signature" },
  explanation: {
    zh: "页面字段里的成文日期与落款日期不同。",
    en: "The written date of the page field is not the date under the signature.",
  },
  find({ report }) {
    const { writtenDate, signedDate, evidence } = report.metadata;
    if (writtenDate === null || signedDate === null || writtenDate === signedDate) return [];
    return [
      {
        message: {
          zh: `页面成文日期${writtenDate},落款${signedDate}`,
          en: `the page says ${writtenDate}, the signature ${signedDate}`,
        },
        span: evidence.signedDate?.[0] ?? null,
      },
    ];
  },
};
