import { assignIndicators, type Match } from "./indicators/assign.ts";
import { figuresOf, readPassage } from "./metrics/figures.ts";
import { passagesOf } from "./metrics/passages.ts";
import type { Figure, Passage, Reading } from "./text/figure.ts";
import type { NormalText } from "./text/normalText.ts";
import type { Outline } from "./text/outline.ts";

/** The numbers of a passage: all of them, those that are figures, and per figure what gave it its codes. */
export interface PassageFigures {
  passage: Passage;
  readings: readonly Reading[];
  figures: readonly Figure[];
  matches: readonly (readonly Match[])[];
}

/** The figures of a report with their indicators, passage by passage, in document order. */
export function readFigures(normal: NormalText, outline: Outline, reportYear: number | null): PassageFigures[] {
  return passagesOf(normal.text, outline).map((passage) => {
    const readings = readPassage(normal, passage);
    const figures = figuresOf(normal, passage, readings, reportYear);
    return { passage, readings, figures, matches: assignIndicators(normal.text, figures) };
  });
}
