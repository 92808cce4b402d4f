import type { Range } from "./range.ts";

/**
 * How many places of a sorted row come before the first that `isBehind`: a binary search.
 *
 *     firstWhere(3, (i) => [0, 12, 40][i]! > 20)   →  2
 *
 * @param length how many places the row has
 * @param isBehind false for the first places, true from some place on
 * @returns the first place for which it is true, `length` if there is none
 */
export function firstWhere(length: number, isBehind: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many of some ranges, sorted by their ends, end at a place or before it. */
export function endedBy(sorted: readonly Range[], at: number): number {
  return firstWhere(sorted.length, (i) => sorted[i]!.end > at);
}

/** Whether a place is inside of one of some ranges, in order and apart; where one begins is none. */
export function isInside(sorted: readonly Range[], at: number): boolean {
  const range = sorted[endedBy(sorted, at)];
  return range !== undefined && range.start < at;
}
