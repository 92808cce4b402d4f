import { COMPOUND } from "../../text/compounds.ts";
import { allMatches } from "../../text/matches.ts";
import { firstVerb, leadingVerb } from "./clauseVerbs.ts";
import { clip } from "./clip.ts";
import { withoutFillers } from "./fillers.ts";
import { hasVerb } from "./lists.ts";
import { beforeLevel, COUNTED, HONOUR, LEVEL_VERB, LONG, PERSONS, SHORT_ITEM, WON } from "./words.ts";

/** What a noun phrase does not begin with. */
export const NO_NOUN = new RegExp(
  `^(?!${COMPOUND})(?:以上|以下|以内|之内|左右|上下|的(?:要求|目标|标准|任务|期限|时间)|按[时期]|因|中|最[短快长]|外(?![国地籍出来商资省埠聘请部包汇贸卖事观语宾墙])|以来|之前|之后|前|后|时|均|已|尚|仍|全部|全员(?=持证|参训|参加|参与|通过|合格|考|在岗|上岗)|都|被|将|由|经|内|且|并|及|和|与|同比|环比|较|比|未|无|没有|不(?!符合)|免[予于]|依法(?!行政|治|决策|执政|办事)|以(?![案奖工旧学练考赛训租罚])|定[时期]|逐[条件一个项户]|一并|全程|当场|陆续|其中|其余|另有?|同时|分别|占|达(?!成)|为|是|有|在|到(?:场(?:或|并)?)?|至|(?:调高|调低)(?:至|到|为)|${LEVEL_VERB}|从|对|向|全年|累计|共|仅|只|率|合计|再|还|又|也|则|而|或|等|组成(?=$|[,。;:、])|常年(?=零)|深入(?=[^,。;]{0,10}(?:村|社区|企业|学校|街道|乡镇|基层|一线|田间|现场))(?!学习|贯彻|推进)|作出(?=从轻|减轻|不予|行政|处罚|警告)|(?:发[至到]|列席|旁听|受聘|适用(?!法|技术)|实行|${WON}(?=${HONOUR}))(?!人员|专家|席|证|[^,;。]{0,14}的[\\u4e00-\\u9fff]{2})|[作做](?=经验|典型|交流|发言|报告|汇报|说明))`,
);

/** What a noun phrase ends at. */
const NOUN_END = new RegExp(
  `[,。;:、!?()"“”‘’\\n\\d]|(?!${COMPOUND}|及时)(?:和|与|及(?!以[上下])|以及|暨(?![\\u4e00-\\u9fff])|或|(?<!平)均|全部|都|被|将|(?<!^[案事理]|[自缘])由|经|其中|尚?未|占|(?<![送传表转到发])达|已)|同比|较|平均(?![值分数水])|参[与加](?!率)|列席|旁听(?!席|证|人员)|到场|(?:参训|受训|参会|获批|包联)(?=$|[,。;:、])|免于|免予|不予|从轻|减轻|全年|年内|先后|累计|(?<!成)就(?![业医诊学近地餐职绪])|(?<![公中])共(?=建的|[同出参开组举完受办解提审化调接处撰代印发排走检查摸])|列入|每[月周季年日天]|(?:认真|积极|深入|全面)(?=开展|落实|推行|实现|完成|建立|推开|启动|纳入|参与|配合|推进|排查|分析|履行|组织|化解|宣传)|进行|开展|实施|出具|收回|采取|作为|予以|提出(?=[^,。;:]{0,3}、)|实现(?!的)|完成(?!率|时限|情况|度|的)|建成(?!区|的)|获[评批](?!的)|(?<=会议?)(?:研究|审议|听取|部署|专题|传达|学习|推[进动])`,
  "g",
);

/** Where the noun phrase ends that words begin with, behind its first character; 0 where it is all of them. */
export function nounEnd(words: string): number {
  NOUN_END.lastIndex = 1;
  return NOUN_END.exec(words)?.index ?? 0;
}

/** The last place among the first `most` characters, in their second half, where a noun phrase ends; `most` where there is none. */
export function lastNounEnd(words: string, most: number): number {
  const ends = allMatches(words.slice(0, most + 2), NOUN_END).map(({ index }) => index);
  return ends.findLast((end) => end >= most / 2 && end <= most) ?? most;
}

/** Whether words run into the next figure, and whether that one has a noun of its own right behind it. */
export type RunsOn = boolean | "into-named";

/** What begins words that say something of a noun behind them: 11户初次违法且及时改正的用人单位. */
const SAYS_OF = /^(?:初次|首次违法|情节|事关|关系|涉及|主动|自行|及时|不符合)[^,。;:、()\d]{0,20}的[\u4e00-\u9fff]{2}/;

