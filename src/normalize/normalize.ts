import type { Span } from "../model.ts";
import { HAN } from "../text/characters.ts";
import type { NormalText } from "../text/normalText.ts";
import { barTableEdits } from "./barTables.ts";
import { markupEdits } from "./markup.ts";
import { newlineEdits } from "./newline.ts";
import { applyEdits } from "./offsets.ts";
import { runningHeadEdits } from "./pageBreaks.ts";
import { convertScript, scriptOf } from "./script.ts";
import { spacedEdits } from "./spaced.ts";
import { unwrapEdits } from "./unwrap.ts";
import { foldWidth } from "./width.ts";

export interface NormalizeOptions {
  /** Print strings in the script that they are written in. */
  keepScript?: boolean;
}

/** Chinese characters and signs, beside which white space says nothing. */
const CHINESE = new RegExp(`[${HAN}\\u3001-\\u3011“”‘’,;:()%]`);

/**
 * Make one text of many spellings: no running heads, one kind of line end, tables with their words in each
 * cell, no signs of markup, no letters spaced out, half-width signs, lines as they were written, one script.
 *
 * `text` is what the other rooms read; `span` leads back to the source through every step.
 */
export function normalize(source: string, options: NormalizeOptions = {}): NormalText {
  const paged = applyEdits(source, runningHeadEdits(source));
  const clean = applyEdits(paged.text, newlineEdits(paged.text));
  const tabled = applyEdits(clean.text, barTableEdits(clean.text));
  const plain = applyEdits(tabled.text, markupEdits(tabled.text));
  const close = applyEdits(plain.text, spacedEdits(plain.text));
  const folded = foldWidth(close.text);
  const unwrapped = applyEdits(folded, unwrapEdits(folded, close.text));
  const script = scriptOf(unwrapped.text);
  const converted = script === "hant" ? convertScript(unwrapped.text) : { text: unwrapped.text, edits: [] };
  const simplified = applyEdits(converted.text, converted.edits);

  const written = (start: number, end: number): string =>
    unwrapped.text.slice(simplified.start(start), simplified.end(end));
  const steps = [simplified, unwrapped, close, plain, tabled, clean, paged];
  const span = (from: number, to: number): Span => {
    const start = steps.reduce((at, step) => step.start(at), from);
    return { start, end: to <= from ? start : steps.reduce((at, step) => step.end(at), to) };
  };
  const words = (start: number, end: number): string => {
    const text = options.keepScript ? written(start, end) : simplified.text.slice(start, end);
    return text.includes(" ") || text.includes("\n") ? collapse(text) : text;
  };
  return { source, text: simplified.text, script, span, words };
}

/** White space at both ends and inside of Chinese text goes; line ends between paragraphs stay as one. */
function collapse(text: string): string {
  return text
    .trim()
    .replace(/(?<! ) *\n\s*/g, "\n")
    .replace(/ +/g, (run, at: number, whole: string) =>
      CHINESE.test(whole[at - 1]!) || CHINESE.test(whole[at + run.length]!) ? "" : run,
    );
}
