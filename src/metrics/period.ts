import { blank } from "../text/blank.ts";
import { daysIn, isoDate } from "../text/dates.ts";
import { allMatches } from "../text/matches.ts";
import { parseOrdinal } from "../text/numerals.ts";

export interface Period {
  from: string;
  to: string;
}

/** A number of months, or of a month. */
const MONTH = String.raw`(?:\d{1,2}|[一二三四五六七八九十]{1,2})`;

const TO = "[-—–~至到]";

/** From one month to another: 1至11月, 一至十一月. */
function fromTo(first: string, last: string): string {
  return `(?<${first}>${MONTH})月?(?:份)?${TO}(?<${last}>${MONTH})月`;
}

/** What makes a month the first, the last or one of several, or the day of something else: 3月份起, 12月31日止, 8月1日《条例》实施. */
const NO_BOUND = String.raw`(?![份旬日号\d底末初起止前后之至到和与及、《\-—–~]|[上中下]旬|为止|开始|正式|施行|实施|统计|以[来前后]|新[《修颁]|,\d{1,2}月)`;

/** Expressions that name a period, or say that a figure is a stock. */
const PERIOD = new RegExp(
  [
    String.raw`(?<y1>20\d\d)[年]?${TO}(?<y2>20\d\d)年`,
    String.raw`(?<ya>20\d\d)年(?<ma>\d{1,2})月${TO}(?<yb>20\d\d)年(?<mb>\d{1,2})月`,
    String.raw`(?<ym>20\d\d)年${fromTo("m1", "m2")}`,
    String.raw`(?<since>20\d\d)年(?:度)?(?:以来|至今)`,
    String.raw`(?<yh>20\d\d)年(?<half>[上下])半年`,
    String.raw`(?<yq>20\d\d)年第?(?<quarter>[一二三四])季度`,
    String.raw`(?<ysm>20\d\d)年(?<month>\d{1,2})月(?:份|[上中下]旬)?${NO_BOUND}`,
    String.raw`(?<year>20\d\d)年(?:度|全年)?(?!\d|以[前来]|前|${TO}|版|底|末|初)`,
    String.raw`(?<![\d一二三四五六七八九十])${fromTo("m3", "m4")}`,
    String.raw`(?:(?<yf>20\d\d)年|(?<=^|[,;。:(、\s]|今年|全[省市州县区]))(?:前(?:(?<quarters>[二两三])个?季度|(?<months>${MONTH})个月)|第?一(?:${TO}|、)第?(?<lastQuarter>[二三四])季度)`,
    String.raw`(?:(?<=^|[,;。])(?:今年|本年|当年)?|(?<=(?:^|[,;。])(?:去年|上年)))(?!\d{1,2}月3[01]日)(?<own>${MONTH})月(?:份|[上中下]旬|\d{1,2}[日号])?${NO_BOUND}`,
    "(?<half2>[上下])半年",
    "第?(?<quarter2>[一二三四])季度",
    "(?<this>(?<=(?:结转|转入)[^,;。]{0,8},)当年|今年(?!以)|今年以来|本年度?|全年|一年来|年内|全年度)",
    "(?<last>(?:去年|上一?年度|上一?年(?!度))(?:同期(?!的|增|减|上|下|相))?(?!同期|[结接]转|转入|遗留|留存|的))",
    String.raw`(?<years>(?:近|过去)(?:[两二三四五六七八九十]|\d{1,2})年(?!度|内)来?|(?<![一二两三四五六七八九十百几数多\d])(?:[两二三四五六七八九十]|\d{1,2})年来)`,
    "(?<plan>[六七八九]五|十[二三四五]五)”?(?:普法|规划|法治宣传教育)?(?:规划)?(?:实施|启动|开展)?(?<planned>以来|期间)(?!的)",
    "(?<congress>十八|十九|二十)大(?:召开)?以来(?!的)",
    String.raw`(?<stock>截[至止]到?(?:20\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|末)?|目前|现有|现共有|至今|历年)`,
  ].join("|"),
  "g",
);

/** The year that a figure is compared with: 比2022年, 较上年同期. */
const BASE = String.raw`(?:[较比与](?:(20\d\d)年度?|上一?年度?|去年)(?:同期|[上下]半年|第?[一二三四]季度)?|[同跟](?:上一?年度?|去年)(?:同期|[上下]半年|第?[一二三四]季度)?(?=相比))`;

/** The years of names, of asides that are over and more than a year, and of what a figure is only compared with. */
const NO_PERIOD = new RegExp(
  String.raw`《[^》]{0,200}》|(?<=\S)\((?!(?:19|20)\d\d年度?\))[^()]{0,60}\)|${BASE}(?:相比)?`,
  "g",
);

/** The year of a figure that another one is compared with: 比2022年的28件增加13件, 由上年的8.1%降到5.8%. */
const COMPARED_WITH = new RegExp(`(?:${BASE}|[由从](?:上一?年度?|去年)(?=的$))的[^,;。\\d]{0,14}$`);

/** The level of another year that a figure grew or fell from: 由2023年的94.2%提高到100%. */
const FROM_LEVEL =
  /(?:由|从)(?:20\d\d年度?|去年|上一?年度?)(?!(?:\d{1,2}月)?起|开始)的?[^,;。年看]{0,16}\d[^,;。年看]{0,10}[到至为]了?$/;

