import { leadingVerb } from "./clauseVerbs.ts";
import { clip } from "./clip.ts";
import { lastNounEnd, NO_NOUN, nounBehind, nounEnd, type RunsOn } from "./nounBehind.ts";
import { HONOUR, PERSONS, WON } from "./words.ts";

/** An object of fewer characters says too little without its verb. */
const SHORTEST_OBJECT = 3;

/** The most characters of what is done; of more all up to the last end of a noun is taken. */
const LONGEST_DEED = 18;

/** What was done so many times, from its verbs on: 3次召开依法治市委员会会议. */
export function whatWasDone(behind: string, runsOn: RunsOn): string | null {
  let rest = behind.replace(/^(?:专题|专门|集中|主动|分别)(?=[\u4e00-\u9fff]{4})/, "");
  if (leadingVerb(rest) === 0) return null;
  for (let verb = leadingVerb(rest); verb > 0 && rest.length - verb >= SHORTEST_OBJECT; verb = leadingVerb(rest))
    rest = rest.slice(verb);
  return nounBehind(rest, runsOn);
}

/** That they were engaged or honoured, which is nothing that they do. */
const CHOSEN = new RegExp(`^(?:受聘(?!专家|人员)|${WON}${HONOUR}(?!的))`);

/** 182人报名参加执法资格考试: what the persons counted do, where nothing else is said. */
export function whatTheyDo(behind: string): string | null {
  if (/^(?:参训|受训)(?![\u4e00-\u9fff])/.test(behind) || CHOSEN.test(behind)) return null;
  if (/^(?:因(?![素子])|中(?![国央小介心医药级层])|从(?![轻重业事]))/.test(behind)) return null;
  const rest = behind.replace(/^的/, "");
  // 对527户不予处罚: what denies is no mere adverb
  const words = /^[\u4e00-\u9fff、]{2,40}/.exec(
    /^(?:[不未]|没有|免[予于]|在[审办]|[正仍尚]在|已[\u4e00-\u9fff]{2})/.test(rest) ? rest : rest.replace(NO_NOUN, ""),
  )?.[0];
  if (!words) return null;
  return clip(words.length > LONGEST_DEED ? words.slice(0, lastNounEnd(words, LONGEST_DEED)) : words, true);
}

/** A noun that begins as a verb does, and is all of the clause. */
const OBJECT = /^(?!的)[\u4e00-\u9fff]{3,12}(?=[,。;:、]|$)/;

/** Verbs behind whose figure it may be told what came of it: 办结12件移送司法机关. */
const OF_CASES =
  /^(?:受理|办结|审结|结案|查处|处理|处置|处罚|移送|调解|化解|立案|查办|办理|收到|接到|排查|劝导|约谈|出动)$/;

/** Nouns of what such verbs are about, and of persons. */
const CASES = /(?:案件|线索|事项|诉求|材料|申请|意见|建议|纠纷|问题|投诉|举报|工单|来信|函|书)$/;

/** The noun behind a measure word that begins as a verb does, where a bare verb stands before: 设立12个服务站点. */
export function objectBehind(verb: string, unit: string, behind: string): string | null {
  const words = OBJECT.exec(behind)?.[0];
  if (!words || NO_NOUN.test(words) || nounEnd(words) > 0) return null;
  const wanted = /^(?:人次?|名|位)$/.test(unit) ? PERSONS : OF_CASES.test(verb) ? CASES : undefined;
  return wanted && !wanted.test(words) ? null : words;
}
