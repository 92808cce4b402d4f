import { verbsAt } from "../../text/verbs.ts";
import { SHORT_ITEM } from "./words.ts";

/** Before a verb that begins a phrase. */
const ADVERB = /^(?:重点|全面|集中|统一|动态|严格|高效|逐件|随机)/;

/** Behind it: what belongs to it, and no noun of its own (调解组织, 培训班). */
const VERB_TAIL =
  /(?:了|过(?![期滤量度渡])|出(?![口租让资境庭版具入台])|到(?![场会庭期岗位])|好(?!评))?(?:各类|各种|各级|各项|相关|有关|一批|涉及|关于)?(?!(?:[不未]成|员|人员|队|小组|组(?!织了)|者|组织|委员会|案件|案卷|卷宗|工作(?!人员)|率|数|量|书|会|班|机制|权(?!衡)|对象|主体|事项|问题|电话|机构|单位|平台|窗口|中心|举报类|资料|意见|教育|讲座|款|时限|时间|时长|周期|里程|总(?:额|量|数|时长|金额|人数|面积)|环节|决定|演练|性|型|类|金额|建议|协议|通知书?|提醒|工程|用地|项目|表(?![决态彰明扬])|簿|点(?![评名赞])|站|面(?![向对])|记账|展板|折页|手册|画册|单页|品|栏|标语|的|道[经堆停施摆]))/y;

/**
 * How much of a phrase is a verb that begins it and is no part of its noun; 0 where none is.
 *
 *     开展各类执法检查    开展各类
 *     调解组织            0
 */
export function leadingVerb(words: string): number {
  const adverb = ADVERB.exec(words)?.[0].length ?? 0;
  return verbFrom(words, adverb) || (adverb > 0 ? verbFrom(words, 0) : 0);
}

function verbFrom(words: string, at: number): number {
  NOUN_OF_VERB.lastIndex = at;
  if (NOUN_OF_VERB.test(words)) return 0;
  for (const verb of verbsAt(words, at)) {
    VERB_TAIL.lastIndex = at + verb.length;
    const tail = VERB_TAIL.exec(words);
    if (tail) return at + verb.length + tail[0].length;
  }
  return 0;
}

/** Nouns that begin as a verb does. */
const NOUN_OF_VERB =
  /(?:整改|检查|抽查|督[察查]|考核|监管|培训|宣传|建设)(?:任务|实施(?:清单|方案|细则))|公示公告|(?:减轻|从轻)处罚(?=事项|情形|清单)|查封扣押(?=案)|帮办、?代办|(?:整改|执行)到位|安置帮教|建成区|宣传[册品]/y;

/** What joins a verb to the one before it. */
export const JOINED = /^(?:[后前、]|和(?![解美谐平])|及(?!时)|与|或者?|并(?![联网购]))/;

/** The noun of a long clause behind the verb that parts it from its actor; what is joined to the verb is the verb's. */
export function withoutInnerVerb(words: string): string {
  const rest = words.replace(INNER_VERB, "");
  const joined = JOINED.exec(rest)?.[0] ?? "";
  if (joined === "") return rest;
  const verb = /^(?:正在|[已尚暂])/.test(words) ? 0 : leadingVerb(rest.slice(joined.length));
  return verb > 0 && rest.length - joined.length - verb >= SHORT_ITEM ? rest.slice(joined.length + verb) : words;
}

/** 组织 behind a noun, where it is one: 97个调解组织共处理. */
const ORGANISATION = /^组织[的共均全参受处化在]/;

/** … as behind these it always is. */
const IS_ORGANISATION = /(?:调解|社会|经济|行业|志愿|党)组织$/;

/** Where the first verb of a phrase begins, behind its first two characters; 0 where there is none. */
export function firstVerb(words: string): number {
  for (let at = 2; at < words.length - 1; at++) {
    if (ORGANISATION.test(words.slice(at, at + 3)) || IS_ORGANISATION.test(words.slice(0, at + 2))) continue;
    // 派出机构下放的16项: a verb before 的 ends a noun, too
    if (leadingVerb(words.slice(at)) > 0 || verbsAt(words, at).some((verb) => words[at + verb.length] === "的"))
      return at;
  }
  return 0;
}

/** Verbs that part an actor from what it does, in a clause too long to be a noun: 热线平台接听热线咨询电话. */
export const INNER_VERB =
  /^.*(?:接听(?:并转办)?|接收|接待|接到|收到|受理|办理(?!时[间限])|开展|组织|举办|设立|建成|建立|聘请|完成|发放|提出|出具(?!体)|制定|制发|印发|出台|配备|选派|召开|进行|查处|查办|处理(?!决定|平台|中心|机制|系统|结果|意见)|解决|排查|提供|涉及|参加|落实|覆盖|公示|公布|(?<!政务|信息)公开|推送|审定|安排)了?(?=[\u4e00-\u9fff“《]{2,}$)/;
