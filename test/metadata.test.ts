import { describe, expect, it } from "vitest";
import { parseReport } from "../src/parseReport.ts";

const body = "一、成效\n办结26件。\n二、问题\n能力不足。\n";

describe("titles and issuers", () => {
  it.each<[reason: string, head: string, title: string | null, issuers: string[]]>([
    [
      "a column of the page above it is none",
      "法治政府建设年报\n云岭县司法局2024年度法治政府建设情况报告\n",
      "云岭县司法局2024年度法治政府建设情况报告",
      ["云岭县司法局"],
    ],
    [
      "nor is one with a year",
      "2023年法治政府建设年报\n云岭县司法局2024年度法治政府建设情况报告\n",
      "云岭县司法局2024年度法治政府建设情况报告",
      ["云岭县司法局"],
    ],
    [
      "the address of a site before it",
      "文档之家—每日更新www.wendang.com云岭县人民政府关于2023年度法治政府建设情况的报告\n",
      "云岭县人民政府关于2023年度法治政府建设情况的报告",
      ["云岭县人民政府"],
    ],
    ["年报", "云岭县司法局2023年度法治政府建设年报\n", "云岭县司法局2023年度法治政府建设年报", ["云岭县司法局"]],
    ["小结", "云岭县水利局2023年法治建设工作小结\n", "云岭县水利局2023年法治建设工作小结", ["云岭县水利局"]],
    [
      "the issuer before 关于",
      "云岭县人民政府关于2023年度法治政府建设情况的报告\n",
      "云岭县人民政府关于2023年度法治政府建设情况的报告",
      ["云岭县人民政府"],
    ],
    ["no 关于", "云岭市司法局2023年法治政府建设工作总结\n", "云岭市司法局2023年法治政府建设工作总结", ["云岭市司法局"]],
    [
      "an office whose name has 全面依法治县",
      "中共云岭县委全面依法治县委员会办公室关于2023年度法治政府建设情况的报告\n",
      "中共云岭县委全面依法治县委员会办公室关于2023年度法治政府建设情况的报告",
      ["中共云岭县委全面依法治县委员会办公室"],
    ],
    [
      "a notice that sends the report out",
      "云岭市人民政府办公室关于印发云岭市2023年法治政府建设情况报告的通知\n各县(区)人民政府:\n现将《云岭市2023年法治政府建设情况报告》印发给你们。\n",
      "云岭市人民政府办公室关于印发云岭市2023年法治政府建设情况报告的通知",
      ["云岭市人民政府办公室"],
    ],
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
    [
      "in a table and once more below, broken",
      "| 云岭县应急管理局2025年度法治政府建设情况报告 |\n云岭县应急管理局2025年度法治\n政府建设情况报告\n",
      "云岭县应急管理局2025年度法治政府建设情况报告",
      ["云岭县应急管理局"],
    ],
    [
      "behind its document number",
      "[云政发〔2026〕7号] 云岭县人民政府关于2025年法治政府建设情况的报告\n",
      "云岭县人民政府关于2025年法治政府建设情况的报告",
      ["云岭县人民政府"],
    ],
    [
      "behind its number without brackets",
      "云政发〔2026〕7号 云岭县司法局2023年法治政府建设情况报告\n",
      "云岭县司法局2023年法治政府建设情况报告",
      ["云岭县司法局"],
    ],
    [
      "in two pieces",
      "云岭县司法局 | 2023年法治政府建设情况报告\n",
      "云岭县司法局2023年法治政府建设情况报告",
      ["云岭县司法局"],
    ],
    [
      "before its date",
      "云岭县司法局2024年度法治政府建设工作报告 2024-12-12\n",
      "云岭县司法局2024年度法治政府建设工作报告",
      ["云岭县司法局"],
    ],
    [
      "beside the name of the site",
      "云岭县人民政府网 | 云岭县司法局2023年法治政府建设情况报告\n",
      "云岭县司法局2023年法治政府建设情况报告",
      ["云岭县司法局"],
    ],
    [
      "below a banner and the site's keywords",
      "弘扬宪法精神，建设法治云岭，为全面建设社会主义现代化提供法治保障\n云岭县司法局,云岭县普法网,法治政府建设,依法行政,行政复议\n云岭县司法局2023年法治政府建设情况报告\n",
      "云岭县司法局2023年法治政府建设情况报告",
      ["云岭县司法局"],
    ],
    ["a path is none", ">> 阳光执法 | >> 执法公开 | >> 法治政府建设年度报告 |\n2025年，我局成效明显。\n", null, []],
    [
      "behind the year",
      "2023年云岭县水利局深入推进法治政府建设情况报告\n",
      "2023年云岭县水利局深入推进法治政府建设情况报告",
      ["云岭县水利局"],
    ],
    [
      "behind 关于",
      "关于云岭县水利局2023年法治政府建设情况的报告\n",
      "关于云岭县水利局2023年法治政府建设情况的报告",
      ["云岭县水利局"],
    ],
    [
      "of a county whose name begins as a whole prefecture does",
      "2023年全州县水利局法治政府建设情况报告\n",
      "2023年全州县水利局法治政府建设情况报告",
      ["全州县水利局"],
    ],
    [
      "those of a whole county are no organ",
      "2023年全县水利局法治政府建设情况报告\n",
      "2023年全县水利局法治政府建设情况报告",
      [],
    ],
    [
      "one that another reports on",
      "关于云岭县水利局2023年法治政府建设督察情况的报告\n",
      "关于云岭县水利局2023年法治政府建设督察情况的报告",
      [],
    ],
    [
      "one that is passed on",
      "关于上报云岭县水利局2023年法治政府建设工作总结的报告\n",
      "关于上报云岭县水利局2023年法治政府建设工作总结的报告",
      [],
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

describe("the title in a page's navigation", () => {
  it.each([
    ["首页 > 政务公开 > 云岭县2022年法治政府建设情况的报告", "云岭县2022年法治政府建设情况的报告"],
    ["网站首页 > 云岭县2022年法治政府建设情况的报告", "云岭县2022年法治政府建设情况的报告"],
    ["首页 > 政务公开 > 云岭县2022年法治政府建设情况的报告 > 正文", "云岭县2022年法治政府建设情况的报告"],
    ["首页 > 云岭县2022年法治政府建设情况的报告 2023-01-05 16:34", "云岭县2022年法治政府建设情况的报告"],
    ["当前位置:首页 / 政务公开 / 云岭县2022年法治政府建设情况的报告", "云岭县2022年法治政府建设情况的报告"],
    ["首页 > 政务公开 > 法治政府建设年度报告", null],
    [
      "首页 > 云岭县2022年法治政府建设情况的报告\n云岭县司法局关于2022年法治政府建设情况的报告",
      "云岭县司法局关于2022年法治政府建设情况的报告",
    ],
  ])("%s", (head, title) => {
    expect(parseReport(`${head}\n${body}`).metadata.title).toBe(title);
  });
});

describe("addressees", () => {
  it.each([
    ["市委、市政府:", ["市委", "市政府"]],
    ["各县(市、区)人民政府,市政府各部门:", ["各县(市、区)人民政府", "市政府各部门"]],
    ["县人大常委会", ["县人大常委会"]],
  ])("%s", (line, names) => {
    const { metadata } = parseReport(
      `云岭市人民政府2023年法治政府建设情况报告\n${line}\n现将有关情况报告如下。\n${body}`,
    );
    expect(metadata.addressees).toEqual(names);
  });
});

describe("years", () => {
  it.each<[reason: string, text: string, year: number | null]>([
    ["from the title", `云岭县2023年度法治政府建设情况报告\n${body}`, 2023],
    ["a span gives the last", `云岭县2021—2022年度法治政府建设情况报告\n${body}`, 2022],
    [
      "not the last year of an outline",
      `云岭县落实法治政府建设实施纲要(2021—2025年)情况的报告\n${body.replace("一、", "一、2023年")}`,
      2023,
    ],
    ["not the year of the plan", `云岭区关于2020年度法治政府建设情况及2021年度工作安排的报告\n${body}`, 2020],
    ["nor where a blank parts it", `云岭镇2024年度法治政府建设工作总结 及2025年工作计划\n${body}`, 2024],
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

  it.each<[reason: string, lines: string, addressees: string[]]>([
    [
      "no colon behind full names, where the title tells the issuer",
      "中共云岭县委、云岭县人民政府",
      ["中共云岭县委", "云岭县人民政府"],
    ],
    ["the issuer once more", "云岭县司法局", []],
    ["the issuer below its label", "来源：\n司法局", []],
    ["nor another organ there", "发布机构：\n云岭县人民政府", []],
    ["nor the site", "云岭县人民政府", []],
    ["both", "云岭县司法局\n县委、县政府", ["县委", "县政府"]],
  ])("reads addressees: %s", (_, lines, addressees) => {
    const head = `云岭县司法局2023年法治政府建设情况报告\n${lines}\n2023年，我局成效明显，现将情况报告如下：\n`;
    expect(parseReport(head + body).metadata.addressees).toEqual(addressees);
  });

  it("reads a lead that is broken over lines, and what an indentation became in another encoding", () => {
    const head =
      "云岭县教育局2025年法治政府建设情况报告\n??2025年,县教育局推进依法行政、依法治教,给全县教育\n\n事业发展添了保障。\n??";
    const { lead, sections } = parseReport(head + body);
    expect(lead?.text.replace(/\s/g, "")).toBe("2025年,县教育局推进依法行政、依法治教,给全县教育事业发展添了保障。");
    expect(sections.map(({ title }) => title)).toEqual(["成效", "问题"]);
  });

  it("reads values that are items of a list", () => {
    const { metadata } = parseReport(
      `- 文号:\n- 云建〔2022〕4号\n- 成文日期:\n- 2022-01-10\n云岭县住建局2021年法治政府建设情况报告\n${body}`,
    );
    expect([metadata.documentNumber, metadata.writtenDate]).toEqual(["云建〔2022〕4号", "2022-01-10"]);
  });

  it("reads a value on the next line", () => {
    const { metadata } = parseReport(
      `发布机构\n云岭县司法局\n成文日期\n2024-01-05\n云岭县司法局2023年法治政府建设情况报告\n${body}`,
    );
    expect([metadata.publisher, metadata.writtenDate]).toEqual(["云岭县司法局", "2024-01-05"]);
  });

  it("and with another label behind it; an office without the time behind it", () => {
    const { metadata } = parseReport(
      `来源:云岭县司法局 10:26\n发布时间\n2024-01-05 16:34 浏览次数: 315\n云岭县司法局2023年法治政府建设情况报告\n${body}`,
    );
    expect([metadata.publisher, metadata.publishedDate]).toEqual(["云岭县司法局", "2024-01-05"]);
  });

  it("but no other value with a time in it", () => {
    const { metadata } = parseReport(`来源\n云岭县司法局 10:26\n云岭县司法局2023年法治政府建设情况报告\n${body}`);
    expect(metadata.publisher).toBe(null);
  });

  it("reads a date with its time on the next line", () => {
    const { metadata } = parseReport(
      `- 发布日期:\n\n  2024-01-05 16:34\n- 内容概述:\n云岭县司法局2023年法治政府建设情况报告\n${body}`,
    );
    expect(metadata.publishedDate).toBe("2024-01-05");
  });
});
