import type { KeptTrie } from "./wordTrie.ts";

/** What an index is made of: of many wordings the triggers, word by word. */
export interface KeptTriggers {
  trie: KeptTrie;
  /** Where the uses of each word begin, those of wordings that match near one place behind the other ones. */
  firstUse: readonly number[];
  firstNear: readonly number[];
  /** Of each use: the wording that wants the word, and which of its sets the word fills, as a bit. */
  wordings: readonly number[];
  sets: readonly number[];
  /** Of each wording: the sets that it wants, as bits. */
  wanted: readonly number[];
}

/**
 * What the build has read of wordings, by the name of their index, so that the command need not read them at each start.
 * Empty in the source: then they are read when first looked for.
 */
export const KEPT: Readonly<Record<string, KeptTriggers>> = {};
