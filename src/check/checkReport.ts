import type { Finding, Report, Section, Severity, Span } from "../model.ts";
import { firstWhere } from "../text/firstWhere.ts";
import { type LinePlace, linePlaces } from "../text/linePlaces.ts";
import { walkSections } from "../text/sections.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { CheckContext, Draft, Rule } from "./rule.ts";
import { rules } from "./rules/index.ts";

export type Level = Severity | "off";

export interface CheckOptions {
  /** Levels of single rules, by id. */
  levels?: Readonly<Record<string, Level>>;
  lang?: "zh" | "en";
}

const ORDER: readonly Severity[] = ["error", "warning", "info"];

/**
 * Read a report as a reviewer would: what is missing, late, misnumbered or does not add up.
 *
 *     checkReport(report, text).map(({ rule, message }) => …)
 *     // arithmetic/sum  问责25人次,各部分 4+2+21=27
 *
 * Of a document that is no report only that is said. Findings stand in the order of the text.
 */
export function checkReport(report: Report, text: string, options: CheckOptions = {}): Finding[] {
  const sections = [...walkSections(report.sections)];
  const words = [report.lead?.text ?? "", ...sections.map((section) => `${section.title ?? ""}\n${section.text}`)].join(
    "\n",
  );
  const context: CheckContext = { report, text, words, sections };
  const lang = options.lang ?? "zh";
  const places = linePlaces(text);
  return rulesFor(report)
    .flatMap((rule) =>
      rule.find(context).map((draft) => ({ rule, draft, severity: severityOf(rule, draft, options.levels) })),
    )
    .flatMap(({ rule, draft, severity }) =>
      severity === "off" ? [] : [print(context, rule, draft, severity, lang, places)],
    )
    .sort(
      (a, b) =>
        (a.span?.start ?? -1) - (b.span?.start ?? -1) ||
        ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) ||
        (a.rule < b.rule ? -1 : 1),
    );
}

/** How many rules run on a report. */
export function rulesRunOn(report: Report, levels: Readonly<Record<string, Level>> = {}): number {
  return rulesFor(report).filter(({ id }) => levels[id] !== "off").length;
}

/** Of a document that is no report only that is said. */
function rulesFor({ isReport }: Report): readonly Rule[] {
  return isReport ? rules : rules.filter(({ id }) => id === "text/no-report");
}

/** A level that is set for a rule replaces its own; it never raises what the rule itself calls info. */
function severityOf(rule: Rule, draft: Draft, levels: Readonly<Record<string, Level>> = {}): Level {
  const wanted = levels[rule.id];
  const own = draft.severity ?? rule.severity;
  if (wanted === undefined || (wanted !== "off" && own !== rule.severity && ORDER.indexOf(own) > ORDER.indexOf(wanted)))
    return own;
  return wanted;
}

const NOWHERE = { line: null, column: null };

function print(
  context: CheckContext,
  rule: Rule,
  draft: Draft,
  severity: Severity,
  lang: "zh" | "en",
  places: (offset: number) => LinePlace,
): Finding {
  const { report, text } = context;
  const { span } = draft;
  const { line, column } = span ? places(span.start) : NOWHERE;
  const { line: endLine, column: endColumn } = span ? places(span.end) : NOWHERE;
  const evidence = (draft.evidence ?? []).map(({ span: at, raw, value }) => ({ span: at, raw, value }));
  return {
    rule: rule.id,
    severity,
    message: draft.message[lang],
    path: report.source.path,
    span,
    line,
    column,
    endLine,
    endColumn,
    evidence,
    fingerprint: fingerprintOf(
      rule.id,
      placeOf(context, span),
      evidence.length > 0 ? evidence.map(({ raw }) => raw) : span ? [text.slice(span.start, span.end)] : [],
    ),
  };
}

/** The markers from the top down to the section that a finding stands in: the same after lines moved. */
function placeOf({ report }: CheckContext, span: Span | null): string {
  const path: string[] = [];
  for (let within: readonly Section[] = span ? report.sections : []; within.length > 0; ) {
    const section = within[firstWhere(within.length, (i) => within[i]!.span.start > span!.start) - 1];
    if (!section || section.span.end <= span!.start) break;
    path.push(`${section.marker.text}${section.title ?? ""}`);
    within = section.children;
  }
  return path.join("/");
}
