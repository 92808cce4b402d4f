import type { Rule } from "../rule.ts";

/** A report says its issuer: 没有发文机关 where it does not. */
export const rule: Rule = {
  id: "metadata/issuer",
  severity: "warning",
  title: { zh: "没有发文机关", en: "no issuer" },
  explanation: { zh: "整份文件里没有发文机关。", en: "The whole document has no issuer." },
  find({ report }) {
    const { issuers } = report.metadata;
    return issuers.length === 0 ? [{ message: { zh: "没有发文机关", en: "no issuer" }, span: null }] : [];
  },
};
