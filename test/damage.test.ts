import { describe, expect, it } from "vitest";
import { applyEdits } from "../src/normalize/offsets.ts";
import { spacedEdits } from "../src/normalize/spaced.ts";
import { parseReport } from "../src/parseReport.ts";
import { columnsOf } from "../src/text/columns.ts";
import { documentsOf, seeds } from "./support/corpus.ts";
import { brokenPromises } from "./support/promises.ts";

/** What a report says, whatever its form: its figures with their codes, and the kinds of its markers. */
function facts(text: string): { figures: string[]; markers: string[] } {
  const { sections, metrics } = parseReport(text);
  const figures = metrics.map(({ value, unit, indicators, aspect }) => `${value}${unit} ${aspect} ${indicators}`);
  const markers: string[] = [];
  const walk = ({ depth, marker, children }: (typeof sections)[number]): void => {
    markers.push(`${depth} ${marker.kind} ${marker.ordinal}`);
    children.forEach(walk);
  };
  sections.forEach(walk);
  return { figures, markers };
}

const lines = (change: (line: string, i: number) => string) => (text: string) =>
  text.split("\n").map(change).join("\n");

/** Break each line where it is as wide as the page. */
const broken = (width: number, widthOf: (character: string) => number) =>
  lines((line) => {
    let filled = 0;
    return [...line]
      .map((character) => {
        filled += widthOf(character);
        if (filled <= width) return character;
        filled = widthOf(character);
        return `\n${character}`;
      })
      .join("");
  });

/** Set each number of running text apart, as pages do that have it in a box of its own. */
const apart = (how: string) =>
  lines((line) =>
    line.length > 40 ? line.replace(/(?<=[\u4e00-\u9fff])\d[\d,.]*(?=[件人次个家份条名%％])/g, how) : line,
  );

