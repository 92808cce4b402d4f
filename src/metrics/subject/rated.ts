import { withoutInnerVerb } from "./clauseVerbs.ts";
import { clip } from "./clip.ts";
import { FROM, LEADING, LEADS_ON, LONG } from "./words.ts";

/** How a rate has changed, or compares: “三公”经费同比下降9.3%, 满意度高于全省平均水平2个百分点. */
const CHANGED =
  /(?<=.{2})(?:同比|环比|[较比]上年(?:同期)?|逆势|同口径)?(?:[年月日]均)?(?:大幅|小幅|分别)?(?:(?<=同比)[降升增]|增长|上升|下降|减少|降低|上涨|回落|下滑)了?$|(?<=.{2})(?:高出|高于|低于|优于|超出)(?:全[国省市州县区]|上级)(?:平均)?(?:水平|值)?$/;

/** The share of one thing in another: 民生支出占一般公共预算支出的比重. */
const OF_WHICH = /^(.{2,})占.{2,}的比[重例]$/;

/** Words before a rate that do not say what of: 力争60%以上的监察员取得资格. */
const GENERIC_RATE = /^(?:占|力争|确保|实现|做到|使|有|以[上下内])$/;

/** Rates of which one figure is given: 参学率、合格率均为100%. */
const RATES = /(?:实现|做到|保持|确保)?([\u4e00-\u9fff]{2,12}?率(?:、[\u4e00-\u9fff]{2,10}率){1,5})$/;

/** The name of a share: 全市矛盾纠纷调解成功率; verbs in it belong to it. */
export function rated(bare: string): string | null {
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
