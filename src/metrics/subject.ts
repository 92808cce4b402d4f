import type { Quantity } from "../text/figure.ts";

/**
 * Verbs of such reports, longest first where one begins another. A subject is what stands behind the last of them; a
 * noun behind the measure word ends where one of them begins.
 */
const VERBS =
  "结转|走进|免罚|注销|获评|受训|到庭|推演|选送|劝导|赠阅|巡回|抽调|动态调整|梳理调整|调整更新|审查|审核|出具|提出|受理|办理|办结|审结|结案|收到|接到|接收|接待|接听|解答|答复|回复|处理|处置|处罚|查处|立案|查办|移送|开展|组织|举办|举行|召开|参加|参与|完成|实现|达到|建成|建立|建设|设立|成立|新建|新增|新设|打造|培育|培养|创建|命名|评选|评为|聘请|聘任|选聘|选任|选派|选配|配备|配置|配强|派驻|派出|制定|制订|制发|印发|出台|发布|公布|公开|公示|发放|发送|张贴|悬挂|推送|刊发|编印|编制|编写|报送|报备|上报|备案|登记|清理|废止|修改|修订|修正|保留|取消|下放|承接|调整|梳理|精简|压减|压缩|减少|确认|撤销|变更|维持|驳回|终止|调解|化解|排查|摸排|调处|走访|惠及|覆盖|涉及|辐射|服务|援助|挽回|追回|收缴|罚没|没收|罚款|检查|抽查|评查|巡查|督查|督办|督导|整改|纠正|发现|反馈|征集|征求|采纳|吸收|讨论|研究|审议|听取|学习|培训|轮训|考试|考核|考评|评议|通过|取得|获得|荣获|持有|持证|进行|实施|执行|推进|推动|推行|落实|运用|利用|邀请|约谈|曝光|通报|问责|追责|处分|给予|免于|减轻|从轻|列入|纳入|入选|入驻|进驻|接入|汇聚|归集|共享|联办|代办|帮办|签订|签署|起草|参谋|代理|出庭|应诉|开庭|旁听|观看|播放|授课|宣讲|宣传|普及|转办|交办|承办|分流|转送|拨打|咨询|投诉|举报|收集|化验|申报|推荐|确定|认定|细化|明确|安排|下达|拨付|投入|争取|协调|解决|帮助|指导|支持|保障|维护|处结|评定|吊销|查封|扣押|检测|抽检|移交|收治|安置|帮扶|矫正|解除|接收|请求|要求|提供|引导|形成|汇编|整理|录入|上传|更新|发出|制作|建有|设有|拥有|现有|共有|占";

const VERB_AT_END = new RegExp(
  `(?:${VERBS}|了|将|对|把|为|向|由|与|和|及|有|从|到|在|给|被|的|等|各|全|余|除|其他|其它|这|共|、)$`,
);

/** Verbs that begin a phrase and are no part of its noun, unless a noun of theirs follows (调解组织, 培训班). */
const LEADING_VERB = new RegExp(
  `^(?:${VERBS})(?:了|过|出|到|好)?(?:各类|各种|各级|各项|相关|有关|一批|涉及|关于)?(?!(?:员|组织|委员会|案件|工作(?!人员)|率|数|量|书|会|班|机制|对象|主体|事项|问题|电话|机构|单位|平台|中心|资料|意见|教育|讲座|款|时限|时间|环节|决定|演练|性|类|金额|的))`,
);

/** Outcomes: they are what is counted, and never stripped. */
const OUTCOME = /^(?:维持|驳回|撤销|变更|确认|终止|撤回|调解成功|成功|和解|纠错|败诉|胜诉|不予|在办|未|正式受理|抽查)/;

/** Words between a subject and its figure that say nothing of it. */
const FILLER =
  /(?:(?<![最附就临远邻靠亲相])近|(?<![节制预公合签违条契邀履特])约|大约|超过|超|逾|突破|达到|达|共计|共有|共|合计|总计|总数|共计|总计|累计|均达到|均达|均为|均|都为|都是|分别为|分别是|分别|依次为|各为|各|仅|只|有|(?<!行)为|是|了|则|高达|多达|已达|已|不低于|不少于|不超过|不足|接近|至少|一共|总共|(?<!现|存|存)在|:|“|”|\s)+$/;

