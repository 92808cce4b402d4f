import type { Figure } from "../text/figure.ts";
import type { Range } from "../text/range.ts";
import {
  isOfAPlace,
  isOfNextYear,
  isPartOfSeries,
  isSumOfOneCode,
  LONGEST_LINK,
  wholeOfYears,
} from "./besideOthers.ts";
import { groupOf, type Indicator } from "./entry.ts";
import { type Frame, frameOf, turnedFrame } from "./frame.ts";
import { BARE_KIND, OF_A_KIND, OF_CAUSE } from "./kinds.ts";
import { FIELDS_OF_CASES, fieldsOf, PassageFields } from "./passageFields.ts";
import { type Entry, patterns } from "./patterns.ts";
import { fieldsOfRow } from "./tableFields.ts";
import { countsOrgans } from "./units.ts";
import { CHANGED_TO } from "./words.ts";

/** Why a code was given: the wording that matched, and whether it needed its field. */
export interface Match {
  indicator: Indicator;
  wording: string;
  named: boolean;
}

/**
 * Give each figure of a passage its indicators; only results carry any. Returns the matches that gave them.
 *
 * Parts are looked at behind their totals, so that a part never repeats the code of its total, unless that is a total of two
 * things (建议提案154件).
 */
export function assignIndicators(text: string, figures: readonly Figure[]): Match[][] {
  const passage = figures[0]?.passage;
  if (!passage) return [];
  const fields = new PassageFields(text, passage);
  const given = new Map<Figure, Match[]>();
  figures.forEach((figure, i) => {
    const own = matchesOf(text, figures, i, fields).filter(
      ({ indicator }) => !isOfAPlace(text, figures, i, indicator) && !isPartOfSeries(text, figures, i, indicator),
    );
    const gap = figure.quantity.start - (figures[i - 1]?.quantity.end ?? 0);
    const mayBeLike = own.length === 0 && gap <= LONGEST_LINK;
    const isLikeLast = mayBeLike && (isSumOfOneCode(text, figures, i) || isOfNextYear(text, figures, i));
    const whole = mayBeLike && !isLikeLast ? wholeOfYears(text, figures, i) : undefined;
    const alike = isLikeLast ? figures[i - 1] : whole;
    const matches = alike ? given.get(alike)! : own;
    figure.indicators = matches.map(({ indicator }) => indicator.code);
    given.set(figure, matches);
  });
  return [...given.values()];
}

function matchesOf(text: string, figures: readonly Figure[], index: number, named: PassageFields): Match[] {
  const figure = figures[index]!;
  if (figure.aspect !== "result") return [];
  const frame = frameOf(text, figures, index);
  const before = frame.clause.slice(0, frame.clause.indexOf("#"));
  if (ELSEWHERE.test(before) || OF_WORK.test(frame.text.slice(frame.at + 1))) return [];
  if (FROM.test(before) && TO.test(text.slice(figure.quantity.end, figure.quantity.end + 12))) return [];
  if (figure.quantity.unit === "个" && LISTS.test(before)) return [];
  if (figure.quantity.kind === "count" && (MEAN.test(before) || OF_A_KIND.test(before) || OF_CAUSE.test(frame.clause)))
    return [];
  const ofRow = frame.text.includes("|") ? fieldsOfRow(text, figure, named) : undefined;
  if (ofRow === "kind") return [];
  const fields = ofRow ?? fieldsOf(text, figure, frame, named);
  const hasOwnThing = OWN_THINGS.test(frame.clause);
  const isElsewhere = OTHER_THINGS.test(frame.clause);
  const found = find(figure, frame, (entry) => !isElsewhere && leansOn(entry, fields, hasOwnThing));
  const turned = found.length === 0 ? turnedFrame(frame, figure.quantity.unit) : undefined;
  const all = turned ? find(figure, turned, () => false) : found;
  const isOfOrgans =
    /^[个家]$/.test(figure.quantity.unit) && ORGANS.test(frame.text.slice(frame.at + 1)) && !OWN_NOUN.test(before);
  const ofOrgans = isOfOrgans ? all.filter(({ indicator }) => countsOrgans(indicator)) : all;
  const isOfKinds =
    all.length > 0 &&
    figure.quantity.kind === "count" &&
    BARE_KIND.test(before) &&
    FIELDS_OF_CASES.some((field) => fields.has(field)) &&
    named.isOfKinds(figure.quantity.start, before);
  return resolve(isOfKinds ? ofOrgans.filter(hasKinds) : ofOrgans, figure, frame, fields);
}

