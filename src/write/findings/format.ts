import type { Failure, Finding } from "../../model.ts";

/** What became of one input: its findings with its source text, or why it could not be read. */
export interface Checked {
  path: string | null;
  findings: Finding[];
  text: string;
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
