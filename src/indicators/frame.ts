import type { Figure } from "../text/figure.ts";
import { BAR, YEAR_OF_CELL } from "../text/tableRow.ts";
import { verbsAt } from "../text/verbs.ts";
import { CHANGED_TO } from "./words.ts";

/** How much of a sentence is looked at, before and behind a figure. */
const BEFORE = 110;
const BEHIND = 48;

/** Outcomes that begin a clause as verbs do. */
const OUTCOME = /^(?:维持|驳回|撤销|变更|确认|责令|终止|撤回|和解|纠错|败诉(?!案)|胜诉|负责人|行政首长)/;

/** A noun that begins as a verb does: 调解员, 检查组. */
const NOUN_OF_VERB = /^.{2}(?:员|组|队|人员|组织|委员会|机构|中心|平台)/;

/** Between such a verb and the figure that is its own. */
const TO_NEXT = /^[^,;:。()N\n、和及与并]{0,12}$/;

/** Words behind a figure, without those that begin with a verb and run into the next one: 50份出具审查意见书50份. */
function ownWords(behind: string): string {
  const next = behind.indexOf("N");
  if (next < 0) return behind;
  const outcome = OUTCOME.exec(behind)?.[0];
  const verbs = outcome ? [...verbsAt(behind, 0), outcome] : verbsAt(behind, 0);
  if (NOUN_OF_VERB.test(behind)) return behind;
  return verbs.some((verb) => TO_NEXT.test(behind.slice(verb.length, next))) ? behind.slice(next) : behind;
}

/** The noun of the figure before, where figures stand before their nouns: of N人大代表建议、# the suggestions. */
const NOUN_OF_LAST = /(?<=N)[^,;:。()N\n、和及与]{1,24}(?=(?:、|以及|和|及|与)$)/;

/** A change told before what it led to: 出庭率同比提高N,达到#. */
const CHANGE_BEFORE =
  /(?:同比|环比|[较比][^,;:。()N\n]{1,10})?(?:大幅|明显)?(?:提高|提升|上升|增长|增加|上涨|下降|降低|减少)了?N,(?=(?:达到?|升至|降至|增至|减至|提[升高][至到]|为)了?$)/;

