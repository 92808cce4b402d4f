/**
 * First characters that make a spreadsheet run a cell as a formula, in their full-width forms too, also behind white
 * space of any kind.
 */
const FORMULA = /^[\s\u00a0\u200b\u3000\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/;

/** Text that a spreadsheet would run as a formula, with an apostrophe before it; numbers are never passed here. */
export function guardCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
