import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "../src/indicators/catalogue/index.ts";
import { csvLines } from "../src/write/csvLines.ts";
import { bin, runIn } from "./support/command.ts";
import { root } from "./support/corpus.ts";

const good = "一、工作情况\n全年受理行政复议案件26件,法治政府建设扎实推进。\n";
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lawgov-"));
  writeFileSync(join(folder, "good.txt"), good);
  writeFileSync(join(folder, "empty.txt"), "");
  writeFileSync(
    join(folder, "binary.txt"),
    Buffer.from([0, 1, 2, 3, 255, 254, 0, 0, 7, 7, 7, 0, 0, 1, 2, 3, 4, 5, 6, 0, 0, 0, 200, 201]),
  );
  writeFileSync(join(folder, "plain.txt"), "今天天气很好。\n");
  writeFileSync(join(folder, "=cmd.txt"), `=1+1\n${good}`);
  writeFileSync(join(folder, "list.txt"), `${join(folder, "good.txt")}\n${join(folder, "nothing.txt")}\n`);
  mkdirSync(join(folder, "tree/inner"), { recursive: true });
  writeFileSync(join(folder, "tree/b.txt"), good);
  writeFileSync(join(folder, "tree/inner/a.txt"), good);
  writeFileSync(join(folder, "tree/.hidden.txt"), good);
  writeFileSync(join(folder, "tree/~$lock.txt"), good);
  writeFileSync(join(folder, "tree/picture.png"), "no text");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: readonly string[], options: Parameters<typeof runIn>[2] = {}) => runIn(folder, args, options);

describe("exit codes", () => {
  it.each<[reason: string, args: string[], code: number]>([
    ["0 ran", ["parse", "good.txt"], 0],
    ["0 no outline is no failure", ["parse", "plain.txt"], 0],
    ["0 help", ["--help"], 0],
    ["0 version", ["--version"], 0],
    ["2 nothing asked", [], 2],
    ["2 unknown option", ["parse", "good.txt", "--bogus"], 2],
    ["2 unknown command", ["prase"], 2],
    ["2 unknown format", ["parse", "good.txt", "-f", "yaml"], 2],
    ["2 unknown table", ["parse", "good.txt", "--table", "rows"], 2],
    ["2 --table without csv", ["parse", "good.txt", "-f", "json", "--table", "metrics"], 2],
    ["2 no input", ["parse"], 2],
    ["2 an empty list", ["parse", "--files-from", "-"], 2],
    ["2 a list that is not there", ["parse", "--files-from", "nothing.txt"], 2],
    ["2 --resume without a folder", ["parse", "good.txt", "--resume"], 2],
    ["2 no number of threads", ["parse", "good.txt", "--jobs", "many"], 2],
    ["2 no number of seconds", ["parse", "good.txt", "--timeout", "0"], 2],
    ["2 not one input could be found", ["parse", "nothing.txt"], 2],
    ["2 standard input twice", ["parse", "-", "--files-from", "-"], 2],
    ["2 an output over an input", ["parse", "good.txt", "-f", "json", "-o", "good.txt"], 2],
    ["2 an output of an ending that is no format", ["parse", "good.txt", "-o", "out.xlsx"], 2],
    [
      "2 a table, which only CSV has, under another ending",
      ["parse", "good.txt", "--table", "metrics", "-o", "out.json"],
      2,
    ],
    ["2 likewise of a table", ["table", "good.txt", "-o", "out.docx"], 2],
    ["2 a folder where one file is asked", ["outline", "tree"], 2],
    ["2 unknown indicator", ["indicators", "weather.rain"], 2],
    ["2 unknown schema", ["schema", "weather"], 2],
    ["3 one of several is missing", ["parse", "good.txt", "nothing.txt"], 3],
    ["3 empty", ["parse", "empty.txt"], 3],
    ["3 binary", ["parse", "binary.txt"], 3],
    ["3 a pattern without a match", ["parse", "good.txt", "*.nothing"], 3],
    ["3 an unknown kind named outright", ["parse", "good.txt", "tree/picture.png"], 3],
  ])("%s", (_, args, code) => {
    expect(run(args).code).toBe(code);
  });
});

