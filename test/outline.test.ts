import { describe, expect, it } from "vitest";
import type { Section } from "../src/model.ts";
import { parseReport } from "../src/parseReport.ts";

/** The outline as indented lines: `marker title`, a title that is null as `-`. */
function tree(text: string): string[] {
  const lines: string[] = [];
  const walk = (section: Section): void => {
    lines.push(`${"  ".repeat(section.depth - 1)}${section.marker.text} ${section.title ?? "-"}`);
    section.children.forEach(walk);
  };
  parseReport(text).sections.forEach(walk);
  return lines;
}

describe("markers", () => {
  it.each<[reason: string, text: string, right: string[]]>([
    [
      "the standard's order",
      "一、成效\n(一)决策\n1.机制\n(1)会议\n①议题\n二、问题",
      ["一、 成效", "  (一) 决策", "    1. 机制", "      (1) 会议", "        ① 议题", "二、 问题"],
    ],
    [
      "full-width forms",
      "一、成效\n（一）决策\n１．机制\n（１）会议",
      ["一、 成效", "  (一) 决策", "    1. 机制", "      (1) 会议"],
    ],
    ["a level skipped", "一、成效\n1.决策\n2.执法", ["一、 成效", "  1. 决策", "  2. 执法"]],
    [
      "chapters",
      "第一部分 成效\n一、决策\n第二部分 问题\n一、意识",
      ["第一部分 成效", "  一、 决策", "第二部分 问题", "  一、 意识"],
    ],
    [
      "1、 above (一): the document's order wins",
      "1、成效\n(一)决策\n(二)执法\n2、问题\n(一)意识",
      ["1、 成效", "  (一) 决策", "  (二) 执法", "2、 问题", "  (一) 意识"],
    ],
    ["(一) at the top", "(一)成效\n1.决策\n(二)问题\n1.意识", ["(一) 成效", "  1. 决策", "(二) 问题", "  1. 意识"]],
    ["a comma or full stop for 、", "一,成效\n二.问题", ["一, 成效", "二. 问题"]],
    [
      "a bare heading beside its neighbour",
      "一 总体情况\n二、成效\n三、问题",
      ["一 总体情况", "二、 成效", "三、 问题"],
    ],
    ["a bare number without one is text", "一、成效\n五 四精神\n二、问题", ["一、 成效", "二、 问题"]],
    [
      "a number of a sentence is no marker",
      "一、成效\n1.5万件办结。\n2022.3.16印发。\n二、问题",
      ["一、 成效", "二、 问题"],
    ],
    [
      "lost and repeated ordinals",
      "一、成效\n(一)甲\n(二)乙\n(二)丙\n(五)丁",
      ["一、 成效", "  (一) 甲", "  (二) 乙", "  (二) 丙", "  (五) 丁"],
    ],
    [
      "a heading glued to the next one",
      "一、成效(一)加强领导。印发方案。\n(二)完善制度。\n二、问题",
      ["一、 成效", "  (一) 加强领导", "  (二) 完善制度", "二、 问题"],
    ],
    [
      "all line ends lost",
      "现将情况报告如下:一、成效(一)加强领导。印发方案。(二)完善制度。出台办法。二、问题。意识不强。三、计划。继续努力。",
      ["一、 成效", "  (一) 加强领导", "  (二) 完善制度", "二、 问题", "三、 计划"],
    ],
    ["(1)…;(2)… inside a sentence are text", "一、成效\n工作包括:(1)宣传;(2)培训;(3)检查。", ["一、 成效"]],
    ["references are none", "一、成效\n落实第(三)项和十九届二、三中全会精神。《办法(一)》(二)已印发。", ["一、 成效"]],
    [
      "a table of contents",
      "目录\n一、成效……1\n二、问题……5\n一、成效\n(一)决策\n二、问题",
      ["一、 成效", "  (一) 决策", "二、 问题"],
    ],
    [
      "numbering that runs on across parents",
      "一、成效\n(一)决策\n1.甲\n2.乙\n(二)执法\n3.丙",
      ["一、 成效", "  (一) 决策", "    1. 甲", "    2. 乙", "  (二) 执法", "    3. 丙"],
    ],
  ])("%s", (_, text, right) => {
    expect(tree(text)).toEqual(right);
  });
});

