import { indexOf, type TriggerIndex, type Wordings } from "../text/triggers.ts";
import { catalogue } from "./catalogue/index.ts";
import { groupOf, type Indicator } from "./entry.ts";
import { staysInClause } from "./wording.ts";

/** What a wording is to its indicator. */
export type Part = "named" | "inField" | "never";

/** A wording of the catalogue; compiled when first looked for. */
export interface Pattern {
  entry: Entry;
  part: Part;
  wording: string;
  compiled: RegExp | undefined;
}

export interface Entry {
  indicator: Indicator;
  fields: readonly string[];
  /** Whether it can be counted in a measure word, or be of a kind that is no count, kept. */
  fitting: Map<string, boolean>;
}

/** Every wording of the catalogue, entry by entry, and the index of their triggers by place. */
export interface Patterns {
  all: readonly Pattern[];
  triggers: TriggerIndex;
}

function readCatalogue(): Pattern[] {
  return catalogue.flatMap((indicator) => {
    const entry: Entry = { indicator, fields: indicator.fields ?? [groupOf(indicator)], fitting: new Map() };
    const of = (part: Part): Pattern[] =>
      indicator[part].map((wording) => ({ entry, part, wording, compiled: undefined }));
    return [...of("named"), ...of("inField"), ...of("never")];
  });
}

/** The wordings of the catalogue, for the index of their triggers. */
export const catalogueWordings: Wordings = {
  name: "catalogue",
  all: () => readCatalogue().map(({ wording }) => wording),
  isNear: staysInClause,
};

let made: Patterns | undefined;

export function patterns(): Patterns {
  made ??= { all: readCatalogue(), triggers: indexOf(catalogueWordings) };
  return made;
}
