import { boundaryBefore } from "../text/clauses.ts";
import type { Quantity } from "../text/figure.ts";
import { leadingVerb } from "./subject/clauseVerbs.ts";
import { withoutLooseEnds } from "./subject/looseEnds.ts";
import { COUNTED } from "./subject/words.ts";

/** What announces a list told by position. */
const ANNOUNCES = /(?:分别|依次)(?:为|是|达到?|有|占|办理|受理|审结|[\u4e00-\u9fff]{0,4})?:?$/;

/** A period of a list: 2022年, 去年, 上半年, 2023年一季度, 1至6月. */
const PERIOD = String.raw`(?:20\d\d年(?!度?[上下第一二三四\d])度?|(?:20\d\d年|[今去上本]年)?(?:[上下]半年|前[二两三]个?季度|前\d{1,2}个月|第?[一二三四]季度|\d{1,2}月?[至到\-—–~]\d{1,2}月|\d{1,2}月份?)|[今去]年|上一?年度?(?!末|底))`;

/** … of periods, whose noun may stand behind: 2022年、2023年分别受理行政复议案件, 上半年、下半年分别举办培训班. */
const ANNOUNCES_PERIODS = new RegExp(`(?<=${PERIOD})(?:分别|依次)[\\u4e00-\\u9fff]{2,16}$`);

/** Between two figures of such a list. */
const BETWEEN = /^[、,和及与;]{0,2}$|^以及$/;

/** A word of a list that nothing announces has so many characters at least. */
const SHORTEST = 2;

/** A figure of a list told by position: its own word where the list has one, and where the list begins. */
export interface Listed {
  label: string | null;
  /** What it counts: the word, without the verb of a list of periods. */
  subject: string | null;
  /** The period that the list has for it: 2022年, 2023年…分别为. */
  period: string | null;
  start: number;
  /** Where the first figure of the list stands. */
  first: number;
}

/**
 * The words of lists told by position, by the index of their figures.
 *
 *     撤销、变更、确认违法分别为10件、7件和6件       10件 撤销, 7件 变更, 6件 确认违法
 *     人大代表建议、政协提案分别办理64件和117件       64件 人大代表建议办理, 117件 政协提案办理
 *     承办代表建议、委员提案17件、24件              17件 承办代表建议, 24件 委员提案
 *     分别办理代表建议、委员提案17件、24件          17件 办理代表建议, 24件 办理委员提案
 *     行政诉讼案件一审、二审分别为71件、24件        71件 行政诉讼案件一审, 24件 行政诉讼案件二审
 *     2022年、2023年行政处罚案件分别为187件、165件   行政处罚案件 both, each of its year
 *     上半年、下半年分别举办培训班2期、3期           培训班 both, each of its half
 *     代表建议64件、委员提案117件,满意率分别为99%、98%  99% 代表建议满意率, 98% 委员提案满意率
 *
 * A list with another number of words than figures has no words.
 */
export function findListed(text: string, quantities: readonly Quantity[], from: number): (Listed | undefined)[] {
  const found: (Listed | undefined)[] = [];
  for (let i = 0; i < quantities.length; i++) {
    if (found[i]) continue;
    const first = quantities[i]!;
    const { start: clauseStart, words: before } = clauseBefore(
      text,
      first.start,
      Math.max(from, quantities[i - 1]?.end ?? from),
    );
    const announced = ANNOUNCES_PERIODS.exec(before) ?? ANNOUNCES.exec(before);
    if (!announced && !mayBeList(before)) continue;
    let last = i;
    while (last + 1 < quantities.length && BETWEEN.test(text.slice(quantities[last]!.end, quantities[last + 1]!.start)))
      last++;
    const count = last - i + 1;
    if (count < 2) continue;
    const list = announced ? before.slice(0, announced.index) : before.replace(AHEAD, "");
    const words = announced
      ? (yearsFrom(list, count) ?? wordsOf(list, count) ?? wordsOfListBefore(text, quantities, found, i, count, list))
      : list === before && before.includes("、")
        ? wordsUnannounced(list, quantities.slice(i, last + 1))
        : wholeNouns(list, quantities.slice(i, last + 1), text.slice(first.end, quantities[i + 1]!.start));
    if (!announced && !words) continue;
    const verb = announced?.[0].replace(/^(?:分别|依次)(?:为|是|达到?|有|占)?:?/, "") ?? "";
    const ofPeriods = words && byPeriod(words);
    for (let k = 0; k < count; k++) {
      const label = ofPeriods?.noun ?? words?.[k];
      const own = label === undefined ? null : withoutLooseEnds(`${label}${verb}`);
      found[i + k] = {
        label: own,
        // of a list of periods the words are those of one figure
        subject: own && ofPeriods ? withoutVerb(own) : own,
        period: ofPeriods?.periods[k] ?? null,
        start: clauseStart,
        first: first.start,
      };
    }
  }
  return found;
}

