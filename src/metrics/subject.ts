import { COMPOUND } from "../text/compounds.ts";
import type { Quantity } from "../text/figure.ts";
import { BAR, YEAR_OF_CELL } from "../text/tableRow.ts";
import { endsInVerb, isVerb, verbsAt } from "../text/verbs.ts";
import { ABOUT } from "./qualifier.ts";
import { withQuotes } from "./quotes.ts";

/** What a clause that is not finished ends in, beside a verb. */
const OPEN_END =
  /(?:了|将|(?<![核比校应])对|把|为|向|由|与|和|及|有|从|到|在|给|被|的|等|各|全|余|除|其他|其它|这|共|、)$/;

/** Before a verb that begins a phrase. */
const ADVERB = /^(?:重点|全面|集中|统一|动态|严格|高效|逐件|随机)/;

/** Behind it: what belongs to it, and no noun of its own (调解组织, 培训班). */
const VERB_TAIL =
  /(?:了|过|出(?![口租让资境庭版具入台])|到(?![场会庭期岗位])|好(?!评))?(?:各类|各种|各级|各项|相关|有关|一批|涉及|关于)?(?!(?:员|人员|队|小组|组(?!织了)|者|组织|委员会|案件|案卷|卷宗|工作(?!人员)|率|数|量|书|会|班|机制|对象|主体|事项|问题|电话|机构|单位|平台|窗口|中心|举报类|资料|意见|教育|讲座|款|时限|时间|时长|周期|里程|总(?:额|量|数|时长|金额|人数|面积)|环节|决定|演练|性|类|金额|建议|协议|通知书?|提醒|工程|用地|项目|表(?![决态彰明扬])|簿|点(?![评名赞])|站|面(?![向对])|记账|展板|折页|手册|画册|单页|品|栏|标语|的|道[经堆停施摆]))/y;

/**
 * How much of a phrase is a verb that begins it and is no part of its noun; 0 where none is.
 *
 *     开展各类执法检查    开展各类
 *     调解组织            0
 */
function leadingVerb(words: string): number {
  const adverb = ADVERB.exec(words)?.[0].length ?? 0;
  return verbFrom(words, adverb) || (adverb > 0 ? verbFrom(words, 0) : 0);
}

function verbFrom(words: string, at: number): number {
  NOUN_OF_VERB.lastIndex = at;
  if (NOUN_OF_VERB.test(words)) return 0;
  for (const verb of verbsAt(words, at)) {
    VERB_TAIL.lastIndex = at + verb.length;
    const tail = VERB_TAIL.exec(words);
    if (tail) return at + verb.length + tail[0].length;
  }
  return 0;
}

/** Nouns that begin as a verb does. */
const NOUN_OF_VERB =
  /(?:整改|检查|抽查|督[察查]|考核|监管|培训|宣传)(?:任务|实施(?:清单|方案|细则))|公示公告|(?:整改|执行)到位/y;

/** Outcomes: they are what is counted, and never stripped. */
const OUTCOME =
  /^(?:移送|罚没|列入(?:规划|计划)|持证上岗|公开申请|化解成功|结转|取消|其余|调处成功|调解和解|从轻减轻|办理(?:终结|完毕)|维持|驳回|撤销|变更|确认|终止|撤回|调解成功|成功|和解|纠错|败诉|胜诉|不予|在办|未|正式受理|抽查)/;

/** Words between a subject and its figure that say nothing of it, and signs. */
const FILLERS: readonly string[] = [
  "(?<![最附就临远邻靠亲相])近",
  ABOUT,
  ..."先后|大约|超过|(?<![知系找见看受得达])不到|超|逾|突破|达到|(?<![传表下直转送抵到])达|共计|共有|实有|共|合计|总计|总数|累计".split(
    "|",
  ),
  ..."均达到|均达|均为|(?<![平人户日月年周])均|都为|都是|分别为|分别是|分别|依次为|各为|各|仅|(?<![船羽])只".split("|"),
  ..."现有|(?<![国所持享])有|(?<![行作人])为|是|了|(?<![规细守总附准法原通])则|高达|多达|已达|已".split("|"),
  ..."不低于|不少于|不超过|不足|接近|至少|一共|总共|(?<!现|存)在".split("|"),
  ...["-", "－", "—", "–"].map((dash) => `(?<=比|幅|速)${dash}`),
  ...["“", "”", ":", " ", "\n"],
];
const FILLER = new RegExp(`(?:${FILLERS.join("|")})+$`);

