import type { Quantity } from "../text/figure.ts";
import type { Range } from "../text/range.ts";
import { indexOf, type TriggerIndex, type Wordings } from "../text/triggers.ts";
import { catalogue } from "./catalogue/index.ts";
import { groupOf, type Indicator } from "./entry.ts";
import { fits } from "./units.ts";
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
}

/** The wordings of an entry, part by part. */
function wordingsOf(indicator: Indicator): Pattern[] {
  const entry: Entry = { indicator, fields: indicator.fields ?? [groupOf(indicator)] };
  const of = (part: Part): Pattern[] =>
    indicator[part].map((wording) => ({ entry, part, wording, compiled: undefined }));
  return [...of("named"), ...of("inField"), ...of("never")];
}

/** Every wording of the catalogue, entry by entry, and the index of their triggers by place. */
class Patterns {
  readonly all: readonly Pattern[] = catalogue.flatMap(wordingsOf);
  private readonly triggers: TriggerIndex = indexOf(catalogueWordings);
  private readonly chosen = new Map<string, Uint8Array>();

  /** The wordings that can match a frame, of the indicators that a figure can have; `clause` is where it stands there. */
  candidates(quantity: Quantity, frame: string, clause: Range): number[] {
    return this.triggers.candidates(frame, clause, this.fitting(quantity));
  }

  /** Of each wording 1 where its indicator can have a figure of this kind and measure word. */
  private fitting(quantity: Quantity): Uint8Array {
    const key = quantity.kind === "count" ? quantity.unit : quantity.kind;
    const known = this.chosen.get(key);
    if (known) return known;
    const chosen = new Uint8Array(this.all.length);
    let at = 0;
    for (const indicator of catalogue) {
      const behind = at + indicator.named.length + indicator.inField.length + indicator.never.length;
      if (fits(indicator, quantity)) chosen.fill(1, at, behind);
      at = behind;
    }
    this.chosen.set(key, chosen);
    return chosen;
  }
}

/** The wordings of the catalogue, for the index of their triggers. */
export const catalogueWordings: Wordings = {
  name: "catalogue",
  all: () => catalogue.flatMap(wordingsOf).map(({ wording }) => wording),
  isNear: staysInClause,
};

let made: Patterns | undefined;

export function patterns(): Patterns {
  made ??= new Patterns();
  return made;
}
