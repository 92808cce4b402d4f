import { ABOUT, ABOUT_SIGNS, STAGE } from "./tableRow.ts";
import { UNIT_WORDS } from "./unitWords.ts";

const UNIT = `[千百]?[万亿]?(?:${UNIT_WORDS.join("|")})`;

/** 金额（万元）, 案件数(单位：件), 占比/%: the unit at the end of a header. */
const HEADER_UNIT = new RegExp(
  `[(（]\\s*(?:单位\\s*[:：]?\\s*)?(${UNIT})\\s*[)）]$|单位\\s*[:：]\\s*(${UNIT})$|/(${UNIT})$`,
);

/** (单位：万元) over a table: the unit of all its cells. */
const CAPTION_UNIT = new RegExp(`单位[:：](${UNIT})[)）]?[:：。.]?$`);

/** A longer line is no caption, a longer cell no header. */
const LONGEST_CAPTION = 120;

/** 案件数, 参加人次数: a header that says in what its numbers count, and is the noun of them, too. */
const COUNT_HEADER = /((?:[件人户份家场宗起条项])次?|次)数$/;

/** A header of a column of units. */
const UNIT_COLUMN = /^(?:计量|数量|统计)?单位$/;

const WHOLE_UNIT = new RegExp(`^${UNIT}$`);

/** A cell that is nothing but a number, exact or not. */
const NUMBER = new RegExp(String.raw`^${ABOUT}\d+(?:[,，]\d{3})*(?:\.\d+)?[余多]?$`);

/** How a cell with a figure begins. */
const BEGINS_FIGURE = new RegExp(String.raw`^${ABOUT}\d`);

/** A header that is a year: the figures under it are of that year. */
const YEAR_COLUMN = /^((?:19|20)\d\d)年?[度数值]?(?:[(（][^()（）]{1,8}[)）])?$/;

/** A header of the year before, or of this one, or of what was planned: words that say so before a figure, too. */
const TOLD_COLUMN = /^(上年|去年|今年|本年|计划|目标)(?:度|同期|数|值|任务){0,2}$/;

