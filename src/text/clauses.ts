import type { Range } from "./range.ts";

/** Whether a character, by its code, ends a sentence: 。 ! ? */
export function isSentenceEnd(code: number): boolean {
  return code === 0x3002 || code === 0x21 || code === 0x3f;
}

/** A sentence that never ends is cut: no context reaches farther than this. */
const LONGEST_SENTENCE = 800;

/**
 * The sentences of a passage, between 。 ! ? and line ends, with the closing signs that belong to them.
 *
 * A stretch without an end is cut at a comma, so that what is read of one figure stays bounded.
 */
export function sentencesOf(text: string, within: Range): Range[] {
  const sentences: Range[] = [];
  let start = within.start;
  let comma = -1;
  for (let i = within.start; i < within.end; i++) {
    const code = text.charCodeAt(i);
    let end = -1;
    if (isSentenceEnd(code)) {
      end = i + 1;
      while (end < within.end && /[”’)》]/.test(text[end]!)) end++;
    } else if (code === 0x0a) end = i + 1;
    else if (i - start >= LONGEST_SENTENCE) end = comma > start ? comma : i;
    else if (code === 0x2c || code === 0x3b) comma = i + 1;
    if (end < 0) continue;
    sentences.push({ start, end: code === 0x0a ? i : end });
    start = end;
    i = Math.max(i, end - 1);
  }
  if (start < within.end) sentences.push({ start, end: within.end });
  return sentences.map((sentence) => skipSpace(text, sentence));
}

function skipSpace(text: string, sentence: Range): Range {
  let { start } = sentence;
  while (start < sentence.end && /\s/.test(text[start]!)) start++;
  return { start, end: sentence.end };
}

/** Of each character by its code: 1 where it stands between two clauses. */
const BOUNDARY = new Uint8Array(0x10000);
for (const sign of ",;。:!?()\n") BOUNDARY[sign.charCodeAt(0)] = 1;

/** Whether a sign parts two clauses: not the comma of 3,000人. */
function endsClause(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    BOUNDARY[code] === 1 && !(code === COMMA && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)))
  );
}

const COMMA = 0x2c;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Where the clause around `at` begins, not before `limit`. */
export function boundaryBefore(text: string, at: number, limit: number): number {
  let i = at;
  while (i > limit && !endsClause(text, i - 1)) i--;
  return i;
}

/** Where the clause around `at` ends, not behind `limit`. */
export function boundaryBehind(text: string, at: number, limit: number): number {
  let i = at;
  while (i < limit && !endsClause(text, i)) i++;
  return i;
}
