/** What an index is made of: of many wordings the triggers, word by word. */
export interface KeptTriggers {
  words: readonly string[];
  /** Of each word: the wordings that want it, each followed by which of its sets it fills, as a bit. */
  uses: readonly (readonly number[])[];
  /** Of each wording: the sets that it wants, as bits. */
  wanted: readonly number[];
  /** Of each wording: 1 where all of it stands near one place. */
  near: readonly number[];
}

/**
 * What the build has read of wordings, by the name of their index, so that the command need not read them at each start.
 * Empty in the source: then they are read when first looked for.
 */
export const KEPT: Readonly<Record<string, KeptTriggers>> = {};
