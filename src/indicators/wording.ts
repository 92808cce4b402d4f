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
 * `#` is the figure, `N` any other figure; the rest is a regular expression over the frame (`frame.ts`).
 */
export function compileWording(wording: string): RegExp {
  const source = wording
    .replace(/#…/g, `#${BEHIND_GAP}`)
    .replaceAll("…", GAP)
    .replaceAll("~", WIDE_GAP)
    .replace(/(^|\|)\^/g, "$1(?<=^|[,;:。()N\\n])");
  return new RegExp(source);
}
