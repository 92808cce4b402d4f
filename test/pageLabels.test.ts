import { describe, expect, it } from "vitest";
import { type FieldKey, findLabels } from "../src/text/pageLabels.ts";

describe("labels of a page head", () => {
  it.each<[reason: string, line: string, found: [key: FieldKey, label: string, behind: string][]]>([
    ["a colon ends a label", "来源:云岭县司法局", [["source", "来源", "云岭县司法局"]]],
    ["its characters may stand apart", "索 引 号:104512003", [["indexNumber", "索引号", "104512003"]]],
    ["the bar of a table ends it", "文       号 | 云政〔2025〕14号", [["documentNumber", "文号", " 云政〔2025〕14号"]]],
    [
      "several on a line",
      "发布机构:司法局 发布日期:2024-01-02",
      [
        ["publisher", "发布机构", "司法局 发布日期:2024-01-02"],
        ["publishedDate", "发布日期", "2024-01-02"],
      ],
    ],
    [
      "one that is not known ends the value before it",
      "索引号:000019174    信息所在栏目:法规",
      [
        ["indexNumber", "索引号", "000019174    信息所在栏目:法规"],
        ["other", "信息所在栏目", "法规"],
      ],
    ],
    ["the longest that fits", "信息来源:县府办", [["source", "信息来源", "县府办"]]],
    ["where the line begins with it, space ends it", "来源 县府办", [["source", "来源", " 县府办"]]],
    ["or the line itself", "浏览次数", [["dropped", "浏览次数", ""]]],
    ["bullets before it are no text", "• 来源 县府办", [["source", "来源", " 县府办"]]],
    ["elsewhere space does not", "县司法局 来源 县府办", []],
    ["it is no end of a word", "稿件来源:县府办", []],
    ["nor the beginning of one", "来源地调查", []],
    ["a value of digits may run into the next label", "2024-01-02来源:县府办", [["source", "来源", "县府办"]]],
    ["but only into one that is known for it", "12编辑:李某", []],
    ["a bracket may", "[2024]编辑:李某", [["other", "编辑", "李某"]]],
    [
      "brackets end it",
      "[ 索引号 ] 1150/2026-05 [ 发文字号 ]",
      [
        ["indexNumber", "索引号", " 1150/2026-05 [ 发文字号 ]"],
        ["documentNumber", "发文字号", ""],
      ],
    ],
    [
      "on a line that begins with one, space ends the others too",
      "索引号 0152-X/2026 发布机构 县司法局",
      [
        ["indexNumber", "索引号", " 0152-X/2026 发布机构 县司法局"],
        ["publisher", "发布机构", " 县司法局"],
      ],
    ],
    ["but not short ones, which are words as well", "关键词 来源 时间", [["other", "关键词", " 来源 时间"]]],
    [
      "one that is not known, before a colon",
      "机构名称:云岭县司法局 联系电话:0578-1234567",
      [
        ["publisher", "机构名称", "云岭县司法局 联系电话:0578-1234567"],
        ["other", "联系电话", "0578-1234567"],
      ],
    ],
    [
      "one that is not known, behind a number",
      "索引号:4311/2026-01 分类:",
      [
        ["indexNumber", "索引号", "4311/2026-01 分类:"],
        ["other", "分类", ""],
      ],
    ],
    ["a sentence has none", "全年共受理行政复议案件26件。", []],
  ])("%s: %s", (_, line, found) => {
    expect(findLabels(line).map(({ key, label, end }) => [key, label, line.slice(end)])).toEqual(found);
  });
});
