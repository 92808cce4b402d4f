import { boundaryBefore, boundaryBehind, sentencesOf } from "../text/clauses.ts";
import type { Passage, Quantity, Reading } from "../text/figure.ts";
import type { Range } from "../text/range.ts";
import { beforeAside, behindAside } from "./asides.ts";
import { beginsNoun, type RunsOn } from "./subject/nounBehind.ts";

/** What stands around a figure in its sentence. */
export interface Surroundings {
  sentence: Range;
  /** Where its clause begins, an aside right before the figure left out. */
  clauseStart: number;
  /** Where the words of the sentence begin that no figure before it has taken. */
  freeStart: number;
  /** Whether it is the first figure of its clause. */
  isFirst: boolean;
  /** The words of its clause before it, from the figure before it on. */
  before: string;
  /** Those behind its measure word, up to the next figure. */
  behind: string;
  /** Whether they run into the next figure. */
  runsOn: RunsOn;
}

/** How much of a clause is looked at for a subject. */
export const NEAR = 80;

/**
 * What stands around each figure of a passage.
 *
 *     全年审结案件24件,其中维持18件、驳回4件
 *     18件   before 其中维持, the first of its clause
 *     4件    before 、驳回, the second
 */
export function surroundingsOf(
  text: string,
  passage: Passage,
  quantities: readonly Quantity[],
  readings: readonly Reading[],
): Surroundings[] {
  // 废止1 5件、宣布失效8件: what is not understood is a figure all the same
  const torn = readings.filter(({ reason, start }) => reason === "not-understood" && /\d/.test(text[start]!));
  const sentences = sentencesOf(text, passage);
  let nextTorn = 0;
  let tornEnd = passage.start;
  let at = 0;
  return quantities.map((quantity, i) => {
    while (sentences[at + 1] && sentences[at + 1]!.start <= quantity.start) at++;
    const sentence = sentences[at]!;
    for (; nextTorn < torn.length && torn[nextTorn]!.end <= quantity.start; nextTorn++) tornEnd = torn[nextTorn]!.end;
    const previousEnd = Math.max(quantities[i - 1]?.end ?? passage.start, tornEnd);
    const clauseStart = boundaryBefore(text, behindAside(text, quantity.start, sentence.start), sentence.start);
    const clauseEnd = boundaryBehind(text, quantity.end, sentence.end);
    const wordsStart = beforeAside(text, clauseStart, quantity.start, sentence.start);
    const from = Math.max(wordsStart, previousEnd, quantity.start - NEAR);
    const next = quantities[i + 1];
    return {
      sentence,
      clauseStart,
      freeStart: Math.max(sentence.start, previousEnd),
      isFirst: from > previousEnd || previousEnd === passage.start,
      before: text.slice(from, quantity.start),
      behind: text.slice(
        quantity.end,
        Math.min(endOfWords(text, clauseEnd, sentence.end), next?.start ?? passage.end, quantity.end + NEAR),
      ),
      runsOn: whatFollows(text, next, clauseEnd),
    };
  });
}

/** Where the words behind a figure end: a short aside does not end them, 13个村(社区)调委会. */
function endOfWords(text: string, clauseEnd: number, sentenceEnd: number): number {
  if (text[clauseEnd] !== "(") return clauseEnd;
  const aside = clauseEnd + text.slice(clauseEnd, clauseEnd + 10).indexOf(")") + 1;
  return aside > clauseEnd ? boundaryBehind(text, aside, sentenceEnd) : clauseEnd;
}

/** What a clause runs into behind a figure. */
function whatFollows(text: string, next: Range | undefined, clauseEnd: number): RunsOn {
  if (!next || next.start >= clauseEnd) return false;
  return beginsNoun(text.slice(next.end, next.end + NEAR)) ? "into-named" : true;
}