/** What a filler ends in, by its code: words that end in no such character end in none. */
const ENDS_FILLER = new Set(FILLERS.map((filler) => filler.charCodeAt(filler.length - 1)));

/** Words without the fillers that end them. */
function withoutFillers(words: string): string {
  return ENDS_FILLER.has(words.charCodeAt(words.length - 1)) ? words.replace(FILLER, "") : words;
}

/** Adverbs, periods and actors before a subject. */
const LEADING = new RegExp(
  `^(?:(?!${COMPOUND})(?:(?:19|20)\\d\\d年(?:度)?(?:全年)?|(?:上年|去年)同期|前[二三]季度|今年(?:以来)?|去年|全年(?!龄)|本年度?|年内|上半年|下半年|截[至止][^,]*?(?:底|末|日|目前)|目前|期间|其中|同时|此外|另外|并且|并|也|还|又|共计|共同|共|累计(?!时长|金额|里程)|总计|合计|一共|先后|已经|已(?=.{2})|均|都|全部|依法(?!行政|治[国省市县区镇乡村校企州局厅理]|决策|执政|办事|行医)|依规|(?:及时|按时|按期|如期)(?![^,]{0,4}率)|积极(?!分子)|认真|切实|扎实|高质量|圆满|顺利|分别|则|而|且|由|对(?![外内]流|外|口)|将|把|向|为|从|通过(?!率)|经|依托(?=.{2})|该[省市县区镇乡局]|我[市县区镇乡省州局旗街]|[省市县区乡镇村]{2,3}[两三四]级(?!联)|各级|(?:包括|包含)(?![^,、]*在内)|含(?=[上去往]年|旧存|历史|网上|线上|信访|新增)|[①-⑳]|[\\s,、:;“”()|]))+`,
);

/** What a noun phrase does not begin with. */
const NO_NOUN = new RegExp(
  `^(?!${COMPOUND})(?:以上|以下|以内|之内|左右|上下|的(?:要求|目标|标准|任务|期限|时间)|按[时期]|因|中|最[短快长]|外(?![国地籍出来商资省埠聘请部包汇贸卖事观语宾墙])|以来|之前|之后|前|后|时|均|已|尚|仍|全部|都|被|将|由|经|内|且|并|及|和|与|同比|环比|较|比|未|无|没有|不(?!符合)|免[予于]|依法(?!行政|治|决策|执政|办事)|以(?![案奖工旧学练考赛训租罚])|定[时期]|逐[条件一个项户]|一并|全程|当场|陆续|其中|其余|另有?|同时|分别|占|达(?!成)|为|是|有|在|到(?:场(?:或|并)?)?|至|(?:缩短|压缩|压减|压|降|减|提高|提升|调高|调低|调整|增加|增|减少|扩大|精简|合并|归并|整合)(?:至|到|为)|从|对|向|全年|累计|共|仅|只|率|合计|再|还|又|也|则|而|或|等|深入(?=[^,。;]{0,10}(?:村|社区|企业|学校|街道|乡镇|基层|一线|田间|现场))(?!学习|贯彻|推进)|作出(?=从轻|减轻|不予|行政|处罚|警告)|[作做](?=经验|典型|交流|发言|报告|汇报|说明))`,
);

/** What a noun phrase ends at. */
const NOUN_END = new RegExp(
  `[,。;:、!?()"“”‘’\\n\\d]|(?!${COMPOUND}|及时)(?:和|与|及(?!以[上下])|以及|暨(?![\\u4e00-\\u9fff])|或|(?<!平)均|全部|都|被|将|(?<!^[案事理]|[自缘])由|经|其中|未|占|(?<![送传表转到发])达|已)|同比|较|平均(?![值分数水])|参与|参加|到场|(?:参训|受训|参会|获批|包联)(?=$|[,。;:、])|免于|免予|不予|从轻|减轻|全年|年内|先后|累计|(?<!成)就(?![业医诊学近地餐职绪])|(?<![公中])共(?=建的|[同出参开组举完受办解提审化调接处撰代印发排走检查摸])|列入|每[月周季年日天]|(?:认真|积极|深入|全面)(?=开展|落实|推行|实现|完成|建立|推开|启动|纳入|参与|配合|推进|排查|分析|履行|组织|化解|宣传)|进行|开展|实施|出具|收回|采取|作为|予以|提出(?=[^,。;:]{0,3}、)|实现(?!的)|完成(?!率|时限|情况|度|的)|建成(?!区|的)|获[评批](?!的)|(?<=会议?)(?:研究|审议|听取|部署|专题|传达|学习|推[进动])`,
  "g",
);