/** What is among it, in an aside right before the figure: 审结(含上年转入N)#. */
const WITHIN = /(?<=[\u4e00-\u9fff])\((?:含|包括|其中)[^()#;。]{0,16}N[^()#;。]{0,6}\)$/;

/** What is told of it, in an aside right before the figure: 结案(包括案前调解、受理后审结)#. */
const ASIDE = /(?<=[\u4e00-\u9fff])\([^()N#;。]{1,32}\)$/;

/** A comma between what is counted and how many there are in all: 评查行政处罚案卷,共计#. */
const SUMMED = /,(?=(?:共计|总计|合计|累计|共)有?$)(?<=[^N,;:。()]{4},)(?<!(?:最[多高]|集中|种类)[^,;:。()]{0,24},)/;

/** What was there before it changed: 行政许可事项由N压减到#. */
const FROM_BEFORE = new RegExp(String.raw`(?<=[\u4e00-\u9fff])(?:由|从)[^,;。N]{0,12}N[^,;。N]{0,4}${CHANGED_TO}$`);

/** The cells of other years between the name of a row and its figure: 收到申请|2022年N|2023年#. */
const OTHER_YEARS = new RegExp(`(?:${BAR}${YEAR_OF_CELL}N)+(?=${BAR}${YEAR_OF_CELL}$)`);

/** A noun right behind a figure. */
const BEGINS_NOUN = /^[\u4e00-\u9fff](?<![、和及与])/;

/** What of a figure's sentence the wordings are matched against. */
export interface Frame {
  /** The sentence with the figure as `#`, every other figure as `N`, and quotation marks left out. */
  text: string;
  /** Where `#` stands. */
  at: number;
  /** The clause with the figure in it, from the last sign or figure to the next. */
  clause: string;
}

/**
 * Write a figure's sentence as a frame.
 *
 *     全年受理“行政复议”案件26件,纠错9件   →   全年受理行政复议案件N,纠错#
 *
 * In a list told by position (维持、驳回分别为3件和5件) the figure stands right behind its own word.
 */
export function frameOf(text: string, figures: readonly Figure[], index: number): Frame {
  const figure = figures[index]!;
  const { start, end } = figure.quantity;
  const { listed } = figure;
  // of a list told by position: the words before the list, then the figure's own word
  const stop = listed?.start ?? start;
  let before = "";
  let at = Math.max(figure.sentence.start, stop - BEFORE);
  for (let i = firstFrom(figures, at, index); i < index && figures[i]!.quantity.start < stop; i++) {
    before += `${text.slice(at, Math.max(at, figures[i]!.quantity.start))}N`;
    at = figures[i]!.quantity.end;
  }
  before += text.slice(at, stop) + (listed?.label ?? "");
  let behind = "";
  const limit = listed ? end : Math.min(figure.sentence.end, end + BEHIND);
  at = end;
  for (let i = index + 1; i < figures.length && figures[i]!.quantity.start < limit; i++) {
    behind += `${text.slice(at, figures[i]!.quantity.start)}N`;
    at = figures[i]!.quantity.end;
  }
  behind += text.slice(at, Math.max(at, limit));
  before = bare(before);
  if (before.endsWith(")")) before = before.replace(WITHIN, "").replace(ASIDE, "");
  before = before.replace(CHANGE_BEFORE, "").replace(FROM_BEFORE, "");
  if (before.includes("|")) before = before.replace(OTHER_YEARS, "");
  // words that run into the next figure without a sign are that figure's, and so are those of the next cell
  behind = ownWords(bare(behind).replace(/\|.*/s, ""));
  before = BEGINS_NOUN.test(behind) ? before.replace(NOUN_OF_LAST, "") : before.replace(SUMMED, "");
  return {
    text: `${before}#${behind}`,
    at: before.length,
    clause: `${/[^,;:。()N\n]*$/.exec(before)![0]}#${/^[^,;:。()N\n]*/.exec(behind)![0]}`,
  };
}

/** What may stand in a clause before a figure that its own noun follows. */
const BEFORE_NOUN = /^(?:另外?|还|共|全年|其中|现?有|的|[、和及与并])*$/;

/**
 * A frame in which a figure that stands before its noun stands behind it, as most wordings have it; nothing where no noun follows.
 *
 *     #执法案卷被逐卷评查,优秀率N   →   执法案卷被逐卷评查#,优秀率N
 *     #部门的行政许可事项N            →   nothing: 27个部门的行政许可事项278项
 */
export function turnedFrame({ text, at, clause }: Frame, unit: string): Frame | undefined {
  const [before, behind] = clause.split("#") as [string, string];
  if (DENIED.test(behind)) return undefined;
  if (behind.length < SHORTEST_NOUN || !BEFORE_NOUN.test(before) || !BEGINS_NOUN.test(behind)) return undefined;
  const rest = text.slice(at + 1 + behind.length);
  // of bodies and places only: what stands before the next figure is what that one counts
  if (/[^、和及与]N$/.test(`${behind}${rest[0] ?? ""}`) && (unit === "个" || unit === "家" || COUNTED.test(behind)))
    return undefined;
  const own = behind.replace(/(?:、|和|及|与|以及)$/, "");
  return { text: `${text.slice(0, at)}${own}#${rest}`, at: at + own.length, clause: `${before}${own}#` };
}

/** A noun that goes on to count something else: 5项专项清理共梳理文件5451件. */
const COUNTED = /共|累计|总计|合计/;

/** What did not happen, or not yet. */
const DENIED = /未|没有|尚|无法/;

/** A noun of fewer characters says too little. */
const SHORTEST_NOUN = 3;

function firstFrom(figures: readonly Figure[], at: number, index: number): number {
  let i = index;
  while (i > 0 && figures[i - 1]!.quantity.start >= at) i--;
  return i;
}

/** Without quotation marks, white space and short asides, which no wording depends on: 示范村(社区) is 示范村; digits torn apart are a figure. */
function bare(text: string): string {
  return text
    .replace(/\d+(?: +\d+)+(?=[\u4e00-\u9fff])(?! *热线)/g, "N")
    .replace(/[“”‘’"\s]/g, "")
    .replace(/《[^《》N#]{11,80}》、?(?=《|等)/g, "")
    .replace(/\([^()N#]{1,12}\)/g, "");
}