describe("run-in items", () => {
  it.each<[reason: string, text: string, right: string[]]>([
    [
      "items that begin with 不",
      "一、成效\n一是健全机制。印发办法。二是不断优化服务。压减材料。",
      ["一、 成效", "  一是 健全机制", "  二是 不断优化服务"],
    ],
    [
      "with titles",
      "一、成效\n一是健全机制。印发办法。二是强化培训。举办培训。",
      ["一、 成效", "  一是 健全机制", "  二是 强化培训"],
    ],
    [
      "with a blank in the marker",
      "一、成效\n一 是 健全机制。印发办法。二 是强化培训。举办培训。",
      ["一、 成效", "  一是 健全机制", "  二是 强化培训"],
    ],
    [
      "only 。 ends a sentence",
      "一、问题\n一是意识不强;二是能力不足;三是机制不全。",
      ["一、 问题", "  一是 -", "  二是 -", "  三是 -"],
    ],
    [
      "a first sentence over 30 characters is the text",
      "一、成效\n一是按照上级要求认真组织开展行政执法人员培训考试和案卷评查工作并及时通报。印发办法。",
      ["一、 成效", "  一是 -"],
    ],
    [
      "no more text behind it: no title",
      "一、成效\n一是健全机制。\n二是强化培训。",
      ["一、 成效", "  一是 -", "  二是 -"],
    ],
    [
      "a lost full stop before 一是",
      "一、成效\n(一)筑牢保障一是强化领导。印发方案。二是压实责任。开展督察。",
      ["一、 成效", "  (一) 筑牢保障", "    一是 强化领导", "    二是 压实责任"],
    ],
    [
      "a lost full stop before 二是, behind a 一是 that has its own",
      "一、成效\n一是精简审批。材料由186份减至121份二是提升服务。推行一窗受理。",
      ["一、 成效", "  一是 精简审批", "  二是 提升服务"],
    ],
    [
      "举一反三是, 说一不二是 are words, and 12个二是 is none where 二是 stands right behind",
      "一、成效\n一是加强监督。说一不二是作风,问责3人。二是强化整改。坚持举一反三是关键。建成广场12个三是最多。三是强化问责。继续努力。",
      ["一、 成效", "  一是 加强监督", "  二是 强化整改", "  三是 强化问责"],
    ],
    ["統一是, 唯一是, 之一是 are words", "一、成效\n目标统一是关键,唯一是标准,之一是要求。", ["一、 成效"]],
    [
      "an item that lost its ordinal stays text",
      "一、成效\n一是优化服务。压减材料。是深化公开。更新信息。三是接受监督。办理提案。",
      ["一、 成效", "  一是 优化服务", "  三是 接受监督"],
    ],
    [
      "一要 二要 in sequence",
      "一、计划\n一要加强领导。压实责任。二要强化保障。落实经费。",
      ["一、 计划", "  一要 加强领导", "  二要 强化保障"],
    ],
    ["一要 alone is text", "一、计划\n一要有决心。", ["一、 计划"]],
    [
      "第一, 第二,",
      "一、成效\n第一,加强领导。印发方案。第二,强化保障。落实经费。",
      ["一、 成效", "  第一, 加强领导", "  第二, 强化保障"],
    ],
    ["首先 其次 are no markers", "一、成效\n首先,加强领导。其次,强化保障。", ["一、 成效"]],
    ["inside quotation marks is text", "一、成效\n坚持“一是一、二是二”的原则。", ["一、 成效"]],
  ])("%s", (_, text, right) => {
    expect(tree(text)).toEqual(right);
  });
});

describe("titles", () => {
  it.each<[reason: string, text: string, title: string | null]>([
    ["to the end of the line", "一、主要举措和成效\n内容。", "主要举措和成效"],
    ["to the first full stop", "(一)加强领导。印发方案。", "加强领导"],
    ["a colon at the end is not part of it", "一、主要举措：\n内容。", "主要举措"],
    ["a full stop inside brackets does not end it", "(一)落实《条例。》要求。印发方案。", "落实《条例。》要求"],
    [
      "over 60 characters and ended by 。: the paragraph is the text",
      `(一)${"深入学习贯彻落实上级决策部署".repeat(5)}。印发。`,
      null,
    ],
    [
      "a line without 。 is a title whatever its length",
      `(一)${"深入学习贯彻落实上级决策部署".repeat(5)}`,
      "深入学习贯彻落实上级决策部署".repeat(5),
    ],
  ])("%s", (_, text, title) => {
    expect(parseReport(text).sections[0]!.title).toBe(title);
  });
});