/** Where the noun phrase ends that words begin with, behind its first character; 0 where it is all of them. */
function nounEnd(words: string): number {
  NOUN_END.lastIndex = 1;
  return NOUN_END.exec(words)?.index ?? 0;
}

/** Nouns that are counted: where one stands before its figure, what stands behind belongs to another clause. */
const COUNTED =
  /(?:案件|事项|纠纷|人员|资料|活动|文件|申请|建议|提案|意见书?|案卷|卷宗|议题|办件|材料|信息|问题|咨询|会议|培训班?|人次|干部|负责人|职工|公务员|党员|学员|顾问|调解员|主体|骨干|明白人|委员会|检查|处罚|预案|演练|讲座|合同|协议|工单|来电|事件|隐患|项目|数|量|率|金额)$/;

/** A clause of more characters is no noun: what of it says what is counted stands last. */
const LONG = 14;

/** A verb and its noun of so many characters may stand together. */
const SHORT = 6;

/** The longest subject that is printed. */
const LONGEST = 24;

/** A comparison or a change of level, which names no subject of its own: 同比增长, 压减至. */
const COMPARISON =
  /^(?:是|为|分别|逆势|同口径)?(?:同比|环比|[较比与](?!例|重)|(?:上|去|前一?)年(?!度?(?:[结接]转|转入|遗留|留存))|20\d\d年).*$|^(?:分别|(?:平|年|月|日)均|最[短快长](?=[缩压降减])|再|又|逆势|同口径)*(?:(?:增长|增加|上升|下降|减少|降低|提高|提升|压缩|压减|缩减|缩短|精简|精减|细化|调整|扩大|调高|调低|压|净增|净减|增|降|升|减|多|少|回落|上涨)(?:至|到|为|了|幅度?|率)?)*(?:(?:20\d\d|今|本)年度?的?)?$|^[日月周年]均(?:服务)?$|^共?计$|^同期$|^连续[两二三四五六七八九十]年(?:均|都)?(?:保持|稳定)?$|^(?:高出|高于|低于|优于|超出|远超)(?:全[国省市州县区]|上级)?(?:平均)?(?:水平|目标)?$/;

/** The rate of a change under its own name: 精简材料118个,压缩率27%. */
const NAMED_RATE = /^(?:压缩|压减|精简|缩减|增长|降低|下降|提升)率$/;

/**
 * Whether words only compare, or only join two figures.
 *
 *     143批328人次, 3—5名, 6个或9个      what joins them
 *     3天内办结缩短至8小时              what was to be done within the first
 */
export function isComparison(words: string): boolean {
  const bare = withoutFillers(words);
  return (
    !NAMED_RATE.test(bare) &&
    COMPARISON.test(
      bare
        .replace(/^(?:[-—~至到和及、,]+|或)$/, "")
        .replace(/^(?:和|及|与)(?=.)/, "")
        .replace(/^以?内(?:办结|办理|完成)?(?=.)/, ""),
    )
  );
}

/** Whether words run into the next figure, and whether that one has a noun of its own right behind it. */
export type RunsOn = boolean | "into-named";

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
  return name === null ? null : withQuotes(name, `${before} ${behind}`);
}

function nameOf(quantity: Quantity, before: string, behind: string, runsOn: RunsOn): string | null {
  // 压缩为36个, 增至近235项: the verb of a level stands before a filler or ends in one
  const clause = withoutFillers(
    before.replace(WHAT_IT_HAS, "").replace(ROW_END, "").replace(CELLS_BEFORE, "").replace(GREW, ""),
  ).replace(GREW, "");
  const bare = clause.replace(/(?<![标目])的$/, "");
  if (quantity.kind === "rate" || quantity.kind === "multiple") {
    const noun = /^的/.test(behind) ? nounBehind(behind, runsOn) : null;
    return (
      noun ??
      rated(bare) ??
      nounBehind(behind, runsOn) ??
      (bare === "" && SHARE_DOES.test(behind) ? whatTheyDo(behind) : null)
    );
  }
  const done = quantity.unit === "次" && WHO.test(bare) ? whatWasDone(behind, runsOn) : null;
  if (done !== null) return done;
  const words = counted(bare.replace(FROM, "").replace(LEADS_ON, ""));
  const own = words !== null && (ONLY_WHO.test(words) || AMONG.test(words)) ? null : words;
  // 受理来信35件来访120批: a noun of its own stands before it
  const ownNoun = runsOn === "into-named" && own !== null && own.length > 2 && !isVerb(own);
  const noun =
    nounBehind(behind, ownNoun || runsOn) ??
    (runsOn || !own || !isVerb(own) ? null : objectBehind(own, quantity.unit, behind));
  if (noun !== null && LEADS_ON.test(bare)) return noun;
  // 320余人次参加: where nothing else is said, the verb behind
  if (noun === null) return own !== null && !GENERIC.test(own) ? withAdverb(own, bare) : (whatTheyDo(behind) ?? own);
  if (own === null) return noun;
  // 其余4起正在跟进, 投入26万元改造站点: what stands behind is not what is counted
  if (quantity.kind === "money" || /^(?:未结|其余|在办)$/.test(own)) return own;
  return COUNTED.test(own) && !isOpen(clause) && !HAS.test(before) ? own : noun;
}

