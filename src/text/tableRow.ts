/**
 * How a row of a table stands in a text: its cells parted by a bar, a figure of a column of a year behind that year.
 *
 *     收到行政复议申请（件） | 2022年28件 | 2023年41件 | 同比46.4%
 */

/** The signs that a number is not exact: 约80; and the source of a pattern for one that may stand there. */
export const ABOUT_SIGNS = "约近超逾";
export const ABOUT = `[${ABOUT_SIGNS}]?`;

/** Source of a pattern for what parts two cells. */
export const BAR = String.raw` ?\| ?`;

/** … for the stage of cases that a column names before a figure. */
export const STAGE =
  "(?:新收|收到|收案|受理|审结|办结|结案|立案|在办|未结|维持|撤销|变更|驳回|终止|纠错|调解|和解|化解|败诉|胜诉|移送)";

/** The cell of such a stage, up to its figure; its group is the stage. */
export const STAGE_CELL = new RegExp(`${BAR}(${STAGE})$`);

/** … and for the year before a figure. */
export const YEAR_OF_CELL = String.raw`(?:19|20)\d\d年`;

/** The beginning of a row without a name: its first cell has a figure. */
export const NAMELESS_ROW = new RegExp(String.raw`^[\u4e00-\u9fff]{2,16}${ABOUT}\d`);
