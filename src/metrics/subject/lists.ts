import { firstVerb, INNER_VERB, leadingVerb } from "./clauseVerbs.ts";
import { LONGEST } from "./clip.ts";
import { LEADING, LONG, SHORT_ITEM } from "./words.ts";

/** All of a list but its last part. */
const LIST = /^(?:.*[^》])?、(?=.{4,}$)(?![^《]*》)(?![^“]*”)/;

/** Whether a clause ends in a list of nouns: 选聘行政执法监督员、企业观察员. */
export function isList(bare: string): boolean {
  const last = bare.replace(LIST, "");
  return bare.length <= LONG + 2 && last !== bare && !hasVerb(last);
}

/** Words without what leads to their noun. */
export function withoutVerb(words: string): string {
  const rest = words.replace(LEADING, "");
  return rest.slice(leadingVerb(rest));
}

/** A list that a noun without meaning of its own closes: 会前学法、中心组学法等活动. */
export function isListOfAll(words: string): boolean {
  return (
    words.length <= LONGEST && /^[\u4e00-\u9fff]+(?:、[\u4e00-\u9fff]+)+等(?:活动|形式|方式|工作|会议)$/.test(words)
  );
}

const ONE_OUTCOME =
  "(?:维持|驳回|撤销|变更|确认(?:违法|无效)|责令(?:履行|履职)|终止|调解|和解|撤回|从轻|减轻|不予|免予|免于)";

/** A list of outcomes, which begin as verbs do: 撤销、变更、确认违法等, 从轻、减轻处罚案件. */
const OUTCOMES = new RegExp(
  `(?:${ONE_OUTCOME}[、和或])+${ONE_OUTCOME}(?:等|(?:行政)?处罚(?:案件)?|(?:方式)?(?:结案|案件))?$`,
);

/** Deeds of the law, which are nouns: 公示行政许可、行政处罚信息. */
const DEEDS = /行政(?:处罚|许可|强制|检查|征收|确认|裁决|审批|复议|应诉|诉讼)/g;

/** Whether words are a verb or have one; deeds of the law are nouns, as 行政事务 is. */
export function hasVerb(words: string): boolean {
  const bare = words.replace(DEEDS, "行政事务");
  return leadingVerb(bare) > 0 || firstVerb(bare) > 0;
}

/** The nouns that end a clause, all of their list: 公示执法主体、依据、结果等信息. */
export function listEnd(bare: string): string {
  const outcomes = OUTCOMES.exec(bare);
  if (outcomes) return outcomes[0];
  const cut = bare.replace(LIST, "");
  if (bare.replace(LEADING, "").length <= SHORT_LIST) return bare;
  const items = bare
    .slice(0, -cut.length - 1)
    .split("、")
    .reverse();
  if (cut === bare || /[《“]/.test(bare)) return cut;
  if (hasVerb(cut) && !isAlike(items[0]!, cut)) return cut;
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

/** A longer item of a list is a clause. */
const LONGEST_ITEM = 8;