/** What is said of persons before their noun: 20名政治素质高、业务能力强的律师. */
const SAID_OF_PERSONS =
  /^[\u4e00-\u9fff]{2,10}(?:、[\u4e00-\u9fff]{2,10}){1,3}的([\u4e00-\u9fff]{2,10}?)(?=担任|参[加与]|组成|到|赴|[,。;、]|$)/;

/** The name of a rate behind those that it is of. */
const RATE_OF_THEM =
  /(?<=.{2})(?:参训|参考|参学|到会|到课|合格|通过|持证|优秀|办结|完成|整改|报备|备案|出庭|答复|办复|满意|覆盖|培训|轮训)率$/;

/** Kinds of places: 市、县(区), 县(市、区)政府. */
const LEVELS = "省市州盟区县旗乡镇街";

/** One of them. */
const LAST_PLACE = new RegExp(`^(?:街道|[${LEVELS}]{1,2})`);

/** Several, or one with an aside. */
const PLACES = new RegExp(
  `^(?:(?:县级市|街道|[${LEVELS}]{1,2})(?:\\((?:县级市|街道|[${LEVELS}、])+\\)[${LEVELS}]?|、))+(?:(?:街道|[${LEVELS}]{1,2})(?![\\u4e00-\\u9fff]))?(?![区和与及])`,
);

/** What goes on behind places: one more, or a noun of theirs. */
function nounOfPlaces(rest: string, runsOn: RunsOn): string {
  const last = LAST_PLACE.exec(rest)?.[0] ?? "";
  return last !== "" && leadingVerb(rest.slice(last.length)) > 0 ? last : (nounBehind(rest, runsOn) ?? "");
}

/** Whether words behind a measure word begin with a noun: 指标15个 does, 参加培训 not. */
export function beginsNoun(behind: string): boolean {
  return nounBehind(behind, false) !== null;
}

/** The noun phrase right behind a measure word. */
export function nounBehind(behind: string, runsOn: RunsOn): string | null {
  let rest = behind
    .replace(/^\([^()]{1,8}\)/, "")
    .replace(/^(?:以上|左右)(?=的?[\u4e00-\u9fff“]{2})/, "")
    .replace(/^的(?!要求|目标|标准)/, "");
  if (rest === "" || !/^[\u4e00-\u9fff“《A-Za-z]/.test(rest) || NO_NOUN.test(rest)) return null;
  // 22个市、县(区), 9个县(市、区)政府
  const places = PLACES.exec(rest)?.[0] ?? "";
  if (places !== "") return clip(places + nounOfPlaces(rest.slice(places.length), runsOn), true);
  // 2处集休闲、健身于一体的公共空间
  rest = rest.replace(/^集[^,。;:()\d]{2,30}一体的(?=[\u4e00-\u9fff]{2})/, "");
  const said = SAID_OF_PERSONS.exec(rest);
  if (said && PERSONS.test(said[1]!)) return clip(said[1]!, true);
  if (leadingVerb(rest) > 0 || SAYS_OF.test(rest)) {
    // 15项列入年度目录的重大行政决策事项: the noun behind 的
    const clause = /^[^,。;:、()\d]{2,20}的(?=[\u4e00-\u9fff]{2})/.exec(rest);
    if (!clause) return null;
    rest = rest.slice(clause[0].length);
  }
  // 50个受理窗口压缩为36个
  if (runsOn && beforeLevel(rest) !== rest) return clip(beforeLevel(rest), true);
  const quoted = /^(?:“[^”]{1,20}”|《[^》]{1,30}》)/.exec(rest)?.[0] ?? "";
  rest = rest.slice(quoted.length);
  const end = nounEnd(rest);
  if (end === 0 && runsOn && withoutFillers(rest) === rest) {
    // 3个督察组对6个单位: the noun ends where it is said to whom
    const doer = /^([\u4e00-\u9fff]{2,12})(?:对|向|赴)$/.exec(rest)?.[1];
    if (doer !== undefined && firstVerb(doer) === 0) return clip(quoted + doer, true);
    // the clause runs into the next figure: the noun ends where its verb begins
    const verb = DEED.exec(rest)?.index ?? firstVerb(rest);
    if (verb > 0) return clip(quoted + rest.slice(0, verb), true);
    // 8个方面39条措施
    const of = rest.replace(/的$/, "");
    if (quoted !== "") return clip(quoted, true);
    // 抽查16个执法部门案卷128卷: bodies, and what of theirs the next figure counts
    const body = runsOn === "into-named" ? undefined : BODY_FIRST.exec(rest)?.[0];
    if (body !== undefined) return clip(body, true);
    // 3个维度5个板块18个指标
    // 5万元以上案件19起: what the next figure counts is of so much each
    const isOwn =
      of !== rest ||
      OF_FIGURES.test(of) ||
      /^以上/.test(behind) ||
      (runsOn === "into-named" && of.length <= SHORT_ITEM);
    return isOwn ? of : null;
  }
  const body = quoted === "" ? BODY.exec(rest)?.[0] : undefined;
  if (body !== undefined) return body;
  const aside = /^\([^()]{1,8}\)/.exec(rest.slice(end))?.[0] ?? "";
  const name = /^“[^”]{1,20}”/.exec(rest.slice(end))?.[0] ?? "";
  if (end > 0 && name !== "") {
    // 省级“文明规范公正”司法所
    const named = rest.slice(end + name.length);
    const own =
      /^[\u4e00-\u9fff]/.test(named) && leadingVerb(named) === 0 ? named.slice(0, nounEnd(named) || named.length) : "";
    return clip(quoted + rest.slice(0, end) + name + own, true);
  }
  // 13个村(社区)调委会
  const tail =
    aside === ""
      ? ""
      : (/^[\u4e00-\u9fff]{2,12}?(?=[,。;:、均已都]|$|法治|的|规范化|常态化|标准化)|^[\u4e00-\u9fff]{1,5}?(?:局|部门|委员会|中心)|^[区旗局](?=[\u4e00-\u9fff,。;:、]|$)/.exec(
          rest.slice(end + aside.length),
        )?.[0] ?? "");
  const noun = quoted + (end === 0 ? withoutFillers(rest) : lastOfList(rest, end, runsOn) + aside + tail);
  // 1326名执法人员参训率达100%: the rate is the next figure's
  const counts = runsOn ? noun.replace(RATE_OF_THEM, "") : noun;
  return counts === "" ? null : clip(counts.replace(/的$/, ""), true);
}

