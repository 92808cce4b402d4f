import type { Figure } from "../text/figure.ts";
import { groupBy } from "../text/groupBy.ts";
import { unitsAgree } from "../text/unitWords.ts";
import { verbsAt } from "../text/verbs.ts";

/** Outcomes of concluded cases: where they follow a number concluded, they are its parts. */
const OUTCOME =
  /维持|驳回|撤销|变更|确认(?:原?行政行为|其)?(?:违法|无效)|责令.{0,6}履[行职责]|终止|撤回|撤诉|和解|调解(?!委|员|组织|成功率)|败诉|胜诉|不予支持|准予撤|其他(?:方式|情形|处理)|其[他它]$/;

/** A total that outcomes follow. */
const CONCLUDED =
  /(?<!未)(?:审结|办结|结案|已结|判决|裁判|审理(?:终结|完毕)|办理(?:终结|完毕)|作出(?!.{0,3}(?:撤销|维持|驳回|变更|确认|责令|不予)).{0,8}决定|已决|已判|办毕)/;

/** Cases that are no part of those concluded. */
const UNFINISHED = /尚未|未(?:审|办)?结|正在|在办|在审/;

/** What takes up a total told before: 已审结案件中,维持22件. */
const OF_CONCLUDED =
  /^(?:在)?(?:已|上述|所)?(?:审结|办结|结案|已结)(?:方式|结果)?(?:的)?(?:各类|复议|行政复议)*(?:案件)?中,?|^从(?:结案|审结|办结|处理)(?:方式|结果)(?:上|来)?看,?/;

/** Where parts are announced. */
const ANNOUNCED =
  /其中[有:,]?|包括|包含|分别[为是]?|含(?!金|义|量|有)|(?:具体|分类)(?:为|是|如下):?|按.{2,12}(?:分|划分),?/;

/** A clause that does something new is no part of what stands before it. */
const NEW_ACTION =
  /^(?:,|;|、)?(?:同时|并|另外?|此外|全年|累计|共(?!同)|先后|还|年内|均|全部|接待|接听|解答|开展|组织|举办|召开|受理|办理|承办|收到|发放|发布|制定|出台|印发|聘请|培训|建成|建立|新增|完成|提出|出具|审查|审核|检查|抽查|评查|查处|立案|解决|挽回|涉及|调解成功|成功|化解|回复|答复|反馈|公开|清理|排查|报送|报备|备案|持续|推进|参加|惠及|覆盖|评选|对$|发出|制发|移送|罚没|追回|帮助|举行|走访|选派|选送|抽调|派出|安排|外聘|外请|带头|带队|主持|听取|审议|批示|督办|本年度|今年|新考取)/;

/** Some of what was told right before: 126条建议中有117条被采纳, 86项执法事项中,十余项没有办过案件. */
const OF_THEM =
  /^(?!在)(?:[^,。;:、()]|\([^()]{1,8}\)){0,20}(?<!其|集|[审办]理|调解|检查|过程|工作)[中里](?![心介央小国医药层型外学]),?[^,。;:、]{0,20}$/;

/** What was done of all of it meanwhile: 排查203起,其中邻里71起,当年化解199起. */
const WITHIN_YEAR = /^[,;](?:当年|目前|现|年底|截[至止][^,;]{1,8})?已?(?:化解|调解|办结|审结|结案|整改|解决|完成)/;

/** Stages of one chain are no parts: 收到, 受理, 审结, 在办, 其余. */
const STAGE = /(?:受理|收到|新收|审结|办结|结案|在办|未结|已完成|其余|结转|剩余|正在|不予受理|尚未)/;

/** A rate between two semicolons is the total's, and ends the list of its parts: 其中直接查办23起;结案率96.8%;作出处罚986件. */
const RATE_OF_ALL = /;[^,;。:、()]{1,10}率(?:达到?|为)?$/;

/** What takes away is no part. */
const TAKES_AWAY = /除外|不含|不包括|扣除|除.{0,20}外/;

/** How far a part stands from its total. */
const REACH = 360;

