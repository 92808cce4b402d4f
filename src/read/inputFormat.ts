import type { Source } from "../model.ts";

export interface ReadOptions {
  /** The encoding to read by, instead of detecting it. */
  encoding?: string;
}

/** One kind of input: what its files are called, and how the text gets out of the bytes. */
export interface InputFormat {
  name: Source["format"];
  extensions: readonly string[];
  read(
    bytes: Uint8Array,
    options: ReadOptions,
  ): { text: string; encoding: string | null } | Promise<{ text: string; encoding: string | null }>;
}
