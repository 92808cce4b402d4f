import type { MetricKind } from "../model.ts";
import type { FieldName } from "./fields.ts";

/** Measure words that go together: a code wants one of its class. */
export type UnitClass =
  | "person"
  | "case"
  | "cases-strict"
  | "lawsuit"
  | "rule"
  | "information"
  | "consultation"
  | "dispute"
  | "file"
  | "document"
  | "opinion"
  | "problem"
  | "item"
  | "inspection"
  | "organ"
  | "session"
  | "meeting"
  | "call"
  | "adviser-strict"
  | "thing";

/**
 * One canonical indicator: everything that is known of it, in one place.
 *
 * `named`, `inField` and `never` are wordings in the notation of `wording.ts`: `#` is the figure, `…` a gap inside of
 * the clause, `~` a gap inside of the sentence.
 */
export interface Indicator {
  /** `group.name`, as in `fixtures/indicators.csv`. */
  code: string;
  /** The label for tables, in Chinese. */
  label: string;
  kind: MetricKind;
  /** The usual measure words; another fitting one does not rule the code out. */
  units: readonly string[];
  definition: string;
  /** Measure words that can be this thing at all; by default persons for a count of persons, else anything but persons. */
  unitClass?: UnitClass;
  /** Wordings that say by themselves what the figure is: 受理行政复议案件26件. */
  named: readonly string[];
  /** Wordings that say it where the field is known from what stands before: 全年共受理26件. */
  inField: readonly string[];
  /** The fields that `inField` needs, where not the one of the group. */
  fields?: readonly FieldName[];
  /** Wordings that rule the code out. */
  never: readonly string[];
  /** Measure words that rule the code out. */
  neverUnits?: readonly string[];
  /** Sentences with the figure in 【】; `heading > text` puts it under a heading. The tests run them. */
  examples: { readonly positive: readonly string[]; readonly negative: readonly string[] };
}

/** The group of a code: `reconsideration` of `reconsideration.accepted`. */
export function groupOf({ code }: Pick<Indicator, "code">): string {
  return code.slice(0, code.indexOf("."));
}