describe("failures", () => {
  it("stand in their places and lose nothing of the others", () => {
    const { out, err, code } = run([
      "parse",
      "good.txt",
      "empty.txt",
      "binary.txt",
      "nothing.txt",
      "plain.txt",
      "-f",
      "ndjson",
    ]);
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { error?: { code: string }; isReport?: boolean });
    expect(lines.map((line) => line.error?.code ?? line.isReport)).toEqual([
      true,
      "empty",
      "undecodable",
      "missing",
      false,
    ]);
    expect(err).toContain("empty.txt: empty: an empty file; save or fetch it again");
    expect(err).toContain("plain.txt: not a report of this kind");
    expect(run(["parse", "empty.txt", "--lang", "zh"]).err).toContain(
      "empty.txt: empty: 没有内容:请重新保存或获取 (an empty file)",
    );
    expect(err).not.toContain("    at ");
    expect(code).toBe(3);
  });

  it("say that a file has two reports, an annex or torn numbers, and that a document is none", () => {
    const end = "特此报告。\n云岭县人民政府\n2024年1月5日\n";
    const work = "全年受理行政复议案件26件,审结24件。".repeat(40);
    const one = `云岭县2023年法治政府建设情况报告\n${good}${work}\n二、问题\n不足。\n${end}`;
    writeFileSync(join(folder, "two.txt"), one + one.replaceAll("云岭", "白沙"));
    expect(run(["parse", "two.txt"]).err).toContain("two.txt: behind its closing an outline begins anew");
    const open = `云岭县2023年法治政府建设情况报告\n${good}\n二、问题\n不足。\n三、打算\n再努力。\n`;
    writeFileSync(join(folder, "anew.txt"), open + open.replace("一、工作情况", "一、2022年工作开展情况"));
    expect(run(["parse", "anew.txt"]).err).toContain("anew.txt: an outline begins anew inside of it");
    const annex = "附件:2023年行政执法统计表\n类别\t受理\t审结\n许可\t52\t51\n处罚\t18\t17\n检查\t96\t96\n";
    writeFileSync(join(folder, "annex.txt"), one + annex);
    expect(run(["parse", "annex.txt"]).err).toContain("annex.txt: an annex below its closing has figures");
    writeFileSync(
      join(folder, "views.txt"),
      `${one}浏览次数:3156次 点赞:12次 分享3次 收藏6次 评论2次 打印1次\n上一篇:全市办理312件 98%\n`,
    );
    expect(run(["parse", "views.txt"]).err).not.toContain("an annex");
    writeFileSync(join(folder, "torn.txt"), `${good}${"全年办理案件1 2 8件。".repeat(40)}\n`);
    expect(run(["parse", "torn.txt"]).err).toContain("torn.txt: digits are torn apart by blanks");
    const spaced = `${good}${"全年受理行政复议案件128件。".repeat(9)}\n${"2024年审结35件。".repeat(9)}\n`;
    writeFileSync(join(folder, "spaced.txt"), [...spaced].join(" ").replaceAll(" \n ", "\n"));
    expect(run(["parse", "spaced.txt"]).err).not.toContain("torn apart");
    expect(run(["table", "plain.txt"]).err).toContain("plain.txt: not a report of this kind");
  });

  it("never write over an input, by another name, a link, or as an archive's member", () => {
    writeFileSync(join(folder, "own.txt"), good);
    symlinkSync("own.txt", join(folder, "link.json"));
    writeFileSync(join(folder, "own.zip"), zipSync({ "in.txt": Buffer.from(good) }));
    for (const args of [
      ["parse", "own.txt", "-o", "./own.txt", "-f", "json"],
      ["parse", "own.txt", "-o", "link.json"],
      ["parse", "own.zip", "-o", "own.zip", "-f", "json"],
    ]) {
      const { code, err } = run(args);
      expect([code, err]).toEqual([2, expect.stringContaining("is one of the inputs")]);
    }
    expect(readFileSync(join(folder, "own.txt"), "utf8")).toBe(good);
    expect(readFileSync(join(folder, "own.zip")).subarray(0, 2).toString()).toBe("PK");
    expect(readdirSync(folder).filter((file) => file.endsWith(".part"))).toEqual([]);
  });

  it("never leave half an output file", () => {
    expect(run(["parse", "good.txt", "-o", "out.json"]).code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, "out.json"), "utf8"))).toMatchObject({ isReport: true });
    expect(readdirSync(folder).filter((file) => file.endsWith(".part"))).toEqual([]);
  });
});

