import type { Qualifier } from "../model.ts";
import type { Reading, Reason } from "../text/figure.ts";
import type { Range } from "../text/range.ts";
import { findExclusions } from "./notAQuantity.ts";
import { beginsNumeral, type Numeral, readNumeral } from "./numeral.ts";
import { qualifierOf } from "./qualifier.ts";
import { readUnit, type Unit } from "./units.ts";

/** Of each character by its code: 1 where it begins a numeral, 2 where only some words make it do so. */
const BEGINS = new Uint8Array(0x10000);
for (const c of "0123456789〇○零一二两三四五六七八九十百千万亿") BEGINS[c.charCodeAt(0)] = 1;
for (const c of "壹贰叁肆伍陆柒捌玖拾") BEGINS[c.charCodeAt(0)] = 2;

/** A financial digit begins a numeral before another one or a measure word: 队伍 and 大陆 are words. */
const FINANCIAL = /.(?=[拾佰仟万亿零壹贰叁肆伍陆柒捌玖])|(?<![队大入行]).(?=[件宗起人名个次份条场项户家])/y;

/** 清零86条: 零 of a verb is no digit. */
function isOfWord(text: string, at: number): boolean {
  return text[at] === "零" && /[清归凋飘]/.test(text[at - 1] ?? "");
}

/** Where the next numeral begins, or -1. */
function nextNumeral(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const begins = BEGINS[text.charCodeAt(at)]!;
    if (begins === 0) continue;
    FINANCIAL.lastIndex = at;
    if (begins === 1 ? !isOfWord(text, at) : FINANCIAL.test(text)) return at;
  }
  return -1;
}

/** 百分之九十, 千分之五, 百分百. */
const PER = /百分(?:之)?百(?![\u4e00-\u9fff]?分)|(?:百|千)分之/y;

/**
 * Every number of a text, kept as a quantity or with the reason why it is none.
 *
 *     2021年,共受理复议申请26件     2021年 a date; 26件 a quantity
 *
 * `isComma` tells whether a comma at a place may group thousands.
 */
export function readNumbers(text: string, isComma: (at: number) => boolean): Reading[] {
  const readings: Reading[] = [];
  let exclusions: (Range & { reason: Reason })[] | undefined;
  let covered: Range & { reason: Reason } = { start: 0, end: 0, reason: "name" };
  let next = 0;
  for (let at = nextNumeral(text, 0); at >= 0; ) {
    exclusions ??= findExclusions(text);
    for (; next < exclusions.length && exclusions[next]!.start <= at; next++) {
      if (exclusions[next]!.end > covered.end) covered = exclusions[next]!;
    }
    if (covered.end > at) {
      const end = Math.min(covered.end, Math.max(at + 1, readNumeral(text, at, isComma).end));
      readings.push(none(at, end, covered.reason));
      at = nextNumeral(text, end);
      continue;
    }
    const read = readAt(text, at, isComma);
    for (const reading of read) readings.push(reading);
    at = nextNumeral(text, Math.max(at + 1, read.at(-1)!.end));
  }
  return readings;
}

/** A letter or a sign before digits that are no part of its name or sum: 下载“反诈”APP5.1万人, 同比+8.5%. */
const NO_NAME = /(?:(?:^|[^A-Za-z])(?:APP|App|app)|(?:同比|环比|增幅|增速|增长|[较比](?:上年|去年))\+)$/;
const NO_NAME_WIDTH = 6;

/** … but for a version: APP2.0台账. */
const VERSION = /^\d{1,3}\.\d{1,2}$/;

function none(start: number, end: number, reason: Reason): Reading {
  return { start, end, quantity: undefined, reason };
}

function readAt(text: string, at: number, isComma: (at: number) => boolean): Reading[] {
  PER.lastIndex = at;
  const per = PER.exec(text);
  if (per) return [readShare(text, at, per[0], isComma)];
  const numeral = readNumeral(text, at, isComma);
  if (numeral.value === undefined) return [none(at, numeral.end, "not-understood")];
  const before = text[at - 1] ?? "";
  const isOfName =
    /[A-Za-z+*×/.]/.test(before) &&
    (!NO_NAME.test(text.slice(Math.max(0, at - NO_NAME_WIDTH), at)) ||
      (before !== "+" && VERSION.test(text.slice(at, numeral.end))));
  if (isOfName || (/[-–—]/.test(before) && /[A-Za-z0-9]/.test(text[at - 2] ?? "")))
    return [none(at, numeral.end, "identifier")];
  if (numeral.chinese && /周|初|星期|礼拜|正|老/.test(before) && numeral.value < 10)
    return [none(at, numeral.end, "set-phrase")];
  const range = readRange(text, at, numeral, isComma);
  if (range) return range;
  const unit = unitBehind(text, numeral) ?? currencyBefore(before, numeral);
  if (!unit) return [none(at, numeral.end, "no-measure-word")];
  if (TORN.test(text.slice(Math.max(0, at - TORN_WIDTH), at))) return [none(at, unit.end, "not-understood")];
  const reason = refusal(text, at, numeral, unit);
  if (reason) return [none(at, unit.end, reason)];
  return [keep(text, at, numeral, unit)];
}

