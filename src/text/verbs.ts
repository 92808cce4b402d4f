import { groupBy } from "./groupBy.ts";

/**
 * Verbs of such reports.
 *
 * A subject stands behind the last of them; a noun behind a measure word ends where one of them begins; words that
 * begin with one behind a figure and run into the next belong to the next.
 */
const VERBS: readonly string[] =
  "担任|报名|报考|结业|听课|销号|制作|抽取|抽选|组建|厘清|承担|对接|专题研究|专题听取|专题审议|应考|摸排|公示|结转|走进|免罚|注销|获评|受训|到庭|推演|选送|劝导|赠阅|巡回|抽调|动态调整|梳理调整|调整更新|审查|审核|出具|提出|受理|办理|办结|审结|结案|收到|接到|接收|接待|接听|解答|答复|回复|处理|处置|处罚|查处|立案|查办|移送|开展|组织|举办|举行|召开|参加|参与|完成|实现|达到|建成|建立|建设|设立|成立|新建|新增|新设|打造|培育|培养|创建|命名|评选|评为|聘请|聘任|选聘|选任|选派|选配|配备|配置|配强|派驻|派出|制定|制订|制发|印发|出台|发布|公布|公开|发放|发送|张贴|悬挂|推送|刊发|编印|编制|编写|报送|报备|上报|备案|登记|清理|废止|修改|修订|修正|保留|取消|下放|承接|调整|梳理|精简|压减|压缩|减少|确认|撤销|变更|维持|驳回|终止|调解|化解|排查|查摆|调处|走访|惠及|覆盖|涉及|辐射|服务|援助|挽回|追回|收缴|罚没|没收|罚款|检查|抽查|评查|巡查|督查|督办|督导|整改|纠正|发现|反馈|征集|征求|采纳|吸收|讨论|研究|审议|听取|学习|培训|轮训|考试|考核|考评|评议|通过|取得|获得|荣获|持有|进行|实施|执行|推进|推动|推行|落实|运用|利用|邀请|约谈|曝光|通报|问责|追责|处分|给予|免于|减轻|从轻|列入|纳入|入选|入驻|进驻|接入|汇聚|归集|共享|联办|代办|帮办|签订|签署|起草|参谋|代理|出庭|应诉|开庭|旁听|观看|播放|授课|宣讲|宣传|普及|转办|交办|承办|分流|转送|拨打|咨询|投诉|举报|收集|化验|申报|推荐|确定|认定|细化|明确|安排|下达|拨付|投入|争取|协调|解决|帮助|指导|支持|保障|维护|处结|评定|吊销|查封|扣押|检测|抽检|移交|收治|安置|帮扶|矫正|解除|请求|要求|提供|引导|形成|汇编|整理|录入|上传|更新|发出|建有|设有|拥有|现有|共有|吸引|清查|带动|讨回|追讨|设置|开设|开通|推广|选定|推出|启用|投用|搭建|签收|讨薪|查获|破获|抓获|截获|侦破|销毁|占".split(
    "|",
  );

/** The verbs by the code of their first character, each list in the order above. */
const BY_FIRST = groupBy(VERBS, (verb) => verb.charCodeAt(0));

const ALL: ReadonlySet<string> = new Set(VERBS);
const LONGEST = Math.max(...VERBS.map(({ length }) => length));
const NONE: readonly string[] = [];

/** The verbs that a text has at a place, in the order of the list; 出具 is none in 作出具体行政行为. */
export function verbsAt(text: string, at: number): readonly string[] {
  const first = BY_FIRST.get(text.charCodeAt(at));
  return first ? first.filter((verb) => text.startsWith(verb, at) && !text.startsWith("出具体", at)) : NONE;
}

/** Whether a text is a verb and nothing else. */
export function isVerb(text: string): boolean {
  return ALL.has(text);
}

/** Whether a text ends with a verb. */
export function endsInVerb(text: string): boolean {
  for (let length = 1; length <= LONGEST && length <= text.length; length++) {
    if (ALL.has(text.slice(-length))) return true;
  }
  return false;
}