/** A clause that tells what somebody has: 赋权事项仅有18名执法人员. */
const HAS = /[仅只]有$/;

/** Whether a clause goes on: 开展了. */
function isOpen(clause: string): boolean {
  return endsInVerb(clause) || OPEN_END.test(clause);
}

/** Verbs that say nothing of what is counted. */
const GENERIC = /^(?:组织|选派|选送|配备|选聘|安排|实现|有|抽调|覆盖|涉及|分|列入|报考|结业|听课|参加|新?报名|上述)$/;

/** Who does it, and when: 全局186人参加测试. */
const ONLY_WHO =
  /^(?:(?:[\u4e00-\u9fff]{2,4}[市县区旗州镇乡])?全[国省市县区旗州盟局厅委镇乡街村系]统?|我[国省市县区旗州盟局厅委镇乡街村]|原|当年|年内|全年|常年|每人|人均|往年|另|还|又|尚|仍|上|期末|年末|年底)$/;

/** What ends in who did something so many times, or says nothing: 县委3次听取, 局领导班子先后17次组织. */
const WHO =
  /^(?:.*(?:[省市县区旗镇乡州]委|政府|党组|党委|党工委|工委|领导|负责人|负责同志|班子|局|厅|书记|[局厅市县区镇乡]长|主任))?(?:[今本]年(?:以来)?|全年|年内|先后|已|共|累计|分别|20\d\d年)*$/;

/** An object of fewer characters says too little without its verb. */
const SHORTEST_OBJECT = 3;

/** What was done so many times, from its verbs on: 3次召开依法治市委员会会议. */
function whatWasDone(behind: string, runsOn: RunsOn): string | null {
  let rest = behind.replace(/^(?:专题|专门|集中|主动|分别)(?=[\u4e00-\u9fff]{4})/, "");
  if (leadingVerb(rest) === 0) return null;
  for (let verb = leadingVerb(rest); verb > 0 && rest.length - verb >= SHORTEST_OBJECT; verb = leadingVerb(rest))
    rest = rest.slice(verb);
  return nounBehind(rest, runsOn);
}

/** That it is some of what stands before: 126个乡镇(街道)中仍有19个. */
const AMONG = /^中(?:仍|还|尚|共|已)*$/;

/** What leads on to what is counted: 对16个单位, 从28家单位. */
const LEADS_ON = /(?:(?<![核比校应针])对|从|在|将|把|由|使|(?<![出转礼])让|因|按|向|这|该)$/;

/** What a change begins from: 办理时间由法定的20个工作日缩短为5个. */
const FROM =
  /已?由(?:法定|规定|原来|原有?|过去|年初|期初|上年度?|去年|改[革造]前|调整前|整治前|20\d\d年度?)?(?:在岗|在册|在编)?的?(?:平均)?$|从(?:年初|期初|上年度?|去年|20\d\d年度?)的?$/;

/** An aside that says what is counted with it: 直接纠错(包括撤销、变更). */
const WHAT_IT_HAS = /\((?:包括|包含|含|不含|其中|即)[^()]*\)$/;

/** The cells before the one that names a figure: its number, 数量, what the row is one of. */
const CELLS_BEFORE = new RegExp(`^.*${BAR}(?=.{2})`);

/** What ends the name of a row, before its figure: its measure word, and a year. */
const ROW_END = new RegExp(String.raw`(?:\([^()]{1,6}\))?${BAR}(?:${YEAR_OF_CELL})?$`);

