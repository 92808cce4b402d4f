import type { Metric, Report } from "../model.ts";
import { unitsAgree } from "../text/unitWords.ts";

/** A figure as its sentence tells it; signs in half width, without white space. */
export interface Told {
  metric: Metric;
  /** The words from the figure before, or from the beginning of the sentence. */
  before: string;
  /** The words up to the next sign or figure. */
  behind: string;
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

const known = new WeakMap<Report, readonly (readonly Told[])[]>();

function tell(metrics: readonly Metric[]): Told[][] {
  const sentences: Told[][] = [];
  let open: Told[] = [];
  let end = 0;
  for (const metric of metrics) {
    const last = open.at(-1)?.metric;
    const goesOn = last?.sentence === metric.sentence && last.sectionId === metric.sectionId;
    let at = placeOf(metric, goesOn ? end : 0);
    if (!goesOn || at < 0) {
      open = [];
      sentences.push(open);
      end = 0;
      at = placeOf(metric, 0);
    }
    if (at < 0) continue;
    const before = plain(metric.sentence.slice(end, at));
    end = at + written(metric).length;
    const previous = open.at(-1);
    if (previous) previous.behind = upToSign(before);
    open.push({ metric, before, behind: upToSign(plain(metric.sentence.slice(end))), sentence: open, at: open.length });
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

/** The part of a figure that is the same in both scripts. */
function written({ raw, sentence }: Metric): string {
  return sentence.includes(raw) ? raw : (/^[\d０-９.,，．]+/.exec(raw)?.[0] ?? raw);
}

function placeOf(metric: Metric, from: number): number {
  return metric.sentence.indexOf(written(metric), from);
}

function plain(words: string): string {
  return words.normalize("NFKC").replace(/\s/g, "");
}

function upToSign(words: string): string {
  return /^[^,;:。、()]*/.exec(words)![0];
}

/** What a figure is of, as its clause says: the words before it, its subject, and what stands behind it. */
export function labelOf(told: Told): string {
  return `${clauseOf(told)} ${told.metric.subject ?? ""} ${told.behind}`;
}

/** The words of a figure's clause before it, asides left out. */
export function clauseOf({ before }: Told): string {
  return /[^,;:。、()]*$/.exec(before.replace(/\([^()]*\)/g, ""))![0];
}

/** The figures before one in its sentence, in the same measure word. */
export function beside(told: Told | undefined): readonly Metric[] {
  if (!told) return [];
  return told.sentence
    .slice(0, told.at)
    .map(({ metric }) => metric)
    .filter(({ unit }) => unit === told.metric.unit);
}

/** The words of a sentence up to a figure, figures left out. */
export function wordsUpTo({ sentence, at }: Told): string {
  return sentence
    .slice(0, at + 1)
    .map(({ before }) => before)
    .join(" ");
}

/** The part of the year that a figure's sentence names last before it: 上半年, 二季度, 1-11月; of the whole year none. */
export function spanOf(told: Told): string {
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
  return unitsAgree(a.unit, b.unit);
}
