/** The longest subject that is printed. */
export const LONGEST = 24;

/** Words that name nothing: 48项中有近三成, 均于15个工作日内. */
const NO_NAME = /^(?:[于中在内后前]|不到)$/;

/** A subject of printable length: the end of it where the noun stands last, its beginning where it stands first. */
export function clip(text: string, fromStart = false): string | null {
  const bare = text
    .replace(/^[,、:;\s)”|•·●→]+|[,、:;\s(“|¥$€→]+$/g, "")
    .replace(/^[^“]{0,12}”(?=.{2})/, (head) => head.slice(0, -1));
  if (bare === "" || NO_NAME.test(bare)) return null;
  if (bare.length <= LONGEST) return bare;
  if (fromStart) return bare.slice(0, LONGEST);
  // of a list too long its last ones, whole
  const end = bare.slice(-LONGEST);
  return bare.at(-LONGEST - 1) === "、" ? end : end.replace(/^[^、]{1,12}、(?=.{4})/, "");
}