/** A period at the edge of a word of a list. */
const EDGE = new RegExp(`^${PERIOD}|${PERIOD}$`);

/** The one noun of a list whose words are periods, and these. */
function byPeriod(words: readonly string[]): { noun: string; periods: string[] } | undefined {
  const periods = words.map((word) => EDGE.exec(word)?.[0]);
  const rests = words.map((word) => word.replace(EDGE, "")).filter((rest) => rest !== "");
  return rests.length < 2 && periods.every((period) => period !== undefined)
    ? { noun: rests[0] ?? "", periods }
    : undefined;
}

/** 办理行政复议案件: what was done with it is no part of the noun of one figure. */
function withoutVerb(words: string): string {
  return words.slice(leadingVerb(words)) || words;
}

/** From one year to another. */
const YEARS = /(20\d\d)年?[至到\-—–~](20\d\d)年度?/;

/** The words of a list whose years are told by the first and the last: 2021年至2023年行政处罚案件. */
function yearsFrom(list: string, count: number): string[] | undefined {
  const match = YEARS.exec(list);
  if (!match || Number(match[2]) - Number(match[1]) + 1 !== count) return undefined;
  const noun = `${list.slice(0, match.index)}${list.slice(match.index + match[0].length)}`.replace(/^,|,$/g, "");
  return Array.from({ length: count }, (_, k) => `${Number(match[1]) + k}年${k === count - 1 ? noun : ""}`);
}

/** What announces a list before its verb: 分别办理人大代表建议、政协提案83件、97件. */
const AHEAD = /^.*分别(?=(?:办理|承办|受理|收到|审结|办结|完成|查处|培训|组织|开展|调解|化解|检查)[^分]{4,}$)/;

/** Whether a clause that announces nothing may be a list: what only joins one figure to the next is none. */
function mayBeList(before: string): boolean {
  const list = before.replace(AHEAD, "");
  return /[、和与]/.test(list) && !BETWEEN.test(list) && !/分别|依次|各/.test(list);
}

/**
 * The words of a list joined by 和, or whose verb 分别 announces: only where each is a noun of its own and the figures are joined,
 * too. The verb of the first is that of all.
 *
 *     办理代表建议和委员提案83件和97件    办理代表建议, 办理委员提案
 *     办理民事和刑事案件45件和32件        nothing
 */
function wholeNouns(list: string, run: readonly Quantity[], between: string): string[] | undefined {
  const words = /^[、和与]$/.test(between) ? wordsUnannounced(list, run) : undefined;
  // 执法人员和审核人员培训: the noun of both stands last
  if (!words?.every((word) => COUNTED.test(word) && !COUNTED.test(word.slice(0, -2)))) return undefined;
  const verb = words[0]!.slice(0, leadingVerb(words[0]!));
  return words.map((word, k) => (k === 0 ? word : `${verb}${word}`));
}

/** The words of a list that nothing announces, of figures of one measure word. */
function wordsUnannounced(list: string, run: readonly Quantity[]): string[] | undefined {
  if (run.some(({ unit }) => unit !== run[0]!.unit)) return undefined;
  const words = wordsOf(list, run.length);
  return words?.every(({ length }) => length >= SHORTEST) ? words : undefined;
}

/** The most figures between two lists of one sentence. */
const MOST_BETWEEN = 6;

/** The words of the list of figures right before, with the word in hand behind each: 代表建议 + 满意率. */
function wordsOfListBefore(
  text: string,
  quantities: readonly Quantity[],
  found: readonly (Listed | undefined)[],
  at: number,
  count: number,
  word: string,
): string[] | undefined {
  const own = word.replace(/^[,;、]/, "");
  if (own === "" || own.length > 16) return undefined;
  for (let end = at; end >= Math.max(count, at - MOST_BETWEEN); end--) {
    const run = quantities.slice(end - count, end);
    const kinds = new Set(run.map(({ kind }) => kind));
    if (kinds.size !== 1 || run[0]!.kind === "rate" || !isJoined(text, run)) continue;
    const labels = run.map((quantity, k) => {
      const listed = found[end - count + k]?.label;
      if (listed) return listed;
      const previous = k === 0 ? 0 : run[k - 1]!.end;
      return text
        .slice(Math.max(previous, startOfClause(text, quantity.start, previous)), quantity.start)
        .replace(/^[、,和及与]*(?:其中|共|全年|累计)*/, "");
    });
    const close = text.slice(run.at(-1)!.end, quantities[at]!.start);
    // …建议83件、提案97件。满意率分别为99%、98%: right behind its sentence, too
    if (labels.every((label) => label.length > 1 && label.length < 30) && !/[。\n]/.test(close.replace(/^。/, "")))
      return labels.map((label) => `${label}${own}`);
    return undefined;
  }
  return undefined;
}

