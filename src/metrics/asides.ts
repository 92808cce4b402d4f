import { boundaryBefore } from "../text/clauses.ts";
import type { Quantity } from "../text/figure.ts";
import { BAR, YEAR_OF_CELL } from "../text/tableRow.ts";

/** From the name of a row to its figure, which may be of a year: 收到申请(件) | 2023年41件. */
const NEXT_CELL = new RegExp(`^${BAR}(?:${YEAR_OF_CELL})?$`);

/** An aside with another name of what stands before it: 乡镇(街道)工作站164个, 县(市、区)行政机关. */
const OTHER_NAME =
  /^[\u4e00-\u9fff]\((?![含占共约均即注])(?:[\u4e00-\u9fff]{1,3}|[市区县州旗]、[市区县州旗师])\)[\u4e00-\u9fff]$/;

/** Where the words begin that an aside parts: 约谈(询问)室19间, 县(区)局3个. */
export function beforeAside(text: string, start: number, at: number, limit: number): number {
  if (text[start - 1] !== ")") return start;
  const open = behindAside(text, start, limit);
  if (open === start) return start;
  const tail = text.slice(start, at);
  if (NEXT_CELL.test(tail)) return boundaryBefore(text, open, limit);
  // (含上年结转)共办结: a verb of its own
  if (/^(?:共|累计|已)[办受审调查化处完]/.test(tail)) return start;
  const isInside =
    tail.length <= LONGEST_NOUN && !/年|(?<!公)共|累计/.test(tail) && OTHER_NAME.test(text.slice(open - 1, start + 1));
  if (tail.length > LONGEST_TAIL && !isInside) return start;
  return boundaryBefore(text, open, limit);
}

/** What goes on behind another name of what stands before it in so few characters is of one noun. */
const LONGEST_NOUN = 14;

/** What goes on behind an aside in so few characters is of the words before it. */
const LONGEST_TAIL = 4;

/** How much before an aside is looked at. */
const NEAR = 80;

/** What leads from an aside to the figure behind it. */
const LED_ON = /\)(?:分别|共|已|达到?|有|为|约|近|累计|总数)*$/;

/** The words of a figure that an aside with figures of its own parts it from: 审结案件(含上年结转19件)188件. */
export function wordsBeforeAside(
  text: string,
  quantities: readonly Quantity[],
  index: number,
  limit: number,
): string | null {
  const { start: at, unit } = quantities[index]!;
  const inside = quantities[index - 1];
  const led = LED_ON.exec(text.slice(Math.max(limit, at - NEAR), at));
  // 培训(3期)约350人: of the same measure word only
  if (!led || inside?.unit !== unit || inside.end > at - led[0].length) return null;
  const near = Math.max(limit, inside.start - NEAR);
  const open = near + text.slice(near, inside.start).lastIndexOf("(");
  if (open < near || text.slice(open, at).indexOf(")") < inside.end - open) return null;
  let last = index - 1;
  while (last >= 0 && quantities[last]!.end > open) last--;
  const start = Math.max(boundaryBefore(text, open, Math.max(limit, open - NEAR)), quantities[last]?.end ?? limit);
  return start < open ? text.slice(start, open) : null;
}

/** An aside without a figure is no longer: (包括撤销、变更、确认违法和责令履行). */
const LONGEST_ASIDE = 32;

/** 终止(和解)1件: an aside right before a figure does not part it from its word. */
export function behindAside(text: string, at: number, limit: number): number {
  const led = /\)(?:分别|共|已|达到?|有|为|增至|约|近|超过?|累计|总数)+$/.exec(text.slice(Math.max(limit, at - 9), at));
  if (led) return behindAside(text, at - led[0].length + 1, limit);
  if (text[at - 1] !== ")") return at;
  const near = Math.max(limit, at - LONGEST_ASIDE);
  const open = text.slice(near, at).lastIndexOf("(") + near;
  return open > near && !/\d/.test(text.slice(open, at)) ? open : at;
}