/**
 * Digits before blanks that group no thousands: of 1 2次 the 2 is no number by itself, nor is the 5 of 纠错率98. 5%. A year is a
 * cell of its own: 2023  26件.
 */
const TORN = /\d[ \u3000]$|(?<!(?<!\d)(?:19|20)\d)\d[ \u3000]{2,4}$|[\u4e00-\u9fff]\d{1,4}\.[ \u3000]{1,4}$/;
const TORN_WIDTH = 10;

/** 百分百, 百分之百. */
const A_HUNDRED = { value: 100, over: false, about: false, lone: false };

/** 百分之九十, 百分之三十二点五, 千分之五, 百分百. */
function readShare(text: string, at: number, word: string, isComma: (at: number) => boolean): Reading {
  const from = at + word.length;
  if (word.endsWith("百")) return keep(text, at, A_HUNDRED, { unit: "%", kind: "rate", end: from });
  const numeral = beginsNumeral(text, from) ? readNumeral(text, from, isComma) : undefined;
  if (!numeral || numeral.value === undefined) return none(at, numeral?.end ?? from, "not-understood");
  if (text.startsWith("个百分点", numeral.end)) return none(at, numeral.end, "not-understood");
  return keep(text, at, numeral, { unit: word.startsWith("千") ? "‰" : "%", kind: "rate", end: numeral.end });
}

/** $20, ¥300: the sign before stands for the measure word. */
function currencyBefore(before: string, { end }: Numeral): Unit | undefined {
  const unit = { $: "美元", "¥": "元", "€": "欧元" }[before];
  return unit ? { unit, kind: "money", end } : undefined;
}

/** The measure word behind a numeral, 成 and 个多月 included. */
function unitBehind(text: string, numeral: Numeral): ReadUnit | undefined {
  const { end } = numeral;
  const many = /^个[多余](小时|月|工作日|星期)/.exec(text.slice(end, end + 6));
  if (many)
    return {
      unit: many[1] === "工作日" ? "个工作日" : `个${many[1]}`,
      kind: "duration",
      end: end + many[0].length,
      over: true,
    };
  const unit = readUnit(text, end);
  if (unit) return unit;
  // 两成, 八成以上, 五成多: tenths
  if (
    text[end] === "成" &&
    numeral.value > 0 &&
    numeral.value <= 10 &&
    !/[员立果功本效熟就长为都交份片套型分绩品人了]/.test(text[end + 1] ?? "")
  ) {
    if (/[一二三四五六七八九半]/.test(text[end + 1] ?? "")) return undefined;
    const more = /[多余]/.test(text[end + 1] ?? "");
    return { unit: "%", kind: "rate", end: end + (more ? 2 : 1), scale: 10, over: more };
  }
  return undefined;
}