/** The organs that a figure counts, right behind it; of 15个部门规范性文件 they are none. */
const ORGANS =
  /^[^,;。:()#N、的和及与由经并各全其交]{0,4}(?:部门|单位|乡镇|镇街|街道)(?![^,;。公布制编发报]{0,16}(?:预案|文件|规章|案卷|事项|项目|政策))/;

/** A noun of its own before it: 政务服务事项1860个全部门进驻. */
const OWN_NOUN = /(?:事项|文件|问题|纠纷|项目|案件|案卷|建议|意见|证明|隐患)$/;

/** A figure of the whole country, or the mean of a province, that a report compares its own with. */
const ELSEWHERE =
  /全国(?:各级)?(?:法院|检察机关|公安机关|行政机关|行政复议机[关构]|人民调解(?:组织|委员会|员)|平均|同期)|全国各级|全[省市州](?:同期|平均)|[省市]平均|兄弟(?:省|市|县|区)同期/;

/** Parts of the work and means, of which no code is: 从决策、执法等5个方面, 40多个行政管理领域, 8个综合窗口; and one of several. */
const OF_WORK =
  /^(?:方面|[\u4e00-\u9fff]{0,4}领域(?![\u4e00-\u9fff]*(?:案件|检查))|环节|规模的|(?:改革|(?:综合|常驻|服务|受理|办事|专属)?窗口|[\u4e00-\u9fff]{0,4}(?:检查组|工作组))(?![\u4e00-\u9fff])|[^,;。N]{0,10}之一)/;

/** What was there before: 行政审批事项从712项削减至298项. */
const FROM = /(?:由|从)[^,;。N]{0,12}$/;
const TO = new RegExp(String.raw`^[^,;。]{0,4}${CHANGED_TO}[\d一二两三四五六七八九十百千]`);

/** A mean, or what is done each month: 年均办理超过3万件, 每月举办8场; but 每月20日开展…共12场次 is of the year. */
const MEAN =
  /(?:^|组织)人均[^,;。N]{0,8}$|(?<![全当去今每本同])[年月周日]均(?!衡|依法|按|已|未|如期)[^,;。N]{0,12}$|平均[^,;。N]{0,12}$|每(?:年(?!度)|个?[月周旬日]|季度(?!对|会前))(?![日一二三四五六天\d]|[^,;。N]*(?:全年|共|累计|制度|例会|至少|已))[^,;。N]{0,12}$/;

/** How many lists there are: 梳理政务服务事项清单31个. Of 清单487项 the items are counted. */
const LISTS = /(?:清单|服务事项目录|决策目录|名录库?)$/;

/** Whether a match is of a code that has kinds of cases: of legal aid. */
const hasKinds = ({ indicator }: Match): boolean => groupOf(indicator) === "legal-aid";

/** The codes whose wordings a frame has, without those that it rules out; `leansOn` says which need no name there. */
function find(figure: Figure, frame: Frame, leansOn: (entry: Entry) => boolean): Match[] {
  const catalogue = patterns();
  const found: Match[] = [];
  const clause = clauseOf(frame);
  const candidates = catalogue.candidates(figure.quantity, frame.text, clause);
  for (let from = 0, to = 0; from < candidates.length; from = to) {
    // the wordings of an entry stand together, those that name its thing before those that lean on its field
    const entry = catalogue.entryAt(candidates[from]!);
    const matching = (behind: number): number | undefined => {
      for (; to < candidates.length && candidates[to]! < behind; to++) {
        if (catalogue.matches(candidates[to]!, frame.text, clause)) return candidates[to];
      }
      return undefined;
    };
    const named = matching(entry.named.end);
    const wording = named ?? (leansOn(entry) ? matching(entry.inField.end) : undefined);
    while (to < candidates.length && candidates[to]! < entry.inField.end) to++;
    if (wording === undefined || catalogue.isRuledOut(entry, frame.text, clause)) continue;
    found.push({
      indicator: entry.indicator,
      wording: catalogue.wordingAt(wording),
      named: named !== undefined,
    });
  }
  return found;
}

/** Things that a bare 受理 or 办结 of other fields is not about: 受理行政复议申请26件。受理投诉35件 */
const OWN_THINGS = /投诉|举报|工单|仲裁|警情|来信|公证|诉求/;

/** Things that no field is about, whatever the section: 受理商标注册申请93件 under 行政复议. */
const OTHER_THINGS =
  /数字城管|城管平台|纠正违法通知|商标注册|工伤|不动产登记|营业执照|低保|优待证|留言|表扬信|章程|入党|环评报告|施工图|逮捕|审查起诉|节能审查|游客|考察团|患者|驾驶员|安全员|乡村医生|辅警|村规民约|(?:团体|地方|行业)标准|采伐|理赔|征收补偿案件|损害赔偿案件|执行到位|节约资金|审减/;

/** The groups that are about such things. */
const GROUPS_OF_THINGS: ReadonlySet<string> = new Set(["oversight", "hotline", "petitions"]);

/** Whether a figure can have a code that leans on its field. */
function leansOn({ indicator, fields }: Entry, named: ReadonlySet<string>, hasOwnThing: boolean): boolean {
  return (!hasOwnThing || GROUPS_OF_THINGS.has(groupOf(indicator))) && fields.some((field) => named.has(field));
}

/** Where a figure's clause stands in its frame. */
function clauseOf({ at, clause }: Frame): Range {
  const start = at - clause.indexOf("#");
  return { start, end: start + clause.length };
}

/**
 * Keep the codes that are sure.
 *
 * A wording that names its thing beats one that leans on the field. Of several, one clause that joins words (受理、办结,
 * 参学率、合格率均为) may carry all of its group; otherwise the field in hand decides, then the order of the catalogue.
 */
function resolve(found: readonly Match[], figure: Figure, frame: Frame, fields: ReadonlySet<string>): Match[] {
  const taken = figure.total && !isOfItsYear(figure, figure.total) ? codesUpFrom(figure.total) : NONE;
  const group = figure.total ? groupOfParts(figure.total) : undefined;
  let best = found.filter(
    ({ indicator }) => !taken.has(indicator.code) && (group === undefined || groupOf(indicator) === group),
  );
  const joined = /[、和及与并]|均|双双|都/.test(frame.clause);
  if (best.some(({ named }) => named)) {
    const groups = new Set(best.filter(({ named }) => named).map(({ indicator }) => groupOf(indicator)));
    best = best.filter(({ named, indicator }) => named || (joined && groups.has(groupOf(indicator))));
  }
  if (best.length <= 1) return best;
  const isRate = figure.quantity.kind === "rate";
  const groups = new Set(best.map(({ indicator }) => groupOf(indicator)));
  if (joined && (groups.size === 1 || isRate)) return best.slice(0, 4);
  // 代表建议14件、委员提案19件,答复率100%: one rate of both; 承办建议提案33件
  const isOfBoth = isRate || /建议[^,;。:()#]{0,10}提案/.test(frame.clause);
  if (isOfBoth && best.length === 2 && groups.has("congress") && groups.has("cppcc")) return best;
  const inField = best.filter(({ indicator }) =>
    (indicator.fields ?? [groupOf(indicator)]).some((field) => fields.has(field)),
  );
  return (inField.length > 0 ? inField : best).slice(0, 1);
}

/** 八五普法以来开展活动1260场次,其中今年320场次: what is of the year is not what is of all years. */
function isOfItsYear({ period }: Figure, { period: whole }: Figure): boolean {
  return period !== null && whole !== null && whole.from < period.from;
}

/** Groups whose totals have parts of their own only: of the information published some on proposals is no proposal. */
const CLOSED_GROUPS: ReadonlySet<string> = new Set(["disclosure", "hotline"]);

/** The only group that parts of a total can have a code of, where there is one. */
function groupOfParts(total: Figure): string | undefined {
  const groups = groupsOf(total);
  const [only] = groups;
  return groups.size === 1 && CLOSED_GROUPS.has(only!) ? only : undefined;
}

/** The groups of a figure's codes. */
function groupsOf({ indicators }: Figure): ReadonlySet<string> {
  return new Set(indicators.map((code) => groupOf({ code })));
}

const NONE: ReadonlySet<string> = new Set();

/** Codes of a total and of those above it, kept, since a chain of parts of parts may be as long as the passage. */
const codesAbove = new WeakMap<Figure, ReadonlySet<string>>();

function codesUpFrom(total: Figure): ReadonlySet<string> {
  let codes = codesAbove.get(total);
  if (!codes) {
    const above = total.total ? codesUpFrom(total.total) : NONE;
    // 建议提案154件,其中建议67件、提案87件: a total of two things has parts that are one of them
    codes =
      total.indicators.length === 0 || groupsOf(total).size > 1 ? above : new Set([...above, ...total.indicators]);
    codesAbove.set(total, codes);
  }
  return codes;
}
