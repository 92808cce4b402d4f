// Growth on doubling, over hostile families: `npm run linear`. Prints a line a family; exits 1 above the bound.
// usage: node bench/linear.mjs [--bound 2.5] [--size CHARACTERS]
import { parseReport } from "../dist/node/index.js";

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
};

/** The same above a report. */
const heads = {
  "bars in a head": fill("| "),
  "spaces in a head": (n) => `甲${" ".repeat(n)}乙`,
  "labels in a head": fill("索引号 1 "),
  "opened titles in a head": fill("《"),
};

const time = (text) => {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const start = process.hrtime.bigint();
    parseReport(text);
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e6);
  }
  return best;
};

parseReport("一、成效\n办结26件。");
let worst = 0;
const all = [
  ...Object.entries(families).map(([name, make]) => [name, (n) => `一、成效\n${make(n)}`]),
  ...Object.entries(heads).map(([name, make]) => [name, (n) => `${make(n)}\n一、成效\n办结26件。`]),
];
for (const [name, make] of all) {
  const [half, whole] = [time(make(size)), time(make(size * 2))];
  const growth = whole / Math.max(half, 2);
  worst = Math.max(worst, growth);
  console.log(
    `${name.padEnd(26)} ${half.toFixed(0).padStart(7)} ms ${whole.toFixed(0).padStart(7)} ms  ×${growth.toFixed(2)}${growth > bound ? "  TOO MUCH" : ""}`,
  );
}
console.log(`worst ×${worst.toFixed(2)}, bound ×${bound}`);
process.exitCode = worst > bound ? 1 : 0;