/** A level that something came to: 办理事项增至235项. */
const GREW =
  /(?<=.{2})(?<!最[短快长])(?:(?:提升|上升|增加|发展|扩大|提高|扩展|扩充|增|扩|升)[至到]|(?:压缩|整合|合并|精减|缩减|削减)[至到为])(?:了?(?:现在|目前)的?)?$/;

/** How a rate has changed, or compares: “三公”经费同比下降9.3%, 满意度高于全省平均水平2个百分点. */
const CHANGED =
  /(?<=.{2})(?:同比|环比|[较比]上年(?:同期)?|逆势|同口径)?(?:[年月日]均)?(?:大幅|小幅|分别)?(?:增长|上升|下降|减少|降低|上涨|回落|下滑)了?$|(?<=.{2})(?:高出|高于|低于|优于|超出)(?:全[国省市州县区]|上级)(?:平均)?(?:水平|值)?$/;

/** The share of one thing in another: 民生支出占一般公共预算支出的比重. */
const OF_WHICH = /^(.{2,})占.{2,}的比[重例]$/;

/** Whether a subject says nothing of what is counted: 累计安排12次. */
export function isGeneric(subject: string): boolean {
  return GENERIC.test(subject);
}

/** 182人报名参加执法资格考试: what the persons counted do, where nothing else is said. */
function whatTheyDo(behind: string): string | null {
  if (/^(?:参训|受训)(?![\u4e00-\u9fff])/.test(behind)) return null;
  if (/^(?:因(?![素子])|中(?![国央小介心医药级层])|从(?![轻重业事]))/.test(behind)) return null;
  const rest = behind.replace(/^的/, "");
  // 对527户不予处罚: what denies is no mere adverb
  const words = /^[\u4e00-\u9fff、]{2,18}/.exec(
    /^(?:[不未]|免[予于]|在[审办]|[正仍尚]在|已[\u4e00-\u9fff]{2})/.test(rest) ? rest : rest.replace(NO_NOUN, ""),
  )?.[0];
  return words ? clip(words, true) : null;
}

/** What a share does or leaves, where nothing else is said of it: 88%未进入诉讼程序. */
const SHARE_DOES = /^(?:未|完成|签订)[\u4e00-\u9fff]{2}/;

/** Words before a rate that do not say what of: 力争60%以上的监察员取得资格. */
const GENERIC_RATE = /^(?:占|力争|确保|实现|做到|使|有|以[上下内])$/;

/** Rates of which one figure is given: 参学率、合格率均为100%. */
const RATES = /(?:实现|做到|保持|确保)?([\u4e00-\u9fff]{2,12}?率(?:、[\u4e00-\u9fff]{2,10}率){1,5})$/;

/** The name of a share: 全市矛盾纠纷调解成功率; verbs in it belong to it. */
function rated(bare: string): string | null {
  // all of them, however long
  const rates = RATES.exec(bare);
  if (rates) return rates[1]!.replace(LEADING, "");
  // 按期办结的占99.6%
  const words = /(?:的|仅|只)约?占$/.test(bare)
    ? bare.replace(/.约?占$/, "")
    : bare
        .replace(FROM, "")
        .replace(CHANGED, "")
        .replace(LEADS_ON, "")
        .replace(LEADING, "")
        .replace(OF_WHICH, "$1")
        .replace(/^.{14,}[、向](?=.{4,}率$)/, "")
        .replace(/(?<=.{2})占$/, "")
        .replace(/(?<=率)双$/, "");
  return words === "" || GENERIC_RATE.test(words)
    ? null
    : clip(words.length > LONG ? withoutInnerVerb(words).replace(/^.{8,}的(?=[\u4e00-\u9fff]{2,}$)/, "") : words);
}

/** To whom, or for whom: 向市政府报备规范性文件, 为受援人挽回经济损失. */
const TO_WHOM =
  /^(?:(?:全年|共|累计|先后)*)(?:向|为)[\u4e00-\u9fff]{2,8}?(?=报备|报送|移送|提交|推送|挽回|追回|提供|发放)/;

/** Who has what is counted: 全县现有人民调解员. */
const OWNER = /^[^现共实拥设建、]{2,10}(?:现有|现共有|共有|实有|拥有|仅有)(?=[\u4e00-\u9fff“]{2,}$)/;