/** Whether each figure of a run is joined to the one before it: 建议83件、提案97件, and not 97件分解到41个单位. */
function isJoined(text: string, run: readonly Quantity[]): boolean {
  return run.every(({ start }, k) => k === 0 || /^[、,;和及与(]/.test(text.slice(run[k - 1]!.end, start)));
}

/** The farthest back that a clause is looked for. */
const NEAR = 80;

/** The clause before a figure; an aside inside the name of a rate is left out: 满意(含基本满意)率分别为. */
function clauseBefore(text: string, at: number, limit: number): { start: number; words: string } {
  const start = startOfClause(text, at, limit);
  const words = text.slice(start, at);
  const open = /^[率度]/.test(words) && text[start - 1] === ")" ? text.lastIndexOf("(", start) : -1;
  if (open < limit) return { start, words };
  const head = startOfClause(text, open, limit);
  return { start: head, words: text.slice(head, open) + words };
}

function startOfClause(text: string, at: number, limit: number): number {
  return boundaryBefore(text, at, Math.max(limit, at - NEAR));
}

/** A rate that stands with the last of those that it is of: 代表、委员满意率分别为. */
const RATE = /(?<=.)(?:满意|好评|办结|办复|答复|回复|合格|优秀|参学|参考|出庭)(?:率|度)$/;

/** What is told of each of a list of places or bodies, behind the last of them. */
const TOLD = /(?<=.{2})(?<!人民|行政)(?:受理|办理|收到|新收|审结|办结|收案|完成|开展|查处|调解|化解|承办)[^、]{2,14}$/;

/** A place or a body has no longer name in such a list. */
const SHORT_NAME = 6;

/** A stage or a kind of cases, no place: 收到、依法受理申请分别为. */
const OF_CASES = /[收受办结案审存转诉]|登记|申请|复议|调解|援助|咨询|公证|信访|热线|许可|处罚|网|窗口|年|全/;

/** Levels that one word joins are no list by themselves: 省、市两级人大代表建议和政协提案. */
const LEVELS = /(?<=[国省市县区乡镇])、(?=(?:[省市县区乡镇村]、?)*[省市县区乡镇村](?:[两三四]级|各级))/g;
const HELD = "\u0001";

/** The words of a list, as many as there are figures: split at 、 and, where that is too few, at 和 及 与. */
function wordsOf(list: string, count: number): string[] | undefined {
  if (count < 2) return undefined;
  const held = list.replace(LEVELS, HELD);
  const words = held === list ? undefined : partsOf(held, count)?.map((word) => word.replaceAll(HELD, "、"));
  return words ?? partsOf(list, count);
}

function partsOf(list: string, count: number): string[] | undefined {
  const parts = list.split("、").flatMap((part, i, all) => {
    if (i < all.length - 1 || all.length === count) return [part];
    const cut = /^(.+?)(?:以及|和|及|与)(.+)$/.exec(part);
    return cut ? [cut[1]!, cut[2]!] : [part];
  });
  if (parts.length !== count || parts.some((part) => part.length === 0)) return undefined;
  const rate = RATE.exec(parts.at(-1)!)?.[0];
  // 满意和基本满意率分别为98.2%、97.7%: one rate of two things told before
  if (rate && parts.slice(0, -1).includes(rate.slice(0, -1))) return undefined;
  if (rate && !parts.slice(0, -1).some((part) => /[率度数量]$/.test(part)))
    return parts.map((part, i) => (i === count - 1 ? part : `${part}${rate}`));
  // 临川、望海、文昌受理行政案件数分别为: what is told of each stands with the last
  const told = TOLD.exec(parts.at(-1)!)?.[0];
  const names = told === undefined ? [] : [...parts.slice(0, -1), parts.at(-1)!.slice(0, -told.length)];
  if (told && names.every((name) => name.length <= SHORT_NAME && !OF_CASES.test(name)))
    return parts.map((part, i) => (i === count - 1 ? part : `${part}${told}`));
  // 行政诉讼案件一审、二审分别为: the noun stands with the first of the instances
  const [first, ...others] = parts;
  const instances = /^(?:其中|共|全年|累计)*(.*)[一二再]审$/.exec(first!)?.[1] ?? "";
  if (instances !== "" && others.every((part) => /^[一二再]审$/.test(part)))
    return [first!, ...others.map((part) => `${instances}${part}`)];
  // 省、市、县三级行政许可事项分别为: the noun stands with the last of the levels
  const shared = /^(.{1,3}?)(?:[两三四]级|各级)(.{2,})$/.exec(parts.at(-1)!);
  if (shared && parts.slice(0, -1).every((part) => part.length <= 3))
    return parts.map((part, i) => `${i === count - 1 ? shared[1] : part}${shared[2]}`);
  return parts;
}
