import type { Role } from "../model.ts";
import type { CheckContext, Draft, Words } from "./rule.ts";

/** What a content rule asks for: a section of a role, or one that names its matter. */
export interface Wanted {
  role: Role;
  /** Whether a section names the matter, at any depth. */
  isNamedBy(section: CheckContext["sections"][number]): boolean;
  /** Words that speak of it without a section of its own. */
  mention: RegExp;
  /** Said where it is only mentioned, and where nothing is said of it. */
  onlyMentioned: Words;
  missing: Words;
}

/**
 * The finding that a report lacks a section: an error, but info where its words mention the matter or before report
 * year 2019. Silent where the year is unknown.
 */
export function missingSection({ report, words, sections }: CheckContext, wanted: Wanted): Draft[] {
  const year = report.metadata.reportYear;
  if (year === null || report.sections.some(({ role }) => role === wanted.role)) return [];
  if (sections.some(wanted.isNamedBy)) return [];
  const mentioned = wanted.mention.test(words);
  return [
    {
      message: mentioned ? wanted.onlyMentioned : wanted.missing,
      span: null,
      ...(mentioned || year < 2019 ? { severity: "info" as const } : {}),
    },
  ];
}
