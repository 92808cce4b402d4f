// Growth on doubling, over hostile families: `npm run linear`. Prints a line a family; exits 1 above the bound.
// usage: node bench/linear.mjs [--bound 2.5] [--size CHARACTERS]
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkReport, parseReport, readReport } from "../dist/node/index.js";

const argument = (name, usual) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? usual : Number(process.argv[at + 1]);
};
const bound = argument("--bound", 2.5);
const size = argument("--size", 120_000);

const fill = (piece) => (n) => piece.repeat(Math.ceil(n / piece.length)).slice(0, n);
const families = {
  "digit run": fill("7"),
  "digits and commas": fill("1,234,"),
  "Chinese digits": fill("九千万"),
  figures: fill("办结26件,"),
  "figures without a sign": fill("办结26件"),
  "figures in a row": fill("26件、"),
  "changes in a row": fill("分别下降3%,"),
  "unclosed quotation marks": fill("“坚持依法行政"),
  "unclosed brackets": fill("(其中26件"),
  "figures in asides": fill("审结案件(含上年结转19件)188件,"),
  "brackets that close only": fill("26件)30件"),
  "figures before figures": fill("6个指标15个问题"),
  "places with asides": fill("督察9个县(市、区)、乡镇("),
  "lists joined by 和": fill("代表建议和委员提案83件和97件"),
  "hearings in a row": fill("听证26件,"),
  "kinds of cases": fill("复议案由处罚26件。"),
  "rows of a table": (n) => `一、行政复议工作\n类别\t受理（件）\n${fill("信访\t12\n合计\t12\n")(n)}`,
  "characters that stand apart": fill("案 件 2 6 "),
  "nested brackets": (n) => "(".repeat(n / 2) + ")".repeat(n / 2),
  "book titles": fill("《办法》"),
  "repeated markers": fill("一、"),
  "headings on lines": fill("一、成效\n"),
  levels: fill("一、成效\n(一)决策\n1.机制\n(1)会议\n"),
  "run-in items": fill("一是健全机制。二是强化培训。"),
  "items without ends": fill("一是健全机制二是强化培训"),
  "glued headings": fill("。一、成效(一)决策"),
  "one sentence": fill("受理行政复议案件"),
  commas: fill(",,,,,,,,"),
  spaces: fill(" "),
  "spaces between words": (n) => `检查${" ".repeat(n)}乙12件`,
  "line ends": fill("\n"),
  "short lines": fill("行政复议申请\n"),
  labels: fill("发布日期: "),
  parts: fill("其中维持7件、"),
  "lists by position": fill("维持、驳回分别为3件和5件,"),
  dates: fill("2021年3月8日"),
  organs: fill("人民政府 "),
  "rates of one code": fill("复议纠错率为3.1%。"),
  "cases of one code": fill("审结行政复议案件26件,纠错3件,纠错率9%。"),
  "one sentence again and again": fill("受理案件26件,线上12件,线下15件。"),
  "unpaired signs in sections": fill("一、“成效\n"),
  "lines of one item": fill("二是26件\n"),
  "cells of a Markdown row": (n) => `|a|b|\n|-|-|\n${"|".repeat(n)}`,
  "rows of a Markdown table": (n) => `|a|b|\n|-|-|\n${fill("|26|41|\n")(n)}`,
  "page numbers": fill("办结\n- 1 -\n"),
  "blank lines behind": (n) => `办结26件。${"\n".repeat(n)}`,
};

/** The same above a report. */
const heads = {
  "bars in a head": fill("| "),
  "spaces in a head": (n) => `甲${" ".repeat(n)}乙`,
  "labels in a head": fill("索引号 1 "),
  "opened titles in a head": fill("《"),
};

/** Web pages. */
const pages = {
  "rows of a table": (n) => `<table><tr><td>年度<td>受理(件)</tr>${fill("<tr><td>2023<td>26</tr>")(n)}</table>`,
  "cells of a row": (n) => `<table><tr>${fill("<td>26")(n)}</table>`,
  "empty cells of a row": (n) => `<table><tr>${fill("<td>")(n)}</table>`,
  "tables in a row": fill("<table><tr><td>类别<td>受理<tr><td>行政复议<td>26件</table>"),
  "comments first": fill("<!-- a -->"),
  "lines of a block": (n) => `<div>${fill("办结26件<br>")(n)}</div>`,
  "blocks in blocks": fill(`${"<div>".repeat(100)}办结26件${"</div>".repeat(100)}`),
};

const time = async (work) => {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const start = process.hrtime.bigint();
    await work();
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e6);
  }
  return best;
};

checkReport(parseReport("一、成效\n办结26件。"), "一、成效\n办结26件。");
let worst = 0;
const compare = async (name, work) => {
  const [half, whole] = [await time(work(size)), await time(work(size * 2))];
  const growth = whole / Math.max(half, 2);
  worst = Math.max(worst, growth);
  console.log(
    `${name.padEnd(36)} ${half.toFixed(0).padStart(7)} ms ${whole.toFixed(0).padStart(7)} ms  ×${growth.toFixed(2)}${growth > bound ? "  TOO MUCH" : ""}`,
  );
};
const texts = [
  ...Object.entries(families).map(([name, make]) => [name, (n) => `一、成效\n${make(n)}`]),
  ...Object.entries(heads).map(([name, make]) => [name, (n) => `${make(n)}\n一、成效\n办结26件。`]),
];
for (const [name, make] of texts) {
  await compare(name, (n) => {
    const text = make(n);
    return () => parseReport(text);
  });
  await compare(`${name}, checked`, (n) => {
    const text = make(n);
    const report = { ...parseReport(text), isReport: true };
    // a copy each time: what is known of a report is kept
    return () => checkReport({ ...report }, text);
  });
}
const folder = mkdtempSync(join(tmpdir(), "linear-"));
process.on("exit", () => rmSync(folder, { recursive: true }));
for (const [name, make] of Object.entries(pages)) {
  await compare(name, (n) => {
    const file = join(folder, `${n}.html`);
    writeFileSync(
      file,
      name === "comments first"
        ? `${make(n)}<p>办结26件`
        : `<html><body><h1>法治政府建设年度报告</h1>${make(n)}</body></html>`,
    );
    return () => readReport(file);
  });
}
console.log(`worst ×${worst.toFixed(2)}, bound ×${bound}`);
process.exitCode = worst > bound ? 1 : 0;
