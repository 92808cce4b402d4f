import { fork } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Report } from "../src/model.ts";
import { parseReport } from "../src/parseReport.ts";
import { textOfPage } from "../src/read/formats/html.ts";
import { pageLines } from "../src/read/pageLines.ts";
import { readBytes } from "../src/read/readSource.ts";
import { numberIn } from "../src/read/wordNumbering.ts";
import { root, seeds } from "./support/corpus.ts";
import { brokenPromises, treeOf } from "./support/promises.ts";

/** A PDF of a stream that unpacks to 80 MB. */
function pdfBomb(): Uint8Array {
  const packed = deflateSync(Buffer.alloc(80 * 1024 * 1024, " "));
  return Buffer.concat([
    Buffer.from(`%PDF-1.4\n1 0 obj\n<</Length ${packed.length}/Filter/FlateDecode>>\nstream\n`),
    packed,
    Buffer.from("\nendstream\nendobj\n"),
  ]);
}

const folder = join(root, "fixtures/formats");
const files = readdirSync(folder).filter((file) => /\.(?:html|docx?|pdf)$/.test(file));
const facts = (report: Report): string[] =>
  report.metrics.map(({ value, unit, indicators, aspect }) => `${value} ${unit} ${indicators.join()} ${aspect}`);

describe("the seeds in other formats", () => {
  const texts = new Map(seeds().map(({ name, text }) => [name, parseReport(text)]));
  it("are there in seven forms each", () => {
    expect(files).toHaveLength(35);
  });
  it.each(files)("%s gives the same outline, metrics and indicators as the text", async (file) => {
    const source = await readBytes(readFileSync(join(folder, file)), file);
    const report = parseReport(source);
    const text = texts.get(file.slice(0, 3))!;
    expect(treeOf(report)).toEqual(treeOf(text));
    expect(facts(report)).toEqual(facts(text));
    expect(brokenPromises(source.text, report)).toEqual([]);
    expect(report.source.format).toBe(file.includes(".html") ? "html" : file.split(".").at(-1));
  });
});

describe("web pages", () => {
  it.each<[reason: string, page: string, text: string]>([
    ["entities and blanks", "<p>一、&nbsp;成效&amp;问题</p>", "一、\u00a0成效&问题"],
    ["<br> begins a line", "一、成效<br>办结26件", "一、成效\n办结26件"],
    [
      "a table of fields is one line a row",
      "<table><tr><td>索引号</td><td>1/2</td></tr><tr><td>发布机构</td><td>云岭县</td></tr></table>",
      "索引号 | 1/2\n\n发布机构 | 云岭县",
    ],
    [
      "scripts, styles and forms are no text",
      "<script>var a='一、'</script><style>p{}</style><select><option>二、</option></select><p>办结26件</p>",
      "办结26件",
    ],
    ["lists of links go", "<ul><li><a>首页</a></li><li><a>政务公开</a></li></ul><p>办结26件</p>", "办结26件"],
    [
      "meta tags are fields",
      '<meta name="PubDate" content="2024-01-05 10:00"><meta name="ContentSource" content="县司法局"><p>办结26件</p>',
      "发布日期: 2024-01-05 10:00\n来源: 县司法局\n\n办结26件",
    ],
    [
      "related reading goes, with the dates beside its links",
      "<p>办结26件</p><ul><li><a>县政府召开会议</a><span>2024-01-05</span></li><li><a>办结许可5件</a><span>2024-01-06</span></li></ul>",
      "办结26件",
    ],
    [
      "what is hidden is not read",
      '<div style="display: none">扫一扫</div><p hidden>3件</p><p>办结26件</p>',
      "办结26件",
    ],
    ["a head that was never closed", "<html><head><title>甲</title><body><p>办结26件</p></body></html>", "办结26件"],
    ["a broken page", "<div><p>办结26件<td></div></p></table>", "办结26件"],
  ])("%s", (_, page, text) => {
    expect(textOfPage(page)).toBe(text);
  });
});

