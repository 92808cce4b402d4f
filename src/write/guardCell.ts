/**
 * First characters that make a spreadsheet run a cell as a formula, in their full-width forms too, also behind white
 * space of any kind.
 */
const FORMULA = /^[\s\u00a0\u200b\u3000\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/;

/** An id that a spreadsheet takes for a number or a date: section 1.10 becomes 1.1, and 2.3.2 a day of March. */
const LIKE_NUMBER = /^\d+(?:\.\d+)+$/;

/**
 * Text that a spreadsheet would run as a formula, or, where the output is for one (`excel`), take for a number, with an apostrophe
 * before it; numbers are never passed here.
 */
export function guardCell(text: string, excel: boolean): string {
  return FORMULA.test(text) || (excel && LIKE_NUMBER.test(text)) ? `'${text}` : text;
}
