/** What stands before 行政案件 where departments handle them under their own laws: 林业行政案件87件, 专利侵权纠纷行政案件36件. */
export const OF_DEPARTMENTS =
  "(?<!(?:法院|法庭|被诉|应诉|审判|[一二]审)[^,;。#N]{0,12})(?:林业|森林|草原|渔业|水|治安|路政|农业|文化|文物|卫生|环境|交通|国土|水务|水利|海事|海关|走私|城管|劳动|旅游|烟草|涉烟|医保|专利|商标|知识产权|侵权|市场监管|城市管理|医疗保障|自然资源|应急管理|税务|消防|统计|民政|住建)[^,;。#N]{0,4}";

/** Cases that departments handle under their own laws, called 行政案件 as lawsuits are. */
export const DEPARTMENT_CASES = `${OF_DEPARTMENTS}行政案件`;

/** The verbs of a change whose old figure stands before it: 从712项削减至298项. */
const CHANGES = "(?:增|减|压|削|精简|升|降|提|扩|缩|调整|发展|合并|归并|整合|优化|清理|细化|拓展)";

/** … up to the new figure: 增加到现在的48个, 减至2024年的12项. */
export const CHANGED_TO = String.raw`${CHANGES}[^,;。N]{0,4}[至到为](?:[^,;。N\d]{0,3}的|现在|目前|当前|如今|20\d\d年的?)?`;

/** Lectures that are held for officials, where no one else is named as the listener: study, not publicity. */
export const LECTURES_TO_OFFICIALS: readonly string[] = [
  "(?<!(?:群众|村民|居民|社区|学校|企业|校园|青少年|学生|走进)[^,;。#]{0,16})(?:法治思想|依法行政)专题(?:法治)?讲座#",
  "为(?![^,;。#N]{0,8}(?:企业|一线|教职工|学校|村))[^,;。#N]{0,10}(?:干部|职工)[^,;。#N]{0,4}讲法治课#",
  "^(?:全年|共|累计)*组织#法律(?:知识)?专题讲座(?![^。]{0,24}(?:群众|村|社区|企业|居民|学校))",
];

/** What was published of how suggestions and proposals were handled: none of these themselves. */
export const ANSWERS_PUBLISHED: readonly string[] = [
  "公开[^,;。#N]{0,4}建议提案#",
  "(?:公开|公布)[^,;。#N]{0,6}(?:办理)?结果N,其中[^。#]{0,20}#",
  "(?:公开|公布)[^,;。#N]{0,6}办理结果#",
  "其中公开[^。#]{0,160}(?:建议|提案)答复#",
  "(?:建议|提案)复函#",
  "公开[^,;。#N]{0,16}(?:建议|提案)(?:答复|办理结果)#",
  "公开[^,;。#N]{0,14}(?:建议|提案)[^,;。#N]{0,6}(?:意见|结果)#",
];

const AND = "[^,;。#N]{0,4}(?:、|和|及|或|与)[^,;。#N]{0,3}";

/** Corrections of several kinds in one figure: their sum, and of none of them by itself. */
export const CORRECTIONS_TOGETHER = `(?:撤销${AND}(?:变更|确认|责令)|变更${AND}(?:撤销|确认|责令)|确认违法${AND}(?:撤销|变更|责令))[^,;。#N]{0,12}#(?<![各均都][为是]?#)(?<!(?:请求|要求)[^,;。#]{0,20}#)`;

/** The examination for enforcement certificates by its own name: no yearly one of staff. */
export const EXAM_FOR_CERTIFICATES = "执法人员[^。#]{0,60}(?:公共|综合)法律知识(?:网上)?考试(?:N,参加考试)?#";
