import type { Finding } from "../../model.ts";
import { isFailure } from "../../text/error.ts";
import { type FindingsFormat, findingsInFile } from "./format.ts";

const KINDS = { error: "error", warning: "warning", info: "notice" } as const;

/** The most annotations of one kind that are shown; the rest is counted. */
const MOST = 10;

/** Workflow commands, worst first, at most ten a kind; data and properties are escaped, so that no text can be a command. */
export const github: FindingsFormat = {
  name: "github",
  write(checked, _summary, { lang }) {
    const failures = checked.filter(isFailure);
    const findings = checked.flatMap((one) => (isFailure(one) ? [] : findingsInFile(one, lang)));
    const lines: string[] = [];
    for (const severity of ["error", "warning", "info"] as const) {
      const own = [
        ...(severity === "error"
          ? failures.map(
              ({ path, error }) => `::error file=${property(path ?? "-")}::${data(`${error.code}: ${error.message}`)}`,
            )
          : []),
        ...findings.filter((finding) => finding.severity === severity).map(annotation),
      ];
      lines.push(...own.slice(0, MOST));
      const more = own.length - MOST;
      if (more > 0)
        lines.push(`::notice::${data(lang === "zh" ? `另有 ${more} 条 ${severity}` : `${more} more ${severity}`)}`);
    }
    return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
  },
};

function annotation(finding: Finding): string {
  const place = [
    ["file", finding.path ?? "-"],
    ["line", finding.line],
    ["endLine", finding.endLine],
    ["col", finding.column],
    ["endColumn", finding.line === finding.endLine ? finding.endColumn : null],
    ["title", finding.rule],
  ]
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}=${property(String(value))}`)
    .join(",");
  return `::${KINDS[finding.severity]} ${place}::${data(finding.message)}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
