import type { Source } from "../model.ts";

export interface ReadOptions {
  /** The encoding to read by, instead of detecting it. */
  encoding?: string;
}

/** The text of a file, and the encoding that it was read by, where it has one. */
export interface Extracted {
  text: string;
  encoding: string | null;
}

export type Extract = (bytes: Uint8Array, options: ReadOptions) => Extracted | Promise<Extracted>;

/** One kind of input: what its files are called, and how the text gets out of the bytes; loaded when such a file comes. */
export interface InputFormat {
  name: Source["format"];
  extensions: readonly string[];
  load(): Promise<Extract>;
}
