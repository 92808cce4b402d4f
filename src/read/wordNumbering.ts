/** One level of a list: what its numbers look like, and the text around them (`第%1章`). */
export interface ListLevel {
  format: string;
  text: string;
  start: number;
  /** Nothing stands between the number and the text; else a blank. */
  glued?: boolean;
}

/** numbering.xml: the lists, and the numbers that use them. */
export interface NumberingPart {
  abstract: Map<string, Map<number, ListLevel>>;
  /** Lists that have their levels from a style of numbers. */
  links: Map<string, string>;
  nums: Map<string, { abstract: string; starts: Map<number, number>; levels: Map<number, ListLevel> }>;
}

export type Styles = ReadonlyMap<string, { basedOn?: string; numId?: string; level?: number }>;

const CN = "〇一二三四五六七八九";

const LEGAL: Record<string, string> = {
  一: "壹",
  二: "贰",
  三: "叁",
  四: "肆",
  五: "伍",
  六: "陆",
  七: "柒",
  八: "捌",
  九: "玖",
  十: "拾",
  百: "佰",
};

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
  private readonly used = new Set<string>();

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
    if (!num) return "";
    const abstract = this.linked(num.abstract);
    const levelAt = (at: number): ListLevel | undefined =>
      num.levels.get(at) ?? this.part.abstract.get(abstract)?.get(at);
    const own = levelAt(level);
    if (!own) return "";
    const counts = this.counts.get(abstract) ?? [];
    this.counts.set(abstract, counts);
    // a list that is begun anew counts from its own start the first time
    const anew = !this.used.has(`${numId} ${level}`) ? num.starts.get(level) : undefined;
    this.used.add(`${numId} ${level}`);
    counts[level] = anew ?? (counts[level] === undefined ? own.start : counts[level]! + 1);
    counts.length = level + 1;
    const marker = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return numberIn(levelAt(at)?.format ?? "decimal", counts[at] ?? levelAt(at)?.start ?? 1);
    });
    return !own.glued && /[\p{L}\p{N}]$/u.test(marker) ? `${marker} ` : marker;
  }

  private linked(abstract: string): string {
    const style = this.part.links.get(abstract);
    const num = style === undefined ? undefined : this.part.nums.get(this.styles.get(style)?.numId ?? "");
    return num?.abstract ?? abstract;
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
    case "chineseLegalSimplified":
      return counting(n).replace(/[一二三四五六七八九十百]/g, (digit) => LEGAL[digit]!);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return n >= 1 && n <= 20 ? String.fromCharCode(0x245f + n) : String(n);
    case "decimalEnclosedParen":
      return n >= 1 && n <= 20 ? String.fromCharCode(0x2473 + n) : `(${n})`;
    case "decimalEnclosedFullstop":
      return n >= 1 && n <= 20 ? String.fromCharCode(0x2487 + n) : `${n}.`;
    case "decimalZero":
      return String(n).padStart(2, "0");
    case "lowerLetter":
    case "upperLetter": {
      const letter = String.fromCharCode(0x61 + ((n - 1) % 26)).repeat(Math.min(9, Math.ceil(n / 26)));
      return format === "upperLetter" ? letter.toUpperCase() : letter;
    }
    case "none":
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
