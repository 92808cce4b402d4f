import type { Quantity } from "../../text/figure.ts";
import { BAR, STAGE, YEAR_OF_CELL } from "../../text/tableRow.ts";
import { UNIT_WORDS } from "../../text/unitWords.ts";
import { endsInVerb, isVerb } from "../../text/verbs.ts";
import { withQuotes } from "../quotes.ts";
import { objectBehind, whatTheyDo, whatWasDone } from "./deeds.ts";
import { withoutFillers } from "./fillers.ts";
import { withoutLooseEnds } from "./looseEnds.ts";
import { nounBefore, withAdverb } from "./nounBefore.ts";
import { nounBehind, type RunsOn } from "./nounBehind.ts";
import { rated } from "./rated.ts";
import { beforeLevel, COUNTED, FROM, LEADS_ON, ONLY_WHO } from "./words.ts";

/** What a clause that is not finished ends in, beside a verb. */
const OPEN_END =
  /(?:了|将|(?<![核比校应])对|把|为|向|由|与|和|及|有|从|到|在|给|被|的|等|各|全|余|除|其他|其它|这|共|、)$/;

/**
 * What a figure counts or rates, as its clause names it; `null` where the clause has no other word.
 *
 *     动态梳理调整全县行政权力事项4826项    全县行政权力事项
 *     聘请4名律师和1名专职法律助理         律师; 专职法律助理
 *     纠错9件                              纠错           its own word, where there is no noun
 *     参学率、合格率均为100%               参学率、合格率  one figure for both
 *
 * `before` is the clause up to the figure (or from the figure before it), `behind` the clause from its measure word on;
 * `runsOn` says whether `behind` runs into the next figure.
 */
export function subjectOf(quantity: Quantity, before: string, behind: string, runsOn: RunsOn): string | null {
  const name = nameOf(quantity, before, behind, runsOn);
  return name === null ? null : withoutLooseEnds(withQuotes(name, `${before} ${behind}`));
}

function nameOf(quantity: Quantity, before: string, behind: string, runsOn: RunsOn): string | null {
  // 压缩为36个, 增至近235项: the verb of a level stands before a filler or ends in one
  const words = nameOfRow(before.replace(WHAT_IT_HAS, ""));
  const clause = beforeLevel(withoutFillers(beforeLevel(words)));
  const bare = clause.replace(/(?<![标目])的$/, "");
  if (quantity.kind === "rate" || quantity.kind === "multiple") {
    // 覆盖96%行政村的服务体系: what it is a share of stands behind
    const ofBehind = /^(?:.{1,3}[起成了])?(?:覆盖|惠及)$/.test(bare);
    const noun =
      ofBehind || /^的/.test(behind) ? nounBehind(ofBehind ? behind.replace(OF_IT, "") : behind, runsOn) : null;
    return (
      noun ??
      rated(bare) ??
      nounBehind(behind, runsOn) ??
      (bare === "" && SHARE_DOES.test(behind) ? whatTheyDo(behind) : null)
    );
  }
  const done = quantity.unit === "次" && WHO.test(bare) ? whatWasDone(behind, runsOn) : null;
  if (done !== null) return done;
  const named = nounBefore(bare.replace(FROM, "").replace(LEADS_ON, "").replace(GREW_BY, ""));
  const deed = named !== null && /^(?:次|场次?|期|[户家艘车]次)$/.test(quantity.unit) ? withDeed(bare, named) : null;
  if (deed !== null && nounBehind(behind, runsOn) === null) return deed;
  const isWho =
    named !== null &&
    (ONLY_WHO.test(named) || (GOVERNMENT.test(named) && /^(?![为已均被])[\u4e00-\u9fff]/.test(behind)));
  const own = named !== null && (isWho || AMONG.test(named)) ? null : named;
  // 受理来信35件来访120批: a noun of its own stands before it
  const ownNoun = runsOn === "into-named" && own !== null && own.length > 2 && !isVerb(own) && !OF_THEIRS.test(own);
  const into = runsOn && own !== null && /[属辖]$/.test(own) ? "into-named" : runsOn;
  const noun =
    nounBehind(behind, ownNoun || into) ??
    (runsOn || !own || !isVerb(own) ? null : objectBehind(own, quantity.unit, behind));
  if (noun !== null && LEADS_ON.test(bare)) return noun;
  // 320余人次参加: where nothing else is said, the verb behind
  if (noun === null) return own !== null && !GENERIC.test(own) ? withAdverb(own, bare) : (whatTheyDo(behind) ?? own);
  if (own === null) return noun;
  // 其余4起正在跟进, 投入26万元改造站点: what stands behind is not what is counted
  if ((quantity.kind === "money" && !/(?:确定|下达|安排)的$/.test(before)) || /^(?:未结|其余|在办)$/.test(own))
    return own;
  return COUNTED.test(own) && !isOpen(clause) && !HAS.test(before) ? own : noun;
}

/** How something is studied. */
const HOW_STUDIED = "(?:集中|专题|传达|认真)";

