import type { Figure } from "../text/figure.ts";
import { endedBy } from "../text/firstWhere.ts";
import { NAMELESS_ROW, STAGE_CELL } from "../text/tableRow.ts";
import { KIND_CELL, KIND_ROW } from "./kinds.ts";
import { FIELDS_OF_CASES, type Mention, mentionsIn, type PassageFields } from "./passageFields.ts";

/** So many fields named before a row of sums are looked at. */
const MOST_MENTIONS = 60;

/** A row of the sums of a table. */
const SUM_ROW = /^(?:合 ?计|总 ?计) ?\|/;

/**
 * The fields of a row of stages: those that its name tells (劳动仲裁 | 受理36件 is of none that was told before), in a row of sums
 * those of a section about cases of one field. A row of one kind of such cases is "kind": under 行政复议情况 the row
 * 行政处罚 | 收到120件 tells of applications against penalties. Undefined for any other row.
 */
export function fieldsOfRow(
  text: string,
  { sentence, quantity }: Figure,
  named: PassageFields,
): ReadonlySet<string> | "kind" | undefined {
  const above = named.ofHeadings();
  const row = text.slice(sentence.start, quantity.start);
  const isOfStages = STAGE_CELL.test(row);
  const isOfCases = above.size === 1 && FIELDS_OF_CASES.some((field) => above.has(field));
  if (KIND_ROW.test(row) && (isOfStages || isOfCases)) return "kind";
  // it is of what was told before
  if (NAMELESS_ROW.test(row)) return KIND_CELL.test(row) && named.isAboutCases(sentence.start) ? "kind" : undefined;
  if (!isOfStages) return undefined;
  // sums of kinds alone, in a passage about nothing else
  const { mentions } = named;
  const next = endedBy(mentions, sentence.start);
  const isOfOther = ({ field, start }: Mention): boolean =>
    !above.has(field) && !KIND_ROW.test(text.slice(text.lastIndexOf("\n", start) + 1, start + 40));
  const isSum = isOfCases && SUM_ROW.test(row);
  if (isSum && !mentions.slice(Math.max(0, next - MOST_MENTIONS), next).some(isOfOther)) return above;
  return new Set(mentionsIn(row, 0).map(({ field }) => field));
}