/** The name of a kind, in which a verb is a noun: 投诉举报处理类. */
const KIND = /^(?:投诉|举报|处罚|许可|征收|补偿|确认|强制|审批|监管)[\u4e00-\u9fff]{0,8}类$/;

/** The noun before a figure, without the verbs that begin its clause; a lone verb is its own word. */
function counted(bare: string): string | null {
  const list = bare.includes("(") || isList(bare) || isListOfAll(withoutVerb(bare)) ? bare : listEnd(bare);
  const own = list.replace(TO_WHOM, "").replace(LEADING, "").replace(OWNER, "");
  let words = own;
  for (;;) {
    if (OUTCOME.test(words) || KIND.test(words)) break;
    const verb = leadingVerb(words);
    // 已解决(A类): a verb with its aside is all there is
    if (verb === 0 || (words[verb] === "(" && words.endsWith(")"))) break;
    const rest = words
      .slice(verb)
      .replace(/^\([^()]*\)(?=.{2})/, "")
      .replace(LEADING, "");
    // 旁听庭审, 解除服务协议: a noun of two characters says too little without its verb
    if (rest.length === 2 && words.length <= SHORT && !ONLY_WHO.test(rest)) break;
    if (rest.length < 2 || isVerb(rest)) break;
    // 受理并审结复议案件: two verbs of one noun
    const isSecond = rest.startsWith("并") && leadingVerb(rest.slice(1)) > 0;
    if (!isSecond && JOINED.test(rest)) break;
    words = isSecond ? rest.slice(1) : rest;
  }
  const long = words.length > LONG;
  if (long) words = withoutInnerVerb(words);
  if (words.length > LONG && !isList(words) && !isListOfAll(words))
    words = words.replace(/^.*[的等](?=[\u4e00-\u9fff]{2,}$)/, "");
  if (!long)
    words = words.replace(
      /^(?:了(?![结解])|各类|各种|各项|的|以(?![案奖工旧学练考赛训租罚]|.{2,16}[为作]被申请人)|至)+/,
      "",
    );
  // 已经解决或基本解决66件: what was done, where no noun of it stands behind
  const done =
    words === own && verbsAt(own, 0).length > 0 && !isVerb(own)
      ? (DONE.exec(list.slice(0, -own.length))?.[0] ?? "")
      : "";
  return words === "" ? null : clip(done + words);
}

/** That something has been done. */
const DONE = /已经?$/;

/** What joins a verb to the one before it. */
const JOINED = /^(?:[后前、]|和(?![解美谐平])|及(?!时)|与|或者?|并(?![联网购]))/;

/** The noun of a long clause behind the verb that parts it from its actor; what is joined to the verb is the verb's. */
function withoutInnerVerb(words: string): string {
  const rest = words.replace(INNER_VERB, "");
  const joined = JOINED.exec(rest)?.[0] ?? "";
  if (joined === "") return rest;
  const verb = /^(?:正在|[已尚暂])/.test(words) ? 0 : leadingVerb(rest.slice(joined.length));
  return verb > 0 && rest.length - joined.length - verb >= SHORT_ITEM ? rest.slice(joined.length + verb) : words;
}

/** A lone verb with what is said of it: 已整改271个, 按期办结405件. */
function withAdverb(own: string, bare: string): string {
  if (!isVerb(own) || !bare.endsWith(own)) return own;
  return `${/(?:已|按[期时]|如期|当场|提前)$/.exec(bare.slice(0, -own.length))?.[0] ?? ""}${own}`;
}

/** All of a list but its last part. */
const LIST = /^(?:.*[^》])?、(?=.{4,}$)(?![^《]*》)/;

/** Whether a clause ends in a list of nouns: 选聘行政执法监督员、企业观察员. */
function isList(bare: string): boolean {
  const last = bare.replace(LIST, "");
  return bare.length <= LONG + 2 && last !== bare && leadingVerb(last) === 0 && firstVerb(last) === 0;
}

/** Words without what leads to their noun. */
function withoutVerb(words: string): string {
  const rest = words.replace(LEADING, "");
  return rest.slice(leadingVerb(rest));
}

/** A list that a noun without meaning of its own closes: 会前学法、中心组学法等活动. */
function isListOfAll(words: string): boolean {
  return (
    words.length <= LONGEST && /^[\u4e00-\u9fff]+(?:、[\u4e00-\u9fff]+)+等(?:活动|形式|方式|工作|会议)$/.test(words)
  );
}

