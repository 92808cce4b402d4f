import { boundaryBefore, boundaryBehind, sentencesOf } from "../text/clauses.ts";
import type { Figure, Passage, Quantity, Reading } from "../text/figure.ts";
import type { NormalText } from "../text/normalText.ts";
import type { Outline, OutlineSection } from "../text/outline.ts";
import type { Range } from "../text/range.ts";
import { BAR, YEAR_OF_CELL } from "../text/tableRow.ts";
import { isVerb } from "../text/verbs.ts";
import { aspectOf } from "./aspect.ts";
import { inheritSubjects, joinChanges } from "./inheritSubjects.ts";
import { findListed } from "./listed.ts";
import { linkParts } from "./parts.ts";
import { periodOf } from "./period.ts";
import { readNumbers } from "./readNumbers.ts";
import { isComparison } from "./subject/comparison.ts";
import { beginsNoun, type RunsOn } from "./subject/nounBehind.ts";
import { isGeneric, subjectOf } from "./subject/subjectOf.ts";

/** The passages in which figures are read: the lead, and of each section its title and own text. */
export function passagesOf(text: string, outline: Outline): Passage[] {
  const passages: Passage[] = [];
  if (outline.lead) passages.push({ ...outline.lead, section: null, headings: [], role: null, plan: false });
  const add = (section: OutlineSection, above: Pick<Passage, "headings" | "role" | "plan">): void => {
    const title = section.title ? text.slice(section.title.start, section.title.end) : undefined;
    const headings = title === undefined ? above.headings : [...above.headings, title];
    const plan = above.plan || (title !== undefined && isPlanTitle(title));
    passages.push({
      start: section.title?.start ?? Math.max(section.marker.end, section.text.start),
      end: Math.max(section.title?.end ?? section.text.start, section.text.end),
      section,
      headings,
      role: above.role,
      plan,
    });
    // 下一步,一是…;二是…: an order that begins anew behind such words is the plan's
    const comesIn = (range: Range): boolean => planStart(text, range, above.role, null) < range.end;
    let comes = plan || comesIn(section.text);
    let before: OutlineSection | undefined;
    for (const child of section.children) {
      comes ||= before !== undefined && child.ordinal === 1 && comesIn(before.span);
      add(child, { headings, role: above.role, plan: comes });
      before = child;
    }
  };
  for (const section of outline.sections) {
    add(section, { headings: [], role: section.role, plan: section.role === "plan" });
  }
  return passages;
}

/** A section inside of another one that is the plan: (二)下一步打算 under 存在问题及下一步打算. */
function isPlanTitle(title: string): boolean {
  return (
    /^(?:下一?步|下一?阶段|下一?年|明年|来年|今后)(?:的|工作|主要)?.{0,12}(?:打算|计划|安排|思路|措施|工作|重点)/.test(
      title,
    ) ||
    /^20\d\d年(?:度)?(?:的|工作|主要|重点|法治).{0,12}(?:打算|计划|安排|思路)|^20\d\d年(?:打算|计划|安排|思路)/.test(
      title,
    )
  );
}

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