describe("roles of the top sections", () => {
  it.each<[title: string, role: string]>([
    ["主要举措和成效", "achievements"],
    ["2024年度推进法治政府建设的主要举措及成效", "achievements"],
    ["党政主要负责人履行推进法治建设第一责任人职责情况", "responsibility"],
    ["党政主要负责人推进法治建设情况", "responsibility"],
    ["主要领导履职情况", "responsibility"],
    ["存在的问题和不足", "problems"],
    ["存在问题及下一步打算", "problems"],
    ["2022年工作思路", "plan"],
    ["下一年度推进法治政府建设的主要安排", "plan"],
    ["强化重大行政决策程序", "achievements"],
    ["聚焦突出问题整治,规范执法行为", "achievements"],
  ])("%s is %s", (title, role) => {
    expect(parseReport(`一、${title}\n内容。`).sections[0]!.role).toBe(role);
  });
});

describe("what is no section", () => {
  const report = parseReport(
    "云岭县人民政府关于2023年度法治政府建设情况的报告\n\n市委、市政府:\n\n2023年,我县扎实推进。现将情况报告如下。\n\n一、成效\n办结26件。\n\n特此报告。\n\n云岭县人民政府\n2024年1月15日\n\n附件:1.统计表\n2.清单\n扫一扫在手机打开当前页\n",
  );
  it("the lead", () => {
    expect(report.lead?.text).toBe("2023年,我县扎实推进。现将情况报告如下。");
  });
  it("the closing, which never hangs under the last section", () => {
    expect(report.closing?.text).toBe("特此报告。\n云岭县人民政府\n2024年1月15日");
    expect(report.sections.map(({ text }) => text)).toEqual(["办结26件。"]);
  });
  it("the foot with its list of annexes", () => {
    expect(report.sections).toHaveLength(1);
  });
  it("no foot where words of advertisements are a report's", () => {
    const { metrics } = parseReport(
      "云岭县2023年法治政府建设情况报告\n一、工作情况\n设立代办点12个,办理驾驶证、毕业证丢失证明30件\n推行帮办代办,配备代办员31名",
    );
    expect(metrics.map(({ raw }) => raw)).toEqual(["12个", "30件", "31名"]);
  });
  it("no foot above the first sentence of a short page", () => {
    const { metrics } = parseReport(
      "2021年人民调解工作数据统计\n来源:云岭县司法局\n截止到2021年11月30日,全县受理调解案件4825件。",
    );
    expect(metrics.map(({ raw }) => raw)).toEqual(["4825件"]);
  });
});

describe("whether a document is a report of this kind", () => {
  const body = "一、工作情况\n推进法治政府建设,办理行政复议案件26件。\n二、下步打算\n加快发展。\n";
  it.each<[title: string, right: boolean, reason: string]>([
    ["云岭县人民政府2023年法治政府建设情况报告", true, "by its title"],
    ["云岭县2023年依法行政工作总结", true, "the older name"],
    ["", true, "without a title, by its outline and what it speaks of"],
    ["政府工作报告\n——2024年1月5日在云岭县第十八届人民代表大会第三次会议上", false, "a report on everything"],
    ["云岭县人民法院工作报告", false, "a court's"],
    ["关于云岭县2023年国民经济和社会发展计划执行情况的报告", false, "a plan's"],
    ["关于做好2023年度法治政府建设报告工作的通知", false, "a document that asks for reports"],
    ["云岭县2024年法治政府建设工作要点", false, "of what is to come"],
    ["《云岭县2023年法治政府建设情况报告》解读", false, "on a report"],
    ["云岭县司法局2023年度部门决算报告", false, "on another matter"],
  ])("%s", (title, right, reason) => {
    expect(parseReport(`${title}\n${body}`).isReport, reason).toBe(right);
  });
  it("none without an outline", () => {
    expect(parseReport("云岭县2023年法治政府建设情况报告\n全年办理行政复议案件26件。\n").isReport).toBe(false);
  });
});
