/** Between two words of one clause: no punctuation that ends it, no other figure. */
const GAP = "[^,;:。()#N\\n]{0,16}";

/** Behind the figure: what stands behind 、 or 和 belongs to the next thing of a list. */
const BEHIND_GAP = "[^,;:。()#N\\n、和及与并]{0,16}";

/** Between two words of one sentence. */
const WIDE_GAP = "[^。#\\n]{0,60}";

/**
 * Compile a wording.
 *
 *     受理…复议…#      受理, at most 16 characters of the same clause, 复议, likewise, the figure
 *     评查~优秀率…#    评查 somewhere before in the sentence
 *     ^…申请#          from the start of the clause
 *
 * `#` is the figure, `N` any other figure; the rest is a regular expression over the frame (`frame.ts`). The pattern is
 * looked for from its `lastIndex` on.
 */
export function compileWording(wording: string): RegExp {
  const source = wording
    .replace(/#…/g, `#${BEHIND_GAP}`)
    .replaceAll("…", GAP)
    .replaceAll("~", WIDE_GAP)
    .replace(/(^|\|)\^/g, "$1(?<=^|[,;:。()N\\n])");
  return new RegExp(source, "g");
}

/** What ends a clause, or can reach over its end. */
const CROSSES = /[~.,;:。N\n\\]|\[\^/;

/**
 * Whether a wording can match only within the clause of the figure: it has the figure, and its gaps stay in the clause.
 *
 *     受理…复议…#        true
 *     评查~优秀率…#      false
 */
export function staysInClause(wording: string): boolean {
  const consumed = withoutLooks(withoutBrackets(wording));
  return !CROSSES.test(consumed) && alternativesOf(consumed).every((one) => /#(?![?*{])/.test(one));
}

/** A wording without the brackets that are characters of it, not of its groups: of \( and [^,(] the rest. */
function withoutBrackets(wording: string): string {
  return wording.replace(/\\[()]/g, "\\").replace(/\[[^\]]*\]/g, (set) => set.replace(/[()]/g, ""));
}

/** A wording without what it only looks at. */
function withoutLooks(wording: string): string {
  const start = wording.search(/\(\?<?[=!]/);
  return start < 0 ? wording : withoutLooks(wording.slice(0, start) + wording.slice(groupEnd(wording, start)));
}

/** The alternatives of a wording, without what stands in their groups. */
function alternativesOf(wording: string): string[] {
  const start = wording.indexOf("(");
  return start < 0
    ? wording.split("|")
    : alternativesOf(wording.slice(0, start) + wording.slice(groupEnd(wording, start)));
}

/** Behind the bracket that closes the group at `start`. */
function groupEnd(wording: string, start: number): number {
  let depth = 0;
  for (let i = start; i < wording.length; i++) {
    if (wording[i] === "(") depth++;
    else if (wording[i] === ")" && --depth === 0) return i + 1;
  }
  return wording.length;
}
