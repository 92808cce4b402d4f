import { readPattern } from "../text/pattern.ts";
import type { Wordings } from "../text/triggers.ts";
import { OF_DEPARTMENTS } from "./words.ts";

/**
 * The fields of work that a passage can be about, by the words that name them. A bare 审结24件 is of the field that was
 * named last: in its clause, its sentence, the sentences before it, or the headings above it.
 *
 * The keys are the groups of the catalogue, and some narrower fields that single entries ask for.
 */
export const FIELDS = {
  // 无一件被复议撤销, 未经复议 say nothing of cases
  reconsideration:
    /(?<!未经(?:行政)?)复议(?<!经(?:行政)?复议(?=的|后|\d))(?<!办复议(?=案[^件]))(?<!(?:无一|没有一)[件起例宗案]被[^,;。]{0,4}复议)|(?<=(?<!诉讼)结案\d{1,6}件:)维持原(?:具体)?行政行为/g,
  litigation: new RegExp(
    `行政应诉|(?<!(?:超过|高于|多于|低于|少于|同期)[^,;。]{0,6})行政诉讼|应诉|败诉|官司|出庭|[为作]被告|被诉|涉诉|(?<!${OF_DEPARTMENTS})行政案件|行政案件(?=[^。]{0,20}(?:败诉|胜诉|出庭|应诉))|行政审判|司法裁判|生效裁判|生效判决|法院判决`,
    "g",
  ),
  mediation:
    /人民调解|行政调解|矛盾|纠纷|调委会|调解员|调解组织|枫桥|调解工作|调解室|访调|诉调|警调|调解案件|诉前调解/g,
  "legal-aid": /法律援助|法援|援助案件|受援/g,
  "legal-services": /公共法律服务|12348|法律咨询|法律服务/g,
  petitions: /信访|来访(?![^,。;]{0,4}咨询)|上访|接访|来信/g,
  hotline: /12345|便民热线|市民服务热线|市民热线|政务热线|政务服务热线|市长热线|市长电话|接诉即办/g,
  congress:
    /人大代表|答复各位代表|代表建议|代表(?:们)?(?:提出|所提)的?建议|人大建议|人大.{0,4}议案|人大[^,。;]{0,8}建议/g,
  // 接受人大、政协监督,办理人大代表建议: what is told behind it is of the deputies alone
  cppcc: /政协(?!(?:民主)?监督,[^。;]{0,10}人大)|委员提案|提案/g,
  oversight: /司法建议|检察建议|检察意见|问责|追责|审计|效能投诉|执法投诉|作风.{0,6}投诉|行政效能/g,
  disclosure: /信息公开|政务公开|主动公开|依申请公开|公开申请|政府网站|门户网站|政策解读/g,
  rules: /规范性文件/g,
  "file-cleaning": /清理[^。;]{0,16}文件|文件[^。;]{0,10}清理/g,
  competition: /公平竞争/g,
  decisions: /行政决策|重大决策|合法性审[查核]|合同|涉法事务|决策事项|依法决策|招商引资协议/g,
  hearing: /听证(?!室)/g,
  counsel: /法律顾问/g,
  enforcement: /(?:执法|行政处罚|双随机|监管|处罚)(?<!(?:涉|不服(?!从))[^,;。、]{0,10}|市场监管)/g,
  files: /案卷|卷宗/g,
  exam: /执法[^。;]{0,12}考试|资格考试|资格认证|执法资格/g,
  services:
    /政务服务|行政审批|审批服务|一网通办|通办|办事大厅|政务大厅|权责清单|权力事项|行政许可|好差评|告知承诺|证明事项|一件事|服务中心|服务大厅|减证便民|政务中心|办件|大厅|(?<!复议[^,。;]{0,6})窗口|(?<!复议[^。;]{0,20})(?:收件|接件)/g,
  publicity: /普法|法治宣传|民法典|宪法进|送法|明白人|法治讲座|宪法宣传|法治文化|宣传教育|宣讲/g,
  study: /学法|法治培训|领导干部|公务员|国家工作人员/g,
  "study-exam": /(?:学法|用法|法律知识|法治)[^。;]{0,16}考试|学法用法|无纸化|(?<![思参])考法(?!治|律)/g,
  organisation: /常务会议|示范创建|应急预案|应急演练/g,
  assessment: /考核|考评|督察/g,
  audit: /审计/g,
  "disclosure-request": /依申请公开|公开申请|申请公开/g,
  catalogue: /决策[^。;]{0,8}目录/g,
  training: /执法[^。;]{0,12}(?:培训|集训|轮训)|培训[^。;]{0,8}执法/g,
  "cadre-training": /(?:干部|公务员|公职人员|工作人员)[^。;]{0,16}(?:培训|轮训|法治教育|专题班)/g,
  "legal-review": /法制审核/g,
  bodies: /执法主体/g,
  supervisors: /执法(?:社会|特邀)?监督员|执法监督/g,
  powers: /权责清单|权力清单|责任清单|权力事项|权责事项/g,
  commitment: /告知承诺/g,
  "law-savvy": /明白人/g,
  "law-study": /法治思想|学法|法治学习/g,
} satisfies Record<string, RegExp>;

export type FieldName = keyof typeof FIELDS;

export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[];

/** The words that name the fields, for the index of their triggers. */
export const fieldWordings: Wordings = {
  name: "fields",
  all: () => Object.values(FIELDS).map(({ source }) => readPattern(source)),
};