/** The nouns that end a clause, all of their list: 公示执法主体、依据、结果等信息. */
function listEnd(bare: string): string {
  const cut = bare.replace(LIST, "");
  if (bare.length <= SHORT_LIST) return bare;
  const items = bare
    .slice(0, -cut.length - 1)
    .split("、")
    .reverse();
  if (cut === bare || bare.includes("《")) return cut;
  if ((leadingVerb(cut) > 0 || firstVerb(cut) > 0) && !isAlike(items[0]!, cut)) return cut;
  let kept = cut;
  for (const item of items) {
    const noun = item.replace(INNER_VERB, "").replace(ITEM_VERB, "").replace(LEADING, "");
    // 处罚、检查信息: a short word is a noun of its own
    const own = noun.length <= SHORT_ITEM ? noun : noun.slice(leadingVerb(noun));
    const isWhole = own === item;
    const isClause = own.length > LONGEST_ITEM || (own.length > SHORT_ITEM && firstVerb(own) > 0);
    if (own.length < 2 || (isClause && !isAlike(own, cut)) || kept.length + own.length >= LONGEST_LIST) break;
    kept = `${own}、${kept}`;
    if (!isWhole) break;
  }
  return kept;
}

/** Whether two items of a list end in the same word: 中心组学法、政府学法. */
function isAlike(item: string, last: string): boolean {
  return item.length <= LONGEST_ALIKE && item.slice(-2) === last.slice(-2);
}

/** An item that ends as the last one does may be longer. */
const LONGEST_ALIKE = 12;

/** Verbs that a list of nouns may begin behind, which are nouns elsewhere: 审查重大行政决策、政府合同, 审查意见. */
const ITEM_VERB = /^.*(?:审查|审核|检查|抽查|参与|学习|查处)(?=[\u4e00-\u9fff]{3,}$)/;

/** A list of so few characters is told whole: 从轻、减轻处罚. */
const SHORT_LIST = 8;

/** A list of more characters loses its first items. */
const LONGEST_LIST = 20;

/** What a verb begins may be a noun in so few characters. */
const SHORT_ITEM = 4;

/** A longer item of a list is a clause. */
const LONGEST_ITEM = 8;

/** What begins words that say something of a noun behind them: 11户初次违法且及时改正的用人单位. */
const SAYS_OF = /^(?:初次|首次违法|情节|事关|关系|涉及|主动|自行|及时|不符合)[^,。;:、()\d]{0,20}的[\u4e00-\u9fff]{2}/;

/** What is said of persons before their noun: 20名政治素质高、业务能力强的律师. */
const SAID_OF_PERSONS =
  /^[\u4e00-\u9fff]{2,10}(?:、[\u4e00-\u9fff]{2,10}){1,3}的([\u4e00-\u9fff]{2,10}?)(?=担任|参[加与]|组成|到|赴|[,。;、]|$)/;

/** The name of a rate behind those that it is of. */
const RATE_OF_THEM =
  /(?<=.{2})(?:参训|参考|参学|到会|到课|合格|通过|持证|优秀|办结|完成|整改|报备|备案|出庭|答复|办复|满意|覆盖|培训|轮训)率$/;

/** Kinds of places, several or with an aside: 市、县(区), 县(市、区)政府. */
const LEVELS = "省市州盟区县旗乡镇街";
const LAST_PLACE = new RegExp(`^(?:街道|[${LEVELS}]{1,2})`);
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
function nounBehind(behind: string, runsOn: RunsOn): string | null {
  let rest = behind
    .replace(/^\([^()]{1,8}\)/, "")
    .replace(/^(?:以上|左右)(?=的?[\u4e00-\u9fff]{2})/, "")
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
  if (runsOn && GREW.test(rest)) return clip(rest.replace(GREW, ""), true);
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
    // 3个维度5个板块18个指标
    const isOwn = of !== rest || OF_FIGURES.test(of) || (runsOn === "into-named" && of.length <= SHORT_ITEM);
    return isOwn ? of : null;
  }
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

/** What those counted do to what the next figure counts: 15名干部包联35个村. */
const DEED =
  /(?<=^.{2,})(?:参训|受训|牵头|认领|包联|领办|参会|享受|试点|论证|坐班|获批|深入|巡回|带队[\u4e00-\u9fff]{0,4}|(?<![工合操运协创写动])作(?!法(?!治)|[业风品家用息物为者案出])[\u4e00-\u9fff]{0,10}|做[\u4e00-\u9fff]{0,10}|提出(?:[\u4e00-\u9fff]{0,6}(?:意见|建议))?)$/;

