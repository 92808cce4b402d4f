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
