import { linesOf, trimRange } from "../text/lines.ts";
import type { Range } from "../text/range.ts";

/** What an addressee ends with: an organ, in its short form too. */
const ADDRESSEE =
  /^(?:中共)?[\u4e00-\u9fff]{0,24}(?:党中央|国务院|中央|委|政府|人大常委会|常委会|人大|政协|党组|党工委|办公室|办|局|厅|部|委员会|领导小组|院|署|各(?:有关|直属)?(?:部门|单位|机构))$/;

/** An aside in the name of an organ: 各县(市、区)人民政府. */
const ASIDE = /\([^()]{1,8}\)/g;

/**
 * The addressees: a short line of organs between the title and the lead; `issuers` are those that the title names, `fields` the
 * values of the page's fields, which are none.
 *
 *     市委、市政府:       市委, 市政府
 *     县人大常委会        县人大常委会     no colon where the line lost it
 *     各县(市、区)人民政府:
 */
export function findAddressees(
  text: string,
  head: Range,
  { from, issuers, fields }: { from: number; issuers: readonly string[]; fields: readonly Range[] },
): Range[] {
  for (const whole of linesOf(text, from, head.end)) {
    const line = trimRange(text, whole);
    if (fields.some(({ start }) => start === line.start)) continue;
    const words = text.slice(line.start, line.end);
    const bare = words.replace(/[:,]$/, "");
    if (bare.length < 2 || bare.length > 60 || /[。>|]|\d/.test(bare)) continue;
    const found = split(bare, line.start);
    const names = found.map((range) => text.slice(range.start, range.end));
    if (!names.every((name) => ADDRESSEE.test(name.replace(ASIDE, "")))) continue;
    if (/[:,]$/.test(words)) return found;
    // without its colon a line may tell the issuer, or the site: a full name alone is no addressee
    const isIssuer = (name: string): boolean =>
      issuers.some((issuer) => issuer.endsWith(name)) ||
      (/人民政府$|^中共/.test(name) && (issuers.length === 0 || names.length === 1));
    if (!names.some(isIssuer)) return found;
  }
  return [];
}

function split(words: string, offset: number): Range[] {
  const ranges: Range[] = [];
  for (const match of words.matchAll(/(?:\([^()]{1,8}\)|[^、,;\s])+/g)) {
    for (const part of match[0].split(/(?<=.)(?:并报|并)(?=.)/)) {
      const start = offset + match.index + match[0].indexOf(part);
      ranges.push({ start, end: start + part.length });
    }
  }
  return ranges;
}
