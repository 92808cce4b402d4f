import type { Range } from "./range.ts";

/** The sentence around `at`, inside of `within`: between 。 ! ? or line ends. */
export function sentenceAt(text: string, at: number, within: Range): Range {
  let start = at;
  while (start > within.start && !isSentenceEnd(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < within.end && !isSentenceEnd(text.charCodeAt(end))) end++;
  if (end < within.end && text[end] !== "\n") end++;
  // a closing quotation mark or bracket belongs to the sentence that it ends
  while (end < within.end && /[”’)》]/.test(text[end]!)) end++;
  while (start < at && /[”’)》\s]/.test(text[start]!)) start++;
  return { start, end };
}

function isSentenceEnd(code: number): boolean {
  return code === 0x3002 || code === 0x21 || code === 0x3f || code === 0x0a;
}
