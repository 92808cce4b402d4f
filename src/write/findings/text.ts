import type { Finding } from "../../model.ts";
import { terminalColumnsOf } from "../../text/columns.ts";
import { isFailure } from "../../text/error.ts";
import type { Excerpt } from "./excerpts.ts";
import type { Checked, FindingsFormat, FindingsOptions, Summary } from "./format.ts";

const STYLE = { error: "red", warning: "yellow", info: "cyan" } as const;

/** For eyes: path:line:col, severity, message, rule; the line with a caret under the place; a summary. */
export const text: FindingsFormat = {
  name: "text",
  write(checked, summary, options) {
    const lines = checked.flatMap((one) =>
      isFailure(one)
        ? [`${one.path ?? "-"}: ${options.paint("red", one.error.code)}: ${one.error.message}`]
        : one.findings.flatMap((finding) => draw(one, finding, options)),
    );
    if (!options.quiet) lines.push(summaryLine(summary, options));
    return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
  },
};

function draw(one: Checked, finding: Finding, { paint }: FindingsOptions): string[] {
  const place = finding.line === null ? "" : `:${finding.line}:${finding.column}`;
  const head = `${clean(one.path ?? "-")}${place}: ${paint(STYLE[finding.severity], finding.severity)} ${clean(finding.message)} ${paint("dim", finding.rule)}`;
  const excerpt = one.excerpts.get(finding);
  return excerpt ? [head, ...drawExcerpt(excerpt, paint)] : [head];
}

/** The line of a finding and a caret under its place, aligned by East Asian width. */
function drawExcerpt(excerpt: Excerpt, paint: FindingsOptions["paint"]): string[] {
  const [before, marked, behind] = [excerpt.before, excerpt.marked, excerpt.behind].map(clean) as [
    string,
    string,
    string,
  ];
  const carets = "^".repeat(Math.max(1, terminalColumnsOf(marked)));
  return [`    ${before}${marked}${behind}`, `    ${" ".repeat(terminalColumnsOf(before))}${paint("bold", carets)}`];
}

/** Control characters would move the cursor: they are shown as blanks. */
function clean(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, " ");
}

function summaryLine(s: Summary, { lang, paint }: FindingsOptions): string {
  const failed = s.failed > 0 ? (lang === "zh" ? `,${s.failed} 份读不了` : `, ${s.failed} could not be read`) : "";
  if (s.reports === 0)
    return paint("bold", lang === "zh" ? `没有检查任何报告${failed}` : `no report was checked${failed}`);
  return paint(
    "bold",
    lang === "zh"
      ? `检查 ${s.reports} 份报告,运行 ${s.rulesRun} 条规则:${s.error} error,${s.warning} warning,${s.info} info;${s.clean} 份没有发现${failed}`
      : `${s.reports} checked, ${s.rulesRun} rules run: ${s.error} error, ${s.warning} warning, ${s.info} info; ${s.clean} clean${failed}`,
  );
}
