import { parseDigit, parseOrdinal } from "./numerals.ts";

const CN_YEAR = "[12二一][0-9〇○零ＯOo0一二三四五六七八九]{3}";

/** A date in any of the forms that reports are signed and dated with. */
export const DATE = new RegExp(
  `(?:(?<y1>(?:19|20)\\d{2}) ?[年\\-/.—] ?(?<m1>\\d{1,2}) ?[月\\-/.—] ?(?<d1>\\d{1,2}) ?[日号]?(?![0-9])|(?<y2>${CN_YEAR}) ?年 ?(?<m2>[一二三四五六七八九十]{1,3}) ?月 ?(?<d2>[一二三四五六七八九十]{1,3}) ?日)`,
);

/**
 * Read a date as ISO 8601.
 *
 *     2022年3月16日, 2022-3-16, 2022.3.16, 二〇二二年三月十六日  →  2022-03-16
 *     2022316, 2022年13月1日                                     →  undefined
 */
export function parseDate(text: string): string | undefined {
  const match = DATE.exec(text);
  return match ? dateOf(match) : undefined;
}

/** A date found in a text, with its place. */
export function findDate(text: string): { date: string; start: number; end: number } | undefined {
  const match = DATE.exec(text);
  const date = match ? dateOf(match) : undefined;
  return match && date ? { date, start: match.index, end: match.index + match[0].length } : undefined;
}

function dateOf(match: RegExpExecArray): string | undefined {
  const groups = match.groups ?? {};
  const year = groups.y1 ? Number(groups.y1) : parseYear(groups.y2 ?? "");
  const month = groups.m1 ? Number(groups.m1) : parseOrdinal(groups.m2 ?? "");
  const day = groups.d1 ? Number(groups.d1) : parseOrdinal(groups.d2 ?? "");
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return isoDate(year, month, day);
}

/** A year in digits or Chinese digits: 2021, 二〇二一, 二○二一. */
export function parseYear(text: string): number | undefined {
  if (/^(?:19|20)\d{2}$/.test(text)) return Number(text);
  if (text.length !== 4) return undefined;
  let year = 0;
  for (const character of text) {
    const digit = /[0-9]/.test(character) ? Number(character) : /[Oo]/.test(character) ? 0 : parseDigit(character);
    if (digit === undefined) return undefined;
    year = year * 10 + digit;
  }
  return year >= 1949 && year < 2100 ? year : undefined;
}

/** The years that a text names with 年, without ends of ranges and names of documents: 2021—2025年 names none. */
export function yearsIn(text: string): number[] {
  const years = text
    .replace(/《[^》]{0,200}》/g, "")
    .matchAll(/(?<![-—–~至] ?)(?:(?<!\d)20\d{2}|二[〇○零ＯOo][〇○零一二三][〇○零一二三四五六七八九])(?= ?年)/g);
  return [...years].flatMap(([year]) => parseYear(year) ?? []);
}

/** `YYYY-MM-DD`, or `undefined` where there is no such day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The number of days of a month. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
