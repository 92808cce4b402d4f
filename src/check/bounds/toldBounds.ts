import type { Report } from "../../model.ts";
import { intervalOf, isExact } from "../numbers.ts";
import { sumOf } from "../sums/said.ts";
import { clauseOf, labelOf, sameUnit, type Told, toldSentences } from "../told.ts";
import type { Excess } from "./excess.ts";

/** Words of a whole, and of what cannot be more than it, told right behind each other. */
const PAIRS: readonly { whole: RegExp; part: RegExp; mayBeOlder?: boolean }[] = [
  { whole: /应(?:当|由.{0,14})?(?:参加|参训|参考|到|考|出庭|述|报|整改|办|履行|配备)/, part: /实际|实到|实考|实参|已/ },
  { whole: /参训|受训|培训|轮训/, part: /(?<!不)(?:合格|及格|结业)/ },
  { whole: /(?:发放|发出|投放).{0,10}(?:问卷|测评表|调查表|评议表)/, part: /收回|回收/ },
  { whole: /参加.{0,12}(?:考试|测试)|参考|应考|报考/, part: /(?<!不)(?:合格|通过|及格)/ },
  { whole: /(?:收到|征集|征求|收集|提出).{0,16}(?:意见|建议)/, part: /采纳|吸收/ },
  { whole: /(?:检察|司法|审计|督察)(?:建议|意见)/, part: /^(?!.*(?:建议|意见)).*(?<!未)(?:回复|采纳|整改|落实)/ },
  { whole: /收到|收取|接到|接收/, part: /(?<!不予|未)(?:受理|立案|答复|回复|落实|采纳)/, mayBeOlder: true },
  { whole: /(?<!不予|未|容缺)(?:受理|立案|接件|登记|承办|承接)/, part: /(?<!未)(?:办结|审结|结案)/, mayBeOlder: true },
  { whole: /(?:督促|责令|推动|限期)整改/, part: /已整改|整改到位|完成整改/ },
  { whole: /(?:接收|收到).{0,24}备案/, part: /纠正|存在问题|不予备案/ },
  { whole: /问题|隐患|漏洞/, part: /(?<!未[^,;]{0,6})(?:整改|销号|解决)/ },
  { whole: /(?<!未)(?:审结|办结|判决|结案)/, part: /胜诉|败诉|维持|撤销|驳回|纠错/ },
  { whole: /开庭/, part: /出庭/ },
  { whole: /查处|立案|查办/, part: /移送/ },
  { whole: /(?:制定|制发|出台|印发).{0,14}文件/, part: /报备|备案|报送/ },
  { whole: /调解|调处|排查/, part: /(?:调解|调处|化解)成功|成功(?:调解|调处|化解)/ },
  { whole: /抽检|检验|检测/, part: /合格/ },
  { whole: /回访|测评|调查/, part: /满意/ },
  { whole: /评查|抽取|抽查[^,;]{0,8}案卷/, part: /优秀|良好|合格|被评为/ },
  { whole: /清理/, part: /废止|失效|继续有效|(?:修改|修订)的?$/ },
];

/** Cases from before may be among them. */
const OLDER =
  /部分系|系20\d\d年|20\d\d年(?:立案|受理|收)|上年|上一年|往年|去年|前年|跨年|年初|期初|此前|以前年度|结转|转结|转入|历年|积案|加上|连同|存量|遗留|累计/;

/** Somebody else who does it. */
const NEW_ACTOR = /^[^,]{0,8}(?:政府|部门|局|委员会|机构|法院|中心|大厅|平台|街道|乡镇)(?!有)/;

/** How far down a list a part is looked at. */
const MOST_PARTS = 5;

/** An aside that tells a part: 741件(含农民工案件163件). */
const ASIDE = /^\((?:含|包括)[^)]*$/;

/** Between a total and the part that 其中 or an aside announces. */
const AMONG = /^[^。;]{0,40}(?:其中|\((?:含|包括)[^)]*$)/;

/** 15个乡镇中,12个: some of what was told right before. */
const OF_THEM = /^(?:[^,;。:()、]|\([^()]{1,6}\)){0,14}中(?:,(?:已|共|有|已有|共有)?|已有?|有)$/;

/** What takes up cases concluded: ;已审结案件中行政机关败诉3件. */
const OF_CONCLUDED = /^[,;](?:已|上述|所)?(?:审结|办结)[^,;。]{0,8}中/;