/**
 * Say of each figure of a passage which stated total it is a part of.
 *
 *     办结18件,其中撤销5件,维持5件              5 and 5 are parts of 18
 *     517项监管事项(其中有168项采取…)            168 of 517
 *     办结9200件;线上8000件,线下1200件      the two add up to the total
 *     审结24件,维持20件,驳回4件                 outcomes of concluded cases
 *     收到21件,受理20件,审结18件                 none: a chain of stages
 *     64项事权(…16项事权除外)                    none: it takes away
 */
export function linkParts(text: string, figures: readonly Figure[]): void {
  announcedParts(text, figures);
  relinkSums(text, figures);
  outcomeParts(text, figures);
  exhaustiveParts(text, figures);
  // a row of a table by years: what is of one year is no part of another
  for (const figure of figures) if (figure.total && areApart(figure.period, figure.total.period)) figure.total = null;
}

/** Whether two periods have no day in common. */
function areApart(a: Figure["period"], b: Figure["period"]): boolean {
  return a !== null && b !== null && (a.to < b.from || b.to < a.from);
}

/** So many characters before a figure are its own words. */
const OWN_WORDS = 10;

/** What stands in a figure's sentence before it, so many characters. */
function wordsBefore(text: string, { quantity, sentence }: Figure, most: number): string {
  return text.slice(Math.max(sentence.start, quantity.start - most), quantity.start);
}

/** A figure of another year, that this one is compared with: 较2021年90件, 88件(2023年52件). */
const OF_ANOTHER_YEAR =
  /[较比与](?:20\d\d年度?|上年|去年|上一年|往年)(?:同期)?的?[^,;:。()\d]{0,4}$|\((?:20\d\d年度?|上年|去年|上一年)(?:同期)?(?:为|有)?$/;
const NEAR_BEFORE = 16;

function isCountable(text: string, figure: Figure): boolean {
  const { kind } = figure.quantity;
  if (figure.aspect !== "result" || (kind !== "count" && kind !== "money" && kind !== "measure")) return false;
  const before = wordsBefore(text, figure, NEAR_BEFORE);
  return !before.includes("年") || !OF_ANOTHER_YEAR.test(before);
}

/** The figures that 其中, a parenthesis or a colon announces. */
function announcedParts(text: string, figures: readonly Figure[]): void {
  /** Totals that are open, outermost first, with what is left of them. */
  let open: Open[] = [];
  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i]!;
    const before = figures[i - 1];
    const { start } = figure.quantity;
    if (!before) continue;
    const gap = text.slice(before.quantity.end, start);
    const depth = depthOf(text, figure.sentence.start, start);
    // a sentence end closes what is open, unless the next one begins with 其中
    if (before.sentence.start !== figure.sentence.start && !/^[^。!?]*[。!?]\s*(?:其中|分别是)/.test(gap)) open = [];
    while (open.length > 0 && open.at(-1)!.depth > depth) open.pop();
    // 分别为45件、17件和3件,…: where the parts are all told the list is over
    while (open.length > 0 && open.at(-1)!.left === 0 && /^[^,;。、()]*[,;。]/.test(gap)) open.pop();
    if (figure.quantity.kind === "rate" && RATE_OF_ALL.test(gap)) open = [];
    // 其中败诉3件,败诉率4.7%;负责人出庭58件次
    if (before.quantity.kind === "rate" && gap.startsWith(";") && !OUTCOME.test(gap)) open = [];
    if (!isCountable(text, figure)) continue;
    const announced = announcement(gap);
    if (announced && !TAKES_AWAY.test(clauseAround(text, start))) {
      const total = findTotal(text, figures, i, depth);
      const isOfThem = OF_THEM.test(gap) && !/其中/.test(gap);
      if (total && (!isOfThem || (total === before && total.quantity.unit === figure.quantity.unit))) {
        open = open.filter(
          (entry) =>
            entry.total !== total &&
            (entry.depth < depth || total.total === entry.total || isAncestor(entry.total, total)),
        );
        open.push({
          total,
          left: total.quantity.value,
          depth,
          isJoined: false,
          doubtful: [],
          unit: figure.quantity.unit,
        });
      }
    } else if (open.length > 0 && endsList(text, gap, figure, open.at(-1)!)) {
      open = [];
    }
    const holder = holderOf(open, figure, /^[^,;。()]*、/.test(gap));
    // 其中…终止51件,制发意见书6份、建议书2份: what counts in another measure word ends the list
    const last = open.at(-1);
    if (!holder && last && /^[,;]/.test(gap) && unitsAgree(last.total.quantity.unit, figure.quantity.unit)) open = [];
    if (!holder || holder.total === figure) continue;
    if (figure.quantity.value > holder.left && holder.doubtful.length > 0) {
      for (const doubtful of holder.doubtful) doubtful.total = null;
      open = [];
      continue;
    }
    figure.total = holder.total;
    holder.left -= figure.quantity.value;
    if (!announced && /^[^,;、]*[,、]/.test(gap)) holder.isJoined = true;
    if (holder.doubtful.length > 0 || (!announced && /^[^,;、]*;/.test(gap) && !OUTCOME.test(gap)))
      holder.doubtful.push(figure);
  }
}

