import type { Rule } from "../rule.ts";

/** A report says its addressee: 没有主送机关 where it does not. */
export const rule: Rule = {
  id: "metadata/addressee",
  severity: "info",
  title: { zh: "没有主送机关", en: "no addressee" },
  explanation: { zh: "整份文件里没有主送机关。", en: "The whole document has no addressee." },
  find({ report }) {
    const { addressees } = report.metadata;
    return addressees.length === 0 ? [{ message: { zh: "没有主送机关", en: "no addressee" }, span: null }] : [];
  },
};
