import type { Quantity } from "../text/figure.ts";

/** What announces a list told by position. */
const ANNOUNCES = /(?:分别|依次)(?:为|是|达到?|有|占|办理|受理|审结|[\u4e00-\u9fff]{0,4})?:?$/;

/** Between two figures of such a list. */
const BETWEEN = /^[、,和及与;]{0,2}$|^以及$|^(?:和|及|、)$/;

/**
 * The words of lists told by position, by the index of their figures.
 *
 *     撤销、变更、确认违法分别为10件、7件和6件     10件 撤销, 7件 变更, 6件 确认违法
 *     人大代表建议、政协提案分别办理64件和113件     64件 人大代表建议办理, 113件 政协提案办理
 *
 * A list with another number of words than figures says nothing.
 */
export function listedWords(
  text: string,
  quantities: readonly Quantity[],
  from: number,
): ({ label: string; start: number } | undefined)[] {
  const found: ({ label: string; start: number } | undefined)[] = [];
  for (let i = 0; i < quantities.length; i++) {
    if (found[i]) continue;
    const first = quantities[i]!;
    const clauseStart = startOfClause(text, first.start, Math.max(from, quantities[i - 1]?.end ?? from));
    const before = text.slice(clauseStart, first.start);
    const announced = ANNOUNCES.exec(before);
    if (!announced) continue;
    let last = i;
    while (last + 1 < quantities.length && BETWEEN.test(text.slice(quantities[last]!.end, quantities[last + 1]!.start)))
      last++;
    const count = last - i + 1;
    const words = wordsOf(before.slice(0, announced.index), count);
    if (!words) continue;
    const verb = announced[0].replace(/^(?:分别|依次)(?:为|是|达到?|有|占)?:?/, "");
    words.forEach((label, k) => {
      found[i + k] = { label: `${label}${verb}`, start: clauseStart };
    });
  }
  return found;
}

function startOfClause(text: string, at: number, limit: number): number {
  let i = at;
  while (i > limit && at - i < 80 && !/[,;。:!?()\n]/.test(text[i - 1]!)) i--;
  return i;
}

/** The words of a list, as many as there are figures: split at 、 and, where that is too few, at 和 及 与. */
function wordsOf(list: string, count: number): string[] | undefined {
  if (count < 2) return undefined;
  const parts = list.split("、").flatMap((part, i, all) => {
    if (i < all.length - 1 || all.length === count) return [part];
    const cut = /^(.+?)(?:以及|和|及|与)(.+)$/.exec(part);
    return cut ? [cut[1]!, cut[2]!] : [part];
  });
  return parts.length === count && parts.every((part) => part.length > 0) ? parts : undefined;
}
