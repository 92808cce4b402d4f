import type { Rule } from "../rule.ts";

/** A report says its title: 没有标题 where it does not. */
export const rule: Rule = {
  id: "metadata/title",
  severity: "warning",
  title: { zh: "没有标题", en: "no title" },
  explanation: { zh: "整份文件里没有标题。", en: "The whole document has no title." },
  find({ report }) {
    const { title } = report.metadata;
    return title === null ? [{ message: { zh: "没有标题", en: "no title" }, span: null }] : [];
  },
};