describe("tables", () => {
  const table = (...rows: string[]): string =>
    `<table>${rows.map((row) => `<tr>${row.replace(/\[(\w+=\d+)?\]/g, (_, span) => `<td ${span ?? ""}>`)}</tr>`).join("")}</table>`;
  it.each<[reason: string, page: string, lines: string[]]>([
    [
      "the unit in a header is its cells'",
      table("[]部门[]案件数（件）[]罚没金额（万元）", "[]公安局[]12[]3.45"),
      ["部门 | 案件数（件） | 罚没金额（万元）", "公安局 | 12件 | 3.45万元"],
    ],
    [
      "the unit over a table is all its cells'",
      `<p>（单位：万元）</p>${table("[]项目[]2022年[]2023年", "[]罚没收入[]1,203[]998.5")}`,
      ["（单位：万元）", "项目 | 2022年 | 2023年", "罚没收入 | 2022年1,203万元 | 2023年998.5万元"],
    ],
    [
      "a number under a year is of that year, a rate under 同比 a change",
      table("[]项目[]2022年[]2023年[]同比", "[]行政处罚（件）[]1405[]1286[]-8.5%"),
      ["项目 | 2022年 | 2023年 | 同比", "行政处罚（件） | 2022年1405件 | 2023年1286件 | 同比-8.5%"],
    ],
    [
      "a column of units is its row's",
      table("[]序号[]指标[]单位[]数量", "[]1[]行政处罚[]件[]56", "[]2[]培训[]人次[]300"),
      ["序号 | 指标 | 单位 | 数量", "1 | 行政处罚 | 件 | 56件", "2 | 培训 | 人次 | 300人次"],
    ],
    [
      "a name of offices is no column of units",
      table("[]单位[]处罚[]许可（件）", "[]公安局[]5[]7"),
      ["单位 | 处罚 | 许可（件）", "公安局 | 5 | 7件"],
    ],
    [
      "a cell over several rows and columns keeps the columns below it right",
      table("[rowspan=2]部门[colspan=2]案件", "[]数量（件）[]金额（元）", "[rowspan=2]公安局[]12[]340", "[]7[]80"),
      ["部门 | 案件", "数量（件） | 金额（元）", "公安局 | 12件 | 340元", "7件 | 80元"],
    ],
    [
      "words in brackets that are no unit are none",
      table("[]部门[]金额（含税）", "[]公安局[]12"),
      ["部门 | 金额（含税）", "公安局 | 12"],
    ],
    [
      "the first cell of a row may name it",
      table("[]项目[]数", "[]处罚（件）[]12"),
      ["项目 | 数", "处罚（件） | 12件"],
    ],
    [
      "in a row of one year a figure has the name of its column",
      table("[]年度[]收到行政复议申请（件）[]答复率", "[]2022[]28[]98%", "[]2023[]41[]100%"),
      [
        "年度 | 收到行政复议申请（件） | 答复率",
        "2022 | 2022年收到行政复议申请28件 | 2022年答复率98%",
        "2023 | 2023年收到行政复议申请41件 | 2023年答复率100%",
      ],
    ],
    [
      "so in the row of the sums, and not in those that they are of",
      table("[]单位[]行政处罚（件）", "[]公安局[]120", "[]合计[]699"),
      ["单位 | 行政处罚（件）", "公安局 | 120件", "合计 | 行政处罚699件"],
    ],
    [
      "years under a header of several columns are headers, too",
      table("[rowspan=2]指标[colspan=2]年份[rowspan=2]同比", "[]2022年[]2023年", "[]复议受理数(件)[]140[]171[]22.1%"),
      ["指标 | 年份 | 同比", "2022年 | 2023年", "复议受理数(件) | 2022年140件 | 2023年171件 | 同比22.1%"],
    ],
    [
      "in the row of the sums the header over the years says what is counted",
      table("[rowspan=2]单位[colspan=2]行政处罚", "[]2022年(件)[]2023年(件)", "[]公安局[]41[]46", "[]合计[]350[]276"),
      [
        "单位 | 行政处罚",
        "2022年(件) | 2023年(件)",
        "公安局 | 2022年41件 | 2023年46件",
        "合计 | 2022年行政处罚350件 | 2023年行政处罚276件",
      ],
    ],
    [
      "a row of data under a header of several columns is none",
      table("[colspan=2]项目[]受理行政复议案件(件)", "[]公安[]城区分局[]—", "[]公安[]城郊分局[]12", "[]合计[][]12"),
      ["项目 | 受理行政复议案件(件)", "公安 | 城区分局 | —", "公安 | 城郊分局 | 12件", "合计 | 受理行政复议案件12件"],
    ],
    [
      "an empty cell before the word for sums",
      table("[]序号[]单位[]行政处罚（件）", "[]1[]公安局[]120", "[][]合计[]699"),
      ["序号 | 单位 | 行政处罚（件）", "1 | 公安局 | 120件", "合计 | 行政处罚699件"],
    ],
    [
      "a row of plain numbers has the names of its columns, kinds as kinds",
      table("[]案由[]行政处罚[]投诉举报类[]合计", "[]数量（件）[]54[]21[]75", "[]占比[]72%[]28%[]100%"),
      [
        "案由 | 行政处罚 | 投诉举报类 | 合计",
        "数量（件） | 行政处罚类54件 | 投诉举报类21件 | 75件",
        "占比 | 行政处罚类72% | 投诉举报类28% | 100%",
      ],
    ],
    [
      "a table right behind another one has headers of its own",
      table("[]项目[]2023年", "[]处罚（件）[]181") + table("[]项目[]受理（件）", "[]行政复议[]36"),
      ["项目 | 2023年", "处罚（件） | 2023年181件", "项目 | 受理（件）", "行政复议 | 受理36件"],
    ],
    [
      "under two headers the row of the sums has what both say",
      table("[rowspan=2]单位[colspan=2]行政复议案件（件）", "[]受理[]纠错", "[]甲镇[]3[]0", "[]合计[]30[]4"),
      [
        "单位 | 行政复议案件（件）",
        "受理 | 纠错",
        "甲镇 | 3件 | 0件",
        "合计 | 受理行政复议案件30件 | 纠错行政复议案件4件",
      ],
    ],
    [
      "a year over several headers is their year, with an empty cell beside it, too",
      table("[]项目[colspan=2]2022年[colspan=2]2023年", "[][]件数[]占比[]件数[]占比", "[]处罚[]28件[]40%[]36件[]45%"),
      ["项目 | 2022年 | 2023年", "件数 | 占比 | 件数 | 占比", "处罚 | 2022年28件 | 2022年40% | 2023年36件 | 2023年45%"],
    ],
    [
      "what no case is, or is no name, is not joined",
      table(
        "[rowspan=2]年度[colspan=2]审结情况[]12345热线（件）",
        "[]维持（件）[]驳回（件）[]办结",
        "[]2023年[]20[]6[]36",
      ),
      [
        "年度 | 审结情况 | 12345热线（件）",
        "维持（件） | 驳回（件） | 办结",
        "2023年 | 2023年维持20件 | 2023年驳回6件 | 2023年办结36件",
      ],
    ],
    [
      "a table that begins with a row of data goes on from the one before",
      table("[]指标[]2022年[]2023年", "[]复议[]28件[]36件") + table("[]诉讼[]20件[]24件"),
      ["指标 | 2022年 | 2023年", "复议 | 2022年28件 | 2023年36件", "诉讼 | 2022年20件 | 2023年24件"],
    ],
    [
      "a row of one kind of cases has their stages, a row of an office has not",
      table("[]类别[]受理[]维持", "[]行政复议[]36件[]—") + table("[]单位[]受理[]维持", "[]甲镇[]36件[]20件"),
      ["类别 | 受理 | 维持", "行政复议 | 受理36件 | —", "单位 | 受理 | 维持", "甲镇 | 36件 | 20件"],
    ],
    [
      "… others as they stand",
      table("[]审理结果[]维持[]撤销", "[]件数[]30件[]4件"),
      ["审理结果 | 维持 | 撤销", "件数 | 维持30件 | 撤销4件"],
    ],
    [
      "… and none where nothing says what the columns are",
      table("[][]维持[]撤销", "[]件数[]30件[]4件"),
      ["维持 | 撤销", "件数 | 30件 | 4件"],
    ],
    ["years and ordinals have none", table("[]年度[]件数（件）", "[]2023[]12"), ["年度 | 件数（件）", "2023 | 12件"]],
  ])("%s", (_, page, lines) => {
    expect(
      textOfPage(page)
        .split("\n")
        .filter((line) => line !== ""),
    ).toEqual(lines);
  });
});

