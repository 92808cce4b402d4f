import { filledLines, trimRange } from "../text/lines.ts";
import { allMatches } from "../text/matches.ts";
import { ORGAN_LINE } from "../text/organs.ts";
import { findLabels } from "../text/pageLabels.ts";
import type { Range } from "../text/range.ts";
import { isNavigationLine } from "./navigation.ts";

/** The plan that a title goes on to behind 总结, 报告, 情况: 及2025年工作计划. */
export const AND_PLAN = String.raw` ?(?:和|及|与|暨)(?:20\d\d年)?[^,。]{0,10}(?:安排|打算|计划|要点|思路)`;

/** What a report of this kind is called. */
const SUBJECT = /法治|依法行政|依法治|法制/;
const KIND = new RegExp(
  [
    String.raw`(?:报告|总结|汇报|情况|自查|公告|公示|通报)(?:\([^()]{1,12}\))?$`,
    `(?:报告|总结|情况)${AND_PLAN}$`,
    "印发.{0,60}(?:报告|总结)》?的通知$",
  ].join("|"),
);

/** What few are called, and columns of a page, too: a title only with its year, and where no line is a title by its kind. */
const RARE_KIND = /^[^:]{0,40}(?:20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})年[^:]{0,40}(?:年报|小结)$/;

/** The most lines that a title is broken over. */
const MOST_LINES = 4;

/**
 * The title of a report in its page head, also where it is broken over lines.
 *
 *     云岭县人民政府关于
 *     2023年度法治政府建设情况的报告     →  both lines
 *
 * Of a title that is repeated the first one counts. Returns `undefined` where no line says what the document is.
 */
export function findTitle(text: string, head: Range): Range | undefined {
  const lines = filledLines(text, head.start, head.end).flatMap((line) => piecesOf(text, line));
  const words = (line: Range): string => text.slice(line.start, line.end);
  const usable = (line: Range): boolean => {
    const said = words(line);
    return (
      said.length <= 80 &&
      !said.includes("|") &&
      !/[。;]|[:,]$/.test(said) &&
      findLabels(said).length === 0 &&
      !isNavigationLine(said)
    );
  };
  for (const joinMost of [1, MOST_LINES]) {
    for (let i = 0; i < lines.length; i++) {
      if (!usable(lines[i]!)) continue;
      for (let count = joinMost === 1 ? 1 : 2; count <= joinMost && i + count <= lines.length; count++) {
        const part = lines.slice(i, i + count);
        if (!part.every(usable)) break;
        const joined = part.map(words).join("");
        if (isTitle(joined, count)) return { start: withIssuers(text, lines, i), end: part.at(-1)!.end };
      }
    }
  }
  const rare = lines.find((line) => usable(line) && SUBJECT.test(words(line)) && RARE_KIND.test(words(line)));
  if (rare) return rare;
  // 首页 > 政务公开 > 云岭县2022年法治政府建设情况的报告, where it stands nowhere else
  const steps = lines.filter((line) => isNavigationLine(words(line))).flatMap((line) => stepsOf(text, line));
  return steps.findLast((step) => /20\d\d年/.test(words(step)) && isTitle(words(step), 1));
}

/** The steps of a line of navigation, between its arrows or bars, without a date behind them. */
function stepsOf(text: string, { start, end }: Range): Range[] {
  return allMatches(text.slice(start, end), /[^>/|]+/g).map(({ index, 0: step }) => {
    const date = DATE_BEHIND.exec(step)?.[0].length ?? 0;
    return trimRange(text, { start: start + index, end: start + index + step.length - date });
  });
}

/** The document number before a title, in brackets or parted by space. */
const NUMBER = /^(?:[[【(][^[\]【】()]{4,30}号[\]】)]\s*|[\u4e00-\u9fff]{2,10}[〔[]20\d\d[〕\]]\d{1,5}号\s+)/;

