import type { Figure, Passage } from "../text/figure.ts";
import { firstWhere } from "../text/firstWhere.ts";
import { allMatches } from "../text/matches.ts";
import type { Range } from "../text/range.ts";
import { STAGE_CELL } from "../text/tableRow.ts";
import { indexOf } from "../text/triggers.ts";
import { groupOf, type Indicator } from "./entry.ts";
import { FIELD_NAMES, FIELDS, fieldWordings } from "./fields.ts";
import { type Frame, frameOf, turnedFrame } from "./frame.ts";
import { type Entry, patterns } from "./patterns.ts";
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

/** So many figures before one are looked at for the total that it is a place's share of. */
const MOST_BEFORE_PLACE = 24;

/** What a place of its own did, one of a list of places: 东塬村受理14件、成功14件, 城关司法所调解8件. */
const OF_A_PLACE =
  /^(?:其中[:,]?)?(?!乡镇|基层|所辖|镇街|县市|[^,;。]{0,4}(?:年|季度|月份))(?:(?![全我本辖各该两三几])[\u4e00-\u9fff]){2,6}(?:村|社区|镇|乡|街道|县|区|旗|司法所|派出所)(?:共|已|累计)?(?:(?:受理|收到|调[处解]|排查|化解|办[理结]|立案|查处|接待)\d|(?:受理|排查)\d{1,5}[件起宗]、[\u4e00-\u9fff]{2,6}\d)/;

/** Whether a figure is the share of a place of what was told of all of them before: 共受理71件。其中:东塬村受理14件 */
function isOfAPlace(text: string, figures: readonly Figure[], index: number, { code }: Indicator): boolean {
  const figure = figures[index]!;
  if (!OF_A_PLACE.test(itemOf(text, figure))) return false;
  return figures
    .slice(Math.max(0, index - MOST_BEFORE_PLACE), index)
    .some((before) => mayBeShare(figure, before, code) && !OF_A_PLACE.test(itemOf(text, before)));
}

/** Whether a figure may be a share of one that has a code: it counts the same, and no more of it. */
function mayBeShare({ quantity }: Figure, whole: Figure, code: string): boolean {
  const { unit, value } = whole.quantity;
  return whole.indicators.includes(code) && unit === quantity.unit && value >= quantity.value;
}

/** What stands between two commas around a figure, up to its measure word. */
function itemOf(text: string, { quantity: { start, end } }: Figure): string {
  const item = text.slice(Math.max(0, start - 40), end);
  return item.slice(Math.max(...[..."\n,;。:("].map((mark) => item.lastIndexOf(mark))) + 1);
}

/** So many figures before a total are looked at for one that has the code of its part, which stands so many behind it. */
const MOST_BEFORE_TOTAL = 3;
const MOST_BEHIND_TOTAL = 40;

/** What begins another series: of another year or body. */
const OTHER_SERIES = /年|同期|[全我本现][省市县区州旗有]|[省市县区]级|所辖/;

/**
 * Whether a part has the code of a figure that was told with its total, and is a part of that one: of 立案查处311件、结案274件。
 * 其中,市级立案查处128件 the last is linked with 274件, and has no code of its own either.
 */
function isPartOfSeries(text: string, figures: readonly Figure[], index: number, { code }: Indicator): boolean {
  const figure = figures[index]!;
  const { total } = figure;
  if (!total) return false;
  const near = figures.slice(Math.max(0, index - MOST_BEHIND_TOTAL - MOST_BEFORE_TOTAL), index);
  const at = near.lastIndexOf(total);
  return near
    .slice(Math.max(0, at - MOST_BEFORE_TOTAL), Math.max(0, at))
    .some(
      (before) =>
        before.sentence.start === total.sentence.start &&
        mayBeShare(figure, before, code) &&
        !OTHER_SERIES.test(text.slice(before.quantity.end, total.quantity.start)),
    );
}

/** What says that a figure is like the last one stands between them, in so few characters. */
const LONGEST_LINK = 10;

/** Between a list and its sum. */
const SUMS_UP = /^[,;、]?(?:合计|总计|共计|累计|总共|一共|共)(?:有|为|达)?$/;

