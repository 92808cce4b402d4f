import type { Aspect } from "../model.ts";
import type { Quantity } from "../text/figure.ts";

/** What is aimed at, whether the figure stands in the same clause or behind it. */
const AIM = String.raw`力争|争取(?!到|了|上级|中央|省级|资金|项目|补助|经费|专项|支持|各类)|努力[将使]|要求到20\d\d年`;

/** Words that make a figure a requirement or a plan, in its own clause before it. */
const TARGET_BEFORE = new RegExp(
  `${AIM}|${/确保(?!了)|预计|(?:^|[市县区局镇年])拟(?!定)(?:于|在|将|新|开|建|培|完|举|取消|出台|制定|修订|推出)|目标(?:值)?(?:是|为|定为)|(?<![专必亟])须|必须|不得(?:低于|少于|超过|高于)|应(?:当(?!事|由|出庭)|达到|不低于|不少于|在)|要求.{0,16}(?:达到|不低于|不少于|不超过|至少|要达)|要达到|需达到|(?:^|年|明年|我[市县区局镇省州]|将|年初|原定?)计划(?!生育|和|的|(?:完成|执行|实现)率(?!不低于|不少于|要|提高到))|目标任务数?[为是]|(?:^|还|[市县区局镇省州]|政府|下一步|明年|我们)将(?=新|继续|进一步|组织|开展|举办|完成|持续|推进|建成|聘请|出台|制定|修订|培训|实现|力争)|规定的(?:不|最|至)?/.source}`,
);

/** … and behind it: 不低于50%的要求, 95%的目标. */
const TARGET_BEHIND =
  /^(?:及?以上|以内|以下|左右)?的?(?:硬性|既定|年度|工作|基本|考核|考评|配备|培训|编制|人员|学时|比例)*(?:目标|要求)/;

/** A goal named earlier in the sentence holds for the clauses behind it. */
const GOAL = new RegExp(`${AIM}|确保(?:新增|到20)`);

/** A sentence about what is to come. */
const COMING =
  /(?:^|,)(?:明年|来年|下一年度?)|^(?:下一?步|下一?年度?|今后|下一?阶段|要求)|^20\d\d年度?,?我们将(?:重点|继续|进一步|着力|深入|坚持|全面|围绕)|^20\d\d年度?,?(?:我[市县区局省])?(?:要(?!求|件|点|素|案)|拟(?!定)|计划|力争|预计)|;20\d\d年度?(?:要(?!求|件|点|素|案)|拟(?!定)|计划(?!生育|检查任务|任务)|力争|预计)[^;]*$|(?:^|;)到20\d\d年[底末]?,[^;。已了有共]{0,24}至少[^,;。\d]{2,6}$/;

const CHANGE_VERB =
  "(?:增长|增加|上升|下降|减少|降低|提高|提升|压缩|压减|缩减|缩短|精简|提速|改善|递增|递减|下滑|回落|上涨|增幅|降幅|减幅|涨幅|增速|攀升|上扬|反弹|扩大|增|降|升|减|多|少)";

/** The verb of a change right before the figure; 至 到 为 behind it give the level reached, which is a result. */
const CHANGE_BEFORE = new RegExp(`${CHANGE_VERB}(?:率|比例|幅度?|了)?(?:分别)?(?:约|近|超过?|达到?|为|逾|了)*$`);
const LEVEL_BEFORE =
  /(?:增长|增加|上升|下降|减少|降低|提高|提升|压缩|压减|缩减|缩短|精简|增|降|升|减)(?:至|到|为|成)(?:了|约|近|超过?)*$/;

/** A comparison with another period, in the same sentence before the figure. */
const COMPARED =
  /同比|环比|[较比与](?:之)?[^,。;]{0,14}?(?:上一?年度?|去年|同期|前一?年|往年|历年|以往|20\d\d年度?|上一?季度|改革前|调整前|整治前|实施前|年初|期初)|上年(?:度)?的|去年(?:同期)?的|之前的|原来的/;

/** 同比-8.5%, 增幅+12%, 较上年↓3%: a sign tells the way. */
const SIGNED =
  /(?:同比|环比|增幅|降幅|增速|涨幅|增长|增加|上升|下降|减少|[较比](?:上年|去年)(?:同期)?)(?:率|幅度?)?[为是]?[-－—–+↑↓]$/;

/** A change by its name, as a column of a table has it: 同比46.4%. */
const BY_NAME = /(?:同比|环比)$/;

/** 由4216项调整为3987项,减少229项: both levels, right before what parts them. */
const FROM_TO = /由[^,;。]{1,20}(?:调整|压减|精简|压缩|[增减降升])[^,;。]{0,3}[至到为][^,;。]{1,10},$/;

/** What was done of a plan: 计划评查100份,实际评查126份. */
const DONE = /实际|最终|已(?:经)?(?:完成|开展|办|评|培|组织|出台|举办)/;

/** A clause that begins with a year of its own, which is not said to be to come: …拟取消20项;2023年取消11项. */
const OWN_YEAR = /^20\d\d年(?!度?[,我将要拟计]|底|末)/;

/** The words of a sentence before a figure; from its last semicolon on where a year of its own begins there. */
function ownYear(words: string): string {
  const behind = words.slice(words.lastIndexOf(";") + 1);
  return OWN_YEAR.test(behind) ? behind : words;
}

/**
 * Whether a figure is a result, a change against another period, or a target.
 *
 *     审结24件                     result
 *     同比增长12.5%, 下降3个百分点   change
 *     由12天压缩至5天               result, both: the levels before and after
 *     不低于50%的要求, 力争达到95%   target; in the plan section every figure is
 */
export function aspectOf(
  quantity: Quantity,
  before: string,
  sentenceBefore: string,
  behind: string,
  plan: boolean,
): Aspect {
  const words = ownYear(sentenceBefore + before);
  if (plan || (COMING.test(words) && !DONE.test(before))) return "target";
  const goesBefore = words.slice(0, Math.max(0, words.length - before.length));
  const compared = COMPARED.test(before);
  if (LEVEL_BEFORE.test(before)) return TARGET_BEFORE.test(before) || GOAL.test(goesBefore) ? "target" : "result";
  const verb = CHANGE_BEFORE.test(before) || SIGNED.test(before);
  if (quantity.unit === "个百分点") {
    return verb || compared || !/[高低]于|高出|低出/.test(before) ? "change" : "result";
  }
  if (quantity.kind === "rate") {
    if (verb || BY_NAME.test(before)) return "change";
  } else if (quantity.kind === "multiple") {
    if (
      verb ||
      compared ||
      /[较比][^,。;]{2,10}[快慢]了$/.test(before) ||
      /上一?[年批期季]|去年|往年|原来|以前|20\d\d年度?(?:同期)?的$/.test(before)
    )
      return "change";
  } else if (quantity.kind === "duration") {
    if (verb && !/[多少]$/.test(before)) return "change";
  } else if (verb && (compared || COMPARED.test(sentenceBefore.slice(-24)) || FROM_TO.test(sentenceBefore.slice(-40))))
    return "change";
  if (TARGET_BEFORE.test(before) || TARGET_BEHIND.test(behind) || GOAL.test(goesBefore)) return "target";
  // 不少于315名的年度任务; 主要任务是:办理不少于2万件
  const ofTask =
    /^的(?:年度|目标)任务/.test(behind) || /(?:主要|工作|年度|目标)任务(?:是|为)/.test(sentenceBefore + before);
  if (quantity.qualifier === "at-least" && ofTask) return "target";
  return "result";
}