/** The address of the site that a text was taken from, run into its title. */
const ADDRESS =
  /^(?![^a-z]{0,30}(?:关于|政府|[“"])).{0,30}?(?:https?:\/\/)?(?:www\.)?[a-z0-9-]{2,30}(?:\.[a-z]{2,6}){1,3}(?=[\u4e00-\u9fff\d])/i;

/** The date behind it. */
const DATE_BEHIND = /\s20\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?(?:\s\d{1,2}:\d\d(?::\d\d)?)?\s*$/;

/** The longest title on one line, with what may stand around it. */
const LONGEST_LINE = 160;

/**
 * The pieces of a line that may be a title: without the bars of a table, the document number or the address before it and the date behind it.
 *
 *     | 云岭县司法局2025年法治政府建设情况报告 |     the title
 *     发布机构 | 云岭县司法局                      the line as it is: it has labels
 */
function piecesOf(text: string, line: Range): Range[] {
  const words = text.slice(line.start, line.end);
  if (words.length > LONGEST_LINE || findLabels(words).length > 0 || isNavigationLine(words)) return [line];
  const pieces: Range[] = [];
  for (let at = 0; at <= words.length; ) {
    const bar = words.indexOf("|", at);
    const end = bar < 0 ? words.length : bar;
    const piece = trimRange(text, { start: line.start + at, end: line.start + end });
    const said = text.slice(piece.start, piece.end);
    const lead = (NUMBER.exec(said) ?? ADDRESS.exec(said))?.[0].length ?? 0;
    const date = DATE_BEHIND.exec(said)?.[0].length ?? 0;
    if (lead + date < said.length) pieces.push(trimRange(text, { start: piece.start + lead, end: piece.end - date }));
    at = end + 1;
  }
  return pieces;
}

/**
 * Where a title begins that is broken over lines: the lines above it that are its issuers, or that end in mid-title.
 *
 *     云岭县人民政府              霞云县人民政府关于2021年度
 *     关于2023年度…的报告         法治政府建设工作情况的报告
 */
function withIssuers(text: string, lines: readonly Range[], at: number): number {
  const words = (line: Range): string => text.slice(line.start, line.end);
  let first = at;
  while (first > 0 && at - first < 3) {
    const above = words(lines[first - 1]!);
    const begins = /^(?:关于|(?:19|20)\d\d ?年|二[〇○零]|年度|法治|依法行政|推进|人民政府|情况)/.test(
      words(lines[first]!),
    );
    const goesOn =
      /(?:关于|(?:19|20)\d\d ?年度?|[〇○零一二三四五六七八九]年度?|年度|的|推进|开展|落实)$/.test(above) &&
      above.length <= 50;
    const organs = isOrganName(above);
    if (
      !((begins && (organs || goesOn)) || (organs && first < at && isOrganName(words(lines[first]!)))) ||
      findLabels(above).length > 0 ||
      isNavigationLine(above)
    )
      break;
    first--;
  }
  return lines[first]!.start;
}

/** The title in front of an addressee or of the text itself, in a text that lost its line ends. */
export function findGluedTitle(text: string, head: Range): Range | undefined {
  const words = text.slice(head.start, Math.min(head.end, head.start + 400));
  const match = /(?:^|\n)(?!现将)([^。,:;>|《》\n]{4,60}?法治[^。,:;>|\n]{0,20}?(?:报告|总结|汇报))(?=[^,。的\n])/.exec(
    words,
  );
  if (!match) return undefined;
  const end = head.start + match.index + match[0].length;
  return { start: end - match[1]!.length + (ADDRESS.exec(match[1]!)?.[0].length ?? 0), end };
}

function isTitle(words: string, lines: number): boolean {
  const said = words.replace(/\s/g, "");
  if (said.length < 8 || said.length > 100) return false;
  if (!SUBJECT.test(said) || !KIND.test(said)) return false;
  // a title broken over lines begins with its issuer, its year or 关于; a stray line above it does not
  return lines === 1
    ? /年|关于|报告|总结|汇报/.test(said)
    : /^(?:中共|关于|20\d\d|[二○〇零一]{4}年|.{2,40}(?:政府|局|厅|委|部|办|处|院|县|市|区|州|旗|镇|乡|街道|会|中心|署|行))/.test(
        said,
      );
}

function isOrganName(line: string): boolean {
  return line.length <= 60 && !/文件$/.test(line) && findLabels(line).length === 0 && ORGAN_LINE.test(line);
}
