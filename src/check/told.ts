import type { Metric, Report } from "../model.ts";
import type { Range } from "../text/range.ts";
import { areOneUnit } from "../text/unitWords.ts";

/** A figure as its sentence tells it; signs in half width, without white space. */
export interface Told {
  metric: Metric;
  /** The words from the figure before, or from the beginning of the sentence. */
  before: string;
  /** The words up to the next sign or figure. */
  behind: string;
  /** Where it ends in its metric's `sentence`. */
  end: number;
  /** The figures of its sentence, in order, and its place among them. */
  sentence: readonly Told[];
  at: number;
}

/** The figures of a report by sentence, in order. */
export function toldSentences(report: Report): readonly (readonly Told[])[] {
  let told = known.get(report);
  if (!told) {
    told = tell(report.metrics);
    known.set(report, told);
  }
  return told;
}

/** Each figure as its sentence tells it, by its metric. */
export function toldByMetric(report: Report): ReadonlyMap<Metric, Told> {
  return new Map(toldSentences(report).flatMap((sentence) => sentence.map((one) => [one.metric, one])));
}

const known = new WeakMap<Report, readonly (readonly Told[])[]>();

function tell(metrics: readonly Metric[]): Told[][] {
  const sentences: Told[][] = [];
  let open: Told[] = [];
  let end = 0;
  for (const metric of metrics) {
    const last = open.at(-1)?.metric;
    const goesOn = last?.sentence === metric.sentence && last.sectionId === metric.sectionId;
    let place = placeIn(metric, goesOn ? end : 0);
    if (!goesOn || !place) {
      open = [];
      sentences.push(open);
      end = 0;
      place = placeIn(metric, 0);
    }
    if (!place) continue;
    const before = plain(metric.sentence.slice(end, place.start));
    end = place.end;
    const previous = open.at(-1);
    if (previous) previous.behind = upToSign(before);
    open.push({
      metric,
      before,
      behind: upToSign(plain(metric.sentence.slice(end))),
      end,
      sentence: open,
      at: open.length,
    });
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

/** Characters of numbers and measure words that differ between the scripts. */
const SIMPLIFIED: Record<string, string> = {
  兩: "两",
  萬: "万",
  億: "亿",
  條: "条",
  項: "项",
  個: "个",
  場: "场",
  戶: "户",
  處: "处",
  類: "类",
  餘: "余",
  幾: "几",
};

/** Where a figure stands in its sentence, which is printed in Simplified script, or nothing. */
function placeIn({ raw, sentence, unit }: Metric, from: number): Range | undefined {
  const whole = sentence.indexOf(raw, from);
  if (whole >= 0) return { start: whole, end: whole + raw.length };
  const simplified = raw.replace(/\p{Script=Han}/gu, (sign) => SIMPLIFIED[sign] ?? sign);
  const number =
    /^(?:[\d０-９.,，．]+[万亿余多]*|[零〇一二两三四五六七八九十百千万亿余多]+)/.exec(simplified)?.[0] ?? simplified;
  const start = sentence.indexOf(number, from);
  if (start < 0) return undefined;
  const end = start + number.length;
  return { start, end: sentence.startsWith(unit, end) ? end + unit.length : end };
}

function plain(words: string): string {
  return words.normalize("NFKC").replace(/\s/g, "");
}

function upToSign(words: string): string {
  return /^[^,;:。、()]*/.exec(words)![0];
}

/** What a figure is of, as its clause says: the words before it, its subject, and what stands behind it. */
export function labelOf(told: Told): string {
  return `${wordsOf(told)} ${told.behind}`;
}

/** What is said of a figure before it: the words of its clause, and its subject. */
export function wordsOf(told: Told): string {
  return `${clauseOf(told)} ${told.metric.subject ?? ""}`;
}

/** The words of a figure's clause before it, asides left out. */
export function clauseOf({ before }: Told): string {
  return /[^,;:。、()]*$/.exec(before.replace(/\([^()]*\)/g, ""))![0];
}

/** The figures before one in its sentence, in a measure word: its own, if none is asked for. */
export function beside(told: Told | undefined, unit = told?.metric.unit): readonly Metric[] {
  if (!told) return [];
  return told.sentence
    .slice(0, told.at)
    .map(({ metric }) => metric)
    .filter((metric) => metric.unit === unit);
}

/** The words of a sentence up to a figure, figures left out. */
export function wordsUpTo({ sentence, at }: Told): string {
  return sentence
    .slice(0, at + 1)
    .map(({ before }) => before)
    .join(" ");
}

/** The words of a sentence behind a figure, up to `length` characters behind another figure of it, or behind itself. */
export function wordsBehind(told: Told, length: number, upTo: Told = told): string {
  return plain(told.metric.sentence.slice(told.end, upTo.end + length));
}

/** How far behind the last of a list stands what says that it is not complete. */
const LIST_END = 12;

/** Whether a list that ends with a figure is not complete: 8件、6件等. */
export function isOpenList(last: Told): boolean {
  return /^[^,;。]{0,8}等/.test(wordsBehind(last, LIST_END));
}

/** The part of the year that a figure's sentence names last before it: 上半年, 二季度, 1-11月; of the whole year none. */
export function partOfYear(told: Told): string {
  return (
    wordsUpTo(told)
      .match(/[上下]半年|[一二三四1-4]季度|1[-至]\d{1,2}月/g)
      ?.at(-1) ?? ""
  );
}

/** Whether a figure is told by position, as others beside it: 败诉率依次为12.8%、9.5%、6.9%. */
export function isListed({ before, sentence, at }: Told): boolean {
  return /(?:依次|分别)[^,;。]{0,4}$|^[、和]$/.test(before) || /^[、和]$/.test(sentence[at + 1]?.before ?? "");
}

/** Whether two figures count in the same measure word, or in one that is used for it. */
export function sameUnit({ metric: a }: Told, { metric: b }: Told): boolean {
  return areOneUnit(a.unit, b.unit);
}