/** A header of shares and ranks, whose numbers count nothing. */
const NO_COUNT = /率$|率[(（]|占比|比例|比重|同比|环比|[增降减]幅|增减|排名|名次|位次/;

/** A header that may be over figures of what a row names, or that names what is counted itself: no place, month or kind. */
const OVER_COUNTS = /(?:数|量|额|案件|申请|人次|次数|数值|数据|合计|总计|小计|单位)$/;

/** A header of changes, and a cell that is one. */
const CHANGE_COLUMN = /^(?:同比|环比|[较比]上年|增幅|增减|[涨降]幅|增长率?|增速|变化率?)/;
const CHANGE = /^[-+－＋]?\d+(?:\.\d+)?[%％]$/;

/** The first cell of a row of one year, or of the sums: its figures are of what their columns' headers name. */
const YEAR_ROW = /^((?:19|20)\d\d)年?度?$/;
const BEGINS_WITH_YEAR = /^(?:19|20)\d\d/;
const SUM_ROW = /^(?:合计|总计|共计)$/;

/** The first cell of a row of plain numbers, whose columns say what they are of: 案由 | 处罚 | 许可 over 数量 | 54 | 21. */
const PLAIN_ROW =
  /^(?:案件)?(?:数量?|件数|占比|比例|比重|占[\u4e00-\u9fff]{1,10}(?:比例|比重|比))(?:[(（][^()（）]{1,4}[)）])?$/;

/** A header over kinds, which are no things of their own: 案由 | 行政处罚 is of the cases of that kind. */
const KINDS = /(?:案由|类型|类别|种类|领域|事项|分类)$/;

/** A header over causes of cases: a number beside 行政处罚 counts cases, and no penalties, so that it is left out. */
const CAUSES = /^(?:案由|申请事项|(?:案件|纠纷)(?:类型|类别))$/;

/** A header over kinds of work, and the stages of cases, which say of each what was done. */
const OF_WORK = /^(?:案件|业务|工作)?(?:类别|类型|种类|项目|事项|指标|内容|名称)$/;
const STAGE_COLUMN = new RegExp(`^${STAGE}(?:数量?|件数)?$`);

/** A header that says no more than that there are figures under it. */
const SAYS_NOTHING = /^(?:数量|数值|数据|金额|件数|人数|次数|个数|占比|比例|合计|小计|总计|单位)$/;

/** Columns of numbers that count nothing. */
const NO_QUANTITY =
  /^(?:序号|编号|号|(?:统计)?年度|(?:统计)?年份|年|月份|(?:统计)?(?:日期|时间)|电话|邮编|[\u4e00-\u9fff]{0,4}代码|页码|[行项]次|顺序|季度|组别|排名|名次|区划|№)$/;

/** A cell of a row that has no name. */
const HAS_NO_NAME = new RegExp(String.raw`^(?!(?:19|20)\d\d年?度?$)${ABOUT}\d[\d,，.]*[余多]?[%％]?$|^[-—–/]*$|^无$`);

/** Rows that may hold headers, one over the other. */
const HEADER_ROWS = 3;

/** A cell of a table, in each row and column that it covers. */
export interface Cell {
  text: string;
  /** Where it begins, not where it is covered from another row or column. */
  own: boolean;
}

/** What a cell needs around it to be read alone. */
export interface CellWords {
  before: string;
  after: string;
}

/**
 * What the cells of a table need to be read alone. A bare number gets the unit that its column's header, its row's cell
 * of units, or the line over the table names, and a number under a year that year:
 *
 *     (单位：万元)              (单位：万元)
 *     项目 | 金额               项目 | 金额
 *     罚没收入 | 123.4          罚没收入 | 123.4万元
 *
 *     项目 | 2022年 | 同比      项目 | 2022年 | 同比
 *     处罚(件) | 56 | -8.5%     处罚(件) | 2022年56件 | 同比-8.5%
 *
 * In a row of one year, or of the sums, a figure also gets what its header names:
 *
 *     年度 | 受理(件)           年度 | 受理(件)
 *     2023 | 41                 2023 | 2023年受理41件
 *
 * … under two headers what both say, and in a row of one kind of cases the stage:
 *
 *     行政复议案件(件)          行政复议案件(件)
 *     受理 | 审结               受理 | 审结
 *     合计 | 30 | 28            合计 | 受理行政复议案件30件 | 审结行政复议案件28件
 *
 *     类别 | 受理(件)           类别 | 受理(件)
 *     行政复议 | 36             行政复议 | 受理36件
 *
 * … and the unit that the line over the headers names:
 *
 *     行政许可实施数量(宗)      行政许可实施数量(宗)
 *     申请数量 | 许可数量       申请数量 | 许可数量
 *     569 | 562                 569宗 | 562宗
 *
 * … in a row that has no name:
 *
 *     收到(件) | 受理(件)       收到(件) | 受理(件)
 *     41 | 36                   收到41件 | 受理36件
 *
 * … and in a row of plain numbers:
 *
 *     案由 | 处罚 | 许可        案由 | 处罚 | 许可
 *     数量(件) | 54 | 21        数量(件) | 处罚类54件 | 许可类21件
 *
 * @param grid the rows from the top, each with a cell for every column
 * @param lineOver the line of text over the table
 * @returns for each cell of the grid what to put before and behind it
 */
export function completeCells(grid: readonly (readonly Cell[])[], lineOver: string): CellWords[][] {
  // headers begin at the first row of several cells; a line over them may name the unit of all
  const top = Math.max(
    0,
    grid.findIndex((row) => row.filter(({ text, own }) => own && text !== "").length > 1),
  );
  const inTable = grid.slice(0, top).flatMap((row) => row.find(({ text }) => text !== "")?.text ?? []);
  const ofTable =
    [...inTable, lineOver].map(captionUnit).find((unit) => unit) ??
    inTable.map((line) => unitIn(line)).find((unit) => unit);
  const last = lastHeaderRow(grid, top);
  const header = grid[last] ?? [];
  const ofYears = grid.some((row) => BEGINS_WITH_YEAR.test(nameOf(row)));
  const list = header[0]?.text ?? "";
  // of counts, or of stages, not of places
  const mayBeNameless =
    NAME.test(bareOf(list)) &&
    header.some(({ text }) => STAGE_COLUMN.test(text) || OVER_COUNTS.test(text) || unitIn(text) !== undefined);
  const unitColumn = header.findIndex(({ text }) => UNIT_COLUMN.test(text));
  const nameColumn = Math.max(
    0,
    header.findIndex(({ text }) => !NO_QUANTITY.test(text)),
  );
  return grid.map((row, at) => {
    const name = nameOf(row);
    // the sums of several years are of none of them
    const isSum = ofYears && SUM_ROW.test(name);
    const isOfCause = CAUSES.test(list) && !PLAIN_ROW.test(name);
    const isNameless = mayBeNameless && row.every(({ text, own }) => !own || HAS_NO_NAME.test(text));
    return row.map(({ text, own }, column) => {
      const over = header[column]?.text ?? "";
      if (!own || at <= last || NO_QUANTITY.test(over)) return { before: "", after: "" };
      const headers = grid.slice(top, Math.min(top + HEADER_ROWS, at)).map((above) => above[column]?.text ?? "");
      const told = NUMBER.test(text) ? (unitOf(row, column, headers, unitColumn, nameColumn) ?? ofTable) : undefined;
      const isCounted = isNameless && !NO_COUNT.test(over) && !CHANGE_COLUMN.test(over);
      const unit = told !== undefined && !isOfCause && (isCounted || mayHave(told, over, name)) ? told : undefined;
      const upper = last > top ? (grid[top]![column]?.text ?? "") : "";
      const noun = last > top ? joined(upper, over) : over;
      const named =
        (isNameless && NUMBER.test(text) ? nounOf(noun) : "") ||
        (isSum ? "" : namedBy(noun, name, column)) ||
        namedByKind(list, over, name, column) ||
        namedByStage(list, over, text, column);
      const year = YEAR_COLUMN.test(upper) ? upper : over;
      return { before: ledBy(year, text) + named, after: unit ?? "" };
    });
  });
}

/**
 * Whether the numbers under a header may be in a unit: 件 under 受理, under a year or 数量, not under 办结率. Under a place or a
 * month (安平县, 1-6月) a number is no figure of what its row names, and is left out.
 */
function mayHave(unit: string, header: string, row: string): boolean {
  if (unitIn(header) !== undefined) return true;
  if (NO_COUNT.test(header)) return unit === "%";
  if (header === "" || YEAR_COLUMN.test(header) || TOLD_COLUMN.test(header) || PLAIN_ROW.test(row)) return true;
  return STAGE_COLUMN.test(header) || OVER_COUNTS.test(header);
}

/** A cell of figures, or that says that there is none: 56件, -8.5%, —, 无. */
const FIGURE_CELL = new RegExp(
  String.raw`^(?!(?:19|20)\d\d年?度?(?:[(（][^()（）]{1,8}[)）])?$)[-+－＋${ABOUT_SIGNS}]?\d|^(?:[-—–/]+|无)$`,
);

/** The last row of headers: those over several columns have the columns' own below them. */
function lastHeaderRow(grid: readonly (readonly Cell[])[], top: number): number {
  let last = top;
  while (
    last - top < HEADER_ROWS - 1 &&
    grid[last]?.some(({ own }) => !own) &&
    grid[last + 1]?.every(({ text, own }) => !own || !FIGURE_CELL.test(text)) &&
    // the first cell of a row of data is its own, under a header of one row
    (grid[last + 1]![0]?.own !== true ||
      grid[last + 1]![0]?.text === "" ||
      grid[last + 1]!.some(({ text, own }) => own && YEAR_COLUMN.test(text)))
  )
    last++;
  return last;
}

/** What a header of several columns and the one below it name: 行政复议案件 over 受理 is 受理行政复议案件. */
function joined(upper: string, lower: string): string {
  // over a year it says what is counted
  if (YEAR_COLUMN.test(lower)) return upper;
  const [of, what] = [upper, lower].map(bareOf) as [string, string];
  const both = `${what}${of}`;
  return STAGE_COLUMN.test(what) && OF_CASES.test(of) && NAME.test(both) ? both : lower;
}

/** What a header names; one with signs or digits in it names nothing that a figure could stand behind. */
const NAME = /^[\u4e00-\u9fff]{2,16}$/;

/** A header of cases, of which a stage may be told. */
const OF_CASES = /(?:案件|申请|复议|诉讼|应诉|赔偿|信访|投诉|举报|纠纷|事项|许可|处罚|援助)$/;

/** What names a row: its first cell with words; 合 计 is 合计. */
function nameOf(row: readonly Cell[]): string {
  return (row.find(({ text }) => text !== "")?.text ?? "").replace(/(?<=^[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff]$)/, "");
}

/** A header without its unit. */
function bareOf(header: string): string {
  return header.length > LONGEST_CAPTION ? header : header.replace(HEADER_UNIT, "");
}

/** The unit that a line over a table names at its end. */
function captionUnit(line: string): string | undefined {
  const words = line.trim();
  return words.length > LONGEST_CAPTION ? undefined : CAPTION_UNIT.exec(words.replace(/\s+/g, ""))?.[1];
}

/** What a header names; nothing where it is no noun, or says nothing. */
function nounOf(header: string): string {
  const noun = bareOf(header);
  const saysMore = !SAYS_NOTHING.test(noun) && !CHANGE_COLUMN.test(noun) && !TOLD_COLUMN.test(noun);
  return NAME.test(noun) && saysMore ? noun : "";
}

/** What a header names, before the figure of a year or of the sum under it: 年度 | 受理(件) over 2023 | 41. */
function namedBy(header: string, row: string, column: number): string {
  const year = YEAR_ROW.exec(row)?.[1];
  const noun = nounOf(header);
  if (column === 0 || (!year && !SUM_ROW.test(row)) || noun === "") return "";
  return `${year ? `${year}年` : ""}${noun}`;
}

/** What a header names, before a figure under it in a row of plain numbers; a kind of a list of kinds as one. */
function namedByKind(list: string, header: string, row: string, column: number): string {
  if (column === 0 || list === "" || !PLAIN_ROW.test(row)) return "";
  if (!NAME.test(header) || SAYS_NOTHING.test(header)) return "";
  return KINDS.test(list) && !header.endsWith("类") ? `${header}类` : header;
}

/** What a stage of cases names, before a figure under it in a row of one kind of cases: 类别 | 受理 over 行政复议 | 受理36件. */
function namedByStage(list: string, header: string, cell: string, column: number): string {
  const stage = bareOf(header);
  return column > 0 && OF_WORK.test(list) && STAGE_COLUMN.test(stage) && BEGINS_FIGURE.test(cell) && !/[%％]/.test(cell)
    ? stage
    : "";
}

/** What a column's header says of a cell before it: the year, or that it is a change. */
function ledBy(header: string, cell: string): string {
  if (CHANGE_COLUMN.test(header) && CHANGE.test(cell)) return header.startsWith("降幅") ? "同比下降" : "同比";
  if (!BEGINS_FIGURE.test(cell)) return "";
  const year = YEAR_COLUMN.exec(header)?.[1];
  return year ? `${year}年` : (TOLD_COLUMN.exec(header)?.[1] ?? "");
}

/** The unit of a cell of a row: the row's cell of units, else that of the cell that names it, else that of a header over it. */
function unitOf(
  row: readonly Cell[],
  column: number,
  headers: readonly string[],
  unitColumn: number,
  nameColumn: number,
): string | undefined {
  const ofRow = unitColumn >= 0 ? row[unitColumn]?.text : undefined;
  if (ofRow !== undefined && WHOLE_UNIT.test(ofRow)) return ofRow;
  const name = column > nameColumn ? (row[nameColumn]?.text ?? "") : "";
  return [name, ...headers.toReversed()].map(unitIn).find((unit) => unit);
}

/** The unit that a header names. */
function unitIn(header: string): string | undefined {
  if (header.length > LONGEST_CAPTION) return undefined;
  const found = HEADER_UNIT.exec(header);
  return found ? (found[1] ?? found[2] ?? found[3]) : COUNT_HEADER.exec(header)?.[1];
}
