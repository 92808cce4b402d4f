import type { Rule } from "../rule.ts";

/** A report says its year: 看不出报告年度 where it does not. */
export const rule: Rule = {
  id: "metadata/year",
  severity: "warning",
  title: { zh: "看不出报告年度", en: "no report year" },
  explanation: { zh: "整份文件里看不出报告年度。", en: "The whole document has no report year." },
  find({ report }) {
    const { reportYear } = report.metadata;
    return reportYear === null ? [{ message: { zh: "看不出报告年度", en: "no report year" }, span: null }] : [];
  },
};
