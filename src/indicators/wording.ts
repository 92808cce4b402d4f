import { includes, isCharacter, type Pattern, readPattern } from "../text/pattern.ts";

/** Between two words of one clause: no punctuation that ends it, no other figure. */
const GAP = "[^,;:。()#N\\n]{0,16}";

/** Between a word and its figure: words of counting only, so that nothing else is counted. */
const COUNTING = "(?:的|了|共|总|计|累计|合计|全部|数|量|有|为|是|达|到|约|近|超|过|逾|分别|均|各类|件)*";

/** Behind the figure: what stands behind 、 or 和 belongs to the next thing of a list. */
const BEHIND_GAP = "[^,;:。()#N\\n、和及与并]{0,16}";

/** Between two words of one sentence. */
const WIDE_GAP = "[^。#\\n]{0,60}";

/**
 * The pattern of a wording, as a regular expression has it.
 *
 *     受理…复议…#      受理, at most 16 characters of the same clause, 复议, likewise, the figure
 *     评查~优秀率…#    评查 somewhere before in the sentence
 *     立案‥#           立案, words of counting (共, 累计, 的有), the figure
 *     ^…申请#          from the start of the clause
 *
 * `#` is the figure, `N` any other figure; the rest is a regular expression over the frame (`frame.ts`).
 */
export function sourceOf(wording: string): string {
  return wording
    .replace(/#…/g, `#${BEHIND_GAP}`)
    .replaceAll("…", GAP)
    .replaceAll("‥", COUNTING)
    .replaceAll("~", WIDE_GAP)
    .replace(/(^|\|)\^/g, "$1(?<=^|[,;:。()N\\n])");
}

/** Read a wording. Throws a SyntaxError where its regular expression uses what `readPattern` does not know. */
export function readWording(wording: string): Pattern {
  return readPattern(sourceOf(wording));
}

/** What ends a clause. */
const ENDS_CLAUSE = [...",;:。()N\n"].map((c) => c.charCodeAt(0));

const FIGURE = "#".charCodeAt(0);

/**
 * Whether a wording can match only within the clause of the figure: it has the figure, and its gaps stay in the clause.
 *
 *     受理…复议…#        true
 *     评查~优秀率…#      false
 */
export function staysInClause(wording: Pattern): boolean {
  return hasFigure(wording) && !endsClause(wording);
}

function hasFigure(pattern: Pattern): boolean {
  if (pattern.type === "set") return isCharacter(pattern, FIGURE);
  if (pattern.type === "repeat") return pattern.least > 0 && hasFigure(pattern.of);
  if (pattern.type === "choice") return pattern.of.every(hasFigure);
  return pattern.type === "sequence" && pattern.parts.some(hasFigure);
}

/** Whether a pattern may take up what ends a clause; what it only looks at may stand outside. */
function endsClause(pattern: Pattern): boolean {
  if (pattern.type === "set") return ENDS_CLAUSE.some((code) => includes(pattern, code));
  if (pattern.type === "repeat") return endsClause(pattern.of);
  if (pattern.type === "choice") return pattern.of.some(endsClause);
  return pattern.type === "sequence" && pattern.parts.some(endsClause);
}
