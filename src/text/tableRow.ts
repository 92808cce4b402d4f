/**
 * How a row of a table stands in a text: its cells parted by a bar, a figure of a column of a year behind that year.
 *
 *     收到行政复议申请（件） | 2022年28件 | 2023年41件 | 同比46.4%
 */

/** Source of a pattern for what parts two cells. */
export const BAR = String.raw` ?\| ?`;

/** … and for the year before a figure. */
export const YEAR_OF_CELL = String.raw`(?:19|20)\d\d年`;