/**
 * The period that a figure's own sentence names before it, or `null`.
 *
 *     2021年 …          2021-01-01 to 2021-12-31
 *     1-11月, 6月 …     of the report year
 *     2022年12月至2023年11月     2022-12-01 to 2023-11-30
 *     2006年以来 …      to the end of the report year
 *     近三年来 …        to the end of the report year, as 八五普法以来 and 党的十九大以来 are
 *     截至目前, 截至11月底, 现有 …  null: a stock
 */
export function periodOf(before: string, reportYear: number | null): Period | null {
  const base = COMPARED_WITH.exec(before);
  if (base) {
    const of = base[1] ? Number(base[1]) : reportYear && reportYear - 1;
    return of === null ? null : years(of, of);
  }
  const words = blank(before.replace(FROM_LEVEL, ""), NO_PERIOD);
  const match = allMatches(words, PERIOD).findLast(
    ({ groups: named, index, 0: all }) => !(named?.own || named?.ysm) || isOfMonth(words.slice(index + all.length)),
  );
  const groups = match?.groups;
  if (!groups || groups.stock) return null;
  // 去年6月, 去年下半年
  const ofLastYear = /(?:去年|上一?年度?)的?$/.test(words.slice(0, match.index));
  const thisYear = reportYear && (ofLastYear ? reportYear - 1 : reportYear);
  const year = (text: string | undefined): number | null => (text ? Number(text) : thisYear);
  if (groups.years) return lastYears(groups.years, reportYear);
  if (groups.plan) return planned(PLANS.get(groups.plan)!, groups.planned === "以来", reportYear);
  if (groups.congress) return planned(CONGRESSES.get(groups.congress)!, true, reportYear);
  if (groups.y1) return years(Number(groups.y1), Number(groups.y2));
  if (groups.since)
    return years(Number(groups.since), Math.max(Number(groups.since), reportYear ?? Number(groups.since)));
  if (groups.ya) {
    const from = months(Number(groups.ya), Number(groups.ma), 12);
    const to = months(Number(groups.yb), 1, Number(groups.mb));
    return from && to && from.from <= to.to ? { from: from.from, to: to.to } : null;
  }
  if (groups.ym) return months(Number(groups.ym), numberOf(groups.m1!), numberOf(groups.m2!));
  if (groups.own) return thisYear === null ? null : months(thisYear, numberOf(groups.own), numberOf(groups.own));
  if (groups.m3) return thisYear === null ? null : months(thisYear, numberOf(groups.m3), numberOf(groups.m4!));
  if (groups.ysm) return months(Number(groups.ysm), Number(groups.month), Number(groups.month));
  const quarters = groups.quarters ?? groups.lastQuarter;
  const firstMonths = quarters ? numberOf(quarters) * 3 : groups.months && numberOf(groups.months);
  if (firstMonths) {
    const ofYear = year(groups.yf);
    return ofYear === null ? null : months(ofYear, 1, firstMonths);
  }
  const half = groups.half ?? groups.half2;
  const quarter = groups.quarter ?? groups.quarter2;
  const of = year(groups.yh ?? groups.yq ?? groups.year);
  if (of === null) return null;
  if (half) return half === "上" ? months(of, 1, 6) : months(of, 7, 12);
  if (quarter) {
    const last = numberOf(quarter) * 3;
    return months(of, last - 2, last);
  }
  if (groups.last) return years(of - 1, of - 1);
  return years(of, of);
}

/** What is of the year, or of a whole area at a day, whatever month was named before it. */
const OF_YEAR = /;|,全(?:年|[省市县区州旗镇乡])|共有|现有|累计|施行|实施|生效|人大|政协|代表大会/;

/**
 * Whether what stands behind a month is done in it: the first figure stands in its clause, or in the next where a comma follows
 * the month, and what stands behind that is no longer of the year.
 */
function isOfMonth(behind: string): boolean {
  const lead = /^\D*/.exec(behind)![0];
  return !OF_YEAR.test(behind) && (lead.match(/,/g)?.length ?? 0) <= 1;
}

/** The first years of plans, and the years of the Party's congresses. */
const PLANS = new Map([
  ["六五", 2011],
  ["七五", 2016],
  ["八五", 2021],
  ["九五", 2026],
  ["十二五", 2011],
  ["十三五", 2016],
  ["十四五", 2021],
  ["十五五", 2026],
]);
const CONGRESSES = new Map([
  ["十八", 2012],
  ["十九", 2017],
  ["二十", 2022],
]);

/** How many years a plan is for. */
const PLAN_YEARS = 5;

/** The years of a plan, or from its first year on, up to the report's. */
function planned(first: number, isOpen: boolean, reportYear: number | null): Period | null {
  if (isOpen) return reportYear === null ? null : years(first, reportYear);
  return years(first, Math.min(first + PLAN_YEARS - 1, reportYear ?? Number.POSITIVE_INFINITY));
}

/** A short number in digits or words; of what is none, one that no calendar has. */
function numberOf(words: string): number {
  return parseOrdinal(words.replace("两", "二")) ?? Number.NaN;
}

/** 近三年来, 五年来: so many years, the report's the last. */
function lastYears(words: string, reportYear: number | null): Period | null {
  const count = numberOf(/\d|[两二三四五六七八九十]/.exec(words)![0]);
  return reportYear === null ? null : years(reportYear - count + 1, reportYear);
}

function years(from: number, to: number): Period | null {
  return from <= to ? { from: `${from}-01-01`, to: `${to}-12-31` } : null;
}

function months(year: number, first: number, last: number): Period | null {
  const from = isoDate(year, first, 1);
  const to = last >= 1 && last <= 12 ? isoDate(year, last, daysIn(year, last)) : undefined;
  return from && to && first <= last ? { from, to } : null;
}
