import { boundaryBefore } from "../text/clauses.ts";
import type { Figure, Passage, Quantity, Reading } from "../text/figure.ts";
import type { NormalText } from "../text/normalText.ts";
import { BAR, YEAR_OF_CELL } from "../text/tableRow.ts";
import { isVerb } from "../text/verbs.ts";
import { wordsBeforeAside } from "./asides.ts";
import { aspectOf } from "./aspect.ts";
import { inheritSubjects, joinChanges } from "./inheritSubjects.ts";
import { findListed } from "./listed.ts";
import { linkParts } from "./parts.ts";
import { planStart } from "./passages.ts";
import { periodOf } from "./period.ts";
import { readNumbers } from "./readNumbers.ts";
import { isComparison } from "./subject/comparison.ts";
import { isGeneric, subjectOf } from "./subject/subjectOf.ts";
import { NEAR, type Surroundings, surroundingsOf } from "./surroundings.ts";

/** Every number of a passage, kept or not: what `explain` prints. */
export function readPassage(normal: NormalText, passage: Passage): Reading[] {
  const { text } = normal;
  const words = text.slice(passage.start, passage.end);
  const isComma = (at: number): boolean => groupsThousands(normal, passage.start + at);
  return readNumbers(words, isComma).map((reading) => {
    const start = reading.start + passage.start;
    const end = reading.end + passage.start;
    if (!reading.quantity) return { start, end, quantity: undefined, reason: reading.reason };
    const { value, unit, kind, qualifier, lone } = reading.quantity;
    return { start, end, quantity: { start, end, value, unit, kind, qualifier, lone }, reason: undefined };
  });
}

/** A comma groups thousands where the source has a half-width one, or a full-width one between full-width digits. */
function groupsThousands(normal: NormalText, at: number): boolean {
  const written = (position: number): string => normal.source[normal.span(position, position + 1).start] ?? "";
  const isWide = (c: string): boolean => c >= "０" && c <= "９";
  const sign = written(at);
  return sign === "," || (sign === "，" && isWide(written(at - 1)) && isWide(written(at + 1)));
}

/**
 * The figures of one passage, in order, with what their sentences say of them; codes are the indicators room's.
 */
export function figuresOf(
  normal: NormalText,
  passage: Passage,
  readings: readonly Reading[],
  reportYear: number | null,
): Figure[] {
  const { text } = normal;
  const quantities = readings.flatMap((reading) => (reading.quantity ? [reading.quantity] : []));
  if (quantities.length === 0) return [];
  const plansFrom = planStart(text, passage, passage.role, reportYear);
  const listed = findListed(text, quantities, passage.start);
  let taken: string | null = null;
  const figures = surroundingsOf(text, passage, quantities, readings).map((around, i): Figure => {
    const quantity = quantities[i]!;
    const { sentence, clauseStart, behind, runsOn } = around;
    const list = listed[i];
    const sentenceBefore = text.slice(sentence.start, quantity.start);
    const before = wordsBeforeAside(text, quantities, i, sentence.start) ?? ownWords(around, taken);
    const own = subjectOf(quantity, before, behind, runsOn);
    taken = runsOn === "into-named" ? own : null;
    return {
      quantity,
      aspect: aspectOf(
        quantity,
        text.slice(clauseStart, list?.first ?? quantity.start),
        text.slice(sentence.start, clauseStart),
        behind,
        (passage.plan || quantity.start > plansFrom) && !isOfPastYear(sentenceBefore, reportYear),
      ),
      subject: list?.subject ?? (saysNothing(text, own, around) ? (subjectBefore(text, quantity, around) ?? own) : own),
      listed: list?.label ? { label: list.label, start: list.start } : null,
      total: null,
      period: periodOf(list?.period ?? sentenceBefore, reportYear),
      sentence,
      passage,
      indicators: [],
    };
  });
  joinChanges(text, figures);
  linkParts(text, figures);
  inheritSubjects(text, figures);
  return figures;
}

/**
 * The words before a figure that are its own: behind another figure of the clause they begin at the last 、 or 和, and none
 * is that the one before has `taken` as its noun (5个板块18个: 板块 is the first one's).
 */
function ownWords({ before, isFirst }: Surroundings, taken: string | null): string {
  if (isFirst) return before;
  return before === taken ? "" : behindJoiner(before);
}

/** Whether the words of a figure do not say what it counts: a generic verb, one said before, a comparison. */
function saysNothing(text: string, own: string | null, { sentence, freeStart, clauseStart }: Surroundings): boolean {
  if (own === null || isGeneric(own) || isRepeated(text, own, freeStart, clauseStart)) return true;
  const isAlone = freeStart === sentence.start || /;|[^,;。]\($/.test(text.slice(freeStart, clauseStart));
  return isAlone && isComparison(own);
}

/** The cell of a column of a year, before its figure. */
const CELL_OF_YEAR = new RegExp(`${BAR}(${YEAR_OF_CELL})$`);

/**
 * Whether a figure stands in a table's column of a year that is over, be the table in the section of the plan; a column of the
 * report's year, where it is set beside another one.
 */
function isOfPastYear(before: string, reportYear: number | null): boolean {
  const year = Number.parseInt(CELL_OF_YEAR.exec(before)?.[1] ?? "", 10);
  if (reportYear === null || Number.isNaN(year)) return false;
  return year < reportYear || (year === reportYear && before.includes(`| ${year - 1}年`));
}

/** Of the words between two figures of a clause those of the second: behind a sign 和 joins its own words. */
function behindJoiner(between: string): string {
  // 市本级23名、县(市、区)64名: not one inside of brackets
  if (between.startsWith("、")) return between.replace(/^.*、(?![^()]*\))/s, "");
  return between.replace(
    /^.*(?:、|以及|和(?![解谐平])|(?<!参)与(?!会(?!前|后))|(?<![涉普波])及(?!时|格|以[上下]))(?![^()]*\))/s,
    "",
  );
}

/** Whether a lone verb says again what the clause before says with its noun: 开展法治思想学习,全年累计开展40余次. */
function isRepeated(text: string, own: string, from: number, clauseStart: number): boolean {
  if (text[clauseStart - 1] !== "," || !isVerb(own)) return false;
  const clause = text.slice(boundaryBefore(text, clauseStart - 1, from), clauseStart - 1);
  const at = clause.indexOf(own);
  return at >= 0 && clause.length - at >= own.length + SHORTEST_NOUN;
}

/** Fewer characters say too little. */
const SHORTEST_NOUN = 3;

/** What a colon parts from its figure: the name of a number. */
const LABEL = /^(?!.*(?:如下|以下|包括|其中|分别|具体|措施|[有为是]))[\u4e00-\u9fff()]{2,16}$/;

/** 梳理政务服务事项,共47项; 刑事立案数(同比下降9.8%): what the clause before names. */
function subjectBefore(text: string, quantity: Quantity, { freeStart, clauseStart }: Surroundings): string | null {
  const sign = text[clauseStart - 1]!;
  if (clauseStart <= freeStart || !/[,(:]/.test(sign)) return null;
  const start = boundaryBefore(text, clauseStart - 1, Math.max(freeStart, clauseStart - NEAR));
  // 咨询总量:1742次
  if (sign === ":" && !LABEL.test(text.slice(start, clauseStart - 1))) return null;
  return subjectOf(quantity, text.slice(start, clauseStart - 1), "", false);
}

/** 一 before a measure word is an article unless a code or a total says that it counts. */
export function isArticle({ quantity, indicators, total }: Figure): boolean {
  return quantity.lone && indicators.length === 0 && total === null;
}
