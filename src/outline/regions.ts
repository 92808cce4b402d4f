import { HAN } from "../text/characters.ts";
import { DATE } from "../text/dates.ts";
import { isForeign } from "../text/foreignMatter.ts";
import { filledLines } from "../text/lines.ts";
import { LINE_MARKER } from "../text/markers.ts";
import { ORGAN_END } from "../text/organs.ts";
import type { Range } from "../text/range.ts";
import { BAR } from "../text/tableRow.ts";
import { UNIT_WORDS } from "../text/unitWords.ts";
import { isDateLine, isFieldLine, isFoot, isNavigation, isOrganLine } from "./lineKinds.ts";

/** Where the page around a report ends and begins again, and where the report itself closes. */
export interface Regions {
  /** Behind navigation, fields, title and addressee. */
  headEnd: number;
  /** Before 特此报告 or the signature; where there is none, `footStart`. */
  closingStart: number;
  /** Before links, imprint and foreign matter; where there is none, the end of the text. */
  footStart: number;
}

/** Nothing of a page's foot stands above this share of a document. */
const TAIL_SHARE = 0.35;

/**
 * Find the page head, the closing and the foot around a report.
 *
 *     首页 > 政务公开              head
 *     发布日期: 2022-03-04         head
 *     …情况的报告                  head
 *     市委、市政府:                 head
 *     2021年,我县……               lead and sections
 *     特此报告。                   closing
 *     云岭县人民政府               closing
 *     扫一扫在手机打开当前页       foot
 *
 * `from` is the end of a table of contents: what stands before it is head.
 */
export function findRegions(text: string, from: number): Regions {
  const lines = filledLines(text);
  const { closingStart, footStart } = findTail(text, lines);
  return {
    headEnd: findHeadEnd(
      text,
      lines.filter((line) => line.start >= from),
      closingStart,
    ),
    closingStart,
    footStart,
  };
}

/** A first paragraph of prose: a sentence, a long line, or what is left of 现将…报告如下. */
function isProse(line: string): boolean {
  if (isFieldLine(line)) return false;
  if (/如下[:。]?$/.test(line)) return true;
  if (/。/.test(line) && line.length > 12) return true;
  // the first line of a sentence that is broken over lines
  return (line.length > 50 && /,/.test(line)) || (line.length > 25 && BROKEN.test(line));
}

/** How a lead begins. */
const BROKEN = /^(?:(?:19|20)\d\d年(?:度|以来)?|今年以来|一年来|近年来),.*,/;

function findHeadEnd(text: string, lines: readonly Range[], limit: number): number {
  let end = 0;
  for (const line of lines) {
    if (line.start >= limit) break;
    const words = text.slice(line.start, line.end);
    if (LINE_MARKER.test(words) || /^[一二三四五六七八九十] (?!\d)/.test(words) || /^一是/.test(words))
      return line.start;
    if (!isNavigation(words) && isProse(words)) return line.start + gluedHead(words);
    end = line.end;
  }
  return tableStart(text, lines, limit) ?? Math.min(end, limit);
}

/** A row of a table with a figure of its own: 行政复议 | 受理36件. */
const ROW_OF_FIGURES = new RegExp(`${BAR}[^|]{0,20}\\d(?:${UNIT_WORDS.join("|")})(?:$|${BAR})`);

/** A row of the page, not of a report: 附件 | 2个. */
const OF_THE_PAGE = /附件|热门|浏览|下载|推荐|专题 ?\||第 ?\||[第共] ?\d+ ?[页篇]/;

/** Where the table begins that is all there is of a report: above two rows of figures or more. */
function tableStart(text: string, lines: readonly Range[], limit: number): number | undefined {
  const words = ({ start, end }: Range): string => text.slice(start, end);
  const isRow = (line: Range): boolean =>
    line.start < limit && !isFieldLine(words(line)) && !OF_THE_PAGE.test(words(line));
  const rows = [...lines.keys()].filter((i) => isRow(lines[i]!) && ROW_OF_FIGURES.test(words(lines[i]!)));
  if (rows.length < 2) return undefined;
  let first = rows[0]!;
  const isAbove = (line: Range): boolean => isRow(line) && words(line).includes("|") && !isNavigation(words(line));
  while (first > 0 && isAbove(lines[first - 1]!)) first--;
  return lines[first]!.start;
}

/**
 * How much of a first line of prose is title and addressee, in a text that lost its line ends.
 *
 *     云岭县人民政府关于2023年度法治政府建设情况的报告市委、市政府:2023年,我县……
 *     ←                     head                      →
 */
function gluedHead(line: string): number {
  const title = /^[^。,:;]{6,60}?法治[^。,:;]{0,20}(?:报告|总结|汇报)(?=[^,。的])/.exec(line);
  const from = title ? title[0].length : 0;
  const addressee = /^ ?(?:[\u4e00-\u9fff]{1,16}(?:委|政府|人大常委会|办公室|局|厅|办)[、,和 ]{0,2}){1,5}:/.exec(
    line.slice(from),
  );
  return from + (addressee ? addressee[0].length : 0);
}

