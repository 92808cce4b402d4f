import { checkReport } from "../check/checkReport.ts";
import type { Failure, Finding, Report } from "../model.ts";
import type { ParseOptions } from "../parseReport.ts";
import type { ReadOptions } from "../read/inputFormat.ts";
import { factsOf, type ReportFacts } from "../tables/reportFacts.ts";
import { isFailure } from "../text/error.ts";
import type { Input } from "./input.ts";
import { failureOf, parseAll } from "./parseAll.ts";

/** A report with what tables need of it. */
export interface Known {
  report: Report;
  text: string;
  facts: ReportFacts;
  findings: Finding[];
}

/** Parse and check inputs in order, as tables need them; one that cannot be read gives its `Failure`. */
export async function* readFacts(
  inputs: AsyncIterable<Input>,
  options: ParseOptions & ReadOptions,
  lang: "zh" | "en",
): AsyncGenerator<Known | Failure> {
  for await (const { outcome, text } of parseAll(inputs, options)) {
    yield isFailure(outcome) ? outcome : known(outcome, text ?? "", lang);
  }
}

function known(report: Report, text: string, lang: "zh" | "en"): Known | Failure {
  try {
    const findings = checkReport(report, text, { lang });
    return { report, text, facts: factsOf(report, findings), findings };
  } catch (error) {
    return failureOf(report.source.path, error);
  }
}
