import { describe, expect, it } from "vitest";
import { normalize } from "../src/normalize/normalize.ts";
import { parseReport } from "../src/parseReport.ts";

const lines = (...all: string[]): string => `${all.join("\n")}\n`;

describe("tables whose cells bars part", () => {
  it.each<[reason: string, table: string, read: string[]]>([
    [
      "the unit in a header is its cells'",
      lines("| 部门 | 案件数（件） |", "| --- | ---: |", "| 公安局 | 12 |"),
      ["部门 | 案件数(件)", "公安局 | 12件"],
    ],
    [
      "bars at the ends are not needed",
      lines("部门|案件（件）", "-|-", "公安局|12"),
      ["部门 | 案件(件)", "公安局 | 12件"],
    ],
    [
      "in a row of one year a figure has the name of its column, in one of the sums of years it has none",
      lines("| 年度 | 受理（件） |", "|:--|--:|", "| 2022年 | 41 |", "| 合计 | 80 |"),
      ["年度 | 受理(件)", "2022年 | 2022年受理41件", "合计 | 80件"],
    ],
    [
      "the line over the table names the unit of all",
      lines("（单位：万元）", "", "| 项目 | 金额 |", "| --- | --- |", "| 罚没收入 | 3.5 |"),
      ["(单位:万元)", "项目 | 金额", "罚没收入 | 3.5万元"],
    ],
    [
      "bold type, empty cells and escaped bars",
      lines("| **项目** | 备注 | 数量（件） |", "| --- | --- | --- |", "| 甲\\|乙 |  | **12** |"),
      ["项目 | 备注 | 数量(件)", "甲\\|乙 | 12件"],
    ],
    [
      "no rule is needed",
      lines("申请事项  | 行政处罚  | 信息公开  | ", "数量  | 75件  | 16件  | ", "占比  | 82%  | 18%  | "),
      [
        "申请事项 | 行政处罚 | 信息公开",
        "数量 | 行政处罚类75件 | 信息公开类16件",
        "占比 | 行政处罚类82% | 信息公开类18%",
      ],
    ],
    ["… nor more than two rows", lines("部门 | 案件（件）", "公安局 | 12"), ["部门 | 案件(件)", "公安局 | 12件"]],
    [
      "what was given its words stays as it is",
      lines("年度 | 受理(件)", "2022年 | 2022年受理41件"),
      ["年度 | 受理(件)", "2022年 | 2022年受理41件"],
    ],
    [
      "tabs part cells, too",
      lines("年度\t行政处罚（件）\t罚款（万元）", "2023年\t120\t35.6"),
      ["年度 | 行政处罚(件) | 罚款(万元)", "2023年 | 2023年行政处罚120件 | 2023年罚款35.6万元"],
    ],
    [
      "blanks part none",
      lines("安平县司法局    签发人", "2025年1月10日    3"),
      ["安平县司法局    签发人", "2025年1月10日    3"],
    ],
    [
      "the number at the end of the last row is whole",
      lines("部门 | 案件", "公安局 | 12", "2024年办理36件。"),
      ["部门 | 案件", "公安局 | 12", "2024年办理36件。"],
    ],
    [
      "a line of other columns is of no table",
      lines("部门\t案件（件）", "公安局\t12", "附件\t名单\t表"),
      ["部门 | 案件(件)", "公安局 | 12件", "附件 名单 表"],
    ],
    [
      "the line over the headers names the unit of all",
      lines("行政许可实施数量（宗） | ||", "申请数量 | 许可数量 |", "569 | 562 |"),
      ["行政许可实施数量(宗)", "申请数量 | 许可数量", "申请数量569宗 | 许可数量562宗"],
    ],
    [
      "a row without a name has those of its columns",
      lines("（单位：件）", "收到 | 受理 | 不予受理 | 办结率", "86 | 约80 | 6 | 97"),
      ["(单位:件)", "收到 | 受理 | 不予受理 | 办结率", "收到86件 | 受理约80件 | 不予受理6件 | 办结率97"],
    ],
    [
      "a column of running numbers is no name, and a rate of growth is a change",
      lines("序号 | 指标 | 2024年 | 增长率", "1 | 受理（件） | 40 | -20%"),
      ["序号 | 指标 | 2024年 | 增长率", "1 | 受理(件) | 2024年40件 | 同比-20%"],
    ],
    [
      "the unit at the end of a sentence over the table",
      lines("案件情况见下表（单位：件）：", "类别 | 受理", "合计 | 56"),
      ["案件情况见下表(单位:件):", "类别 | 受理", "合计 | 受理56件"],
    ],
    [
      "a header that says in what it counts",
      lines("部门 | 案件数 | 参加人次数", "公安局 | 12 | 30"),
      ["部门 | 案件数 | 参加人次数", "公安局 | 12件 | 30人次"],
    ],
    [
      "合 计 is a sum",
      lines("部门 | 行政处罚（件）", "公安局 | 12", "合　计 | 30余"),
      ["部门 | 行政处罚(件)", "公安局 | 12件", "合 计 | 行政处罚30余件"],
    ],
    [
      "a number of a place or of a share is left out",
      lines("（单位：件）", "项目 | 安平县 | 办结率 | 数量", "受理 | 41 | 98 | 56"),
      ["(单位:件)", "项目 | 安平县 | 办结率 | 数量", "受理 | 41 | 98 | 56件"],
    ],
    ["… and so is one of a cause", lines("案由 | 数量（件）", "行政处罚 | 54"), ["案由 | 数量(件)", "行政处罚 | 54"]],
    [
      "years need no 年, and what was before or planned is told",
      lines("项目 | 2023 | 上年 | 计划数", "受理（件） | 41 | 36 | 50"),
      ["项目 | 2023 | 上年 | 计划数", "受理(件) | 2023年41件 | 上年36件 | 计划50件"],
    ],
    [
      "rows of unlike numbers of cells are none",
      lines("部门 | 件", "公安局 | 12 | 3"),
      ["部门 | 件", "公安局 | 12 | 3"],
    ],
    ["nor are rows without a header", lines("公安局 | 12", "税务局 | 3"), ["公安局 | 12", "税务局 | 3"]],
    [
      "nor steps of a page",
      lines("首页 | 政务公开 | 县司法局", "字号 | 大 | 小"),
      ["首页 | 政务公开 | 县司法局", "字号 | 大 | 小"],
    ],
    ["a rule of its own is none", lines("一段文字", "---", "甲 | 12"), ["一段文字", "甲 | 12"]],
    ["a rule at the very beginning has no header", lines("| --- |", "甲 | 12"), ["| --- |", "甲 | 12"]],
    [
      "two tables, the text goes on behind them",
      lines("a | 数（件）", "--- | ---", "b | 1", "", "c | 数（名）", "--- | ---", "d | 2", "正文。"),
      ["a | 数(件)", "b | 1件", "c | 数(名)", "d | 2名", "正文。"],
    ],
  ])("%s", (_, table, read) => {
    expect(
      normalize(table)
        .text.split("\n")
        .filter((line) => line !== ""),
    ).toEqual(read);
  });

  it("gives a figure the span of its number in the cell", () => {
    const source = lines(
      "一、行政复议",
      "",
      "| 年度 | 收到行政复议申请（件） | 办结率 |",
      "| --- | ---: | --- |",
      "| 2023年 | **1,046** | 98% |",
    );
    const { metrics } = parseReport(source);
    expect(metrics.map(({ raw, value, unit, indicators, line }) => [raw, value, unit, indicators[0], line])).toEqual([
      ["1,046", 1046, "件", "reconsideration.received", 5],
      ["98%", 98, "%", "reconsideration.conclusion-rate", 5],
    ]);
    expect(metrics.map(({ span }) => source.slice(span.start, span.end))).toEqual(["1,046", "98%"]);
  });

  it("names a share by its row, not by the number beside it", () => {
    const { metrics } = parseReport(lines("一、行政复议", "处理方式 | 数量 | 比例", "作出维持决定 | 3509 | 74.7%"));
    expect(metrics.map(({ raw, subject }) => [raw, subject])).toEqual([["74.7%", "作出维持决定"]]);
  });

  it("takes a row of many cells for no foreign matter", () => {
    const row = ["行政处罚", ...Array.from({ length: 11 }, (_, i) => `${i + 10}4,567件`)].join(" | ");
    const { metrics } = parseReport(lines("一、工作情况", "二、执法情况", row, "办理行政复议案件26件。"));
    expect(metrics.at(-1)?.raw).toBe("26件");
  });

  it("codes the sums of a table of cases, not its kinds", () => {
    const { metrics } = parseReport(
      lines(
        "云岭县2024年法治政府建设情况报告",
        "一、行政复议情况",
        "类别\t收到（件）\t审结（件）",
        "行政许可\t36\t30",
        "投诉举报\t14\t11",
        "合计\t50\t41",
      ),
    );
    expect(metrics.map(({ raw, subject, indicators }) => [raw, subject, indicators.join()])).toEqual([
      ["36", "行政许可", ""],
      ["30", "行政许可", ""],
      ["14", "投诉举报", ""],
      ["11", "投诉举报", ""],
      ["50", "收到", "reconsideration.received"],
      ["41", "审结", "reconsideration.concluded"],
    ]);
  });

  it("codes a row without a name by the line over its table", () => {
    const { metrics } = parseReport(
      lines(
        "云岭县2024年法治政府建设情况报告",
        "一、复议应诉情况",
        "全年案件办理情况如下。",
        "表1 行政复议案件情况（单位：件）",
        "收到申请 | 受理 | 审结",
        "86 | 80 | 78",
      ),
    );
    expect(metrics.map(({ raw, indicators }) => [raw, indicators.join()])).toEqual([
      ["86", "reconsideration.received"],
      ["80", "reconsideration.accepted"],
      ["78", "reconsideration.concluded"],
    ]);
  });

  it("reads a report that is nothing but a table", () => {
    const { metrics } = parseReport(
      lines(
        "云岭县2024年法治政府建设情况报告",
        "索引号：2025-3 | 浏览次数：305次",
        "",
        "项目 | 2024年 | 2023年",
        "行政复议申请（件） | 86 | 71",
        "行政复议受理（件） | 80 | 66",
      ),
    );
    expect(metrics.map(({ raw, indicators }) => [raw, indicators.join()])).toEqual([
      ["86", "reconsideration.received"],
      ["71", "reconsideration.received"],
      ["80", "reconsideration.accepted"],
      ["66", "reconsideration.accepted"],
    ]);
  });

  it("leaves the rows of other fields, of levels, and their sums as they name themselves", () => {
    const { metrics } = parseReport(
      lines(
        "云岭县2024年法治政府建设情况报告",
        "一、行政复议和信访工作",
        "项目 | 受理（件） | 办结（件）",
        "信访事项 | 120 | 118",
        "合计 | 256 | 240",
        "二、行政复议工作",
        "类别 | 受理（件） | 审结（件）",
        "行政复议案件 | 36 | 30",
      ),
    );
    expect(metrics.map(({ raw, indicators }) => [raw, indicators.join()])).toEqual([
      ["120", "petitions.cases"],
      ["118", "petitions.concluded"],
      ["256", ""],
      ["240", ""],
      ["36", "reconsideration.accepted"],
      ["30", "reconsideration.concluded"],
    ]);
  });
});
