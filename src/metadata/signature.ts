import { blank } from "../text/blank.ts";
import { findDate } from "../text/dates.ts";
import { linesOf, trimRange } from "../text/lines.ts";
import { ORGAN_LINE } from "../text/organs.ts";
import type { Range } from "../text/range.ts";
import { splitOrgans } from "./issuers.ts";

export interface Signature {
  issuers: { name: string; range: Range }[];
  date: { date: string; range: Range } | undefined;
}

/**
 * The signature under a report: issuers and date, in either order, on lines of their own or on one.
 *
 *     中共云岭区委     云岭区人民政府
 *     2024年3月5日
 *
 * A date that is none any more (2022316) gives no date.
 */
export function readSignature(text: string, closing: Range | null): Signature {
  const signature: Signature = { issuers: [], date: undefined };
  if (!closing) return signature;
  for (const whole of linesOf(text, closing.start, closing.end)) {
    const line = trimRange(text, whole);
    const words = blank(text.slice(line.start, line.end), /^.*(?:特此|专此|谨此)(?:报告|汇报|呈报)[。,!]?/);
    const found = findDate(words);
    if (found && !signature.date) {
      signature.date = { date: found.date, range: { start: line.start + found.start, end: line.start + found.end } };
    }
    const rest = (found ? `${words.slice(0, found.start)} ${words.slice(found.end)}` : words).replace(
      /^[ 。]+|[()\s]+$/g,
      "",
    );
    if (!ORGAN_LINE.test(rest.trim())) continue;
    for (const name of splitOrgans(rest)) {
      const at = words.indexOf(name);
      if (at >= 0)
        signature.issuers.push({ name, range: { start: line.start + at, end: line.start + at + name.length } });
    }
  }
  return signature;
}