function findTail(text: string, lines: readonly Range[]): { closingStart: number; footStart: number } {
  const earliest = lines.length > 6 ? text.length * TAIL_SHARE : 0;
  let closingStart = text.length;
  let footStart = text.length;
  const lastMarker = lastSectionLine(text, lines);
  // 来源:… above the first sentence of a text without an outline is of the head, however short the text
  const firstProse = lastMarker < 0 ? lines.findIndex((line) => isProse(text.slice(line.start, line.end))) : 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const words = text.slice(line.start, line.end);
    if (i < lastMarker || line.end < earliest) continue;
    if (i < firstProse && isFieldLine(words)) continue;
    const inClosing = closingStart < line.start;
    // a list of attachments above the signature is part of the closing
    if (!inClosing && i > lastMarker && /^附 ?件/.test(words) && hasSignatureBelow(text, lines, i)) {
      closingStart = line.start;
      continue;
    }
    const isListed = inClosing && /^附 ?件/.test(words) && hasSignatureBelow(text, lines, i);
    if (((i > lastMarker || inClosing) && !isListed && isFoot(words)) || (i > 0 && isForeign(words))) {
      footStart = line.start;
      break;
    }
    if (inClosing) continue;
    if (i > lastMarker && /^(?:特此|专此|谨此)(?:报告|汇报|呈报)/.test(words)) closingStart = line.start;
    else if (i > lastMarker && isSignature(text, lines, i)) closingStart = line.start;
    else {
      const glued = gluedClosing(words);
      if (glued !== undefined) {
        closingStart = line.start + glued.closing;
        if (glued.foot !== undefined) {
          footStart = line.start + glued.foot;
          break;
        }
      }
    }
  }
  return { closingStart: Math.min(closingStart, footStart), footStart };
}

/** The index of the last line that begins with a marker of the outline, lists below the report left out. */
function lastSectionLine(text: string, lines: readonly Range[]): number {
  for (let i = 0, last = -1; ; i++) {
    const line = lines[i];
    if (!line) return last;
    const words = text.slice(line.start, line.end);
    if (i > 0 && /^附 ?件 ?\d{0,2} ?[:.]/.test(words)) return last;
    if (last >= 0 && (/^附 ?件/.test(words) || /^(?:特此|专此)(?:报告|汇报)/.test(words))) return last;
    if (last >= 0 && /^(?:相关|上一|下一|扫一扫|版权|主办|打印)/.test(words) && isFoot(words)) return last;
    if (last >= 0 && isDateLine(words) && isSignature(text, lines, i)) return last;
    if (LINE_MARKER.test(words)) last = i;
  }
}

/** The longest list of attachments. */
const MOST_ATTACHED = 6;

function hasSignatureBelow(text: string, lines: readonly Range[], at: number): boolean {
  for (let i = at + 1; i <= at + MOST_ATTACHED && i < lines.length; i++) if (isSignature(text, lines, i)) return true;
  return false;
}

/** An organ beside a date, in either order, or one of them before the foot. */
function isSignature(text: string, lines: readonly Range[], i: number): boolean {
  const words = (k: number): string => (lines[k] ? text.slice(lines[k]!.start, lines[k]!.end) : "");
  const line = words(i);
  if (SIGNATURE_LINE.test(line) && line.length <= 60) return true;
  const isEnd = (k: number): boolean => lines[k] === undefined || isFoot(words(k)) || isForeign(words(k));
  if (isOrganLine(line)) {
    for (let k = i + 1; k <= i + 4; k++) {
      if (isDateLine(words(k))) return true;
      if (!isOrganLine(words(k))) return isEnd(k);
    }
  }
  if (!isDateLine(line)) return false;
  return isOrganLine(words(i + 1)) || isEnd(i + 1) || isOrganLine(words(i - 1));
}

/** A date, without the names of its groups: they may stand in a pattern once only. */
const ANY_DATE = DATE.source.replace(/\?<\w\d>/g, "?:");

/** Organ and date on one line: 云岭县人民政府 2024年1月15日. */
const SIGNATURE_LINE = new RegExp(`^[${HAN} ()]{2,40}${ORGAN_END} *(?:${ANY_DATE})$`);

/** The signature in a text that lost its line ends: …新台阶。云岭县人民政府2024年1月15日扫一扫…. */
const GLUED_SIGNATURE = new RegExp(
  `(?<=[。!”])[ ]?(?:[${HAN}]{2,30}?${ORGAN_END} *){1,3} *(?:${ANY_DATE})|(?<=[。!”])[ ]?(?:${ANY_DATE}) *[${HAN}]{2,30}?${ORGAN_END}(?![${HAN}])`,
);

/** Year and month: what a signature has without fail, and most last lines have not. */
const YEAR_AND_MONTH = /\d{4} ?[年\-/.—] ?\d|年 ?[一二三四五六七八九十]{1,3} ?月/;

const GLUED_FOOT =
  /扫一扫|相关(?:解读|链接|文件)|上一篇|下一篇|打印本页|【打印|关闭窗口|主办(?:单位)?:|版权所有|Copyright|ICP备|网站地图|联系我们|网站标识码|附件:/i;

/** Where closing and foot begin inside of a line that runs on from the text. */
function gluedClosing(line: string): { closing: number; foot?: number } | undefined {
  const tail = Math.max(0, line.length - 800);
  const part = line.slice(tail);
  const phrase = behindSign(/[。!”;] ?(?:特此|专此|谨此)(?:报告|汇报|呈报)/.exec(part));
  const at = phrase ?? (YEAR_AND_MONTH.test(part) ? GLUED_SIGNATURE.exec(part)?.index : undefined);
  if (at === undefined) {
    const alone = behindSign(/。 ?(?:扫一扫在手机打开|版权所有|主办单位:|【打印|打印本页|上一篇)/.exec(part));
    return alone === undefined ? undefined : { closing: tail + alone, foot: tail + alone };
  }
  const foot = GLUED_FOOT.exec(part.slice(at));
  return { closing: tail + at, ...(foot ? { foot: tail + at + foot.index } : {}) };
}

/** Where a match begins behind the sign that it starts with. */
function behindSign(match: RegExpExecArray | null): number | undefined {
  return match ? match.index + 1 : undefined;
}