describe("the lines of a page of a PDF", () => {
  /** Runs of characters ten points wide: each row of a page with what stands in it, from where on. */
  const page = (...rows: (readonly [x: number, text: string])[][]): string[] =>
    pageLines(
      rows.flatMap((row, i) =>
        row.map(([x, text]) => ({ text, x, y: 800 - i * 15, width: text.length * 10, height: 10 })),
      ),
    );
  const left = [
    "云岭县深入贯彻落实法治思想",
    "和中央全面依法治国的部署，",
    "全年受理行政复议案件二十",
    "六件。",
    "（一）依法决策",
    "审查规范性文件一十四件，合",
    "同一百二十件，提出意见九十",
    "条，均被采纳。",
  ];
  const right = [
    "（二）严格执法",
    "开展行政检查三千二百家次，",
    "办理行政处罚案件一百八十",
    "件，罚没款四十六万元。",
    "（三）化解纠纷",
    "调解组织共排查矛盾纠纷五",
    "百六十件，调解成功五百五十",
    "件，成功率百分之九十八。",
  ];

  it("of two columns are read one after the other, under a title over both", () => {
    const rows = left.map((text, i): [number, string][] => [
      [0, text],
      [160, right[i]!],
    ]);
    expect(page([[60, "云岭县2023年法治政府建设情况报告"]], ...rows)).toEqual([
      "云岭县2023年法治政府建设情况报告",
      ...left,
      ...right,
    ]);
  });
  it("of a table are read row by row", () => {
    const rows = ["行政复议", "行政应诉", "行政处罚", "行政检查", "人民调解", "法律援助"].map(
      (text, i): [number, string][] => [
        [0, text],
        [160, `${i + 3}件`],
      ],
    );
    expect(page(...rows)[1]).toBe("行政应诉  4件");
  });
  it("of one column are read down", () => {
    expect(page(...left.map((text): [number, string][] => [[0, text]]))).toEqual(left);
  });
});

