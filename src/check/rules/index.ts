import type { Rule } from "../rule.ts";
import { rule as arithmeticBound } from "./arithmetic-bound.ts";
import { rule as arithmeticConflict } from "./arithmetic-conflict.ts";
import { rule as arithmeticRate } from "./arithmetic-rate.ts";
import { rule as arithmeticSum } from "./arithmetic-sum.ts";
import { rule as contentAchievements } from "./content-achievements.ts";
import { rule as contentPlan } from "./content-plan.ts";
import { rule as contentProblems } from "./content-problems.ts";
import { rule as contentResponsibility } from "./content-responsibility.ts";
import { rule as dateBeforeYearEnd } from "./date-before-year-end.ts";
import { rule as dateGarbled } from "./date-garbled.ts";
import { rule as dateLateFiling } from "./date-late-filing.ts";
import { rule as dateLatePublication } from "./date-late-publication.ts";
import { rule as dateMismatch } from "./date-mismatch.ts";
import { rule as metadataAddressee } from "./metadata-addressee.ts";
import { rule as metadataIssuer } from "./metadata-issuer.ts";
import { rule as metadataTitle } from "./metadata-title.ts";
import { rule as metadataYear } from "./metadata-year.ts";
import { rule as outlineOrdinalGap } from "./outline-ordinal-gap.ts";
import { rule as outlineOrdinalRepeat } from "./outline-ordinal-repeat.ts";
import { rule as outlineRunInHeading } from "./outline-run-in-heading.ts";
import { rule as textForeignMatter } from "./text-foreign-matter.ts";
import { rule as textNoReport } from "./text-no-report.ts";
import { rule as textUnbalanced } from "./text-unbalanced.ts";

/** Every rule; a new one is a file here, a line below and a fixture pair. */
export const rules: readonly Rule[] = [
  contentAchievements,
  contentPlan,
  contentProblems,
  contentResponsibility,
  outlineOrdinalGap,
  outlineOrdinalRepeat,
  outlineRunInHeading,
  arithmeticBound,
  arithmeticConflict,
  arithmeticRate,
  arithmeticSum,
  dateBeforeYearEnd,
  dateGarbled,
  dateLateFiling,
  dateLatePublication,
  dateMismatch,
  metadataAddressee,
  metadataIssuer,
  metadataTitle,
  metadataYear,
  textForeignMatter,
  textNoReport,
  textUnbalanced,
];