/** So many figures before a total are looked at for another that its parts add up to. */
const MOST_ASIDE = 3;

/**
 * Parts that come to more than the figure before them are of the one that they add up to.
 *
 *     发现问题176个,整改171个,其中程序83个、态度93个     of 176
 *     受理16件,审结14件,其中维持7件、撤销9件             of 14: outcomes are of what was concluded
 */
function relinkSums(text: string, figures: readonly Figure[]): void {
  const places = new Map(figures.map((figure, at) => [figure, at]));
  const partsOf = groupBy(
    figures.filter(({ total }) => total !== null),
    ({ total }) => total!,
  );
  for (const [total, parts] of partsOf) {
    const sum = parts.reduce((all, { quantity }) => all + quantity.value, 0);
    if (
      parts.length < 2 ||
      sum <= total.quantity.value ||
      parts.some((part) => OUTCOME.test(wordsBefore(text, part, OWN_WORDS)))
    )
      continue;
    const at = places.get(total)!;
    const whole = figures
      .slice(Math.max(0, at - MOST_ASIDE), at)
      .find(
        (figure) =>
          figure.quantity.value === sum &&
          parts.every((part) => part.quantity.unit === figure.quantity.unit) &&
          figure.sentence.start === total.sentence.start &&
          isCountable(text, figure),
      );
    if (whole) for (const part of parts) part.total = whole;
  }
}

function isAncestor(ancestor: Figure, figure: Figure): boolean {
  // totals stand before their parts: behind the ancestor the search is over
  let at = figure.total;
  while (at && at.quantity.start > ancestor.quantity.start) at = at.total;
  return at === ancestor;
}

