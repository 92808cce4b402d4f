import type { Figure } from "../text/figure.ts";
import { ABOUT, BAR, NAMELESS_ROW, STAGE, STAGE_CELL, YEAR_OF_CELL } from "../text/tableRow.ts";
import { isVerb, verbsAt } from "../text/verbs.ts";
import { isComparison } from "./subject/comparison.ts";
import { isGeneric, subjectOf } from "./subject/subjectOf.ts";
import { cameTo } from "./subject/words.ts";

/** The words behind the last sign. */
function lastClause(words: string): string {
  return words.replace(/^.*[,;。:()、]/s, "");
}

/** A level, which may stand for a noun that the next one has: 8个国家级、59个省级示范村. */
const LEVEL = /^(?:国家|省部?|市|州|县|区|旗|乡镇?|镇|街道|村)级/;

/** What announces a part whose own words tell what became of it. */
const SOME_OF = /^[^,;。()]{0,10}[,;。(]?对?其中,?(?:已?有)?$/;

/** What stands behind such a figure: what was done of it, no noun. */
const DONE = /^(?:被(?![征告诉申执监害审检帮])|(?:通过|采取|实行|开展|纳入|列入|推荐)(?!率))/;

/**
 * The name of a figure whose own words name none, from the figures around it.
 *
 *     8个国家级、59个省级民主法治示范村   国家级民主法治示范村, from the next one
 *     立法建议26条,其中3条被采纳        立法建议, of the total
 */
function sharedName(text: string, figures: readonly Figure[], index: number): string | null {
  const { subject, total, quantity } = figures[index]!;
  if (subject !== null && LEVEL.exec(subject)?.[0] === subject) {
    const noun = nounOfLevels(text, figures, index);
    return noun === null ? null : subject + noun;
  }
  if (!total || total.quantity.unit !== quantity.unit || total !== figures[index - 1]) return null;
  if (!SOME_OF.test(text.slice(total.quantity.end, quantity.start))) return null;
  const isNoun = total.subject !== null && verbsAt(total.subject, 0).length === 0;
  return isNoun && DONE.test(text.slice(quantity.end, quantity.end + 4)) ? total.subject : null;
}

/** A clause that is of another's deed, or of none. */
const DENIES = /^(?:接受|迎接|配合|拒|不|未|没有)/;

/** So much is looked at before a figure for such a clause. */
const LONGEST_ECHO = 48;

/** A noun that the clause before ends in with the verb of this one: 规范性文件专项清理,共清理64件. */
function echoed(text: string, { subject, sentence, quantity }: Figure): string | null {
  if (subject === null || subject.length !== 2 || !isVerb(subject)) return null;
  const from = Math.max(sentence.start, quantity.start - LONGEST_ECHO);
  const words = text.slice(from, quantity.start);
  const at = words.lastIndexOf(`${subject},`);
  const between = words.slice(at + subject.length + 1);
  if (at < 2 || !between.endsWith(subject) || !/^[\u4e00-\u9fff]{2,10}$/.test(between)) return null;
  const part = words.slice(0, at + subject.length).replace(/^.*[,;。:()\d]/s, "");
  const isCut = from > sentence.start && part.length === at + subject.length;
  if (isCut || DENIES.test(part)) return null;
  const noun = subjectOf(quantity, part.replace(/^(?:加强|强化|深化|做好|抓好|推进)/, ""), "", false);
  return noun !== null && noun.length > subject.length && noun.endsWith(subject) ? noun : null;
}

/** The noun that the last of some levels has, each behind its figure and joined to the next. */
function nounOfLevels(text: string, figures: readonly Figure[], index: number): string | null {
  for (let i = index; ; i++) {
    const { subject, quantity } = figures[i]!;
    const level = LEVEL.exec(subject ?? "")?.[0];
    if (level === undefined || !text.startsWith(subject!, quantity.end)) return null;
    if (level !== subject) return subject!.slice(level.length);
    const next = figures[i + 1];
    if (!next || !/^(?:、|和|与|及|以及)$/.test(text.slice(quantity.end + level.length, next.quantity.start)))
      return null;
  }
}

/** Between two cells of a row whose columns are years and their change. */
const NEXT_COLUMN = new RegExp(`^${BAR}(?:${YEAR_OF_CELL}|${STAGE}|同比[-+－＋]?)$`);

/** The words of a cell, and a cell without any. */
const CELL_NAME = new RegExp(String.raw`${BAR}([\u4e00-\u9fff]{2,16}?)${ABOUT}$`);
const CELL_OF_ROW = new RegExp(`^${BAR}${ABOUT}$`);

/** A bar and the longest stage. */
const LONGEST_CELL = 8;
const IS_STAGE = new RegExp(`^${STAGE}$`);

/** The stage that names a cell, from the words before its figure. */
function stageOf(before: string): string | null {
  return STAGE_CELL.exec(before)?.[1] ?? null;
}

/** What joins two figures. */
const JOINS = /^(?:、|和|与|及|以及)$/;

/** A second change is one, too: 较上年下降32%和41.5%. */
export function joinChanges(text: string, figures: readonly Figure[]): void {
  figures.forEach((figure, i) => {
    const last = figures[i - 1];
    if (figure.aspect !== "result" || last?.aspect !== "change" || last.quantity.unit !== figure.quantity.unit) return;
    if (JOINS.test(text.slice(last.quantity.end, figure.quantity.start))) figure.aspect = "change";
  });
}

/** Whether a figure stands in an aside of its sentence: 收案1209件(2020年1044件). */
function isInAside(text: string, { quantity, sentence }: Figure): boolean {
  const before = text.slice(sentence.start, quantity.start);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}

/** What stands between a figure and the share that it is. */
const SHARE = /^[,、;(](?:约|仅|只)?占(?![用地道据领])[^,;。:()]{0,14}$/;

/** The longest name of a share that says both what and of what. */
const LONGEST_SHARE = 20;

/** 优秀案卷, 占评查总数: 优秀案卷占评查总数. */
function nameOfShare(part: string, whole: string): string {
  return part.length + whole.length <= LONGEST_SHARE ? part + whole : part;
}

/** The figures of a figure's sentence before it; a sentence is short. */
function before(figures: readonly Figure[], index: number): readonly Figure[] {
  let first = index;
  while (first > 0 && figures[first - 1]!.sentence.start === figures[index]!.sentence.start) first--;
  return figures.slice(first, index);
}

/** What a change is of: the figure before it, or before the aside or the parts that add up to it. */
function changed(text: string, figures: readonly Figure[], index: number): Figure {
  const { quantity, sentence } = figures[index]!;
  const all = before(figures, index);
  let of = all.at(-1)!;
  // 办证1842件(国内1795件、涉外47件),同比上升8.5%
  if (text[of.quantity.end] === ")") {
    const open = sentence.start + text.slice(sentence.start, of.quantity.start).lastIndexOf("(");
    of = all.findLast((figure) => figure.quantity.start < open) ?? of;
  }
  const { total } = of;
  if (!total || quantity.kind === "count") return of;
  const sum = all.reduce((whole, part) => (part.total === total ? whole + part.quantity.value : whole), 0);
  return sum === total.quantity.value ? total : of;
}

/**
 * Changes that belong one to one to as many figures before them, each with its own; none where they are told otherwise.
 *
 *     检查9次、处罚3件,同比分别下降9%和上升2%    9% of 9次, 2% of 3件
 *     收案9件(上年8件),审结7件(上年6件),同比分别增长12%和16%
 *     17宗、面积128亩,其中耕地43亩,分别下降3%和4%    of 17宗 and 128亩
 */
function oneToOne(text: string, figures: readonly Figure[], index: number): [change: Figure, of: Figure][] {
  const first = figures[index]!;
  const run = [first];
  for (let i = index + 1; figures[i]?.aspect === "change"; i++) {
    if (figures[i]!.sentence.start !== first.sentence.start) break;
    const gap = text.slice(figures[i - 1]!.quantity.end, figures[i]!.quantity.start);
    if (!/^(?:、|和|与|及|以及|,)[^,;。:()、]{0,6}$/.test(gap)) break;
    run.push(figures[i]!);
  }
  const all = before(figures, index).filter((figure) => !isInAside(text, figure));
  const last = all.slice(-run.length);
  const of = last.every(({ total }) => total) ? last : all.filter(({ total }) => !total).slice(-run.length);
  return run.length > 1 && of.length === run.length ? run.map((change, i) => [change, of[i]!]) : [];
}

/**
 * A figure whose own words only compare or join has the subject of the one before it in the sentence.
 *
 *     来访群众143批328人次       328人次, too, are of 来访群众
 *     败诉率8.7%,同比下降1.4个百分点   the points, too, are of 败诉率
 *     3—5名法制审核员            the first number has the noun behind the second
 */
export function inheritSubjects(text: string, figures: readonly Figure[]): void {
  let given = 0;
  figures.forEach((figure, i) => {
    const last = figures[i - 1];
    if (!figure.listed) figure.subject = sharedName(text, figures, i) ?? echoed(text, figure) ?? figure.subject;
    figure.subject ??= stageOf(text.slice(Math.max(0, figure.quantity.start - LONGEST_CELL), figure.quantity.start));
    if (i < given || !last || last.sentence.start !== figure.sentence.start) return;
    const gap = text.slice(last.quantity.end, figure.quantity.start);
    if (gap.length > 40) return;
    const words = lastClause(gap);
    if (
      figure.aspect === "change" &&
      /^.*[,)、][^,;。:()]{0,10}(?:分别|各)[^,;。:()]{0,12}$/.test(gap) &&
      isComparison(words)
    ) {
      const pairs = oneToOne(text, figures, i);
      for (const [change, of] of pairs) change.subject = of.subject;
      given = i + pairs.length;
      if (pairs.length > 0) return;
    }
    // 对反馈的9类23个问题: the kinds, too, are of 问题
    if (gap === "" && last.quantity.unit === "类" && (last.subject === null || isVerb(last.subject)))
      last.subject = figure.subject;
    if (figure.listed) return;
    // a row of a table, by year; what it became: 42个扩展至87个
    if (NEXT_COLUMN.test(gap) || cameTo(gap)) figure.subject = last.subject ?? figure.subject;
    // a row without a name: each cell has its own; a cell that has none is of its row
    if (gap.includes("|")) {
      if (NAMELESS_ROW.test(text.slice(figure.sentence.start, figure.quantity.start)))
        figure.subject = CELL_NAME.exec(gap)?.[1] ?? figure.subject;
      else if (figure.subject === null && CELL_OF_ROW.test(gap)) figure.subject = last.subject;
    }
    // of a row of sums each cell has its stage for a name
    if (last.subject !== null && IS_STAGE.test(last.subject)) figure.subject = stageOf(gap) ?? figure.subject;
    // 每村培养“法律明白人”3名,全乡已达54名
    if (figure.subject === null && last.quantity.unit === figure.quantity.unit && /^(?:,[^,;:。()]{0,8}|→)$/.test(gap))
      figure.subject = last.subject;
    // 农民工讨薪案件94件,占39.8%; 优秀案卷3907宗,占评查总数的24%
    if (figure.quantity.kind === "rate" && SHARE.test(gap) && /^(?:占|$)/.test(figure.subject ?? "") && last.subject)
      figure.subject = nameOfShare(last.subject, figure.subject ?? "");
    // 抽查34批次、覆盖1107户
    if (figure.subject !== null && isGeneric(figure.subject) && /^[、,]/.test(gap) && gap.length <= 6)
      figure.subject = last.subject;
    const isRange = last.quantity.qualifier === "at-least" && /^[-—–~至到]{1,2}$/.test(gap);
    if (isRange) {
      const noun = /^[-—–~至到]/.test(figure.subject ?? "—") || isComparison(words) ? null : figure.subject;
      const behind = subjectOf(
        figure.quantity,
        "",
        text.slice(figure.quantity.end, figure.quantity.end + 24).replace(/[,。;:()\n].*$/s, ""),
        false,
      );
      last.subject = figure.subject = behind ?? noun ?? last.subject;
    } else if (isComparison(words))
      figure.subject =
        figure.subject && !isComparison(figure.subject) ? figure.subject : changed(text, figures, i).subject;
  });
}
