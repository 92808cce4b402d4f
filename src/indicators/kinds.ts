import { allMatches } from "../text/matches.ts";
import type { Range } from "../text/range.ts";
import { ABOUT } from "../text/tableRow.ts";

/** What cases of reconsideration and the like are about: a word for each kind. */
const KIND =
  "(?:行政(?:处罚|许可|强制|征收|征用|检查|确认|裁决|给付|协议|不作为|补偿|赔偿)|(?:政府)?信息公开|工伤认定|(?:投诉举报|举报投诉)(?:处理)?|信访|其他)";

/** A row of one kind of cases. */
export const KIND_ROW = new RegExp(`^${KIND}类? ?\\|`);

/** A cell of one kind of cases, up to its figure: 信息公开10件. */
export const KIND_CELL = new RegExp(`(?:^|\\| ?)(?:${KIND}|土地|拆迁)类?${ABOUT}$`);

/** The name of a kind of cases, and no more. */
export const KIND_NAME = new RegExp(`^(?:其中)?(?:${KIND}|[\\u4e00-\\u9fff]{2,8}类)$`);

/** One kind of cases of many, told by its name alone: 投诉举报类21件, 案由为行政处罚的21件 of the applications for reconsideration. */
export const OF_A_KIND =
  /^(?:其中)?(?!查处|查办|办理|受理|收到|立案|评查|抽查|全年|共|各|两|几)[^,;。N]{2,12}(?<!民事|刑事|建议|提案|[分此该同大各两])类(?:案件|受理|共|合计)?$|案件中[^,;。N]{2,8}类$|案由[为是][^,;。N]{2,12}(?<!案件|案|申请)$/;

/** … and behind it: 2宗案由为行政处罚; 不予受理的2宗案由为信访 are what is told before. */
export const OF_CAUSE = /(?<!的)#案由[为是]/;

/** The clause of a figure in a list of kinds: 案件类型为行政处罚41件, where only those of legal aid have codes. */
export const BARE_KIND = /^[\u4e00-\u9fff、()]{2,26}$/;

/** A heading over the kinds of cases: 三、涉及事项. */
export const KIND_HEADING =
  /^(?:(?:案件)?(?:涉及|申请|复议)事项|案由|(?:案件|事项|纠纷)类型|被申请人)(?:构成|分布|情况|类型)*$/;

/** A list of the kinds of cases, each with its figure: the fields that it names are not what goes on. 案件类型为行政处罚41件、信息公开19件 */
const KINDS =
  /(?:(?:申请|涉及)事项|(?:案件|事项|纠纷)类型|从类型|案由|(?<=[。;\n])类型)(?:中|看|上)?[,:]?(?:主要)?(?:为|是|有|涉及)?:?(?:(?!受理|办理|新收|收到|不予|免予|审结|办结|结案|维持|撤销|变更|驳回|确认违法|终止|调解|和解|化解|成功|纠错|败诉|胜诉|立案|查处|司法建议|检察|人大|政协|行政(?:应诉|诉讼|复议)|信访)[\u4e00-\u9fff]{2,12}\d{1,6}[件宗起][、,;]?){2,40}/g;

/** Where such lists stand. */
export function listsOfKinds(words: string, offset: number): Range[] {
  return allMatches(words, KINDS).map(({ index, 0: list }) => ({
    start: offset + index,
    end: offset + index + list.length,
  }));
}