describe("Word documents", () => {
  const p = (text: string, properties = ""): string =>
    `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const numbered = (num: number, text: string, level = 0): string =>
    p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr>`);
  const level = (n: number, format: string, text: string, more = ""): string =>
    `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
  const list = (id: number, ...levels: string[]): string =>
    `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
  const num = (id: number, abstract: number, more = ""): string =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;
  const read = async (body: string, parts: Record<string, string> = {}): Promise<string[]> => {
    const files = { document: `<w:document><w:body>${body}</w:body></w:document>`, ...parts };
    const zip = zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, xml]) => [`word/${name}.xml`, new TextEncoder().encode(xml)]),
      ),
    );
    return (await readBytes(zip, "a.docx")).text.trim().split("\n");
  };
  const cell = (text: string, span = 1): string =>
    `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${p(text)}</w:tc>`;

  it.each<[reason: string, body: string, lines: string[], parts?: Record<string, string>]>([
    [
      "a table with the unit in its header",
      `<w:tbl><w:tr>${cell("部门")}${cell("案件数（件）")}</w:tr><w:tr>${cell("公安局")}${cell("12")}</w:tr></w:tbl>`,
      ["部门 | 案件数（件）", "公安局 | 12件"],
    ],
    [
      "a note stands behind its paragraph",
      `<w:p><w:r><w:t>办结26件</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>${p("下一段")}`,
      ["办结26件", "含上年结转3件。", "下一段"],
      {
        footnotes: `<w:footnotes><w:footnote w:type="separator" w:id="0">${p("-")}</w:footnote><w:footnote w:id="2">${p("含上年结转3件。")}</w:footnote></w:footnotes>`,
      },
    ],
    [
      "of tracked changes the accepted text",
      "<w:p><w:r><w:t>办结</w:t></w:r><w:del><w:r><w:delText>25</w:delText></w:r></w:del><w:ins><w:r><w:t>26</w:t></w:r></w:ins><w:r><w:t>件</w:t></w:r></w:p>",
      ["办结26件"],
    ],
    [
      "a deleted end of a paragraph joins it to the next",
      `${p("全年办结", "<w:rPr><w:del/></w:rPr>")}${p("26件")}`,
      ["全年办结26件"],
    ],
    [
      "former numbers of a tracked change do not count",
      `${p("工作情况", '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>')}`,
      ["工作情况"],
      { numbering: `<w:numbering>${list(0, level(0, "chineseCounting", "%1、"))}${num(1, 0)}</w:numbering>` },
    ],
    [
      "a text box is read once",
      "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>附注3件</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>附注3件</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>正文</w:t></w:r></w:p>",
      ["附注3件", "正文"],
    ],
    [
      "hidden text is not read",
      "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>草稿</w:t></w:r><w:r><w:t>正文</w:t></w:r></w:p>",
      ["正文"],
    ],
    [
      "a list that is begun anew, and one with a level of its own",
      `${numbered(1, "甲")}${numbered(1, "乙")}${numbered(2, "丙")}${numbered(3, "丁")}`,
      ["一、甲", "二、乙", "一、丙", "第一条 丁"],
      {
        numbering: `<w:numbering>${list(0, level(0, "chineseCounting", "%1、"))}${list(1, level(0, "decimal", "%1."))}${num(1, 0)}${num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')}${num(3, 1, `<w:lvlOverride w:ilvl="0">${level(0, "chineseCounting", "第%1条")}</w:lvlOverride>`)}</w:numbering>`,
      },
    ],
    [
      "levels that come by a style of numbers",
      numbered(1, "甲"),
      ["（一）甲"],
      {
        numbering: `<w:numbering><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="公文"/></w:abstractNum>${list(1, level(0, "chineseCountingThousand", "（%1）", '<w:suff w:val="nothing"/>'))}${num(1, 0)}${num(2, 1)}</w:numbering>`,
        styles:
          '<w:styles><w:style w:styleId="公文"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>',
      },
    ],
  ])("%s", async (_, body, lines, parts) => {
    expect(await read(body, parts)).toEqual(lines);
  });
});

