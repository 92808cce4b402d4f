import { COMPOUND } from "../../text/compounds.ts";

/** Adverbs, periods and actors before a subject. */
export const LEADING = new RegExp(
  `^(?:(?!${COMPOUND})(?:(?:19|20)\\d\\d年(?:度)?(?:全年|以来)?|\\d{1,2}(?:月?[-—–~至到]\\d{1,2})?月份?(?:\\d{1,2}日|[上中下]旬|底|初|末)?(?:前后?|起|以来)?|(?:上年|去年)同期|前[二三]季度|(?:近|过去)?[两三四五六七八九十]年(?:来|以来)|今年(?:以来)?|去年|全年(?!龄)|本年度?|年内|上半年|下半年|截[至止][^,]*?(?:底|末|日|目前)|到(?:20\\d\\d年)?(?:\\d{1,2}月|年)[底末]|目前|期间|其中|同时|此外|另外|并且|并|也|还|又|共计|共同|共|累计(?!时长|金额|里程)|总计|合计|一共|先后|已经|已(?:有(?![效序力偿机关毒害])|设有|建有)?(?=.{2})|均|都|全部|依法(?!行政|治[国省市县区镇乡村校企州局厅理]|决策|执政|办事|行医)|依规|(?:及时|按时|按期|如期)(?![^,]{0,4}率)|积极(?!分子)|认真|切实|扎实|高质量|圆满|顺利|分别|则|而|且|由|对(?![外内]流|外|口)|将|把|向|为|从|通过(?!率)|经|该(?:[省县区镇局]|市(?!场|民)|乡(?!镇|村))(?![级属直域])|我[市县区镇乡省州局旗街]|[省市县区乡镇村]{2,3}[两三四]级(?!联)|各级|(?:包括|包含)(?![^,、]*在内)|含(?=[上去往]年|旧存|历史|网上|线上|信访|新增)|[①-⑳]|[\\s,、:;“”()|]))*`,
);

/** Nouns that are counted: where one stands before its figure, what stands behind belongs to another clause. */
export const COUNTED =
  /(?:案件|事项|纠纷|人员|资料|活动|文件|申请|建议|提案|意见书?|案卷|卷宗|议题|办件|材料|信息|问题|咨询|会议|培训班?|人次|干部|负责人|职工|公务员|党员|学员|顾问|调解员|主体|骨干|明白人|委员会|检查|处罚|预案|演练|讲座|合同|协议|工单|来电|事件|隐患|项目|数|量|率|金额)$/;

/** A clause of more characters is no noun: what of it says what is counted stands last. */
export const LONG = 14;

/** A verb and its noun of so many characters may stand together. */
export const SHORT = 6;

/** Who does it, and when: 全局186人参加测试. */
export const ONLY_WHO =
  /^(?:(?:[\u4e00-\u9fff]{2,4}[市县区旗州镇乡])?全[国省市县区旗州盟局厅委镇乡街村系]统?|辖区|我[国省市县区旗州盟局厅委镇乡街村]|原|当年|年内|全年|常年|每人|人均|往年|另|还|又|尚|仍|上|期末|(?:年末|年底|月底)(?:还|仍|尚)?)$/;

/** What leads on to what is counted: 对16个单位, 从28家单位. */
export const LEADS_ON = /(?:(?<![核比校应针])对|从|(?<![存现])在|将|把|由|使|(?<![出转礼])让|因|按|向|这|该)$/;

/** What a change begins from: 办理时间由法定的20个工作日缩短为5个. */
export const FROM =
  /已?由(?:法定|规定|原来|原有?|过去|年初|期初|上年度?|去年|改[革造]前|调整前|整治前|20\d\d年度?)?(?:在岗|在册|在编)?的?(?:平均)?$|从(?:年初|期初|上年度?|去年|20\d\d年度?)的?$/;

/** Verbs of a change. */
export const CHANGE_VERB =
  "(?:提升|提高|调增|调减|上调|下调|上升|上涨|增加|增长|增|升|扩展|扩大|扩充|扩容|扩|发展|拓展|压缩|压减|压降|压|缩减|缩短|缩|削减|精简|精减|减少|减|下降|降低|降|回落|整合|合并|归并|清理|优化|调整|细化|收窄|翻番|壮大|更新)";

/** The verb of a level that something came to: 增至, 压减到, 归并为. */
export const LEVEL_VERB = `${CHANGE_VERB}(?:至|到|为)了?`;

/** How it changed, or against what. */
const HOW =
  "(?:大幅|明显|持续|逐步|稳步|进一步|显著|不断|整体|总体|平均|动态|全面|再次?|累计|同比|较上年|较去年|首次|逐年|同期|稳定|平稳|连续[两二三四五六七八九十]年|最[短快长])";

/** … with its adverbs, and verbs joined to it: 大幅下降至, 优化压减为. */
export const CAME_TO = `${HOW}{0,4}${CHANGE_VERB}{0,4}${LEVEL_VERB}(?:(?:现在|目前|当前|如今)的?)?`;

/** A level that something came to: 办理事项增至235项. */
const GREW = new RegExp(`(?<=.{2})${CAME_TO}$`);

/** The last characters of such a level. */
const LAST: ReadonlySet<string> = new Set("至到为了的在前今");

const BECAME = new RegExp(`^${CAME_TO}$`);

/** Whether words are a level that something came to, and nothing else. */
export function cameTo(words: string): boolean {
  return LAST.has(words.at(-1) ?? "") && BECAME.test(words);
}

/** Words without the level that they end in: 办理事项 of 办理事项增至. */
export function beforeLevel(words: string): string {
  return LAST.has(words.at(-1) ?? "") ? words.replace(GREW, "") : words;
}

/** What a verb begins may be a noun in so few characters. */
export const SHORT_ITEM = 4;

/** What was won stands behind: 获省级以上奖项; but 获奖案例 is a noun. */
export const WON = "获(?!奖(?:案例|单位|作品|个人|者))";
export const HONOUR = "[^,;。]{0,10}(?:奖|表彰|称号|荣誉)";

/** Nouns of persons. */
export const PERSONS = /(?:员|者|师|家|人|代表|干部|骨干|学生|队伍)$/;
