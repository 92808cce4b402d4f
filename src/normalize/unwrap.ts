import { HAN } from "../text/characters.ts";
import { columnsOf } from "../text/columns.ts";
import { countLineEnds, linesOf, trimRange } from "../text/lines.ts";
import { LINE_MARKER } from "../text/markers.ts";
import { allMatches } from "../text/matches.ts";
import type { Range } from "../text/range.ts";
import type { Edit } from "./offsets.ts";
import { INDENT, isRow, type Line, type Page, pageOf } from "./page.ts";
import { LONGEST_PAGE_NUMBER, PAGE_NUMBER } from "./pageBreaks.ts";
import { setApart } from "./setApart.ts";

/**
 * Undo what a page layout did to the lines: indentation, page numbers between lines, line ends in mid-sentence, and
 * spaces inside of Chinese words and numbers.
 *
 *     全年共受理行政复议申请          全年共受理行政复议申请26件。
 *     26件。                    →
 *                                   二、存在的问题
 *             — 3 —
 *     二、存在的问题
 *
 * A line is joined to the next one only on evidence: the page has a fixed width that the line fills, or the line ends
 * in the middle of a sentence (a comma, an open bracket, a number before its measure word). Never into a marker.
 *
 * `source` is the text before its signs were folded to half width, of the same length: by it a page is measured.
 */
export function unwrapEdits(text: string, source: string): Edit[] {
  const lines = linesOf(text).map((whole): Line => {
    const { start, end } = trimRange(text, whole);
    return { start, end, indent: start === whole.start ? 0 : columnsOf(text.slice(whole.start, start)) };
  });
  const page = pageOf(source, lines);
  const edits: Edit[] = [];
  const filled = lines.filter((line) => line.end > line.start);
  const apart = setApart(text, filled);
  const kept = filled.filter((line, i) => {
    if (apart.has(line)) return true;
    const cut = i > 0 && page !== undefined && isFull(filled[i - 1]!, page) && endsInNumber(text, filled[i - 1]!);
    return !isPageNumber(text, line, page !== undefined && !cut);
  });

  /** Where the text before the current line ends, that is, where an edit up to it begins. */
  let from = 0;
  let previous: Line | undefined;
  for (const line of kept) {
    const joins = previous !== undefined && (apart.has(line) || joined(text, previous, line, page));
    const gap = text.slice(from, line.start);
    const ends = joins || previous === undefined ? "" : gap.includes("\n\n") || /\n\s*\n/.test(gap) ? "\n\n" : "\n";
    const glue =
      joins && /[A-Za-z]$/.test(text.slice(from - 1, from)) && /[A-Za-z]/.test(text[line.start]!) ? " " : ends;
    if (gap !== glue) edits.push({ start: from, end: line.start, with: glue });
    tighten(text, line, page !== undefined, edits);
    from = line.end;
    previous = line;
  }
  if (from < text.length && text.slice(from) !== "\n") edits.push({ start: from, end: text.length, with: "\n" });
  return edits;
}

/** — 3 —, - 12 -, 第3页 共12页, 3/12; a bare number only on a page of fixed width. */
function isPageNumber(text: string, { start, end }: Line, onPage: boolean): boolean {
  if (end - start > LONGEST_PAGE_NUMBER) return false;
  const line = text.slice(start, end);
  if (!/\d/.test(line)) return false;
  return PAGE_NUMBER.test(line) || (onPage && /^\d{1,3}(?: ?\/ ?\d{1,3})?$/.test(line));
}

/** A clause that goes on: the line cannot be the end of anything. */
const GOES_ON = /[,、‘+=·—]$/;

/** A bracket, or the 第 of an ordinal, that the line leaves open at its very end. */
const OPENS = /[《“(〔〈「『]$|第$/;

/** What no line begins with. */
const NO_BEGINNING = /^[,、。;)》”’〉〕」』!?%:]/;

