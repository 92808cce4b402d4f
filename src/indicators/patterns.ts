import type { Quantity } from "../text/figure.ts";
import type { Range } from "../text/range.ts";
import { indexOf, type TriggerIndex, type Wordings } from "../text/triggers.ts";
import { catalogue } from "./catalogue/index.ts";
import { groupOf, type Indicator } from "./entry.ts";
import { fits } from "./units.ts";
import { readWording, sourceOf, staysInClause } from "./wording.ts";

/** What a wording is to its indicator. */
export type Part = "named" | "inField" | "never";

/** An indicator, and where its wordings stand among all: part behind part, by number. */
export interface Entry extends Readonly<Record<Part, Range>> {
  indicator: Indicator;
  fields: readonly string[];
}

function entryFrom(indicator: Indicator, first: number): Entry {
  const { named, inField, never } = indicator;
  const [second, third] = [first + named.length, first + named.length + inField.length];
  return {
    indicator,
    fields: indicator.fields ?? [groupOf(indicator)],
    named: { start: first, end: second },
    inField: { start: second, end: third },
    never: { start: third, end: third + never.length },
  };
}

/** Every wording of the catalogue by its number, entry by entry, compiled when first looked for. */
class Patterns {
  private readonly entries: readonly Entry[];
  /** The entry of each wording, by its place. */
  private readonly entryOf: Uint16Array;
  private readonly compiled: RegExp[] = [];
  private readonly triggers: TriggerIndex = indexOf(catalogueWordings);
  private readonly chosen = new Map<string, Uint8Array>();

  constructor() {
    let first = 0;
    this.entries = catalogue.map((indicator) => {
      const entry = entryFrom(indicator, first);
      first = entry.never.end;
      return entry;
    });
    this.entryOf = new Uint16Array(first);
    this.entries.forEach(({ named, never }, i) => {
      this.entryOf.fill(i, named.start, never.end);
    });
  }

  /**
   * The wordings that can give a frame their code, of the indicators that a figure can have; `clause` is where the figure's
   * clause stands in it.
   */
  candidates(quantity: Quantity, frame: string, clause: Range): ArrayLike<number> {
    return this.triggers.candidates(frame, clause, this.fitting(quantity));
  }

  /** Whether one of an entry's wordings that rule it out matches the frame of the last `candidates`. */
  isRuledOut({ never }: Entry, frame: string, clause: Range): boolean {
    for (let wording = never.start; wording < never.end; wording++) {
      if (this.triggers.isCandidate(wording) && this.matches(wording, frame, clause)) return true;
    }
    return false;
  }

  entryAt(wording: number): Entry {
    return this.entries[this.entryOf[wording]!]!;
  }

  /** Whether a wording matches; one that stays in the clause is looked for from there on. */
  matches(wording: number, frame: string, clause: Range): boolean {
    this.compiled[wording] ??= new RegExp(sourceOf(this.wordingAt(wording)), "g");
    const pattern = this.compiled[wording]!;
    pattern.lastIndex = this.triggers.isNear(wording) ? clause.start : 0;
    return pattern.test(frame);
  }

  wordingAt(wording: number): string {
    const { indicator, named, inField, never } = this.entryAt(wording);
    if (wording < named.end) return indicator.named[wording - named.start]!;
    return wording < inField.end
      ? indicator.inField[wording - inField.start]!
      : indicator.never[wording - never.start]!;
  }

  /** Of each wording 1 where it gives its code, and its indicator can have a figure of this kind and measure word. */
  private fitting(quantity: Quantity): Uint8Array {
    const key = quantity.kind === "count" ? quantity.unit : quantity.kind;
    const known = this.chosen.get(key);
    if (known) return known;
    const chosen = new Uint8Array(this.entryOf.length);
    for (const { indicator, named, never } of this.entries) {
      if (fits(indicator, quantity)) chosen.fill(1, named.start, never.start);
    }
    this.chosen.set(key, chosen);
    return chosen;
  }
}

/** The wordings of the catalogue, for the index of their triggers. */
export const catalogueWordings: Wordings = {
  name: "catalogue",
  all: () => catalogue.flatMap(({ named, inField, never }) => [...named, ...inField, ...never].map(readWording)),
  isNear: staysInClause,
};

let made: Patterns | undefined;

export function patterns(): Patterns {
  made ??= new Patterns();
  return made;
}