/** A noun that begins as a verb does, and is all of the clause. */
const OBJECT = /^(?!的)[\u4e00-\u9fff]{3,12}(?=[,。;:、]|$)/;

/** Verbs behind whose figure it may be told what came of it: 办结12件移送司法机关. */
const OF_CASES =
  /^(?:受理|办结|审结|结案|查处|处理|处置|处罚|移送|调解|化解|立案|查办|办理|收到|接到|排查|劝导|约谈|出动)$/;

/** Nouns of what such verbs are about, and of persons. */
const CASES = /(?:案件|线索|事项|诉求|材料|申请|意见|建议|纠纷|问题|投诉|举报|工单|来信|函|书)$/;
const PERSONS = /(?:员|者|师|家|人|代表|干部|骨干|学生|队伍)$/;

/** The noun behind a measure word that begins as a verb does, where a bare verb stands before: 设立12个服务站点. */
function objectBehind(verb: string, unit: string, behind: string): string | null {
  const words = OBJECT.exec(behind)?.[0];
  if (!words || NO_NOUN.test(words) || nounEnd(words) > 0) return null;
  const wanted = /^(?:人次?|名|位)$/.test(unit) ? PERSONS : OF_CASES.test(verb) ? CASES : undefined;
  return wanted && !wanted.test(words) ? null : words;
}

/** Nouns that stand between two figures without a verb. */
const OF_FIGURES = /^(?:大?方面|重点领域|领域|部门|单位|乡镇|街道|社区|行业|环节|大?类别?)$/;

/** 组织 behind a noun, where it is one: 97个调解组织共处理. */
const ORGANISATION = /^组织[的共均全参受处化在]/;

/** … as behind these it always is. */
const IS_ORGANISATION = /(?:调解|社会|经济|行业|志愿|党)组织$/;

/** Where the first verb of a phrase begins, behind its first two characters; 0 where there is none. */
function firstVerb(words: string): number {
  for (let at = 2; at < words.length - 1; at++) {
    if (ORGANISATION.test(words.slice(at, at + 3)) || IS_ORGANISATION.test(words.slice(0, at + 2))) continue;
    // 派出机构下放的16项: a verb before 的 ends a noun, too
    if (leadingVerb(words.slice(at)) > 0 || verbsAt(words, at).some((verb) => words[at + verb.length] === "的"))
      return at;
  }
  return 0;
}

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
  if (
    !isNext &&
    whole.length <= LONG &&
    items.every((item) => item.length > 1 && leadingVerb(item) + firstVerb(item) === 0)
  )
    return whole;
  const noun = (stop === 0 ? last : last.slice(0, stop)).replace(/^.*等(?=.{2,})/, "");
  return COUNTED.test(noun) && (!COUNTED.test(first) || /案卷$/.test(noun)) ? noun : first;
}

/** Verbs that part an actor from what it does, in a clause too long to be a noun: 热线平台接听热线咨询电话. */
const INNER_VERB =
  /^.*(?:接听(?:并转办)?|接收|接待|接到|收到|受理|办理(?!时[间限])|开展|组织|举办|设立|建成|建立|聘请|完成|发放|提出|出具(?!体)|制定|制发|印发|出台|配备|选派|召开|进行|查处|查办|处理(?!决定|平台|中心|机制|系统|结果|意见)|解决|排查|提供|涉及|参加|落实|覆盖|公示|公布|(?<!政务|信息)公开|推送|审定|安排)了?(?=[\u4e00-\u9fff“《]{2,}$)/;

/** Words that name nothing: 48项中有近三成, 均于15个工作日内. */
const NO_NAME = /^(?:[于中在内后前]|不到)$/;

/** A subject of printable length: the end of it where the noun stands last, its beginning where it stands first. */
function clip(text: string, fromStart = false): string | null {
  const bare = text
    .replace(/^[,、:;\s)”|]+|[,、:;\s(“|]+$/g, "")
    .replace(/^[^“]{0,12}”(?=.{2})/, (head) => head.slice(0, -1));
  if (bare === "" || NO_NAME.test(bare)) return null;
  if (bare.length <= LONGEST) return bare;
  if (fromStart) return bare.slice(0, LONGEST);
  // of a list too long its last ones, whole
  const end = bare.slice(-LONGEST);
  return bare.at(-LONGEST - 1) === "、" ? end : end.replace(/^[^、]{1,12}、(?=.{4})/, "");
}
