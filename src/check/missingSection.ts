import type { Role } from "../model.ts";
import { isBareHeading } from "./bareHeading.ts";
import type { CheckContext, Draft, Words } from "./rule.ts";

/** What a content rule asks for: a section of a role, or one that names its matter. */
export interface Wanted {
  role: Role;
  /** Whether a section names the matter, at any depth; `year` is the report's. */
  isNamedBy(section: CheckContext["sections"][number], year: number): boolean;
  /** Words that speak of it without a section of its own. */
  mention(words: string, year: number): boolean;
  /** Said where it is only mentioned, and where nothing is said of it. */
  onlyMentioned: Words;
  missing: Words;
}

/** Lines of a section's text that are headings without a marker, as sections without a text. */
function bareHeadings(sections: CheckContext["sections"]): CheckContext["sections"] {
  return sections.flatMap((section) =>
    section.text
      .split("\n")
      .map((line) => line.trim())
      .filter(isBareHeading)
      .map((title) => ({ ...section, title, text: "", children: [] })),
  );
}

/**
 * The finding that a report lacks a section: an error, but info where its words mention the matter or before report
 * year 2019. Silent where the year is unknown.
 */
export function missingSection({ report, words, sections }: CheckContext, wanted: Wanted): Draft[] {
  const year = report.metadata.reportYear;
  if (year === null || report.sections.some(({ role }) => role === wanted.role)) return [];
  const named = [...sections, ...bareHeadings(sections)];
  if (named.some((section) => wanted.isNamedBy(section, year))) return [];
  const mentioned = wanted.mention(words, year);
  return [
    {
      message: mentioned ? wanted.onlyMentioned : wanted.missing,
      span: null,
      ...(mentioned || year < 2019 ? { severity: "info" as const } : {}),
    },
  ];
}