describe("inputs", () => {
  const paths = (args: string[], options = {}): string[] =>
    run(["parse", ...args, "-f", "ndjson"], options)
      .out.trimEnd()
      .split("\n")
      .map((line) => {
        const record = JSON.parse(line) as { path?: string; source?: { path: string } };
        return record.source?.path ?? record.path ?? "-";
      });
  it("a folder gives its files of known kinds by path, without dot files and locks", () => {
    expect(paths(["tree"])).toEqual(["tree/b.txt", "tree/inner/a.txt"]);
  });
  it("files of other kinds are counted, and not hidden ones", () => {
    mkdirSync(join(folder, "others/inner"), { recursive: true });
    writeFileSync(join(folder, "others/a.txt"), good);
    for (const name of ["b.rtf", "inner/c.RTF", "d.jpg", ".e.jpg", "~$f.rtf"])
      writeFileSync(join(folder, "others", name), "x");
    expect(run(["parse", "others"]).err).toBe(
      "lawgov: 3 files of other kinds left out: .jpg 1, .rtf 2\n1 report, 1 metric (1 with an indicator)\n",
    );
    expect(run(["parse", "others", "--quiet"]).err).toBe("");
  });
  it("a glob is expanded by the command", () => {
    expect(paths(["tree/**/*.txt"])).toEqual(["tree/b.txt", "tree/inner/a.txt"]);
  });
  it("a list of files, a line each, failures in their place", () => {
    expect(paths(["--files-from", "list.txt"])).toEqual([join(folder, "good.txt"), join(folder, "nothing.txt")]);
    expect(paths(["--files-from", "-", "-0"], { input: "good.txt\0plain.txt\0" })).toEqual(["good.txt", "plain.txt"]);
  });
  it("standard input, with a name", () => {
    expect(paths(["-", "--stdin-filename", "given.txt"], { input: good })).toEqual(["given.txt"]);
  });
  it("GB18030, Big5 and UTF-16 are detected", () => {
    for (const encoding of ["gb18030", "big5"]) {
      const { out } = run(["parse", join(root, `fixtures/encodings/${encoding}.txt`)]);
      expect(JSON.parse(out)).toMatchObject({ source: { encoding }, metrics: [{ value: 26 }] });
    }
    const utf16 = run(["parse", "-"], { input: Buffer.from(`\uFEFF${good}`, "utf16le") });
    expect(JSON.parse(utf16.out)).toMatchObject({ source: { encoding: "utf-16le" }, metrics: [{ value: 26 }] });
  });
});

