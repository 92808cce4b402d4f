/** Chinese characters (CJK ideographs of the BMP, 〇 included), as the inside of a character class. */
export const HAN = "\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff";

/** Characters that such reports are full of, Traditional and Simplified, at the same index. */
export const TRADITIONAL = "設報進開關經應辦規範權務區縣執導學習這為將與實據證審監責況體黨國業對動會層訴訟複議調領";
export const SIMPLIFIED = "设报进开关经应办规范权务区县执导学习这为将与实据证审监责况体党国业对动会层诉讼复议调领";