/** Where the number of an item may stand, but no mean: 人均:12.5件. */
const ITEM = /(?<!(?:均|每|万人)[^。;]{0,6})(?:^|[。;:,\n(] ?)$/;

/** Why a number with its measure word is no quantity, or nothing where it is one. */
function refusal(text: string, at: number, numeral: Numeral, unit: Unit): Reason | undefined {
  const behind = text.slice(unit.end, unit.end + 8);
  const before = text.slice(Math.max(0, at - 8), at);
  if (
    unit.kind === "count" &&
    !Number.isInteger(numeral.value) &&
    !/^(?:人次?|次|件|个|名|卷|份|起|宗|场)$/.test(unit.unit)
  )
    return "not-understood";
  // 如下:1.26件: the number of an item and its figure, or a mean
  if (unit.kind === "count" && !Number.isInteger(numeral.value) && ITEM.test(before) && !behind.startsWith("/"))
    return "not-understood";
  if (/^半/.test(behind)) return "not-understood";
  if (numeral.value === 0 && unit.kind === "count" && numeral.chinese) return "set-phrase";
  if (unit.unit === "分" && (numeral.chinese || /^之/.test(behind))) return "set-phrase";
  if (unit.unit === "年") {
    return /(?:不少于|不低于|至少|满|不超过|为期|期限为?|有效期|缩短|延长|压缩)$/.test(before) ||
      /^(?:以上|以内|及以上)/.test(behind)
      ? undefined
      : "period";
  }
  if (unit.unit === "日") {
    return /^(?:内|以内|之内|以上|前|压缩|缩短|压减|减至)/.test(behind) ||
      /(?:不超过|少于|由|从|至|为|到|接近|压缩|缩短|提前|法定|承诺)$/.test(before)
      ? undefined
      : "date";
  }
  if (unit.unit === "周" && !/^(?:以内|内)/.test(behind)) return "period";
  if (
    unit.unit === "小时" &&
    /^(?:不打烊|自助|服务|在线|值班|值守|热线|全天|受理|响应|办|开放|营业|全时|运行|畅通|不间断)/.test(behind)
  )
    return "set-phrase";
  if (
    unit.kind === "duration" &&
    unit.unit !== "个工作日" &&
    /(?:(?<![接逼])近|过去|今后|未来|连续|这|历时)$/.test(before)
  )
    return "period";
  if (unit.kind === "duration" && /^(?:行动|攻坚|来|间|时间里)/.test(behind)) return "name";
  if (unit.unit === "元" && numeral.lone) return "set-phrase";
  if (unit.unit === "公里" && numeral.lone) return "set-phrase";
  if (numeral.lone && unit.kind !== "count" && unit.kind !== "rate") return "article";
  if (numeral.lone && /[每任某另同这那新某哪首不唯统最逐如单之第再]$/.test(before)) return "article";
  if (unit.kind === "count" && /每$/.test(before)) return "frequency";
  return undefined;
}

/** A measure word with its place and what it adds: tenths (成), 多 inside (个多月). */
type ReadUnit = Unit & { over?: boolean; scale?: number };

function keep(
  text: string,
  at: number,
  numeral: Pick<Numeral, "value" | "over" | "about" | "lone">,
  unit: ReadUnit,
): Reading {
  const value = unit.scale ? Number(`${numeral.value}e1`) : numeral.value;
  const over = numeral.over || unit.over === true;
  const start = at;
  const { unit: word, kind, end } = unit;
  const qualifier = qualifierOf(text, start, end, kind, over, numeral.about);
  const lone = numeral.lone && kind === "count";
  return { start, end, quantity: { start, end, value, unit: word, kind, qualifier, lone }, reason: undefined };
}

/** Between the two numbers of a range. */
const RANGE = /(?:[-–—~]{1,2}|至|到)/y;

/**
 * A range is two quantities: 3-5件 is at least 3 and at most 5, 5%-20% likewise; the first keeps its own span.
 *
 * The two must grow; anything else with a dash between two numbers is no range and no number.
 */
function readRange(text: string, at: number, first: Numeral, isComma: (at: number) => boolean): Reading[] | undefined {
  const own = unitBehind(text, first);
  const firstEnd = own?.end ?? first.end;
  RANGE.lastIndex = firstEnd;
  const dash = RANGE.exec(text);
  if (!dash) return undefined;
  const from = firstEnd + dash[0].length;
  if (!beginsNumeral(text, from)) return undefined;
  const second = readNumeral(text, from, isComma);
  if (second.value === undefined) return own ? undefined : [none(at, second.end, "not-understood")];
  const unit = unitBehind(text, second);
  const isWord = /[至到]/.test(dash[0]);
  if (!unit) return own ? undefined : [none(at, second.end, isWord ? "no-measure-word" : "identifier")];
  if (own && own.unit !== unit.unit) return undefined;
  if (refusal(text, from, second, unit) ?? (own && refusal(text, at, first, own))) {
    return own ? undefined : [none(at, unit.end, "date")];
  }
  // 3至5万 is 30,000 to 50,000, 二十至三十万 200,000 to 300,000; 5千至1万 has its own
  const multiplier = !/[千万亿]/.test(text.slice(at, first.end))
    ? (/([万亿]+)/.exec(text.slice(from, second.end))?.[1] ?? "")
    : "";
  const power = [...multiplier].reduce((sum, c) => sum + (c === "万" ? 4 : 8), 0);
  let low = power > 0 ? Number(`${first.value}e${power}`) : first.value;
  let high = second.value;
  if (unit.scale) {
    low *= unit.scale;
    high *= unit.scale;
  }
  if (low >= high) return own ? undefined : [none(at, unit.end, "not-understood")];
  const make = (start: number, end: number, value: number, qualifier: Qualifier): Reading => ({
    start,
    end,
    quantity: { start, end, value, unit: unit.unit, kind: unit.kind, qualifier, lone: false },
    reason: undefined,
  });
  return [make(at, firstEnd, low, "at-least"), make(from, unit.end, high, "at-most")];
}
