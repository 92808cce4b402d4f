const DIGITS: Record<string, number> = Object.fromEntries(
  [..."〇○零一二两三四五六七八九"].map((character, i) => [character, [0, 0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9][i]!]),
);

/**
 * The number of an outline marker, a month or a day.
 *
 *     一 → 1   十一 → 11   二十 → 20   ③ → 3   ㈢ → 3   ⑶ → 3   12 → 12
 *
 * Returns `undefined` for anything else. Counts of the running text are read by `metrics/numeral.ts`.
 */
export function parseOrdinal(text: string): number | undefined {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  const code = text.charCodeAt(0);
  if (text.length === 1) {
    for (const first of [0x2460, 0x2474, 0x2488]) if (code >= first && code < first + 20) return code - first + 1;
    if (code >= 0x3220 && code < 0x322a) return code - 0x3220 + 1;
  }
  const match = /^(?:([一二三四五六七八九])?百零?)?(?:([一二三四五六七八九])?(十))?([〇○零一二三四五六七八九])?$/.exec(
    text,
  );
  if (!match || text === "") return undefined;
  const hundreds = text.includes("百") ? DIGITS[match[1] ?? "一"]! * 100 : 0;
  const tens = match[3] ? DIGITS[match[2] ?? "一"]! * 10 : 0;
  return hundreds + tens + (match[4] ? DIGITS[match[4]]! : 0);
}

/** The digit that one Chinese numeral character stands for. */
export function parseDigit(character: string): number | undefined {
  return DIGITS[character];
}
