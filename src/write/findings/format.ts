import type { Failure, Finding, Source } from "../../model.ts";
import type { Excerpt } from "./excerpts.ts";

/** What became of one input: its findings, each with its line, or why it could not be read. */
export interface Checked {
  path: string | null;
  sourceFormat: Source["format"];
  findings: Finding[];
  /** Of each finding that has a place; the text itself is not kept. */
  excerpts: ReadonlyMap<Finding, Excerpt>;
}

/**
 * The findings of one input as what opens the file itself can show them: lines are those of the text, which a web page, Word or PDF
 * file has none of, so that theirs are told in the message.
 */
export function findingsInFile({ sourceFormat, findings }: Checked, lang: "zh" | "en"): readonly Finding[] {
  if (sourceFormat === "text") return findings;
  return findings.map((finding) => {
    if (finding.line === null) return finding;
    const where = lang === "zh" ? `提取文本第 ${finding.line} 行` : `line ${finding.line} of its text`;
    const nowhere = { line: null, column: null, endLine: null, endColumn: null };
    return { ...finding, ...nowhere, message: `${finding.message} (${where})` };
  });
}

export interface Summary {
  error: number;
  warning: number;
  info: number;
  reports: number;
  clean: number;
  failed: number;
  rulesRun: number;
}

export interface RuleInfo {
  id: string;
  severity: Finding["severity"];
  title: string;
  explanation: string;
}

export interface FindingsOptions {
  lang: "zh" | "en";
  version: string;
  /** `text`: leave the summary out. */
  quiet: boolean;
  rules: readonly RuleInfo[];
  paint(style: "bold" | "dim" | "red" | "yellow" | "cyan", text: string): string;
}

/** One format for findings, written when all inputs are done. */
export interface FindingsFormat {
  name: string;
  write(checked: readonly (Checked | Failure)[], summary: Summary, options: FindingsOptions): string;
}
