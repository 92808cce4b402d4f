import { terminalColumnsOf } from "../text/columns.ts";

/** A cell of an aligned table: `right` for numbers, and how it is painted once it has its width. */
export interface AlignedCell {
  text: string;
  right?: boolean;
  paint?: (text: string) => string;
}

/** Rows as lines, their columns aligned by the width of East Asian characters, two blanks between them. */
export function alignedLines(rows: readonly (readonly AlignedCell[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [i, { text }] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, terminalColumnsOf(text));
  return rows
    .map((row) => {
      const line = row
        .map(({ text, right, paint }, i) => {
          const blanks = " ".repeat(widths[i]! - terminalColumnsOf(text));
          const painted = paint ? paint(text) : text;
          return right ? blanks + painted : painted + blanks;
        })
        .join("  ");
      return `${line.trimEnd()}\n`;
    })
    .join("");
}

/** A number for eyes: thousands grouped, no noise of binary fractions. */
export function shown(value: number | null, digits = 4): string {
  if (value === null) return "–";
  const [whole, fraction] = String(Number(value.toFixed(digits))).split(".");
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