/** The end of a sentence or of a heading with a colon. */
const IS_END = /[。;:!?…]["”’)》]?$/;

/** A number that wants its measure word. */
const BARE_NUMBER = new RegExp(
  `(?:[${HAN}),,、:为达共计率约近超](?:[0-9][0-9,.]*|[一二三四五六七八九十百千]+)[万亿]?[余多]?|百分之[零一二三四五六七八九十百]*)$`,
);
const MEASURE =
  /^ ?(?:[余多]?[万亿]?[余多]? ?(?:件|宗|起|人|名|个|次|份|条|场|项|户|家|期|部|篇|批|类|种|台|套|册|万|亿|元|%)|[0-9]+[件宗起人名个次份条场项户家期部篇批])/;

/** What a number follows: 按期办结率 | 100%. */
const WANTS_NUMBER = /(?:率|[^因作成行认转分称]为|达|达到|共计|合计|增长|下降|提高|减少)$/;

/** A number or a date that the end of a line cuts: 99. | 97%, 2025-01- | 22. */
const CUT_NUMBER = /\d[.,/-]?$/;

/** … but for a year that begins the next line. */
const YEAR_BEGINS = /^(?:19|20)\d\d ?年/;

/** A rate in words that the end of a line cuts: 百分之九十 | 四. */
const CUT_PERCENT = /百分之[零一二三四五六七八九十百]*$/;

/** The last characters of a sentence that began on the line before. */
const SENTENCE_TAIL = new RegExp(`^[${HAN}]{1,3}[。;,、]`);

/** A line that begins with a label of a page head or foot (发布日期:), or is wholly made of such. */
const LABELLED = /^[^\s,。;:]{2,10} ?: ?(?:\S{0,40})$|^[^\s,。;:]{2,8} ?:/;

function joined(text: string, before: Line, after: Line, page: Page | undefined): boolean {
  const line = text.slice(before.start, before.end);
  const head = line.slice(-80);
  const tail = text.slice(after.start, Math.min(after.end, after.start + 40));
  const apart = countLineEnds(text, before.end, after.start) > 1;
  if (NO_BEGINNING.test(tail) || OPENS.test(head)) return true;
  if (isRow(text, before) && isRow(text, after)) return false;
  // 小计 | 326件 | —: an empty cell; 张三 | 12: a number is whole where its cell ends
  if (isRow(text, before) && (/\| ?[-—–]+$/.test(head) || (/\| ?\d[\d,.]*$/.test(head) && /^\d/.test(tail))))
    return false;
  const full = page !== undefined && isFull(before, page) && (!apart || goesOver(text, before, after, page));
  const prose = full && /[,。;]/.test(line);
  if (full && CUT_NUMBER.test(head) && /^\d/.test(tail) && !YEAR_BEGINS.test(tail)) return true;
  if (!prose && line.length < 60 && (LABELLED.test(tail) || LABELLED.test(line))) return false;
  if (GOES_ON.test(head) || opensBracket(text, before, after)) return !apart || page !== undefined;
  const begins = page !== undefined && after.indent >= page.margin + INDENT;
  const goesOn = prose && !begins && !IS_END.test(head);
  if (LINE_MARKER.test(tail) || /^[一二三四五六七八九十]{1,2} ?[是要]/.test(tail)) {
    return goesOn && (CUT_PERCENT.test(head) || /^[一二三四五六七八九十]{1,3},/.test(tail));
  }
  if (IS_END.test(head)) return prose && page.indents && !begins;
  if (!prose && /[)】]$/.test(head)) return false;
  if (BARE_NUMBER.test(head) && MEASURE.test(tail)) return true;
  if (CUT_NUMBER.test(head) && /^[\d%]/.test(tail) && !YEAR_BEGINS.test(tail)) return true;
  if (page === undefined || begins) return false;
  if (!apart && WANTS_NUMBER.test(head) && /^\d/.test(tail)) return true;
  // a line that is nearly full goes on where the next one only ends its sentence
  return (
    full ||
    hasNoRoom(page, before, tail, LINE_MARKER.test(line) && !/[。,]/.test(line)) ||
    (page.width > 75 && page.filledBy(before) >= page.width * 0.85 && SENTENCE_TAIL.test(tail))
  );
}

