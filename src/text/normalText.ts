import type { Source, Span } from "../model.ts";

/** The decoded text of one input and what is known of where it came from. */
export interface SourceText {
  text: string;
  source: Omit<Source, "script">;
}

/**
 * The text that every later room reads: one script, half-width signs, lines as the author meant them.
 *
 * `text` and `source` may differ in length; `span` leads from a range of `text` to the source, and is the only way back.
 */
export interface NormalText {
  /** The source text, to the letter. */
  readonly source: string;
  readonly text: string;
  readonly script: Source["script"];
  /** The span of the source under a range of `text`; an empty range gives an empty span. */
  span(start: number, end: number): Span;
  /** A range as it is printed: white space collapsed, in the script asked for. */
  words(start: number, end: number): string;
}
