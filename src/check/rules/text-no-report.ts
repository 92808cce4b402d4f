import type { Rule } from "../rule.ts";

/** The document is a report of this kind; of one that is not, nothing else is checked. */
export const rule: Rule = {
  id: "text/no-report",
  severity: "error",
  title: { zh: "不是法治政府建设报告", en: "not a report of this kind" },
  explanation: {
    zh: "文件没有提纲,或者是另一类文件。其他规则此时不运行。",
    en: "The document has no outline, or is of another kind. No other rule runs on it.",
  },
  find({ report }) {
    if (report.isReport) return [];
    return [
      {
        message: {
          zh: "不是法治政府建设报告(没有提纲,或为其他文件)",
          en: "not such a report (no outline, or another kind of document)",
        },
        span: null,
      },
    ];
  },
};
