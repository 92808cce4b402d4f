/** A numeral as read: its value, where it ends, and what is vague about it. */
export interface Numeral {
  value: number;
  end: number;
  /** 余 or 多 inside (300余万, 二十多), 几 behind a round number (十几): the value is a lower bound. */
  over: boolean;
  /** 来 behind a round number (十来个): about. */
  about: boolean;
  decimal: boolean;
  /** Written in Chinese digits only. */
  chinese: boolean;
  /** 一 alone: more often an article than a count. */
  lone: boolean;
}

/** A stretch that looks like a numeral and cannot be read as one: where it ends. */
export interface NoNumeral {
  value: undefined;
  end: number;
}

/** Of each character by its code: the digit that it stands for, or -1. */
const DIGITS = new Int8Array(0x10000).fill(-1);
for (const digits of ["〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "○"])
  [...digits].forEach((c, i) => {
    DIGITS[c.charCodeAt(0)] = i;
  });
DIGITS["两".charCodeAt(0)] = 2;

/** Of each character by its code: the power of ten that it multiplies by, or 0. */
const POWERS = new Uint8Array(0x10000);
for (const [power, characters] of [
  [1, "十拾"],
  [2, "百佰"],
  [3, "千仟"],
  [4, "万"],
  [8, "亿"],
] as const)
  for (const c of characters) POWERS[c.charCodeAt(0)] = power;

/** 十 to 千 stand inside of a section, 万 and 亿 end one. */
const LARGEST_SMALL = 3;

/** The digit that a character of a text stands for in Chinese, or -1. */
function digitAt(text: string, at: number): number {
  return at < text.length ? DIGITS[text.charCodeAt(at)]! : -1;
}

/** The power of ten that a character of a text multiplies by, or 0. */
function powerAt(text: string, at: number): number {
  return at < text.length ? POWERS[text.charCodeAt(at)]! : 0;
}

/** Whether a digit from 0 to 9 stands at a place. */
function isArabicAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** Whether a numeral can begin at a place. */
export function beginsNumeral(text: string, at: number): boolean {
  return isArabicAt(text, at) || digitAt(text, at) >= 0 || powerAt(text, at) > 0;
}

/**
 * Read the numeral at `at`: digits, Chinese digits, or both.
 *
 *     4826, 12,345, 1 234     4826, 12345, 1234
 *     5.3万, 47.264287亿       53000, 4726428700      to the last digit
 *     3万4000, 25万6千         34000, 256000
 *     一百二十三, 两千零五      123, 2005
 *     三十余, 500多亿, 十几     over 30, over 50000000000, over 10
 *     二〇八                   208                     only with a 〇 between
 *     两三, 八九十, 十四五      nothing: `value` is undefined
 *
 * A numeral that is not wholly understood, or above 2^53−1, has no value; `end` is where the stretch ends, so that no
 * piece of it is read again. `isComma` tells whether a comma at a place may group thousands.
 */
export function readNumeral(text: string, at: number, isComma: (at: number) => boolean): Numeral | NoNumeral {
  let pos = at;
  let over = false;
  let about = false;
  let decimal = false;
  let digits = false;
  let bad = false;

  /** Completed sections (above 亿, above 万), the section in hand, the number in hand. */
  let total = 0;
  let section = 0;
  let hand: number | undefined;
  let handText = "";
  let handWidth = 0;
  let lastUnit = Number.POSITIVE_INFINITY;
  let lastLarge = Number.POSITIVE_INFINITY;
  let zero = false;
  let zeroSeparated = false;
  let shift = 0;
  let any = false;
  /** 百 or 千 with no digit before it: a number only as 百余, 近百. */
  let lonelyUnit = false;

  for (; pos < text.length; ) {
    if (isArabicAt(text, pos)) {
      const run = digitRun(text, pos, isComma);
      if (hand !== undefined || (any && shift > 0 && decimal)) bad = true;
      digits = true;
      any = true;
      pos = run.end;
      if (run.bad) bad = true;
      if (run.text.includes(".")) {
        if (total !== 0 || section !== 0) bad = true;
        decimal = true;
      }
      hand = Number(run.text);
      handText = run.text;
      handWidth = run.text.length;
      continue;
    }
    const digit = digitAt(text, pos);
    if (digit >= 0) {
      if (any && digits && hand !== undefined) {
        // 5〇 — digits of two kinds side by side; 1千零20 has no number in hand at 零
        bad = true;
        pos++;
        continue;
      }
      if (
        digit === 0 &&
        (total !== 0 || section !== 0 || lastUnit !== Number.POSITIVE_INFINITY) &&
        hand === undefined
      ) {
        zero = true;
        zeroSeparated = true;
        pos++;
        continue;
      }
      const run = cnDigitRun(text, pos);
      any = true;
      pos = run.end;
      if (hand !== undefined) bad = true;
      if (run.length > 1 && !run.positional) bad = true;
      hand = run.value;
      handText = String(run.value);
      handWidth = run.length;
      continue;
    }
    const power = powerAt(text, pos);
    // 4.37百分点: the measure word, not 4.37百
    if (any && text.startsWith("百分点", pos)) break;
    if (power === 0) {
      const c = text[pos];
      if (c === "点" && !digits && any && digitAt(text, pos + 1) >= 0) {
        const fraction = cnDigitRun(text, pos + 1);
        const whole = total + section + (hand ?? 0);
        hand = Number(`${whole}.${fraction.digits}`);
        handText = `${whole}.${fraction.digits}`;
        total = 0;
        section = 0;
        decimal = true;
        pos = fraction.end;
        continue;
      }
      if ((c === "余" || c === "多") && any && powerAt(text, pos + 1) > 0) {
        over = true;
        pos++;
        continue;
      }
      if (c === "几" && any && hand === undefined && !digits && lastUnit !== Number.POSITIVE_INFINITY) {
        over = true;
        pos++;
        continue;
      }
      break;
    }
    any = true;
    if (decimal) {
      // 1.2万亿, 5.5千万: one decimal number, shifted
      if (hand === undefined) bad = true;
      shift += power;
      pos++;
      continue;
    }
    if (power <= LARGEST_SMALL) {
      const small = 10 ** power;
      if (small >= lastUnit && lastLarge !== small) bad = true;
      if (hand === undefined) {
        // a leading 十 stands for 一十; 百, 千 want a digit before them, and stand alone only with 余 or 几
        if (small !== 10 && !(section === 0 && total === 0 && lastUnit === Number.POSITIVE_INFINITY)) bad = true;
        else if (small !== 10) lonelyUnit = true;
        hand = 1;
      }
      if (hand >= 10 && handWidth > 0 && !digits) bad = true;
      // 25万6千, 12百万, but no 23十
      if (digits && hand >= (small === 10 ? 10 : 1000)) bad = true;
      section += hand * small;
      hand = undefined;
      handWidth = 0;
      lastUnit = small;
      zero = false;
      pos++;
      continue;
    }
    // 万 or 亿
    const large = 10 ** power;
    let below = section + (hand ?? 0);
    if (hand !== undefined && lastUnit !== Number.POSITIVE_INFINITY && !zero && lastUnit > 10 && !digits) bad = true;
    if (below === 0 && total === 0) bad = true;
    if (large > lastLarge) {
      // 一万五千亿: 亿 multiplies all that stands before it
      below += total;
      total = 0;
    }
    if (below === 0 && total !== 0) {
      // 3万亿
      total *= large;
    } else total += below * large;
    section = 0;
    hand = undefined;
    handWidth = 0;
    lastLarge = large;
    lastUnit = large;
    zero = false;
    pos++;
  }

  const rest = hand;
  if (rest !== undefined && !decimal && lastUnit !== Number.POSITIVE_INFINITY) {
    // behind a unit a bare number must fill the places below it: 3万4000, 一百零五, 二十三 — not 一百五, 3万4
    const room = Math.round(Math.log10(lastUnit));
    const fills = digits
      ? handWidth === room || zeroSeparated
      : lastUnit === 10
        ? handWidth === 1
        : zero && handWidth === 1;
    if (!fills || rest >= lastUnit) bad = true;
  }
  if (lonelyUnit && !over && !/[余多]/.test(text[pos] ?? "") && !/[近逾超约过足]/.test(text[at - 1] ?? "")) bad = true;
  if ((text[pos] === "余" || text[pos] === "多") && !bad) {
    over = true;
    pos++;
  } else if (text[pos] === "来" && /[十百千]$/.test(text.slice(at, pos))) {
    about = true;
    pos++;
  }
  if (text[pos] === "几" || text[pos] === "数") bad = true;
  const value = decimal ? Number(`${handText}e${shift}`) : total + section + (rest ?? 0);
  if (bad || !any || value > Number.MAX_SAFE_INTEGER) return { value: undefined, end: Math.max(pos, at + 1) };
  return { value, end: pos, over, about, decimal, chinese: !digits, lone: text.slice(at, pos) === "一" };
}

/**
 * Three digits behind a separator that groups nothing: wide space, or a comma that is not sure to. One number torn apart
 * or two side by side (1  284件, 6，512名), so neither is read.
 */
const TORN_GROUP = /^(?: {2,4}|,)\d{3}(?!\d)/;

/** A sign or a word that makes a number of the digits behind it, whatever comes then: $20，300美元; 列第3，125个单位. */
const SAID_BEFORE = /[$¥€£第表图列居]$|附件$/;

/** A run of digits with its thousands separators and its fraction. */
function digitRun(
  text: string,
  at: number,
  isComma: (at: number) => boolean,
): { text: string; end: number; bad: boolean } {
  const digits = (from: number): number => {
    let i = from;
    while (isArabicAt(text, i)) i++;
    return i;
  };
  let end = digits(at);
  let whole = text.slice(at, end);
  let bad = false;
  if (end - at <= 3 && whole[0] !== "0") {
    const separator = text[end];
    if (separator === "," || separator === " " || separator === "'" || separator === "’") {
      for (;;) {
        if (text[end] !== separator || (separator === "," && !isComma(end))) break;
        const next = digits(end + 1);
        if (next - end - 1 !== 3) break;
        whole += text.slice(end + 1, next);
        end = next;
      }
    }
    const torn = TORN_GROUP.exec(text.slice(end, end + 8));
    if (torn && !SAID_BEFORE.test(text.slice(Math.max(0, at - 2), at))) {
      bad = true;
      end += torn[0].length;
    }
  }
  if (text[end] === "." && isArabicAt(text, end + 1)) {
    const next = digits(end + 1);
    whole += text.slice(end, next);
    end = next;
    while (text[end] === "." && isArabicAt(text, end + 1)) {
      bad = true;
      end = digits(end + 1);
    }
  }
  if (whole.length > 1 && whole[0] === "0" && whole[1] !== ".") bad = true;
  return { text: whole, end, bad };
}

/** A run of Chinese digits: 二〇八 is positional where a 〇 or ○ stands inside, 两三 is not. */
function cnDigitRun(
  text: string,
  at: number,
): { value: number; digits: string; end: number; length: number; positional: boolean } {
  let end = at;
  let digits = "";
  for (;;) {
    const digit = digitAt(text, end);
    if (digit < 0) break;
    digits += digit;
    end++;
  }
  const run = text.slice(at, end);
  return {
    value: Number(digits),
    digits,
    end,
    length: end - at,
    positional: run.length > 2 && /[〇○]/.test(run) && !/两/.test(run),
  };
}
