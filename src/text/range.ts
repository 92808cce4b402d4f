/** A stretch of the normalised text, end exclusive. Spans of the source text are `Span` (model.ts). */
export interface Range {
  start: number;
  end: number;
}
