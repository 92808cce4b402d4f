/** Full-width ASCII, small form variants, the spaces that are not U+0020, radicals and doubles of characters. */
const WIDE =
  /[\u2e80-\u2fd5\uf900-\ufad9\uff01-\uff5e\ufe50-\ufe6b\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\uffe5\u2236\u2024\u2215]/g;

/** The small form variants, in the order of their code points from U+FE50. */
const SMALL = ",、.\ufe53;:?!-()\ufe5b\ufe5c〔〕#&*+-<>=\ufe67\\$%@";

/** The radicals that fonts of PDFs are read as, and that Unicode gives no character for: each with the character. */
const RADICALS = new Map(
  "⺁厂⺌小⺎兀⺏尣⺒巳⺕彐⺝月⺟母⺠民⺢水⺣火⺧牛⺩王⺪疋⺫目⺬示⺭礻⺮竹⺶羊⺼月⺾艹⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻏邑⻑長⻒长⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻭歯⻮齿⻯竜⻰龙⻳龟"
    .match(/../g)!
    .map((pair) => [pair[0]!, pair[1]!]),
);

/**
 * Fold full-width forms to half-width ones, character by character, so that no offset moves.
 *
 *     （一）２６件，９８％  →  (一)26件,98%
 *     ⼈⺠政府               →  人民政府          (radicals for characters, as some PDFs give them)
 *
 * Chinese punctuation that has no ASCII twin (。、“”《》) stays.
 */
export function foldWidth(text: string): string {
  return text.replace(WIDE, (character) => {
    const code = character.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
    if (code >= 0xfe50 && code <= 0xfe6b) return SMALL[code - 0xfe50]!;
    if ((code >= 0x2e80 && code <= 0x2fd5) || (code >= 0xf900 && code <= 0xfad9)) return characterOf(character);
    if (code === 0xffe5) return "¥";
    if (code === 0x2236) return ":";
    if (code === 0x2024) return ".";
    if (code === 0x2215) return "/";
    return " ";
  });
}

/** The character that a radical or a compatibility character stands for; itself where it stands for none of one unit. */
function characterOf(form: string): string {
  const character = RADICALS.get(form) ?? form.normalize("NFKC");
  return character.length === 1 ? character : form;
}
