import { Converter } from "opencc-js/t2cn";
import type { Source } from "../model.ts";
import { SIMPLIFIED, TRADITIONAL } from "../text/characters.ts";
import type { Edit } from "./offsets.ts";

/** How much of a text is looked at; the head of a page may be in another script than its body. */
const SAMPLE = 20_000;

/** Of each character by its code: 1 where it counts for Traditional script, 2 where for Simplified. */
const SCRIPT_OF = new Uint8Array(0x10000);
for (let i = 0; i < TRADITIONAL.length; i++) {
  if (TRADITIONAL[i] === SIMPLIFIED[i]) continue;
  SCRIPT_OF[TRADITIONAL.charCodeAt(i)] = 1;
  SCRIPT_OF[SIMPLIFIED.charCodeAt(i)] = 2;
}

/** The script that the body of a text is written in: the one with more of its everyday characters. */
export function scriptOf(text: string): Source["script"] {
  const end = Math.min(text.length, SAMPLE);
  let traditional = 0;
  let simplified = 0;
  for (let i = 0; i < end; i++) {
    const script = SCRIPT_OF[text.charCodeAt(i)];
    if (script === 1) traditional++;
    else if (script === 2) simplified++;
  }
  return traditional > simplified ? "hant" : "hans";
}

let converter: ((text: string) => string) | undefined;

/** A stretch between two signs of punctuation: phrases do not reach over it. */
const STRETCH = /[^\x00-\x7f，。、；：！？“”‘’《》〈〉「」『』〔〕【】]+/g;

/**
 * Convert Traditional script to Simplified.
 *
 *     行政復議與應訴  →  行政复议与应诉
 *
 * Gives the text with everything that keeps its length converted, and the edits for the rare character whose
 * Simplified form is longer or shorter (鎝, whose Simplified form takes two code units).
 */
export function convertScript(text: string): { text: string; edits: Edit[] } {
  const convert = converter ?? Converter({ from: "t", to: "cn" });
  converter = convert;
  const edits: Edit[] = [];
  const converted = text.replace(STRETCH, (stretch: string, offset: number) => {
    const whole = convert(stretch);
    if (whole.length === stretch.length) return whole;
    let at = offset;
    let kept = "";
    for (const character of stretch) {
      const one = convert(character);
      if (one.length === character.length) kept += one;
      else {
        kept += character;
        edits.push({ start: at, end: at + character.length, with: one });
      }
      at += character.length;
    }
    return kept;
  });
  return { text: converted, edits };
}
