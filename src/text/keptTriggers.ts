import type { KeptTrie } from "./wordTrie.ts";

/** What an index is made of: of many wordings the triggers, word by word. */
export interface KeptTriggers {
  trie: KeptTrie;
  /**
   * For each word the index in `wordings` of the first wording filed under it, that is, whose rarest set has the word;
   * `firstNear` is where those begin that are looked for in the clause of the figure only.
   */
  firstUse: ArrayLike<number>;
  firstNear: ArrayLike<number>;
  wordings: ArrayLike<number>;
  /** Where the sets of each wording begin, the rarest first: of each how many words it has, and these. */
  firstSet: ArrayLike<number>;
  sets: ArrayLike<number>;
  /** The wordings that want nothing. */
  always: readonly number[];
}

/**
 * What the build has read of wordings, by the name of their index, so that the command need not read them at each start.
 * Empty in the source: then they are read when first looked for.
 */
export const KEPT: Readonly<Record<string, KeptTriggers>> = {};
