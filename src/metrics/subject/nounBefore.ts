import { isVerb, verbsAt } from "../../text/verbs.ts";
import { JOINED, leadingVerb, withoutInnerVerb } from "./clauseVerbs.ts";
import { clip } from "./clip.ts";
import { isList, isListOfAll, listEnd, withoutVerb } from "./lists.ts";
import { LEADING, LONG, ONLY_WHO, SHORT } from "./words.ts";

/** Outcomes: they are what is counted, and never stripped. */
const OUTCOME =
  /^(?:移送|罚没|列入(?:规划|计划)|持证上岗|公开申请|化解成功|结转|取消|其余|调处成功|调解和解|从轻减轻|(?:从轻|减轻|免予)、|办理(?:终结|完毕)|维持|驳回|撤销|变更|确认|终止|撤回|调解成功|成功|和解|纠错|败诉|胜诉|不予|在办|未|正式受理|抽查)/;

/** To whom, or for whom: 向市政府报备规范性文件, 为受援人挽回经济损失. */
const TO_WHOM =
  /^(?:(?:全年|共|累计|先后)*)(?:向|为)[\u4e00-\u9fff]{2,8}?(?=报备|报送|移送|提交|推送|挽回|追回|提供|发放)/;

/** Who has what is counted: 全县现有人民调解员. */
const OWNER = /^[^现共实拥设建、]{2,10}(?:现有|现共有|共有|实有|拥有|仅有)(?=[\u4e00-\u9fff“]{2,}$)/;

/** The name of a kind, in which a verb is a noun: 投诉举报处理类. */
const KIND = /^(?:投诉|举报|处罚|许可|征收|补偿|确认|强制|审批|监管)[\u4e00-\u9fff]{0,8}类$/;

/** What persons and firms are counted by: 取得法律职业资格6人, 吊销许可证2家. */
const WITH_PAPERS =
  /^(?:取得|持有|具有|获得(?!.*(?:提名|示范))|考取|吊销|注销)[^、,]{2,}(?:证|证书|证件|资格|执照|许可证》?)$/;

/** The noun before a figure, without the verbs that begin its clause; a lone verb is its own word. */
export function nounBefore(bare: string): string | null {
  const list = bare.includes("(") || isList(bare) || isListOfAll(withoutVerb(bare)) ? bare : listEnd(bare);
  const own = list.replace(TO_WHOM, "").replace(LEADING, "").replace(OWNER, "");
  let words = own;
  for (;;) {
    if (OUTCOME.test(words) || KIND.test(words) || WITH_PAPERS.test(words)) break;
    const verb = leadingVerb(words);
    // 已解决(A类): a verb with its aside is all there is; 约谈(询问)室: with what goes on behind it in one character, too
    if (verb === 0 || /^\([^()]*\).?$/.test(words.slice(verb))) break;
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
      /^(?:了(?![结解])|各类|各种|各项|的|以(?:上(?![海访级述市])|下(?![放属级发])|内(?![部容外]))(?!的?$)|以(?![案奖工旧学练考赛训租罚]|.{2,16}[为作](?:共同)?被(?:申请人|告))|至)+/,
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

/** A lone verb with what is said of it: 已整改271个, 按期办结405件. */
export function withAdverb(own: string, bare: string): string {
  // 已判决3件: behind 已 a noun is a verb
  if (own.length === 2 && bare.endsWith(`已${own}`)) return `已${own}`;
  if (!isVerb(own) || !bare.endsWith(own)) return own;
  return `${/(?:已|按[期时]|如期|当场|提前)$/.exec(bare.slice(0, -own.length))?.[0] ?? ""}${own}`;
}