/** What programs and pages do to a text, and no reader would call another text. */
const DAMAGES: [reason: string, damage: (text: string) => string][] = [
  ["full-width digits", (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
  ["half-width punctuation", (text) => text.replace(/[，；：（）％]/g, (sign) => sign.normalize("NFKC"))],
  ["a space behind each sign", (text) => text.replace(/[，；：]/g, (sign) => `${sign.normalize("NFKC")} `)],
  [
    "headings spaced out",
    lines((line) => (/^\s*[一二三四五六七八九十]+、[^。]{6,40}$/.test(line) ? [...line.trim()].join("　") : line)),
  ],
  ["zero-width spaces in numbers", (text) => text.replace(/\d/g, "$&\u200b")],
  ["straight quotation marks", (text) => text.replace(/[“”]/g, '"')],
  ["no indentation", lines((line) => line.trim())],
  ["an empty line between paragraphs", (text) => text.replaceAll("\n", "\n\n")],
  ["page numbers", lines((line, i) => (i % 8 === 7 ? `${line}\n\n— ${(i + 1) / 8} —\n` : line))],
  ["line ends of old Macs", (text) => text.replaceAll("\n", "\r")],
  ["figures as code of Markdown", lines((line) => line.replace(/(?<![\d.,，])\d+(?=[件人次个])/g, "`$&`"))],
  ["headings of Markdown", lines((line) => line.replace(/^\s*(?=[一二三四五六七八九十]+、)/, "## "))],
  ["a numbered list of Markdown with bullets", lines((line) => line.replace(/^\s*(\d{1,2})\.(?!\d)/, "- $1\\."))],
  ["headings in bold type", lines((line) => line.replace(/^\s*([一二三四五六七八九十]+、[^。]{2,40})$/, "**$1**"))],
  [
    "radicals for characters",
    (text) => text.replace(/[人一大工立行民长]/g, (c) => "⼈⼀⼤⼯⽴⾏⺠⻓"["人一大工立行民长".indexOf(c)]!),
  ],
];

/** Pages of one width: what a PDF's text is like, and what a program does that breaks lines; and scanned ones. */
const PAGES: [reason: string, damage: (text: string) => string][] = [
  ["a narrow page", broken(56, columnsOf)],
  ["a wide page", broken(80, columnsOf)],
  ["32 characters a line", broken(32, () => 1)],
  ["60 characters a line", broken(60, () => 1)],
  ["80 characters a line", broken(80, () => 1)],
  ["a blank behind each character, as some scans are read", (text) => text.replace(/\S/g, "$& ")],
  ["numbers on lines of their own", apart("\n$&\n")],
  ["a line end before each number", apart("\n$&")],
  ["two wide blanks behind each", (text) => text.replace(/[ \t\u3000]/g, "").replace(/\S/g, "$&\u3000\u3000")],
];

/** The reports that were typed line by line, or lost their line ends, are pages of another width already. */
const isTyped = ({ text }: { text: string }): boolean =>
  text.split("\n").filter((line) => line.length > 100).length >= 8;

const reports = [...seeds(), ...documentsOf("reports"), ...documentsOf("holdout")].filter(isTyped);

describe("a report that was damaged", () => {
  it.each(DAMAGES)("by %s says the same", (_, damage) => {
    for (const { name, text } of reports) {
      expect(facts(damage(text)), name).toEqual(facts(text));
    }
  });

  it.each(PAGES)("by %s gives no other figure, and loses one in 200 or its code at most", (_, damage) => {
    const lost: string[] = [];
    let all = 0;
    for (const { name, text } of reports) {
      const page = damage(text);
      const right = facts(text).figures;
      const read = facts(page).figures;
      expect(brokenPromises(page, parseReport(page))).toEqual([]);
      expect(without(read.map(quantityOf), right.map(quantityOf)), name).toEqual([]);
      all += right.length;
      lost.push(...without(right, read).map((figure) => `${name}: ${figure}`));
    }
    expect(lost.length, lost.join("\n")).toBeLessThanOrEqual(all / 200);
  });
});

describe("characters that stand apart", () => {
  it.each<[text: string, read: string, reason: string]>([
    ["永 安 县 司 法 局", "永安县司法局", "a line spaced out for looks"],
    ["永　安　县　2023　年　报　告", "永安县2023年报告", "in wide blanks, beside a number that stands together"],
    ["受 理 2 6 件 ， 审 结 9 8 . 5 % 。", "受理26件，审结98.5%。", "with digits and signs"],
    ["收到申请 26 件，受理 24 件，审结 23 件", "收到申请 26 件，受理 24 件，审结 23 件", "most of it stands together"],
    ["受  理  案  件  2  6  件", "受理案件26件", "two blanks behind each"],
    ["受 理 案 件 数\t2 6\t3 5 件", "受理案件数26\t35件", "tabs part the columns"],
    ["培 训 达 8  3 8 4 0 人 次", "培训达8  3840人次", "a wider gap in a number: who knows"],
    ["2 0 2 3年受理26件", "2023年受理26件", "a year in a line that stands together"],
    ["2 0 2 3 年 受 理 案 件 26 件", "2023年受理案件26件", "… and in one that does not"],
    ["2 0 2 5 . 1 . 2 0", "2025.1.20", "a date that is a line"],
    ["2012.5 6.7 8", "2012.5 6.7 8", "columns of numbers are no date"],
    ["受理 12 34 56 78 90 11 22", "受理 12 34 56 78 90 11 22", "columns of numbers"],
    ["1 2 3 4 5 6 7 8 9", "1 2 3 4 5 6 7 8 9", "numbers of a line"],
    ["受 理 案 件 合 计 12 34 56", "受理案件合计12 34 56", "columns behind a name spaced out"],
    ["索 引 号：   文 号：", "索 引 号：   文 号：", "too few to say"],
  ])("%s", (text, read, reason) => {
    expect(applyEdits(text, spacedEdits(text)).text, reason).toBe(read);
  });
});

it("rows of a table are no page, however alike their lengths", () => {
  const rows = Array.from(
    { length: 20 },
    (_, i) => `第${i + 1}项 | 执法监督检查事项名称 | 受理${20 + i}件 | 办结${10 + i}件`,
  );
  const { metrics } = parseReport(`一、主要工作\n情况如下。\n${rows.join("\n")}\n二、存在问题\n力量不足。\n`);
  expect(metrics.length).toBe(40);
  expect(new Set(metrics.map(({ sentence }) => sentence)).size).toBe(20);
});

const quantityOf = (figure: string): string => figure.split(" ")[0]!;

/** What the first list has more of than the second. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
