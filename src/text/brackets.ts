/** Bracket pairs of official prose; a quotation mark closes only its own partner. */
const PAIRS = ["()", "[]", "{}", "《》", "〈〉", "<>", "“”", "‘’", "「」", "『』", "【】", "〔〕"];

/** Of each opening bracket by its code: the code of its partner; 0 of any other character. */
const PARTNERS = new Uint16Array(0x10000);
for (const pair of PAIRS) PARTNERS[pair.charCodeAt(0)] = pair.charCodeAt(1);

const LINE_END = 0x0a;

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
  const open = text.charCodeAt(at);
  const close = PARTNERS[open]!;
  if (close === 0) return -1;
  const stop = Math.min(end, at + REACH);
  let depth = 0;
  for (let i = at; i < stop; i++) {
    const code = text.charCodeAt(i);
    if (code === LINE_END) return -1;
    if (code === open) depth++;
    else if (code === close && --depth === 0) return i;
  }
  return -1;
}

/** Whether a bracket that `partnerOf` can close opens at a place. */
export function opensAt(text: string, at: number): boolean {
  return PARTNERS[text.charCodeAt(at)] !== 0;
}