/** Adverbs, periods and actors before a subject. */
const LEADING =
  /^(?:(?:19|20)\d\d年(?:度)?(?:全年)?|今年(?:以来)?|去年|全年|本年度?|年内|上半年|下半年|截[至止][^,]*?(?:底|末|日|目前)|目前|期间|其中|同时|此外|另外|并且|并|也|还|又|共计|共|累计|总计|合计|一共|先后|已经|已(?=.{2})|均|都|全部|依法|依规|及时|按时|按期|如期|积极|认真|切实|扎实|全面|集中(?!学习|培训)|统一|动态|重点|严格|高效|高质量|圆满|顺利|分别|则|而|且|由|对|将|把|向|为|从|通过(?!率)|经(?![营济过费核常])|我[市县区镇乡省州局旗街]|各级|[\s,、:;“”()])+/;

/** What a noun phrase does not begin with. */
const NO_NOUN =
  /^(?:以上|以下|以内|之内|左右|上下|的(?:要求|目标|标准|任务|期限|时间)|以来|之前|之后|前|后|时|均|已|全部|都|被|将|由|经|且|并|及|和|与|同比|环比|较|比|未|无|没有|不(?!动产|稳定|符合)|其中|其余|另有?|同时|分别|占|达|为|是|有|在|到|至|从|对|向|全年|累计|共(?!产|青)|仅|只|率|合计|再|还|又|也|则|而|或|等)/;

