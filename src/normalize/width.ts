/** Full-width ASCII, small form variants, and the spaces that are not U+0020. */
const WIDE = /[\uff01-\uff5e\ufe50-\ufe6b\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\uffe5\u2236\u2024\u2215]/g;

/** The small form variants, in the order of their code points from U+FE50. */
const SMALL = ",、.\ufe53;:?!-()\ufe5b\ufe5c〔〕#&*+-<>=\ufe67\\$%@";

/**
 * Fold full-width forms to half-width ones, character by character, so that no offset moves.
 *
 *     （一）２６件，９８％  →  (一)26件,98%
 *
 * Chinese punctuation that has no ASCII twin (。、“”《》) stays.
 */
export function foldWidth(text: string): string {
  return text.replace(WIDE, (character) => {
    const code = character.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
    if (code >= 0xfe50 && code <= 0xfe6b) return SMALL[code - 0xfe50]!;
    if (code === 0xffe5) return "¥";
    if (code === 0x2236) return ":";
    if (code === 0x2024) return ".";
    if (code === 0x2215) return "/";
    return " ";
  });
}