/** Parts behind 其中 and outcomes that exceed what they are of, in the words of one sentence. */
export function toldBounds(report: Report): Excess[] {
  return toldSentences(report).flatMap((sentence) => sentence.flatMap((part) => among(part) ?? outcome(part) ?? []));
}

/** 法律援助案件286件,其中刑事案件318件. */
function among(part: Told): Excess | undefined {
  const { metric, before, sentence, at } = part;
  if (metric.partOf !== null || metric.kind === "rate" || metric.aspect !== "result") return undefined;
  for (let i = at - 1; i >= 0; i--) {
    const between = sentence.slice(i + 1, at + 1).map((told) => told.before);
    if (between.some((words) => /[;。]/.test(words))) return undefined;
    const whole = sentence[i]!;
    if (!sameUnit(whole, part) || (whole.metric.partOf !== null && areTwins(whole, part))) continue;
    // 其中市级1个、县级9个、乡级176个: a part farther down the list
    const goesOn = between.slice(1).every((words) => /^(?:[、,和及]|$)/.test(words));
    const isAmong = AMONG.test(before) || (between.length <= MOST_PARTS && goesOn && AMONG.test(between[0]!));
    // 司法建议9件、检察建议14件,其中22件已回复: of all that was told before
    const all = sumOf(
      sentence
        .slice(0, i + 1)
        .filter((told) => sameUnit(told, part) && told.metric.partOf === null)
        .map((told) => told.metric),
    );
    const isInside = ASIDE.test(before) && whole.at === at - 1;
    return isAmong && (isInside || metric.value > all) && exceeds(part, whole) ? excessOf(part, whole) : undefined;
  }
  return undefined;
}

/** 其中正职9件,副职46件: kinds of one thing by their names alone, so that both are of what was told before them. */
function areTwins(one: Told, other: Told): boolean {
  const [a, b] = [one, other].map(({ before }) => /^[、,](?:其中)?([\u4e00-\u9fff]{2,4})$/.exec(before)?.[1]);
  return a !== undefined && b !== undefined && a.at(-1) === b.at(-1);
}

/** 参加考试418人,考试合格426人. */
function outcome(part: Told): Excess | undefined {
  const { metric, sentence, at } = part;
  if (metric.kind !== "count" || metric.partOf !== null || metric.aspect !== "result") return undefined;
  const taken = ofSameThing(part);
  if (taken) return { ...excessOf(part, taken), mayBeOlder: true };
  const withOlder = ofAllThere(part);
  if (withOlder) return excessOf(part, withOlder);
  const isOfConcluded = OF_CONCLUDED.test(part.before);
  const whole = sentence
    .slice(0, at)
    .findLast((told) => sameUnit(told, part) && (!isOfConcluded || /(?<!未)(?:审结|办结)/.test(labelOf(told))));
  if (!whole || at - whole.at > 2 || whole.metric.partOf !== null || !exceeds(part, whole)) return undefined;
  if (!isOfConcluded && sentence.slice(whole.at + 1, at + 1).some(({ before }) => /[;。]/.test(before)))
    return undefined;
  if (isOfConcluded) return excessOf(part, whole);
  // 报名417人,参加考试402人,合格409人: of those who sat, however many entered
  if (isOfExam(whole, part)) return excessOf(part, whole);
  // 收到27件,4件不予受理,受理的23件: some of what was told before
  const before = sentence.slice(0, at).filter((told) => sameUnit(told, part));
  if (before.some((told) => !exceeds(part, told)) || metric.value <= sumOf(before.map((told) => told.metric)))
    return undefined;
  if (NEW_ACTOR.test(clauseOf(part))) return undefined;
  if (whole.at === at - 1 && OF_THEM.test(part.before)) return excessOf(part, whole);
  const [all, some] = [wideLabelOf(whole), wideLabelOf(part)];
  // 共有236个村,已有263个村聘请顾问
  const [one, other] = [whole.metric.subject?.slice(-2), part.metric.subject?.slice(-2)];
  if (/共|现有|全部/.test(all) && /^[^,]{0,4}已/.test(clauseOf(part)) && one === other && one !== undefined)
    return excessOf(part, whole);
  const pair = PAIRS.find((one) => one.whole.test(all) && one.part.test(some) && !one.part.test(all));
  return pair ? { ...excessOf(part, whole), mayBeOlder: pair.mayBeOlder === true } : undefined;
}

