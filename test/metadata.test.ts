import { describe, expect, it } from "vitest";
import { parseReport } from "../src/parseReport.ts";

const body = "一、成效\n办结26件。\n二、问题\n能力不足。\n";

describe("titles and issuers", () => {
  it.each<[reason: string, head: string, title: string | null, issuers: string[]]>([
    [
      "the issuer before 关于",
      "云岭县人民政府关于2023年度法治政府建设情况的报告\n",
      "云岭县人民政府关于2023年度法治政府建设情况的报告",
      ["云岭县人民政府"],
    ],
    ["no 关于", "云岭市司法局2023年法治政府建设工作总结\n", "云岭市司法局2023年法治政府建设工作总结", ["云岭市司法局"]],
    [
      "joint issuers",
      "中共云岭县委 云岭县人民政府关于2023年度法治政府建设情况的报告\n",
      "中共云岭县委云岭县人民政府关于2023年度法治政府建设情况的报告",
      ["中共云岭县委", "云岭县人民政府"],
    ],
    [
      "broken behind the issuer",
      "云岭县人民政府\n关于2023年度法治政府建设情况的报告\n",
      "云岭县人民政府关于2023年度法治政府建设情况的报告",
      ["云岭县人民政府"],
    ],
    [
      "broken in the middle",
      "云岭县人民政府关于2023年度\n法治政府建设工作情况的报告\n",
      "云岭县人民政府关于2023年度法治政府建设工作情况的报告",
      ["云岭县人民政府"],
    ],
    [
      "repeated: the first counts",
      "松河街道办事处2023年法治政府建设情况报告\n\n松河街道办事处2023年法治政府建设情况报告\n",
      "松河街道办事处2023年法治政府建设情况报告",
      ["松河街道办事处"],
    ],
    ["a place is no issuer", "云岭县2023年法治政府建设情况报告\n", "云岭县2023年法治政府建设情况报告", []],
    ["none", "", null, []],
  ])("%s", (_, head, title, issuers) => {
    const { metadata } = parseReport(head + body);
    expect([metadata.title, metadata.issuers]).toEqual([title, issuers]);
  });

  it("takes the longer of title and signature", () => {
    const { metadata } = parseReport(`县司法局2023年法治政府建设情况报告\n${body}云岭县司法局\n2024年1月5日\n`);
    expect(metadata.issuers).toEqual(["云岭县司法局"]);
  });
});

describe("years", () => {
  it.each<[reason: string, text: string, year: number | null]>([
    ["from the title", `云岭县2023年度法治政府建设情况报告\n${body}`, 2023],
    ["a span gives the last", `云岭县2021—2022年度法治政府建设情况报告\n${body}`, 2022],
    ["Chinese digits", `云岭县二〇二二年法治政府建设情况报告\n${body}`, 2022],
    ["from the lead, not from 《》", `全面落实《纲要(2015-2020年)》,2019年,我县扎实推进。\n${body}`, 2019],
    ["年以来", `2019年以来,我县扎实推进法治政府建设。\n${body}`, 2019],
    ["a plan is for the year after", `一、主要工作\n办结26件。\n二、2020年工作计划\n继续努力。`, 2019],
    ["unknown", body, null],
  ])("%s", (_, text, year) => {
    expect(parseReport(text).metadata.reportYear).toBe(year);
  });
});

describe("signatures", () => {
  it.each<[reason: string, closing: string, date: string | null]>([
    ["digits", "云岭县人民政府\n2024年1月15日", "2024-01-15"],
    ["Chinese digits", "云岭县人民政府\n二〇二四年一月十五日", "2024-01-15"],
    ["dots", "云岭县人民政府\n2024.1.15", "2024-01-15"],
    ["the date first", "2024年1月15日\n云岭县人民政府", "2024-01-15"],
    ["on one line", "云岭县人民政府 2024年1月15日", "2024-01-15"],
    ["damaged", "云岭县人民政府\n2024115", null],
    ["no such day", "云岭县人民政府\n2024年13月1日", null],
  ])("%s", (_, closing, date) => {
    const { metadata } = parseReport(`云岭县人民政府2023年法治政府建设情况报告\n${body}\n特此报告。\n\n${closing}\n`);
    expect(metadata.signedDate).toBe(date);
    expect(metadata.issuers).toEqual(["云岭县人民政府"]);
  });
});

describe("the page head", () => {
  it("reads labels with inner spaces, several on a line, empty values and table bars", () => {
    const head = [
      "  • 索 引 号：115108037/2025-00427",
      "文       号：云府发〔2025〕14号 | 发布机构 | 云岭区",
      "文件编号: 发文日期: 2025-02-24",
      "来源：云岭区 发布时间：2025-02-26 15:21 浏览次数： 字体：[ ] 打印",
      "有效性：",
      "云岭区人民政府关于2024年度法治政府建设情况的报告",
      "市委、市政府：",
      "",
    ].join("\n");
    const { metadata } = parseReport(head + body);
    expect(metadata).toMatchObject({
      indexNumber: "115108037/2025-00427",
      documentNumber: "云府发〔2025〕14号",
      publisher: "云岭区",
      writtenDate: "2025-02-24",
      publishedDate: "2025-02-26",
      addressees: ["市委", "市政府"],
    });
    expect(metadata.fields.map(({ label, value }) => [label, value])).toContainEqual(["有效性", null]);
    expect(metadata.fields.map(({ label }) => label)).not.toContain("浏览次数");
  });

  it("takes no organ for a document number", () => {
    const { metadata } = parseReport(`文号:\n河东县人民政府\n关于2023年度法治政府建设情况的报告\n${body}`);
    expect([metadata.documentNumber, metadata.title]).toEqual([
      null,
      "河东县人民政府关于2023年度法治政府建设情况的报告",
    ]);
  });

  it("reads a value on the next line", () => {
    const { metadata } = parseReport(
      `发布机构\n云岭县司法局\n成文日期\n2024-01-05\n云岭县司法局2023年法治政府建设情况报告\n${body}`,
    );
    expect([metadata.publisher, metadata.writtenDate]).toEqual(["云岭县司法局", "2024-01-05"]);
  });
});