/** How much of a clause is looked at for a subject. */
const NEAR = 80;

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
  // 废止1 5件、宣布失效8件: what is not understood is a figure all the same
  const torn = readings.filter(({ reason, start }) => reason === "not-understood" && /\d/.test(text[start]!));
  let nextTorn = 0;
  let tornEnd = passage.start;
  const listed = findListed(text, quantities, passage.start);
  const sentences = sentencesOf(text, passage);
  let at = 0;
  let taken: string | null = null;
  const figures = quantities.map((quantity, i): Figure => {
    while (sentences[at + 1] && sentences[at + 1]!.start <= quantity.start) at++;
    const sentence = sentences[at]!;
    for (; nextTorn < torn.length && torn[nextTorn]!.end <= quantity.start; nextTorn++) tornEnd = torn[nextTorn]!.end;
    const previousEnd = Math.max(quantities[i - 1]?.end ?? passage.start, tornEnd);
    const nextStart = quantities[i + 1]?.start ?? passage.end;
    const clauseStart = boundaryBefore(text, behindAside(text, quantity.start, sentence.start), sentence.start);
    const clauseEnd = boundaryBehind(text, quantity.end, sentence.end);
    const wordsStart = beforeAside(text, clauseStart, quantity.start, sentence.start);
    const from = Math.max(wordsStart, previousEnd, quantity.start - NEAR);
    const aside = text[clauseEnd] === "(" ? clauseEnd + text.slice(clauseEnd, clauseEnd + 10).indexOf(")") + 1 : 0;
    const to = Math.min(
      aside > clauseEnd ? boundaryBehind(text, aside, sentence.end) : clauseEnd,
      nextStart,
      quantity.end + NEAR,
    );
    const runsOn = whatFollows(text, quantities[i + 1], clauseEnd);
    const words = text.slice(from, quantity.start);
    const before =
      wordsBeforeAside(text, quantities, i, sentence.start) ??
      // behind another figure of the clause its own words begin at the last 、 or 和; 5个板块18个: 板块 is the first one's
      (from > previousEnd || previousEnd === passage.start ? words : words === taken ? "" : behindJoiner(words));
    const behind = text.slice(quantity.end, to);
    const sentenceBefore = text.slice(sentence.start, quantity.start);
    const plan = (passage.plan || quantity.start > plansFrom) && !isOfPastYear(sentenceBefore, reportYear);
    const own = subjectOf(quantity, before, behind, runsOn);
    taken = runsOn === "into-named" ? own : null;
    const free = Math.max(sentence.start, previousEnd);
    return {
      quantity,
      aspect: aspectOf(
        quantity,
        text.slice(clauseStart, listed[i]?.first ?? quantity.start),
        text.slice(sentence.start, clauseStart),
        behind,
        plan,
      ),
      subject:
        listed[i]?.label ??
        (own === null ||
        isGeneric(own) ||
        isRepeated(text, own, free, clauseStart) ||
        ((previousEnd <= sentence.start || /;|[^,;。]\($/.test(text.slice(previousEnd, clauseStart))) &&
          isComparison(own))
          ? (subjectBefore(text, quantity, free, clauseStart) ?? own)
          : own),
      listed: listed[i]?.label ? { label: listed[i].label, start: listed[i].start } : null,
      total: null,
      period: periodOf(listed[i]?.year ?? sentenceBefore, reportYear),
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

/** From the name of a row to its figure, which may be of a year: 收到申请(件) | 2023年41件. */
const NEXT_CELL = new RegExp(`^${BAR}(?:${YEAR_OF_CELL})?$`);

/** The cell of a column of a year, before its figure. */
const CELL_OF_YEAR = new RegExp(`${BAR}(${YEAR_OF_CELL})$`);

/** Whether a figure stands in a table's column of a year that is over, be the table in the section of the plan. */
function isOfPastYear(before: string, reportYear: number | null): boolean {
  const year = CELL_OF_YEAR.exec(before)?.[1];
  return year !== undefined && reportYear !== null && Number.parseInt(year, 10) <= reportYear;
}

/** An aside with another name of what stands before it: 乡镇(街道)工作站164个, 县(市、区)行政机关. */
const OTHER_NAME =
  /^[\u4e00-\u9fff]\((?![含占共约均即注])(?:[\u4e00-\u9fff]{1,3}|[市区县州旗]、[市区县州旗师])\)[\u4e00-\u9fff]$/;

/** Where the words begin that an aside parts: 约谈(询问)室19间, 县(区)局3个. */
function beforeAside(text: string, start: number, at: number, limit: number): number {
  if (text[start - 1] !== ")") return start;
  const open = behindAside(text, start, limit);
  if (open === start) return start;
  const tail = text.slice(start, at);
  if (NEXT_CELL.test(tail)) return boundaryBefore(text, open, limit);
  // (含上年结转)共办结: a verb of its own
  if (/^(?:共|累计|已)[办受审调查化处完]/.test(tail)) return start;
  const isInside =
    tail.length <= LONGEST_NOUN && !/年|(?<!公)共|累计/.test(tail) && OTHER_NAME.test(text.slice(open - 1, start + 1));
  if (tail.length > LONGEST_TAIL && !isInside) return start;
  return boundaryBefore(text, open, limit);
}

/** What goes on behind another name of what stands before it in so few characters is of one noun. */
const LONGEST_NOUN = 14;

/** What goes on behind an aside in so few characters is of the words before it. */
const LONGEST_TAIL = 4;

/** What leads from an aside to the figure behind it. */
const LED_ON = /\)(?:分别|共|已|达到?|有|为|约|近|累计|总数)*$/;

/** The words of a figure that an aside with figures of its own parts it from: 审结案件(含上年结转19件)188件. */
function wordsBeforeAside(text: string, quantities: readonly Quantity[], index: number, limit: number): string | null {
  const { start: at, unit } = quantities[index]!;
  const inside = quantities[index - 1];
  const led = LED_ON.exec(text.slice(Math.max(limit, at - NEAR), at));
  // 培训(3期)约350人: of the same measure word only
  if (!led || inside?.unit !== unit || inside.end > at - led[0].length) return null;
  const open = text.lastIndexOf("(", inside.start);
  if (open < limit || text.slice(open, at).indexOf(")") < inside.end - open) return null;
  const last = quantities.slice(0, index).findLast(({ end }) => end <= open);
  const start = Math.max(boundaryBefore(text, open, limit), last?.end ?? limit, open - NEAR);
  return start < open ? text.slice(start, open) : null;
}

/** What a clause runs into behind a figure. */
function whatFollows(text: string, next: Range | undefined, clauseEnd: number): RunsOn {
  if (!next || next.start >= clauseEnd) return false;
  return beginsNoun(text.slice(next.end, next.end + NEAR)) ? "into-named" : true;
}

/** Of the words between two figures of a clause those of the second: behind a sign 和 joins its own words. */
function behindJoiner(between: string): string {
  if (between.startsWith("、")) return between.replace(/^.*、/s, "");
  return between.replace(/^.*(?:、|以及|和(?![解谐平])|与|及(?!时|格|以[上下]))/s, "");
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
function subjectBefore(text: string, quantity: Quantity, from: number, clauseStart: number): string | null {
  const sign = text[clauseStart - 1]!;
  if (clauseStart <= from || !/[,(:]/.test(sign)) return null;
  const start = boundaryBefore(text, clauseStart - 1, Math.max(from, clauseStart - NEAR));
  // 咨询总量:1742次
  if (sign === ":" && !LABEL.test(text.slice(start, clauseStart - 1))) return null;
  return subjectOf(quantity, text.slice(start, clauseStart - 1), "", false);
}

/** 一 before a measure word is an article unless a code or a total says that it counts. */
export function isArticle({ quantity, indicators, total }: Figure): boolean {
  return quantity.lone && indicators.length === 0 && total === null;
}

/** An aside without a figure is no longer: (包括撤销、变更、确认违法和责令履行). */
const LONGEST_ASIDE = 32;

/** 终止(和解)1件: an aside right before a figure does not part it from its word. */
function behindAside(text: string, at: number, limit: number): number {
  const led = /\)(?:分别|共|已|达到?|有|为|增至|约|近|超过?|累计|总数)+$/.exec(text.slice(Math.max(limit, at - 9), at));
  if (led) return behindAside(text, at - led[0].length + 1, limit);
  if (text[at - 1] !== ")") return at;
  const near = Math.max(limit, at - LONGEST_ASIDE);
  const open = text.slice(near, at).lastIndexOf("(") + near;
  return open > near && !/\d/.test(text.slice(open, at)) ? open : at;
}

/**
 * Where a passage on problems turns to what is to come: 下一步,我们将……; 2023年,将重点抓好……; 2023年,我局…… in the report
 * of 2022.
 */
function planStart(text: string, { start, end }: Range, role: Passage["role"], reportYear: number | null): number {
  if (role !== "problems") return Number.POSITIVE_INFINITY;
  const words = text.slice(start, end);
  for (const match of words.matchAll(
    /(?:^|[。!?\n])\s*(?:下一?步|下一?阶段|明年|今后|20\d\d年度?,?[^,。;]{0,6}将(?:重点|继续|进一步|着力|深入|坚持|围绕|抓好)|(20\d\d)年)/g,
  )) {
    if (match[1] === undefined || (reportYear !== null && Number(match[1]) > reportYear)) return start + match.index;
  }
  return Number.POSITIVE_INFINITY;
}