/** 新收263件,上年结转4件,当年办结271件: of what came and what was there. */
function ofAllThere(part: Told): Told | undefined {
  const { sentence, at, metric } = part;
  if (!/(?<!未)(?:办结|审结|结案|答复)$/.test(clauseOf(part)) || !isExact(metric)) return undefined;
  const before = sentence.slice(0, at).filter((told) => sameUnit(told, part) && isExact(told.metric));
  if (before.length !== 2 || before.some((told) => told.metric.partOf !== null)) return undefined;
  const older = before.find((told) => /结转|转入|上年|去年|往年/.test(clauseOf(told)));
  const whole = before.find((told) => told !== older && /新收|收到|受理|接收|收案/.test(clauseOf(told)));
  return older && whole && metric.value > older.metric.value + whole.metric.value ? whole : undefined;
}

/** 承办代表建议87件、委员提案112件,办结代表建议91件: what was taken up of the same thing, farther before. */
function ofSameThing(part: Told): Told | undefined {
  const { sentence, at, metric } = part;
  if ((metric.subject?.length ?? 0) < SAME_NOUN || !/(?<!未)(?:办结|审结|答复|办复)/.test(clauseOf(part)))
    return undefined;
  const whole = sentence
    .slice(Math.max(0, at - FARTHEST), at)
    .findLast(
      (one) => sameUnit(one, part) && one.metric.partOf === null && isSameThing(one.metric.subject, metric.subject),
    );
  if (!whole || !exceeds(part, whole)) return undefined;
  const isTakenUp = sentence.slice(0, whole.at + 1).some((one) => /承办|受理|收到|接收|交办/.test(clauseOf(one)));
  const isParted = sentence.slice(whole.at + 1, at + 1).some(({ before }) => /[;。]/.test(before));
  return isTakenUp && !isParted ? whole : undefined;
}

/** A subject of fewer characters may be of many things. */
const SAME_NOUN = 4;

/** How many figures before a part its whole may stand. */
const FARTHEST = 5;

/** 区人大代表建议 are 代表建议 of the same kind; 民事法律援助案件 are some of 法律援助案件 only. */
function isSameThing(whole: string | null, part: string | null): boolean {
  if (whole === null || part === null || !whole.endsWith(part)) return false;
  return /^[省市县区镇乡]?级?(?:人大|政协)?$/.test(whole.slice(0, -part.length));
}

function isOfExam(whole: Told, part: Told): boolean {
  return (
    whole.at === part.at - 1 &&
    /(?:参加|实际).{0,10}(?:考试|测试)|实考/.test(wideLabelOf(whole)) &&
    /(?<!不)(?:合格|通过|及格)/.test(clauseOf(part))
  );
}

function excessOf(part: Told, whole: Told): Excess {
  return { part: part.metric, whole: whole.metric, mayBeOlder: false };
}

function exceeds(part: Told, whole: Told): boolean {
  if (intervalOf(part.metric).low <= intervalOf(whole.metric).high) return false;
  // 制定6件,报送备案12件次: one may be counted more than once
  if (/.次$/.test(part.metric.unit) && !/次$/.test(whole.metric.unit)) return false;
  const { sentence, at } = part;
  const aside = sentence[at + 1] ? "" : /\([^()]*\)/.exec(part.metric.sentence.normalize("NFKC").slice(-60))?.[0];
  const next = sentence[at + 1]?.before ?? "";
  const words = [...sentence.slice(0, at + 1).map(({ before }) => before), next.startsWith("(") ? next : ""];
  // 累计 of the whole itself is of both, 无往年结转 says that there are none
  const told = words.map((one, i) => (i <= whole.at ? one.replaceAll("累计", "") : one)).join(" ");
  return !OLDER.test(`${told} ${part.behind} ${aside ?? ""}`.replace(/(?:无|没有)[^,;。]{0,4}结转/g, ""));
}

/** What a figure is of, with the words before a 、 in its clause. */
function wideLabelOf(told: Told): string {
  return `${/[^,;:。()]*$/.exec(told.before.replace(/\([^()]*\)/g, ""))![0]} ${labelOf(told)}`;
}
