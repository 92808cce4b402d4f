/** Bracket pairs of official prose; a quotation mark closes only its own partner. */
const PARTNERS: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["《", "》"],
  ["〈", "〉"],
  ["<", ">"],
  ["“", "”"],
  ["‘", "’"],
  ["「", "」"],
  ["『", "』"],
  ["【", "】"],
  ["〔", "〕"],
]);

/** The farthest that a bracket may reach before it counts as one that lost its partner. */
const REACH = 200;

/**
 * The index of the partner of the bracket at `at`, or -1 where it has none within reach.
 *
 *     《广东省〈条例〉实施办法》   0  →  12
 *
 * Brackets of other kinds inside are passed over; a line end ends the search.
 */
export function partnerOf(text: string, at: number, end = text.length): number {
  const open = text[at]!;
  const close = PARTNERS.get(open);
  if (close === undefined) return -1;
  const stop = Math.min(end, at + REACH);
  let depth = 0;
  for (let i = at; i < stop; i++) {
    const c = text[i];
    if (c === "\n") return -1;
    if (c === open) depth++;
    else if (c === close && --depth === 0) return i;
  }
  return -1;
}

/** Whether a character opens a bracket that `partnerOf` can close. */
export function isOpening(character: string): boolean {
  return PARTNERS.has(character);
}