/** 评查行政处罚案卷120份、行政许可案卷60份,共180份: the sum of figures of one code is of that code, too. */
function isSumOfOneCode(text: string, figures: readonly Figure[], index: number): boolean {
  const { quantity, sentence, aspect } = figures[index]!;
  const code = figures[index - 1]?.indicators[0];
  if (code === undefined || aspect !== "result") return false;
  if (!SUMS_UP.test(text.slice(figures[index - 1]!.quantity.end, quantity.start))) return false;
  let sum = 0;
  let count = 0;
  for (let i = index - 1; i >= 0 && figures[i]!.sentence.start === sentence.start; i--, count++) {
    const { quantity: part, indicators } = figures[i]!;
    if (part.unit !== quantity.unit || part.qualifier !== "exact" || indicators.length !== 1 || indicators[0] !== code)
      break;
    sum += part.value;
  }
  return count > 1 && sum === quantity.value;
}

/** 败诉率2019年为12.4%、2020年为9.8%: the same of another year. */
function isOfNextYear(text: string, figures: readonly Figure[], index: number): boolean {
  const [last, figure] = [figures[index - 1], figures[index]!];
  return (
    last !== undefined &&
    last.aspect === "result" &&
    figure.aspect === "result" &&
    last.quantity.unit === figure.quantity.unit &&
    /^[、,](?:20\d\d年度?|今年|本年度?)(?:为|是|有)?$/.test(text.slice(last.quantity.end, figure.quantity.start))
  );
}

