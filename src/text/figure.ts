import type { Aspect, MetricKind, Qualifier, Role } from "../model.ts";
import type { OutlineSection } from "./outline.ts";
import type { Range } from "./range.ts";

/** A number of the text that is a quantity: how many, how much, which share. */
export interface Quantity extends Range {
  value: number;
  unit: string;
  kind: MetricKind;
  qualifier: Qualifier;
  /** 一 before a measure word: an article unless an indicator says that it counts. */
  lone: boolean;
}

/** Why a number of the text is no metric. */
export type Reason =
  | "date"
  | "ordinal"
  | "identifier"
  | "name"
  | "set-phrase"
  | "article"
  | "frequency"
  | "period"
  | "no-measure-word"
  | "not-understood"
  | "not-exact"
  | "negated"
  | "fraction";

/** A number of the text, kept as a quantity or not. */
export type Reading = Range & ({ quantity: Quantity; reason: undefined } | { quantity: undefined; reason: Reason });

/** A stretch of running text in which figures are read: the lead, or a section's title and own text. */
export interface Passage extends Range {
  section: OutlineSection | null;
  /** Titles of the sections around it, outermost first, its own last. */
  headings: readonly string[];
  /** The role of the top section that it stands in. */
  role: Role | null;
  /** Whether it stands in the plan for the next year: all of its figures are targets. */
  plan: boolean;
}

/** A quantity in its place: what the metrics room knows of it, and the indicators room reads. */
export interface Figure {
  quantity: Quantity;
  aspect: Aspect;
  subject: string | null;
  /** In a list told by position (A、B分别为3件和5件) the figure's own word, and where the list begins. */
  listed: { label: string; start: number } | null;
  /** The stated total that this figure is a part of. */
  total: Figure | null;
  period: { from: string; to: string } | null;
  sentence: Range;
  passage: Passage;
  indicators: readonly string[];
}
