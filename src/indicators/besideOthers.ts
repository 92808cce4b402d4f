import type { Figure } from "../text/figure.ts";
import type { Indicator } from "./entry.ts";

/** So many figures before one are looked at for the total that it is a place's share of. */
const MOST_BEFORE_PLACE = 24;

/** What a place of its own did, one of a list of places: 东塬村受理14件、成功14件, 城关司法所调解8件. */
const OF_A_PLACE =
  /^(?:其中[:,]?)?(?!乡镇|基层|所辖|镇街|县市|[^,;。]{0,4}(?:年|季度|月份))(?:(?![全我本辖各该两三几])[\u4e00-\u9fff]){2,6}(?:村|社区|镇|乡|街道|县|区|旗|司法所|派出所)(?:共|已|累计)?(?:(?:受理|收到|调[处解]|排查|化解|办[理结]|立案|查处|接待)\d|(?:受理|排查)\d{1,5}[件起宗]、[\u4e00-\u9fff]{2,6}\d)/;

/** Whether a figure is the share of a place of what was told of all of them before: 共受理71件。其中:东塬村受理14件 */
export function isOfAPlace(text: string, figures: readonly Figure[], index: number, { code }: Indicator): boolean {
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
export function isPartOfSeries(text: string, figures: readonly Figure[], index: number, { code }: Indicator): boolean {
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
export const LONGEST_LINK = 10;

/** Between a list and its sum. */
const SUMS_UP = /^[,;、]?(?:合计|总计|共计|累计|总共|一共|共)(?:有|为|达)?$/;

/** 评查行政处罚案卷120份、行政许可案卷60份,共180份: the sum of figures of one code is of that code, too. */
export function isSumOfOneCode(text: string, figures: readonly Figure[], index: number): boolean {
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
export function isOfNextYear(text: string, figures: readonly Figure[], index: number): boolean {
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
export function wholeOfYears(text: string, figures: readonly Figure[], index: number): Figure | undefined {
  const { quantity, aspect, period, total } = figures[index]!;
  if (aspect !== "result" || !total || total.indicators.length === 0 || total.quantity.unit !== quantity.unit)
    return undefined;
  if (period === null || total.period === null || (period.from === total.period.from && period.to === total.period.to))
    return undefined;
  return ONLY_YEAR.test(text.slice(figures[index - 1]!.quantity.end, quantity.start)) ? total : undefined;
}