/** Whether the words between two figures announce parts of the first. */
function announcement(gap: string): boolean {
  if (gap.length > 120) return false;
  const tail = gap.replace(/^.*[。!?]/s, "");
  if (/其中|,内有/.test(tail) || OF_THEM.test(gap)) return true;
  if (
    /^[^,。;(]{0,12}\((?!含?上一?年|含?往年|含?结转|同比|占|折合|含税|其中)[^)]*$/.test(gap) &&
    !/\(.{0,20}(?:比|率)/.test(gap)
  ) {
    return /^[^(]{0,12}\([^)]{2,}$/.test(gap) && !/\((?:截至|截止|以|按|较|比)/.test(gap);
  }
  if (/^[^。;,]{0,10}[:,](?:包括|分别[是为]|具体[为是]?|含)/.test(gap)) return true;
  return (
    /^[^。;,]{0,10}:[^:。]{0,40}$/.test(gap) ||
    (/^[^。]{0,14}[,(](?:包括|包含|分别[是为]?)/.test(gap) && ANNOUNCED.test(gap))
  );
}

/** The nearest figure before that the announced one can be a part of. */
function findTotal(text: string, figures: readonly Figure[], at: number, depth: number): Figure | undefined {
  const part = figures[at]!;
  for (let i = at - 1; i >= 0; i--) {
    const total = figures[i]!;
    if (part.quantity.start - total.quantity.start > REACH) return undefined;
    const between = text.slice(total.quantity.end, part.quantity.start);
    if ((between.match(/[。!?\n]/g)?.length ?? 0) > 1) return undefined;
    if (!isCountable(text, total) || !unitsAgree(total.quantity.unit, part.quantity.unit)) continue;
    if (depthOf(text, total.sentence.start, total.quantity.start) > depth) continue;
    if (total.quantity.value < part.quantity.value) continue;
    return total;
  }
  return undefined;
}

/** A total whose parts are being told. */
interface Open {
  total: Figure;
  /** What of it no part has taken. */
  left: number;
  depth: number;
  /** Whether parts were joined by a comma. */
  isJoined: boolean;
  /** The measure word of its first part, which the other ones have too. */
  unit: string;
  /** Parts from a semicolon on, which are none where they come to more than the total: 会议27次,其中专题11次;学法14次,学习19次. */
  doubtful: Figure[];
}

/** Whether a list of parts ends before this figure. */
function endsList(text: string, gap: string, figure: Figure, { total, left, isJoined }: Open): boolean {
  const tail = gap.replace(/^[^,。;、()]*/, "");
  const behind = text.slice(figure.quantity.end, figure.quantity.end + 6).replace(/[,。;、(].*$/s, "");
  if (UNFINISHED.test(tail + behind) && CONCLUDED.test(wordsBefore(text, total, OWN_WORDS))) return true;
  if (tail.startsWith(";") && !OUTCOME.test(gap) && (isJoined || tail.includes(",") || verbsAt(tail, 1).length > 0))
    return true;
  if (tail.startsWith(";") && NEW_ACTION.test(tail)) return true;
  if (figure.quantity.value > left && (NEW_ACTION.test(tail) || WITHIN_YEAR.test(tail))) return true;
  if (/\)[^(]*$/.test(gap) && !/\(/.test(gap)) return false;
  if (OUTCOME.test(gap)) return false;
  return (
    NEW_ACTION.test(tail) &&
    !/^[,;、]?(?:共|累计)/.test(tail) &&
    (figure.quantity.value > left || gap.length > 14 || /^[,;、]?(?:同时|并|另|此外|全年|接待|接听|解答)/.test(tail))
  );
}

/** Whether a measure word is of something else where the parts before had another one: 条 and 件, 个 and 家, 人次 and 人. */
function isUnlike(unit: string, { unit: first, total }: Open): boolean {
  if (unit === first || unit === total.quantity.unit) return false;
  return /^[条件篇则份部个家户]$/.test(unit) || [unit, first].includes("人次");
}

/** The innermost open total that still has room; the outermost takes what fits nowhere. */
function holderOf(open: readonly Open[], figure: Figure, isListed: boolean): Open | undefined {
  for (let i = open.length - 1; i >= 0; i--) {
    const entry = open[i]!;
    if (!unitsAgree(entry.total.quantity.unit, figure.quantity.unit)) continue;
    if (!isListed && isUnlike(figure.quantity.unit, entry)) continue;
    if (figure.quantity.value > entry.total.quantity.value) continue;
    if (figure.quantity.value <= entry.left || i === 0) return entry;
  }
  return undefined;
}

/** Cases of another kind, whose outcomes follow. */
const OTHER_CASES = /诉讼|应诉|复议案件/;

/** Outcomes that follow a number concluded, without 其中. */
function outcomeParts(text: string, figures: readonly Figure[]): void {
  let total: Figure | undefined;
  let concluded: Figure | undefined;
  figures.forEach((figure, i) => {
    const before = figures[i - 1];
    const clause = figure.listed
      ? figure.listed.label
      : text.slice(
          before && before.sentence.start === figure.sentence.start ? before.quantity.end : figure.sentence.start,
          figure.quantity.start,
        );
    const behind = text.slice(figure.quantity.end, figure.quantity.end + 14).replace(/[,。;、(].*$/s, "");
    const words = clause.replace(/^.*[。;]/s, "") + (figure.listed ? "" : behind);
    const ends = before ? text.slice(before.quantity.end, figure.quantity.start).match(/[。!?\n]/g) : null;
    if (ends && ends.length > 1) total = undefined;
    if (!isCountable(text, figure)) return;
    if (CONCLUDED.test(words) && !OUTCOME.test(words.replace(CONCLUDED, ""))) {
      total = concluded = figure;
      return;
    }
    if (figure.total) return;
    if (OF_CONCLUDED.test(clause)) total = concluded;
    if (OUTCOME.test(clause.replace(/^[^,;、。(]*(?=[,;、。(])/, "")) || (OUTCOME.test(words) && clause.length < 30)) {
      if (
        total &&
        total !== figure &&
        unitsAgree(total.quantity.unit, figure.quantity.unit) &&
        total.quantity.value >= figure.quantity.value &&
        figure.quantity.start - total.quantity.start < REACH
      )
        figure.total = total;
      return;
    }
    if (STAGE.test(words) || clause.length > 24 || OTHER_CASES.test(words)) total = undefined;
  });
}

/** How many other figures may stand between a total and its parts. */
const MOST_BETWEEN = 3;

/** Whether a figure is of something else than parts of a total: a rate, a change, another measure word. */
function isOther(total: Figure, { aspect, quantity }: Figure): boolean {
  if (aspect === "change" || quantity.kind === "rate") return true;
  return quantity.unit !== total.quantity.unit && !OF_ANYTHING.test(total.quantity.unit);
}

/** A stage that is what the parts are of, or how they came: 办结案件中食品类, 网上受理. */
const OF_STAGE = /(?:办结|审结|结案|受理)的?(?:案件|事项|办件)?中|(?:网上|线上|线下|现场|窗口)受理/;

/** Measure words in which unlike things are counted: 研究议题13次,会前学法11次;出庭2次. */
const OF_ANYTHING = /^(?:场?次|场|期|个|人次)$/;

/** Two or more kinds of the same thing that follow a figure and add up to it. */
function exhaustiveParts(text: string, figures: readonly Figure[]): void {
  for (let i = 0; i < figures.length; i++) {
    const total = figures[i]!;
    if (!isCountable(text, total) || total.quantity.value < 3) continue;
    const parts: Figure[] = [];
    let sum = 0;
    for (let k = i + 1; k < figures.length; k++) {
      const part = figures[k]!;
      // 1187件,罚没2136万元,数量上升11.4%,从类别看,食品类463件
      if (parts.length === 0 && k <= i + MOST_BETWEEN && isOther(total, part)) continue;
      if (part.sentence.start !== total.sentence.start || part.quantity.start - total.quantity.start > REACH) break;
      if (!isCountable(text, part) || part.quantity.unit !== total.quantity.unit) break;
      // 其中公开1480条;利用公众号公开620条: the first may be linked before
      if (part.total !== null && part.total !== total) break;
      const words = text.slice(figures[k - 1]!.quantity.end, part.quantity.start);
      sum += part.quantity.value;
      if (/(?:调整|压减|精简|压缩|减少|增加|[增减降升])[至到为]?$/.test(words)) break;
      const staged = words.replace(OF_STAGE, "");
      const closes = /(?:其余|剩余|余下)/.test(words) && sum === total.quantity.value;
      if ((STAGE.test(staged) && !closes) || (OF_ANYTHING.test(part.quantity.unit) && NEW_ACTION.test(words))) break;
      if (sum > total.quantity.value) break;
      parts.push(part);
      if (sum === total.quantity.value && parts.length >= 2) {
        for (const found of parts) found.total = total;
        break;
      }
    }
  }
}

/** How many parentheses are open at a place of its sentence. */
function depthOf(text: string, from: number, at: number): number {
  let depth = 0;
  for (let i = from; i < at; i++) {
    if (text[i] === "(") depth++;
    else if (text[i] === ")" && depth > 0) depth--;
  }
  return depth;
}

/** The stretch around a place between commas, parentheses and stops. */
function clauseAround(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < 40 && !/[,。;(\n]/.test(text[start - 1]!)) start--;
  let end = at;
  while (end < text.length && end - at < 40 && !/[,。;)\n]/.test(text[end]!)) end++;
  return text.slice(start, end);
}
