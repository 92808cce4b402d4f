/** Chinese characters (CJK ideographs of the BMP, 〇 included), as the inside of a character class. */
export const HAN = "\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff";

/** The digits that Chinese numerals of markers and dates are written with. */
export const CN_DIGITS = "〇○零一二两三四五六七八九十百";