/** What a noun phrase ends at. */
const NOUN_END =
  /[,。;:、!?()"“”‘’\n\d]|(?:和|与|及|以及|或)(?![平谐睦])|(?:均|全部|都|被|将|由|经|其中|同比|较|参与|参加|到场|未|占|达|免于|免予|不予|从轻|减轻|进行|开展|实施|出具|收回|采取|作为|予以|已)/;

/** Nouns that are counted: where one stands before its figure, what stands behind belongs to another clause. */
const COUNTED =
  /(?:案件|事项|纠纷|人员|资料|活动|文件|申请|建议|提案|意见书?|案卷|办件|材料|信息|问题|咨询|会议|培训班?|人次|顾问|调解员|主体|骨干|明白人|委员会|检查|处罚|预案|演练|讲座|合同|协议|工单|来电|事件|隐患|项目|数|量|率|金额)$/;

/** The longest subject that is printed. */
const LONGEST = 24;

/** A comparison or a change of level, which names no subject of its own: 同比增长, 压减至. */
const COMPARISON =
  /^(?:同比|环比|[较比与].{0,10}(?:年|同期|期|度)|分别|平均)*(?:(?:增长|增加|上升|下降|减少|降低|提高|提升|压缩|压减|缩减|缩短|精简|增|降|减|多|少|多接|回落|上涨)(?:至|到|为|了|幅度?|率)?)*$/;

/** Whether words only compare, or only join two figures (148批324人次, 3—5名). */
export function isComparison(words: string): boolean {
  return COMPARISON.test(words.replace(FILLER, "").replace(/^[-—~至到和及、,]+$/, ""));
}

/**
 * What a figure counts or rates, as its clause names it; `null` where the clause has no other word.
 *
 *     动态梳理调整全县行政权力事项5038项    全县行政权力事项
 *     聘请4名律师和1名专职法律助理         律师; 专职法律助理
 *     纠错9件                              纠错           its own word, where there is no noun
 *     参学率、合格率均为100%               参学率、合格率  one figure for both
 *
 * `before` is the clause up to the figure (or from the figure before it), `behind` the clause from its measure word on;
 * `runsOn` says that `behind` runs into the next figure.
 */
export function subjectOf(quantity: Quantity, before: string, behind: string, runsOn: boolean): string | null {
  const bare = before.replace(FILLER, "").replace(/的$/, "");
  if (quantity.kind === "rate" || quantity.kind === "multiple") {
    const noun = /^的/.test(behind) ? nounBehind(behind, runsOn) : null;
    return noun ?? rated(bare) ?? nounBehind(behind, runsOn);
  }
  const own = counted(bare);
  const noun = nounBehind(behind, runsOn);
  // 320余人次参加: where nothing else is said, the verb behind
  if (noun === null) return own ?? /^[\u4e00-\u9fff]{2}/.exec(behind.replace(NO_NOUN, ""))?.[0] ?? null;
  return own !== null && COUNTED.test(own) && !VERB_AT_END.test(before.replace(FILLER, "")) ? own : noun;
}

/** The name of a share: 全市矛盾纠纷调解成功率; verbs in it belong to it. */
function rated(bare: string): string | null {
  const words = bare.replace(LEADING, "");
  return words === "" ? null : clip(words.length > 14 ? words.replace(INNER_VERB, "") : words);
}

/** The noun before a figure, without the verbs that begin its clause; a lone verb is its own word. */
function counted(bare: string): string | null {
  let words = bare.replace(/^(?:.*[^》])?、(?=.{4,}$)(?![^《]*》)/, "").replace(LEADING, "");
  for (;;) {
    if (OUTCOME.test(words)) break;
    const verb = LEADING_VERB.exec(words);
    if (!verb) break;
    const rest = words.slice(verb[0].length).replace(LEADING, "");
    if (rest.length < 2 || new RegExp(`^(?:${VERBS})$`).test(rest)) break;
    words = rest;
  }
  if (words.length > 14) words = words.replace(INNER_VERB, "");
  words = words.replace(/^(?:了|过|到|出|各类|各种|各项|的|以|至)+/, "");
  return words === "" ? null : clip(words);
}

/** The noun phrase right behind a measure word. */
function nounBehind(behind: string, runsOn: boolean): string | null {
  let rest = behind.replace(/^\([^()]{1,8}\)/, "").replace(/^的(?!要求|目标|标准)/, "");
  if (rest === "" || !/^[\u4e00-\u9fff“《A-Za-z]/.test(rest) || NO_NOUN.test(rest) || LEADING_VERB.test(rest))
    return null;
  const quoted = /^(?:“[^”]{1,20}”|《[^》]{1,30}》)/.exec(rest)?.[0] ?? "";
  rest = rest.slice(quoted.length);
  const end = rest.slice(1).search(NOUN_END) + 1;
  if (end === 0 && runsOn && !FILLER.test(rest)) return null;
  const noun = quoted + (end === 0 ? rest.replace(FILLER, "") : lastOfList(rest, end));
  return noun === "" ? null : clip(noun.replace(/的$/, ""), true);
}

/** 行政许可、行政处罚、行政强制案卷进行评查: the noun of a list stands with its last word. */
function lastOfList(rest: string, end: number): string {
  const first = rest.slice(0, end);
  if (rest[end] !== "、") return first;
  const list = /^[^,。;:()\d]*/.exec(rest)![0];
  const last = list.slice(list.lastIndexOf("、") + 1);
  const stop = last.slice(1).search(NOUN_END) + 1;
  const noun = (stop === 0 ? last : last.slice(0, stop)).replace(/^.*等(?=.{2,})/, "");
  return COUNTED.test(noun) && !COUNTED.test(first) ? noun : first;
}

/** Verbs that part an actor from what it does, in a clause too long to be a noun: 热线平台接听热线咨询电话. */
const INNER_VERB =
  /^.*(?:接听(?:并转办)?|接收|接待|接到|收到|受理|办理|开展|组织|举办|设立|建成|建立|聘请|完成|发放|提出|出具|制定|印发|出台|配备|选派|召开|进行|查处|查办|处理|解决|排查|提供|涉及|参加|落实|覆盖)(?:了|各类)?(?=[\u4e00-\u9fff“《]{2,}$)/;

/** A subject of printable length: the end of it where the noun stands last, its beginning where it stands first. */
function clip(text: string, fromStart = false): string | null {
  const bare = text.replace(/^[,、:;\s)”]+|[,、:;\s(“]+$/g, "").replace(/^[^“]{0,12}”(?=.{2})/, (head) => head.slice(0, -1));
  if (bare === "") return null;
  return bare.length <= LONGEST ? bare : fromStart ? bare.slice(0, LONGEST) : bare.slice(-LONGEST);
}
