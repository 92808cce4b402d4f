import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Report } from "../src/model.ts";
import { parseReport } from "../src/parseReport.ts";
import { textOfPage } from "../src/read/formats/html.ts";
import { readBytes } from "../src/read/readSource.ts";
import { numberIn } from "../src/read/wordNumbering.ts";
import { root, seeds } from "./support/corpus.ts";
import { brokenPromises, treeOf } from "./support/promises.ts";

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
    ["a broken page", "<div><p>办结26件<td></div></p></table>", "办结26件"],
  ])("%s", (_, page, text) => {
    expect(textOfPage(page)).toBe(text);
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
    ["a truncated Word document", "a.docx", word.subarray(0, 2000), "corrupt"],
    ["a truncated PDF", "a.pdf", page.subarray(0, 3000), "corrupt"],
    ["text named .docx", "a.docx", Buffer.from("一、成效"), "corrupt"],
    ["text named .pdf", "a.pdf", Buffer.from("一、成效"), "corrupt"],
    ["an archive that is no Word document", "a.docx", zipSync({ "x.txt": new Uint8Array(10) }), "corrupt"],
    ["an old Word document cut short", "a.doc", readFileSync(join(folder, "000.doc")).subarray(0, 600), "corrupt"],
    ["a page without text", "a.html", Buffer.from("<html><body><img src=x></body></html>"), "no-text"],
    ["a deeply nested page", "a.html", Buffer.from("<div>".repeat(5000)), "too-deep"],
    ["a bomb", "a.docx", zipSync({ "word/document.xml": new Uint8Array(80 * 1024 * 1024) }), "too-large"],
    ["a kind that is not known", "a.xyz", Buffer.from("x"), "unknown-format"],
  ])("%s", async (_, name, bytes, code) => {
    await expect(readBytes(bytes, name)).rejects.toMatchObject({ code });
  });
});
