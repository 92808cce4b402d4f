import type { Metric, Report, Section, Severity, Span } from "../model.ts";

/** A text in both languages of messages. */
export interface Words {
  zh: string;
  en: string;
}

/** What a rule reads: the report, its source text, and its sections in document order. */
export interface CheckContext {
  report: Report;
  text: string;
  /** Lead and sections as printed, in Simplified script: what word patterns are matched against. */
  words: string;
  sections: readonly Section[];
}

/** A finding before it gets its place, language and fingerprint. */
export interface Draft {
  message: Words;
  /** `null` where something is missing from the whole document. */
  span: Span | null;
  /** Where it differs from the rule's own. */
  severity?: Severity;
  /** The operands of an arithmetic finding. */
  evidence?: readonly Metric[];
}

/**
 * One rule of `lawgov check`: one file, one object. `find` gives findings and never throws; where the text leaves
 * another reading it is silent, or says `info`.
 */
export interface Rule {
  id: string;
  severity: Severity;
  /** One line for lists. */
  title: Words;
  /** What it finds, when it is silent, a bad example and its good twin. */
  explanation: Words;
  /** The legal basis, where there is one. */
  basis?: Words;
  find(context: CheckContext): Draft[];
}

/** Legal basis of what a report must contain, from report year 2019. */
export const CONTENT_BASIS: Words = {
  zh: "《法治政府建设与责任落实督察工作规定》(厅字〔2019〕28号)关于年度报告的规定;2015—2018年度依《法治政府建设实施纲要(2015—2020年)》,未列明内容。",
  en: "Rules on Supervision of Rule-of-Law Government (厅字〔2019〕28号), chapter on annual reports; for 2015 to 2018 the Outline of 2015–2020, which lists no contents.",
};
