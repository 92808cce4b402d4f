import type { Rule } from "../rule.ts";

/** Issuers whose reports are due a month later: provinces and central departments. */
const HIGHEST =
  /^(?:[\u4e00-\u9fff]{2,8}(?:省|自治区)|北京市|天津市|上海市|重庆市)人民政府$|^(?:国务院|国家[\u4e00-\u9fff]{2,12}(?<!总局.+局)|(?![\u4e00-\u9fff]*[省市县区州旗镇委])[\u4e00-\u9fff]{2,8}部)$/;

/**
 * Signed on or after 1 March of the year after (from 2019; provinces and central departments 1 April), a proxy for filing.
 *
 *     bad   signed 2021-03-28 for 2020
 *     good  signed 2021-02-20 for 2020
 */
export const rule: Rule = {
  id: "date/late-filing",
  severity: "info",
  title: { zh: "落款不早于次年3月1日", en: "signed on or after 1 March" },
  explanation: {
    zh: "落款在次年3月1日或以后(2019年度起;省级和中央部门为4月1日),用来推断报送是否迟。",
    en: "Signed on or after 1 March of the year after (from 2019; provinces and central departments 1 April), a proxy for filing.",
  },
  find({ report }) {
    const { reportYear: year, signedDate: date, issuers } = report.metadata;
    if (year === null || year < 2019 || date === null) return [];
    const limit = `${year + 1}-${issuers.some((issuer) => HIGHEST.test(issuer)) ? "04" : "03"}-01`;
    if (date < limit) return [];
    return [
      {
        message: {
          zh: `${year}年度报告落款${date},不早于${limit}`,
          en: `the report of ${year} was signed on ${date}, not before ${limit}`,
        },
        span: report.metadata.evidence.signedDate?.[0] ?? null,
      },
    ];
  },
};