describe("output", () => {
  it("is in the format that the output's name ends with", () => {
    expect(run(["parse", "good.txt", "-o", "out.csv"]).code).toBe(0);
    expect(readFileSync(join(folder, "out.csv"), "utf8")).toMatch(/^path,title,/);
    expect(run(["compare", "good.txt", "good.txt", "-o", "out.json"]).code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, "out.json"), "utf8"))).toMatchObject({ changes: [] });
  });
  it("is refused where no format ends so, and none is named", () => {
    const { err } = run(["parse", "good.txt", "-o", "out.xlsx"]);
    expect(err).toBe(
      "lawgov: out.xlsx: no format ends so; known: json, ndjson, csv, or name one with --format; lawgov table writes xlsx\n",
    );
    expect(existsSync(join(folder, "out.xlsx"))).toBe(false);
    expect(run(["parse", "good.txt", "-f", "json", "-o", "out.txt"]).code).toBe(0);
    expect(run(["stats", "good.txt", "-o", "stats.txt"]).code).toBe(0);
    expect(readFileSync(join(folder, "stats.txt"), "utf8")).toContain("Indicators");
  });

  it("one input is one object, several are a list", () => {
    expect(JSON.parse(run(["parse", "good.txt"]).out)).toMatchObject({ isReport: true });
    expect(JSON.parse(run(["parse", "good.txt", "plain.txt"]).out)).toHaveLength(2);
  });
  it("CSV for spreadsheets has a byte order mark and CRLF", () => {
    const { out } = run(["parse", "good.txt", "-f", "csv", "--excel"]);
    expect(out.startsWith("\uFEFFpath,title,")).toBe(true);
    expect(out.split("\r\n")).toHaveLength(3);
  });
  it("CSV for spreadsheets keeps an id from becoming a number, other CSV has it as it is", () => {
    const rows = [["1.10", "2.3.2", "1", 1.1]];
    expect([true, false].map((excel) => csvLines(rows, { excel, guard: true }))).toEqual([
      "'1.10,'2.3.2,1,1.1\r\n",
      "1.10,2.3.2,1,1.1\n",
    ]);
  });
  it("CSV quotes a line end in a cell, whatever ends its rows", () => {
    const rows = [["a\nb", "c"]];
    expect([true, false].map((excel) => csvLines(rows, { excel, guard: false }))).toEqual([
      '"a\nb",c\r\n',
      '"a\nb",c\n',
    ]);
  });
  it("CSV guards text that a spreadsheet would run, and only text", () => {
    expect(run(["parse", "=cmd.txt", "-f", "csv"]).out).toContain("\n'=cmd.txt,");
    expect(run(["parse", "=cmd.txt", "-f", "csv", "--no-guard"]).out).toContain("\n=cmd.txt,");
  });
  it("the other tables", () => {
    expect(run(["parse", "good.txt", "--table", "sections"]).out).toBe(
      'path,id,depth,kind,marker,ordinal,title,role,text,start,end,line\ngood.txt,1,1,cn-comma,一、,1,工作情况,achievements,"全年受理行政复议案件26件,法治政府建设扎实推进。",0,32,1\n',
    );
    expect(run(["parse", "empty.txt", "--table", "reports"]).out).toContain("empty.txt,,,,,,,,,,,,,,,,,,empty");
  });
  it("one file an input into a folder", () => {
    expect(run(["parse", "tree", "--output-dir", "facts"]).code).toBe(0);
    expect(existsSync(join(folder, "facts/tree/inner/a.txt.json"))).toBe(true);
  });
  it("is the same in any locale; only what is for eyes follows it", () => {
    const c = run(["parse", "good.txt"]);
    const zh = run(["parse", "good.txt"], { env: { LANG: "zh_CN.UTF-8" } });
    expect(zh.out).toBe(c.out);
    expect(zh.err).toContain("1 份报告");
    expect(c.err).toContain("1 report, 1 metric");
    expect(run(["parse", "good.txt", "-q"]).err).toBe("");
  });
  it("has colour only where it is asked for", () => {
    expect(run(["outline", "good.txt", "--metrics"]).out).not.toContain("\u001b");
    expect(run(["outline", "good.txt", "--color", "always"]).out).toContain("\u001b");
    expect(run(["outline", "good.txt"], { env: { FORCE_COLOR: "1" } }).out).toContain("\u001b");
  });
  it("a closed pipe ends quietly", () => {
    const many = Array<string>(300).fill("good.txt");
    const { status, stderr } = spawnSync(
      "sh",
      ["-c", `"${process.execPath}" "${bin}" parse ${many.join(" ")} -q | head -c 10`],
      { cwd: folder, encoding: "utf8" },
    );
    expect([status, stderr]).toEqual([0, ""]);
  });
  it.skipIf(!existsSync("/dev/full"))("a full standard output is no bug of ours, nor is a full standard error", () => {
    const redirected = (to: string) =>
      spawnSync("sh", ["-c", `"${process.execPath}" "${bin}" parse good.txt ${to}`], { cwd: folder, encoding: "utf8" });
    const { status, stderr } = redirected("> /dev/full");
    expect([status, stderr]).toEqual([2, "lawgov: cannot write standard output (ENOSPC)\n"]);
    const { out } = run(["parse", "good.txt"]);
    expect(redirected("2> /dev/full")).toMatchObject({ status: 0, stdout: out });
    // a file takes all at once, and a pipe that nobody reads any more ends no work
    expect(redirected("> out.json 2> /dev/null; cat out.json").stdout).toBe(out);
    expect(redirected("2>&1 > out2.json | true; cat out2.json").stdout).toBe(out);
  });
  it("a pipe that is read slowly gets all", () => {
    const many = Array<string>(200).fill("good.txt");
    const line = (then: string) => `"${process.execPath}" "${bin}" parse ${many.join(" ")} -q -f ndjson ${then}`;
    const { stdout } = spawnSync("sh", ["-c", line("| (sleep 1; wc -l)")], { cwd: folder, encoding: "utf8" });
    expect(Number(stdout)).toBe(many.length);
    const sizes = ["> whole.nd; wc -c < whole.nd", "| wc -c", "| cat | wc -c"].map((then) =>
      spawnSync("sh", ["-c", line(then)], { cwd: folder, encoding: "utf8" }).stdout.trim(),
    );
    expect(new Set(sizes).size).toBe(1);
  });
  it.skipIf(!existsSync("/dev/full"))("a device or a pipe is written as it comes; a full one is no bug of ours", () => {
    expect(run(["parse", "good.txt", "--output", "/dev/null"])).toMatchObject({ code: 0, out: "" });
    for (const command of [["parse"], ["table"], ["check"]]) {
      const { code, err } = run([...command, "good.txt", "--output", "/dev/full"]);
      expect([code, err], command[0]).toEqual([2, expect.stringContaining("cannot write /dev/full (ENOSPC)\n")]);
    }
    const { stdout } = spawnSync(
      "sh",
      ["-c", `mkfifo pipe && (cat pipe & "${process.execPath}" "${bin}" parse good.txt -q -f csv --output pipe; wait)`],
      { cwd: folder, encoding: "utf8" },
    );
    expect(stdout).toBe(run(["parse", "good.txt", "-f", "csv"]).out);
  });
  it("text prints exactly what spans count in", () => {
    writeFileSync(join(folder, "bom.txt"), `\uFEFF${good}`);
    expect(run(["text", "bom.txt"]).out).toBe(good);
  });
  it("keeps the script on request", () => {
    const hant = "一、工作情況\n全年受理行政複議案件26件,依法處理,規範執法,推進法治政府建設。\n";
    expect(JSON.parse(run(["parse", "-"], { input: hant }).out)).toMatchObject({
      source: { script: "hant" },
      sections: [{ title: "工作情况" }],
    });
    expect(JSON.parse(run(["parse", "-", "--keep-script"], { input: hant }).out)).toMatchObject({
      sections: [{ title: "工作情況" }],
    });
  });
});

describe("commands for eyes", () => {
  it("outline", () => {
    expect(run(["outline", "good.txt", "--metrics"]).out).toBe(
      "一、 工作情况  [achievements]\n    26件  行政复议案件  reconsideration.accepted\n",
    );
  });
  it("explain says of every number what it is", () => {
    const { out } = run(["explain", "-"], { input: "一、工作情况\n2021年,全年受理行政复议案件26件,十四五开局。\n" });
    expect(
      out.split("\n").map((line) =>
        line
          .trim()
          .split(/\s{2,}/)
          .slice(1, 3),
      ),
    ).toEqual([["2021", "a date or a period"], ["26件", "26 件"], ["十四五", "a set phrase"], []]);
    expect(out).toContain("26 件  行政复议案件  2021-01-01/2021-12-31  reconsideration.accepted 行政复议受理数 (?");
  });
  it("indicators, all and one", () => {
    expect(run(["indicators"]).out.trimEnd().split("\n")).toHaveLength(catalogue.length);
    expect(run(["indicators", "litigation.lost"]).out).toContain("行政诉讼败诉数");
  });
  it("schema", () => {
    expect(JSON.parse(run(["schema"]).out)).toHaveProperty("anyOf");
  });
});