describe("numbers that Word makes", () => {
  it.each<[format: string, n: number, text: string]>([
    ["chineseCounting", 1, "一"],
    ["chineseCounting", 10, "十"],
    ["chineseCountingThousand", 11, "十一"],
    ["chineseCounting", 20, "二十"],
    ["chineseCounting", 105, "一百零五"],
    ["ideographDigital", 12, "一二"],
    ["decimalFullWidth", 12, "１２"],
    ["decimalEnclosedCircle", 3, "③"],
    ["decimal", 7, "7"],
    ["decimalEnclosedParen", 2, "⑵"],
    ["decimalEnclosedFullstop", 2, "⒉"],
    ["decimalZero", 3, "03"],
    ["chineseLegalSimplified", 12, "拾贰"],
    ["upperLetter", 2, "B"],
  ])("%s %i is %s", (format, n, text) => {
    expect(numberIn(format, n)).toBe(text);
  });
});

describe("what cannot be read says why", () => {
  const word = readFileSync(join(folder, "000-typed.docx"));
  const page = readFileSync(join(folder, "000.pdf"));
  it.each<[reason: string, name: string, bytes: Uint8Array, code: string]>([
    ["an empty file", "a.txt", new Uint8Array(), "empty"],
    ["binary noise", "a.txt", Uint8Array.from({ length: 400 }, (_, i) => (i * 197 + 13) % 256), "undecodable"],
    ["a PDF with a password", "a.pdf", readFileSync(join(root, "fixtures/broken/password.pdf")), "password"],
    ["a PDF whose streams are a bomb", "a.pdf", pdfBomb(), "too-large"],
    ["a truncated Word document", "a.docx", word.subarray(0, 2000), "corrupt"],
    ["a truncated PDF", "a.pdf", page.subarray(0, 3000), "corrupt"],
    ["text named .docx", "a.docx", Buffer.from("一、成效"), "corrupt"],
    ["text named .pdf", "a.pdf", Buffer.from("一、成效"), "corrupt"],
    ["an archive that is no Word document", "a.docx", zipSync({ "x.txt": new Uint8Array(10) }), "corrupt"],
    ["an old Word document cut short", "a.doc", readFileSync(join(folder, "000.doc")).subarray(0, 600), "corrupt"],
    ["a page without text", "a.html", Buffer.from("<html><body><img src=x></body></html>"), "no-text"],
    ["a deeply nested page", "a.html", Buffer.from("<div>".repeat(5000)), "too-deep"],
    ["a bomb", "a.docx", zipSync({ "word/document.xml": new Uint8Array(80 * 1024 * 1024) }), "too-large"],
    [
      "a table of too many cells",
      "a.html",
      Buffer.from(`<table><tr>${"<td colspan=50>".repeat(30_000)}</table>`),
      "too-large",
    ],
    ["an OpenDocument file", "a.odt", zipSync({ "content.xml": new Uint8Array(10) }), "unknown-format"],
    ["an RTF file named .doc", "a.doc", Buffer.from("{\\rtf1 x}"), "unknown-format"],
    ["a kind that is not known", "a.xyz", Buffer.from("x"), "unknown-format"],
  ])("%s", async (_, name, bytes, code) => {
    await expect(readBytes(bytes, name)).rejects.toMatchObject({ code });
  });
  const startReader = () =>
    fork(join(root, "src/read/extract.child.mjs"), { stdio: ["pipe", "ignore", "ignore", "ipc"] });

  it("a reader ends when its input does, though it is at work", async () => {
    const reader = startReader();
    reader.send({ kind: "pdf", bytes: [...pdfBomb()], limits: {} });
    reader.stdin!.end();
    expect(await once(reader, "exit")).toEqual([null, "SIGKILL"]);
  });

  it("a reader ends by itself, though its input goes on", async () => {
    const reader = startReader();
    reader.disconnect();
    expect(await once(reader, "exit")).toEqual([null, "SIGKILL"]);
  });

  it("a page and a text of very many pieces are read", async () => {
    const lines = 150_000;
    const page = await readBytes(Buffer.from(`<div>一、法治成效<br>${"甲<br>".repeat(lines)}</div>`), "a.html");
    expect(page.text.split("\n").length).toBeGreaterThan(lines);
    expect(parseReport(`一、法治成效\n${"甲 乙,".repeat(lines)}`).sections).toHaveLength(1);
  });
  it("a web page is one, whatever its name", async () => {
    for (const name of ["a.txt", "a.doc", "a"]) {
      const { text, source } = await readBytes(Buffer.from("\ufeff<!DOCTYPE html><html><p>办结26件</p>"), name);
      expect([text, source.format]).toEqual(["办结26件", "html"]);
    }
  });
  it("where a text breaks, if most of it is one", async () => {
    const bytes = Buffer.concat([
      Buffer.from("一、工作情况\n全年受理行政复议案件26件。".repeat(4)),
      Buffer.from([0xff, 0x0a]),
    ]);
    const damaged = `text in utf-8 that is damaged at byte ${bytes.length - 2}; mend the file or get it again`;
    await expect(readBytes(bytes, "a.txt")).rejects.toThrow(damaged);
    await expect(readBytes(bytes, "a.txt", { encoding: "utf-8" })).rejects.toThrow(damaged);
    await expect(readBytes(bytes.subarray(0, -3), "a.txt")).rejects.toThrow("cut off in its last character");
    const gbk = Buffer.concat(Array(3).fill(readFileSync(join(root, "fixtures/encodings/gb18030.txt"))));
    await expect(readBytes(Buffer.concat([gbk, Buffer.from([0xff, 0x0a])]), "a.txt")).rejects.toThrow(
      `text in gb18030 that is damaged at byte ${gbk.length}`,
    );
  });
});