/** Nothing but a year, before a figure: 其中2022年58件. */
const ONLY_YEAR = /^[,、;(]?(?:其中[:,]?)?(?:20\d\d年度?|今年|本年度?)(?:为|是|有)?$/;

/** 三年来共受理214件,其中2022年58件、2023年75件: the figure of several years that one of them is a part of. */
function wholeOfYears(text: string, figures: readonly Figure[], index: number): Figure | undefined {
  const { quantity, aspect, period, total } = figures[index]!;
  if (aspect !== "result" || !total || total.indicators.length === 0 || total.quantity.unit !== quantity.unit)
    return undefined;
  if (period === null || total.period === null || (period.from === total.period.from && period.to === total.period.to))
    return undefined;
  return ONLY_YEAR.test(text.slice(figures[index - 1]!.quantity.end, quantity.start)) ? total : undefined;
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

/** The fields whose cases are told by kind, in tables. */
const FIELDS_OF_CASES: readonly string[] = ["reconsideration", "litigation", "petitions"];

/** A row of one kind of cases: by what they are about. */
const KIND_ROW =
  /^(?:行政(?:处罚|许可|强制|征收|征用|检查|确认|裁决|给付|协议|不作为|补偿|赔偿)|(?:政府)?信息公开|工伤认定|投诉举报|举报投诉|信访|其他)类? ?\|/;

/** A row whose first cell is a figure: it has no name, and is of what was told before. */
const NAMELESS_ROW = /^[\u4e00-\u9fff]{2,16}[约近超逾]?\d/;

/** A cell of one kind of cases, up to its figure: 信息公开10件. */
const KIND_CELL =
  /(?:^|\| ?)(?:行政(?:处罚|许可|强制|征收|征用|检查|确认|裁决|给付|协议|不作为|补偿|赔偿)|(?:政府)?信息公开|投诉举报|信访|土地|拆迁|其他)类?[约近超逾]?$/;

/** So many fields named before a row of sums are looked at. */
const MOST_MENTIONS = 60;

/** A row of the sums of a table. */
const SUM_ROW = /^(?:合 ?计|总 ?计) ?\|/;

/**
 * The fields of a row of stages: those that its name tells (劳动仲裁 | 受理36件 is of none that was told before), in a row of sums
 * those of a section about cases of one field. A row of one kind of such cases is "kind": under 行政复议情况 the row
 * 行政处罚 | 收到120件 tells of applications against penalties. Undefined for any other row.
 */
function fieldsOfRow(
  text: string,
  { sentence, quantity }: Figure,
  named: PassageFields,
): ReadonlySet<string> | "kind" | undefined {
  const above = named.ofHeadings();
  const row = text.slice(sentence.start, quantity.start);
  const isOfStages = STAGE_CELL.test(row);
  const isOfCases = above.size === 1 && FIELDS_OF_CASES.some((field) => above.has(field));
  if (KIND_ROW.test(row) && (isOfStages || isOfCases)) return "kind";
  if (NAMELESS_ROW.test(row)) return KIND_CELL.test(row) && named.isOfCases(sentence.start) ? "kind" : undefined;
  if (!isOfStages) return undefined;
  // sums of kinds alone, in a passage about nothing else
  const { mentions } = named;
  const next = firstWhere(mentions.length, (i) => mentions[i]!.end > sentence.start);
  const isOfOther = ({ field, start }: Mention): boolean =>
    !above.has(field) && !KIND_ROW.test(text.slice(text.lastIndexOf("\n", start) + 1, start + 40));
  const isSum = isOfCases && SUM_ROW.test(row);
  if (isSum && !mentions.slice(Math.max(0, next - MOST_MENTIONS), next).some(isOfOther)) return above;
  return new Set(mentionsIn(row, 0).map(({ field }) => field));
}

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

/** One kind of cases of many, told by its name alone: 投诉举报类21件, 案由为行政处罚的21件 of the applications for reconsideration. */
const OF_A_KIND =
  /^(?:其中)?(?!查处|查办|办理|受理|收到|立案|评查|抽查|全年|共|各|两|几)[^,;。N]{2,12}(?<!民事|刑事|建议|提案|[分此该同大各两])类(?:案件|受理|共|合计)?$|案件中[^,;。N]{2,8}类$|案由[为是][^,;。N]{2,12}(?<!案件|案|申请)$/;

/** … or in a list of kinds: 案件类型为行政处罚41件, where only those of legal aid have codes. */
const BARE_KIND = /^(?:其中)?[\u4e00-\u9fff、()]{2,24}$/;
const hasKinds = ({ indicator }: Match): boolean => groupOf(indicator) === "legal-aid";

/** … and behind it: 2宗案由为行政处罚; 不予受理的2宗案由为信访 are what is told before. */
const OF_CAUSE = /(?<!的)#案由[为是]/;

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

/** So many characters before a row name what it is of. */
const LINES_BEFORE = 120;

interface Mention {
  field: string;
  start: number;
  end: number;
}

/** The fields that a passage names. */
class PassageFields {
  /** Where it names them itself, in order. */
  readonly mentions: readonly Mention[];
  private readonly headings: readonly string[];
  private above: ReadonlySet<string> | undefined;

  private readonly kinds: readonly Range[];

  constructor(text: string, { start, end, headings }: Passage) {
    const words = text.slice(start, end);
    this.mentions = mentionsIn(words, start);
    this.headings = headings;
    this.kinds = listsOfKinds(words, start);
  }

  /** Whether a figure is one of a list of the kinds of cases, or stands by its name alone under a heading of kinds. */
  isOfKinds(at: number, before: string): boolean {
    const list = this.kinds[firstWhere(this.kinds.length, (i) => this.kinds[i]!.end > at)];
    if (list !== undefined && list.start < at) return true;
    return KIND_HEADING.test(this.headings.at(-1) ?? "") && KIND_NAME.test(before);
  }

  /** Whether what stands at a place is of cases of reconsideration and the like, which the headings or the lines before it name. */
  isOfCases(at: number): boolean {
    const isOf = (field: string): boolean => FIELDS_OF_CASES.includes(field);
    if ([...this.ofHeadings()].some(isOf)) return true;
    const first = firstWhere(this.mentions.length, (i) => this.mentions[i]!.end > at - LINES_BEFORE);
    const behind = firstWhere(this.mentions.length, (i) => this.mentions[i]!.end > at);
    return this.mentions.slice(first, behind).some(({ field }) => isOf(field));
  }

  /** The fields of the nearest heading that names any. */
  ofHeadings(): ReadonlySet<string> {
    if (!this.above) {
      const named = this.headings.toReversed().map((heading) => mentionsIn(heading, 0));
      this.above = new Set(named.find(({ length }) => length > 0)?.map(({ field }) => field));
    }
    return this.above;
  }
}

/** A heading over the kinds of cases: 三、涉及事项. */
const KIND_HEADING =
  /^(?:(?:案件)?(?:涉及|申请|复议)事项|案由|(?:案件|事项|纠纷)类型|被申请人)(?:构成|分布|情况|类型)*$/;

/** The name of a kind of cases, and no more. */
const KIND_NAME =
  /^(?:其中)?(?:行政(?:处罚|许可|强制|征收|征用|检查|确认|裁决|给付|协议|不作为|补偿|赔偿)|(?:政府)?信息公开|工伤认定|(?:投诉举报|举报投诉)(?:处理)?|信访|[\u4e00-\u9fff]{2,8}类)$/;

/** A list of the kinds of cases, each with its figure: the fields that it names are not what goes on. 案件类型为行政处罚41件、信息公开19件 */
const KINDS =
  /(?:(?:申请|涉及)事项|(?:案件|事项|纠纷)类型|从类型|案由|(?<=[。;\n])类型)(?:中|看|上)?[,:]?(?:主要)?(?:为|是|有|涉及)?:?(?:(?!受理|办理|新收|收到|不予|免予|审结|办结|结案|维持|撤销|变更|驳回|确认违法|终止|调解|和解|化解|成功|纠错|败诉|胜诉|立案|查处|司法建议|检察|人大|政协|行政(?:应诉|诉讼|复议)|信访)[\u4e00-\u9fff]{2,12}\d{1,6}[件宗起][、,;]?){2,40}/g;

function listsOfKinds(words: string, offset: number): Range[] {
  return allMatches(words, KINDS).map(({ index, 0: list }) => ({
    start: offset + index,
    end: offset + index + list.length,
  }));
}

function mentionsIn(words: string, offset: number): Mention[] {
  const mentions: Mention[] = [];
  for (const number of indexOf(fieldWordings).candidates(words)) {
    const field = FIELD_NAMES[number]!;
    for (const match of allMatches(words, FIELDS[field]!)) {
      mentions.push({ field, start: offset + match.index, end: offset + match.index + match[0].length });
    }
  }
  const kinds = mentions.length > 1 ? listsOfKinds(words, offset) : [];
  const isOfKinds = ({ start }: Mention): boolean => {
    const list = kinds[firstWhere(kinds.length, (i) => kinds[i]!.end > start)];
    return list !== undefined && list.start < start;
  };
  return mentions.filter((mention) => !isOfKinds(mention)).sort((a, b) => a.end - b.end || a.start - b.start);
}

/** The fields of a figure: named in its clause, before it in its sentence, in the sentences before, in the headings. */
function fieldsOf(text: string, figure: Figure, frame: Frame, named: PassageFields): ReadonlySet<string> {
  const { mentions } = named;
  const { start, end } = figure.quantity;
  const stop = text.slice(end, Math.min(figure.sentence.end, end + 40)).search(/[,;。、:()\n]/);
  const clauseEnd = stop < 0 ? Math.min(figure.sentence.end, end + 40) : end + stop;
  const clauseStart = start - frame.clause.indexOf("#");
  const next = firstWhere(mentions.length, (i) => mentions[i]!.end > start);
  const fields = new Set<string>();
  for (let i = next; i < mentions.length && mentions[i]!.end <= clauseEnd; i++) {
    if (mentions[i]!.start >= end) fields.add(mentions[i]!.field);
  }
  const last = mentions[next - 1];
  const inSentence = last !== undefined && last.start >= figure.sentence.start;
  if (fields.size > 0 || (inSentence && last.start >= clauseStart - 2)) {
    if (inSentence) addNearest(fields, mentions, next, figure.sentence.start);
    return fields;
  }
  if (inSentence) {
    addNearest(fields, mentions, next, figure.sentence.start);
    // 人大代表建议64件、政协提案117件,办复率均为100%: one rate of both
    if (figure.quantity.kind === "rate" && (fields.has("congress") || fields.has("cppcc"))) {
      const rated = figure.sentence.start + text.slice(figure.sentence.start, last.start).lastIndexOf("%");
      for (let i = next - 1; i >= 0 && mentions[i]!.start >= Math.max(figure.sentence.start, rated); i--) {
        if (mentions[i]!.field === "congress" || mentions[i]!.field === "cppcc") fields.add(mentions[i]!.field);
      }
    }
    return fields;
  }
  if (last) {
    addNearest(fields, mentions, next, figure.passage.start);
    return fields;
  }
  return named.ofHeadings();
}

/** So many hearings in a row are looked behind. */
const MOST_HEARINGS = 4;

/**
 * The field named last before index `next`, with those that are named beside it: 复议与应诉. A hearing is one of the cases that
 * were spoken of before.
 */
function addNearest(fields: Set<string>, mentions: readonly Mention[], next: number, from: number): void {
  let last = mentions[next - 1]!;
  let hearings = 0;
  for (let i = next - 1; i >= 0 && mentions[i]!.start >= from; i--) {
    if (last.field === "hearing" && hearings++ < MOST_HEARINGS) last = mentions[i]!;
    if (mentions[i]!.end <= last.start - 6) break;
    fields.add(mentions[i]!.field);
  }
}