/** What is done so many times, of which the noun alone says too little: 集中学习法律法规9次. */
const DEED_OF = new RegExp(
  `${HOW_STUDIED}*(?:学习|研究|听取|(?:公开)?征求|旁听|(?:监督|执法|随机)?(?:检查|抽查|巡查))$`,
);

/** What is studied, behind a list of its names: 集中学习宪法、民法典等法律法规9次. */
const STUDIED = /(?:法律法规|法律|法规|精神)$/;
const STUDY_OF = new RegExp(`${HOW_STUDIED}+学习(?=[^后,;。]{0,60}[、》等][^后,;。]{0,8}$|$)`);

/** A longer one is no name. */
const LONGEST_WITH_DEED = 16;

/** A noun with the deed before it, that is counted in times. */
function withDeed(bare: string, named: string): string | null {
  if (!bare.endsWith(named)) return null;
  const before = bare.slice(0, -named.length);
  const studied = STUDIED.exec(named)?.[0];
  const study = studied === undefined ? undefined : STUDY_OF.exec(before)?.[0];
  if (study !== undefined) return study + studied!;
  const deed = DEED_OF.exec(before)?.[0] ?? "";
  return deed === "" || deed.length + named.length > LONGEST_WITH_DEED ? null : deed + named;
}

/** Who has what stands right behind the figure: 区政府6名法律顾问; but 其中区政府5件、部门12件. */
const GOVERNMENT = /^[省市州县区旗镇乡](?:人民)?政府$/;

/** What has the noun behind a share: 96%行政村的服务体系. */
const OF_IT = /(?<=.[\u4e00-\u9fff]{2})的[^,。;]*$/;

/** What says whose those are that are counted: 局属4个支部. */
const OF_THEIRS = /(?:[所局厅委直下]属|[所下]辖|[国省市县区镇乡]级)$/;

/** By how many there are more: 行政复议案件同比增加187件. */
const GREW_BY = /(?<=.{2})(?:同比|环比|[较比]上年(?:同期)?)(?:增加|减少|增长|下降|上升)了?$/;

/** A clause that tells what somebody has: 赋权事项仅有18名执法人员. */
const HAS = /[仅只]有$/;

/** Whether a clause goes on: 开展了. */
function isOpen(clause: string): boolean {
  return endsInVerb(clause) || OPEN_END.test(clause);
}

/** Verbs that say nothing of what is counted. */
const GENERIC =
  /^(?:组织|选派|选送|配备|选聘|安排|实现|有|抽调|覆盖|涉及|分|列入|报考|结业|听课|参加|新?报名|上述|每(?![年月季周天日])个?[\u4e00-\u9fff]{1,2})$/;

/** What ends in who did something so many times, or says nothing: 县委3次听取, 局领导班子先后17次组织. */
const WHO =
  /^(?:.*(?:[省市县区旗镇乡州]委|政府|党组|党委|党工委|工委|领导|负责人|负责同志|班子|局|厅|书记|[局厅市县区镇乡]长|主任))?(?:[今本]年(?:以来)?|全年|年内|先后|已|共|累计|分别|20\d\d年)*$/;

/** That it is some of what stands before: 126个乡镇(街道)中仍有19个. */
const AMONG = /^中(?:仍|还|尚|共|已)*$/;

/** An aside that says what is counted with it: 直接纠错(包括撤销、变更). */
const WHAT_IT_HAS = /\((?:包括|包含|含|不含|其中|即)[^()]*\)$/;

/** The cells before the one that names a figure: its number, 数量, what the row is one of. */
const CELLS_BEFORE = new RegExp(`^.*${BAR}(?=.{2})`);

/** The cell of a row's measure word: 行政检查 | 次. */
const UNIT_CELL = new RegExp(`${BAR}(?:${UNIT_WORDS.join("|")})$`);

/** What was done of it, behind the name of a row: 行政复议 | 受理36件. */
const STAGE_CELL = new RegExp(`(?<=[\\u4e00-\\u9fff]{2}(?:\\([^()]{1,6}\\))?)${BAR}${STAGE}$`);

/** What ends the name of a row, before its figure: its measure word, and a year. */
const ROW_END = new RegExp(String.raw`(?:\([^()]{1,6}\))?${BAR}(?:${YEAR_OF_CELL})?$`);

/** Cells of bare numbers behind the name of a row: 维持 | 3509 | 74.7%. */
const BARE_CELLS = new RegExp(`(?:${BAR}\\d[\\d,.]{0,12})+$`);

/** The name of a row of a table, of the cells before its figure: other words as they are. */
function nameOfRow(words: string): string {
  if (!words.includes("|")) return words;
  return words
    .replace(ROW_END, "")
    .replace(BARE_CELLS, "")
    .replace(UNIT_CELL, "")
    .replace(STAGE_CELL, "")
    .replace(CELLS_BEFORE, "");
}

/** Whether a subject says nothing of what is counted: 累计安排12次. */
export function isGeneric(subject: string): boolean {
  return GENERIC.test(subject);
}

/** What a share does or leaves, where nothing else is said of it: 88%未进入诉讼程序. */
const SHARE_DOES = /^(?:未|完成|签订)[\u4e00-\u9fff]{2}/;
