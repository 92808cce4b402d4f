/** One level of a list: what its numbers look like, and the text around them (`第%1章`). */
export interface ListLevel {
  format: string;
  text: string;
  start: number;
}

/** numbering.xml: the lists, and the numbers that use them. */
export interface NumberingPart {
  abstract: Map<string, Map<number, ListLevel>>;
  nums: Map<string, { abstract: string; starts: Map<number, number> }>;
}

export type Styles = ReadonlyMap<string, { basedOn?: string; numId?: string; level?: number }>;

const CN = "〇一二三四五六七八九";

/**
 * The markers that Word makes itself (`w:numPr`), as Word shows them.
 *
 *     chineseCounting 11, text "%1、"    十一、
 *     decimalEnclosedCircle 3            ③
 *
 * A paragraph has its number from itself or from its style; a level begins anew behind a higher one.
 */
export class Numbering {
  private readonly part: NumberingPart;
  private readonly styles: Styles;
  private readonly counts = new Map<string, number[]>();

  constructor(part: NumberingPart, styles: Styles) {
    this.part = part;
    this.styles = styles;
  }

  /** The marker of the next paragraph, or nothing. */
  markerOf(paragraph: { style: string | undefined; numId: string | undefined; level: number | undefined }): string {
    const inherited = this.ofStyle(paragraph.style);
    const numId = paragraph.numId ?? inherited.numId;
    const level = paragraph.level ?? inherited.level ?? 0;
    const num = numId === undefined ? undefined : this.part.nums.get(numId);
    const levels = num && this.part.abstract.get(num.abstract);
    const own = levels?.get(level);
    if (!num || !levels || !own) return "";
    const counts = this.counts.get(num.abstract) ?? [];
    this.counts.set(num.abstract, counts);
    counts[level] = counts[level] === undefined ? (num.starts.get(level) ?? own.start) : counts[level]! + 1;
    counts.length = level + 1;
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return numberIn(levels.get(at)?.format ?? "decimal", counts[at] ?? levels.get(at)?.start ?? 1);
    });
  }

  private ofStyle(style: string | undefined): { numId?: string; level?: number } {
    const found: { numId?: string; level?: number } = {};
    for (let id = style, steps = 0; id !== undefined && steps < 20; id = this.styles.get(id)?.basedOn, steps++) {
      const { numId, level } = this.styles.get(id) ?? {};
      if (found.numId === undefined && numId !== undefined) found.numId = numId;
      if (found.level === undefined && level !== undefined) found.level = level;
    }
    return found;
  }
}

/** A number in one of Word's formats; formats that reports do not use are plain digits. */
export function numberIn(format: string, n: number): string {
  switch (format) {
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCountingThousand":
      return counting(n);
    case "ideographDigital":
      return [...String(n)].map((digit) => CN[Number(digit)]!).join("");
    case "decimalFullWidth":
      return [...String(n)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("");
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return n >= 1 && n <= 20 ? String.fromCharCode(0x245f + n) : String(n);
    case "bullet":
      return "";
    default:
      return String(n);
  }
}

/** 11 → 十一, 20 → 二十, 105 → 一百零五. */
function counting(n: number): string {
  if (n < 0 || n > 999) return String(n);
  const hundreds = Math.floor(n / 100);
  const tens = Math.floor(n / 10) % 10;
  const ones = n % 10;
  const head = hundreds > 0 ? `${CN[hundreds]}百` : "";
  if (tens === 0) return head + (ones > 0 ? (hundreds > 0 ? "零" : "") + CN[ones] : n === 0 ? "〇" : "");
  return `${head}${tens === 1 && hundreds === 0 ? "" : CN[tens]}十${ones > 0 ? CN[ones] : ""}`;
}