/** By how many columns a full line may fall short. */
const SLACK = 5;

function isFull(line: Line, page: Page): boolean {
  return page.filledBy(line) >= page.width - SLACK;
}

/** Whether the number or the word of letters that a line begins with did not fit on the line before any more. */
function hasNoRoom(page: Page, before: Line, tail: string, isHeading: boolean): boolean {
  const word = /^(?:\d[\d.,]*%?|[A-Za-z]+)/.exec(tail)?.[0];
  // a heading ends where it ends, and a year begins a sentence
  if (word === undefined || isHeading || /^20\d\d ?年/.test(tail)) return false;
  return page.filledBy(before) + word.length >= page.width - SLACK;
}

function endsInNumber(text: string, { start, end }: Line): boolean {
  return CUT_NUMBER.test(text.slice(Math.max(start, end - 2), end));
}

/** Whether a page's text goes on behind an empty line: all its lines are spaced so, or a page number stood there. */
function goesOver(text: string, before: Line, after: Line, page: Page): boolean {
  return page.spaced || /\S/.test(text.slice(before.end, after.start));
}

/** Whether the line leaves a 《 or “ or ( open that the next line closes. */
function opensBracket(text: string, before: Line, after: Line): boolean {
  for (const [open, close] of [
    ["《", "》"],
    ["“", "”"],
    ["(", ")"],
  ] as const) {
    const line = text.slice(Math.max(before.start, before.end - 60), before.end);
    const at = line.lastIndexOf(open);
    if (at < 0 || line.indexOf(close, at) >= 0) continue;
    const next = text.slice(after.start, Math.min(after.end, after.start + 60));
    const closing = next.indexOf(close);
    if (closing >= 0 && !next.slice(0, closing).includes(open)) return true;
  }
  return false;
}

/** Running text, as against a field line, a signature or a row of links: there spaces tell things apart. */
const RUNNING = /[。;]|,[^,]*,|[,、]$|[,、].*\d/;

/** White space beside a Chinese character or sign, and around the signs inside of a number or a range (3 — 5, 98 .6). */
const INNER = new RegExp(
  [
    `(?<=[${HAN}、。“”‘’《》()%:;,!?]) +(?=[${HAN}0-9、。“”‘’《》(),;:%])`,
    `(?<=\\.) +(?=[${HAN}、。“”‘’《》(),;:%])`,
    // 纠错率98. 5%, but not the number of an item: 如下:1. 26件
    `(?<=[${HAN}] ?\\d{1,4}\\.|[^\\d]\\.) +(?=[0-9])`,
    `(?<=[0-9]) +(?=[${HAN}、。“”‘’《》(),;%]|\\.[0-9])`,
    "(?<=[0-9%]) +(?=[-—–~] ?[0-9])",
    "(?<=[0-9%] ?[-—–~]) +(?=[0-9])",
  ].join("|"),
  "g",
);

/** Digits torn apart, on a page that was torn apart. */
const TORN = /(?<=\d) (?=\d)/g;

/** Remove the spaces inside of running text; the space behind a marker that lost its separator stays (一 总体情况). */
function tighten(text: string, line: Range, torn: boolean, edits: Edit[]): void {
  const words = text.slice(line.start, line.end);
  if (!words.includes(" ")) return;
  const marker = LINE_MARKER.exec(words);
  if (!marker && !RUNNING.test(words) && !(torn && words.length >= 16 && !LABELLED.test(words))) return;
  const bare = /^(?:[一二三四五六七八九十]{1,3}|\d{1,2}) /.exec(words);
  const skip = bare && !marker ? bare[0].length : 0;
  const found: Edit[] = [];
  for (const pattern of torn ? [INNER, TORN] : [INNER]) {
    for (const match of allMatches(words, pattern)) {
      if (match.index < skip) continue;
      found.push({ start: line.start + match.index, end: line.start + match.index + match[0].length, with: "" });
    }
  }
  for (const edit of found.sort((a, b) => a.start - b.start)) edits.push(edit);
}
