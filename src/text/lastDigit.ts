/**
 * What one unit of the last printed digit of a figure is worth, by the figure as printed.
 *
 *     2.85万件 → 100    285件 → 1    97.31% → 0.01
 */
export function lastDigitOf(raw: string): number {
  const digits = raw.normalize("NFKC").replace(/[\s,]/g, "");
  const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
  const power = [...digits].reduce((sum, c) => sum + (/[万萬]/.test(c) ? 4 : /[亿億]/.test(c) ? 8 : 0), 0);
  return 10 ** (power - decimals);
}
