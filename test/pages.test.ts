import { describe, expect, it } from "vitest";
import { normalize } from "../src/normalize/normalize.ts";
import { parseReport } from "../src/parseReport.ts";

const page = (...lines: string[]): string => lines.join("\n");
const text = (...pages: string[]): string => `${pages.join("\n")}\n`;

describe("running heads and feet of pages", () => {
  it.each<[reason: string, source: string, read: string[]]>([
    [
      "a head behind each page number",
      text(page("办结26件。", "- 1 -", "云岭县文件"), page("受理41件。", "- 2 -", "云岭县文件"), "审结30件。"),
      ["办结26件。", "受理41件。", "审结30件。"],
    ],
    [
      "a foot before it",
      text(page("办结26件。", "内部资料", "第1页"), page("受理41件。", "内部资料", "第2页"), "审结30件。"),
      ["办结26件。", "受理41件。", "审结30件。"],
    ],
    [
      "form feeds without numbers",
      text("办结26件。", "\f云岭县文件", "受理41件。", "\f云岭县文件", "审结30件。"),
      ["办结26件。", "受理41件。", "审结30件。"],
    ],
    [
      "what stands once is text",
      text(page("办结26件。", "- 1 -", "法治宣传"), page("受理41件。", "- 2 -", "审结30件。")),
      ["办结26件。", "法治宣传", "受理41件。", "审结30件。"],
    ],
    [
      "a signature is none, though its words stand at another break, too",
      text(
        page("云岭县人民政府", "甲。", "- 1 -", "云岭县人民政府", "乙。", "- 2 -", "云岭县人民政府", "2024年1月20日"),
      ),
      ["云岭县人民政府", "甲。", "云岭县人民政府", "乙。", "云岭县人民政府", "2024年1月20日"],
    ],
    [
      "nor figures, headings and rows of tables",
      text(
        page("甲。", "- 1 -", "26件", "乙。", "- 2 -", "26件"),
        page("- 3 -", "(一)主要做法", "- 4 -", "(一)主要做法"),
      ),
      ["甲。", "26件", "乙。", "26件", "(一)主要做法", "(一)主要做法"],
    ],
    [
      "a sentence is no head, though it stands twice",
      text(page("甲。", "- 1 -", "办结26件。"), page("乙。", "- 2 -", "办结26件。")),
      ["甲。", "办结26件。", "乙。", "办结26件。"],
    ],
  ])("%s", (_, source, read) => {
    expect(
      normalize(source)
        .text.split("\n")
        .filter((line) => line !== ""),
    ).toEqual(read);
  });

  it("a number that a page break cuts is read whole", () => {
    const source = text(
      page("一、执法", "全年办理行政处罚案件326", "— 1 —", "云岭县文件"),
      page("8件,检查企业327", "— 2 —", "云岭县文件"),
      "家。",
    );
    expect(parseReport(source).metrics.map(({ value, unit }) => `${value}${unit}`)).toEqual(["3268件", "327家"]);
  });
});

describe("lines of a page", () => {
  const full = "坚持依法行政严格规范公正文明执法深入推进法治政府建设工作各项任务";
  const short = full.slice(0, -3);
  it.each<[reason: string, line: string, next: string, isOne: boolean]>([
    ["a full line goes on", full, "落实。", true],
    ["a number that did not fit", short, "112460 条意见被采纳。", true],
    ["a number that a rate wants", `${full.slice(0, -9)}按期办结率`, "100%。", true],
    ["a line that ends early", full.slice(0, -9), "落实。", false],
    ["a number that would have fitted", full.slice(0, -9), "12 条意见被采纳。", false],
  ])("%s", (_, line, next, isOne) => {
    const source = `一、成效\n${`${full}\n`.repeat(9)}${line}\n${next}\n`;
    expect(normalize(source).text.includes(`${line}${next.replaceAll(" ", "")}`)).toBe(isOne);
  });
});