/** Bodies, where what they did stands behind: 263个村聘请顾问. */
const BODY =
  /^(?:行政村|村居?|社区|村\(社区\)|乡镇|街道|镇街|部门|单位|企业|学校|机关|[市县区])(?=聘请|聘任|印发|落实|开展|建成|完成|建立|成立|设立|配备|配齐|出台|制定|制发|公布|召开|举办|报送|通过|达到|获得)/;

/** … and where what is theirs stands behind. */
const BODY_FIRST =
  /^(?:[\u4e00-\u9fff]{0,4}(?:部门|单位|小分队|律师事务所|基层所|派出所|司法所)|企业)(?=案卷|行政(?:处罚|许可|强制|执法)|兑现|划转|$)/;

/** What those counted do to what the next figure counts: 15名干部包联35个村. */
const DEED =
  /(?<=^.{2,})(?:参训|受训|牵头|认领|包联|领办|参会|享受|试点|论证|坐班|获批|深入|巡回|带队[\u4e00-\u9fff]{0,4}|(?<![工合操运协创写动])作(?!法(?!治)|[业风品家用息物为者案出])[\u4e00-\u9fff]{0,10}|做[\u4e00-\u9fff]{0,10}|提出(?:[\u4e00-\u9fff]{0,6}(?:意见|建议))?)$/;

/** Nouns that stand between two figures without a verb. */
const OF_FIGURES = /^(?:大?方面|重点领域|领域|部门|单位|乡镇|街道|社区|行业|环节|大?类别?)$/;

/** 行政许可、行政处罚、行政强制案卷进行评查: the noun of a list stands with its last word. */
function lastOfList(rest: string, end: number, runsOn: RunsOn): string {
  const first = rest.slice(0, end);
  if (!/[、和与及]/.test(rest[end]!)) return first;
  // 13件规范性文件和代拟稿、6件合同: the last sign joins the next figure
  const list = /^[^,。;:()\d]*/.exec(rest)![0].replace(/[、和与及]$/, "");
  const last = list.replace(/^.*[、和与及]/, "");
  const stop = nounEnd(last);
  // 20个科室和直属单位, 9个图书馆、文化馆、博物馆: all of it, where none of it is the next figure's
  const whole = list.slice(0, list.length - (stop === 0 ? 0 : last.length - stop));
  const items = whole.split(/[、和与及]/);
  const isNext = runsOn !== false && stop === 0;
  if (!isNext && whole.length <= LONG && items.every((item) => item.length > 1 && !hasVerb(item))) return whole;
  const noun = (stop === 0 ? last : last.slice(0, stop)).replace(/^.*等(?=.{2,})/, "");
  return COUNTED.test(noun) && (!COUNTED.test(first) || /案卷$/.test(noun)) ? noun : first;
}
