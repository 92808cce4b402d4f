import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Conversion, written } from "../src/batch/convert.ts";
import type { Input } from "../src/batch/input.ts";
import { parseAll } from "../src/batch/parseAll.ts";
import type { Failure, Report } from "../src/model.ts";
import { parseReport } from "../src/parseReport.ts";
import { bin, runIn } from "./support/command.ts";
import { seeds } from "./support/corpus.ts";
import { type Made, makeMixedFolder } from "./support/mixedFolder.ts";

const files = Number(process.env.LAWGOV_FILES ?? 100);
const every = files < 500 ? 10 : 50;
const good = "一、工作情况\n全年受理行政复议案件26件,法治政府建设扎实推进。\n";
let folder = "";
let made: Made[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lawgov-"));
  made = makeMixedFolder(join(folder, "mixed"), files, every);
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: readonly string[], options: Parameters<typeof runIn>[2] = {}) => runIn(folder, args, options);

/** Says on standard error how much memory the command had at most, in kB. */
const PEAK = `import{isMainThread}from"node:worker_threads";isMainThread&&process.on("exit",()=>console.error("peak "+process.resourceUsage().maxRSS))`;

describe(`a folder of ${files} mixed files, one in ${every} broken`, () => {
  it("gives every right result and a record for each broken one, exit code 3", { timeout: 3_600_000 }, () => {
    const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(PEAK)}` };
    const { code, out, err } = run(["parse", "mixed", "-f", "ndjson"], { env });
    console.log(`${err.split("\n").slice(-3).join(" ")}`);
    const records = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Report | Failure);
    expect(code).toBe(3);
    expect(records).toHaveLength(files);
    const facts = (report: Report): string =>
      JSON.stringify(report.metrics.map(({ value, unit, indicators }) => [value, unit, indicators]));
    const expected = new Map(seeds().map(({ name, text }) => [name.slice(0, 3), facts(parseReport(text))]));
    for (const [n, one] of made.entries()) {
      const record = records[n]!;
      if ("code" in one) {
        expect(record).toMatchObject({ path: `mixed/${one.path}`, error: { code: one.code } });
        expect(err).toContain(`lawgov: mixed/${one.path}: ${one.code}: `);
      } else expect(facts(record as Report), one.path).toBe(expected.get(one.seed));
    }
    expect(Number(/peak (\d+)/.exec(err)![1])).toBeLessThan(300 * 1024);
  });

  it("gives the same bytes on two threads", { timeout: 3_600_000 }, () => {
    const one = run(["parse", "mixed", "-f", "csv"]);
    const two = run(["parse", "mixed", "-f", "csv", "--jobs", "2"]);
    expect(two.out).toBe(one.out);
    expect(two.err).toBe(one.err);
  });
});

describe("archives", () => {
  it("their members by name, each with a record of its own", () => {
    const member = (name: string, content: string | Uint8Array) => [
      name,
      typeof content === "string" ? Buffer.from(content) : content,
    ];
    const names = { gbk: "\xd4\xc6\xc1\xeb\xcf\xd8.txt", bad: "b.docx" };
    writeFileSync(
      join(folder, "in.zip"),
      zipSync(
        Object.fromEntries([
          member("a/2.txt", good),
          member(names.bad, "x"),
          member("a/1.txt", good),
          member("c.png", "x"),
        ]),
      ),
    );
    const { code, out } = run(["parse", "in.zip", "--table", "reports"]);
    expect(code).toBe(3);
    expect(out.split("\n").map((line) => line.split(",")[0])).toEqual([
      "path",
      "in.zip!/a/1.txt",
      "in.zip!/a/2.txt",
      "in.zip!/b.docx",
      "",
    ]);
  });

  it("names in GBK are read as such", () => {
    // 云岭县.txt, in the bytes of an old program, which sets no flag of UTF-8
    const zip = Buffer.from(zipSync({ "XXXXXX.txt": Buffer.from(good) }));
    const gbk = Buffer.from([0xd4, 0xc6, 0xc1, 0xeb, 0xcf, 0xd8]);
    for (let at = zip.indexOf("XXXXXX"); at >= 0; at = zip.indexOf("XXXXXX", at)) gbk.copy(zip, at);
    writeFileSync(join(folder, "old.zip"), zip);
    expect(run(["parse", "old.zip", "--table", "reports"]).out).toContain("\nold.zip!/云岭县.txt,text,");
  });

  it.runIf(process.platform === "linux")("so are names of files that are not UTF-8", () => {
    mkdirSync(join(folder, "old"));
    const name = Buffer.concat([
      Buffer.from(`${folder}/old/`),
      Buffer.from([0xd4, 0xc6, 0xc1, 0xeb, 0xcf, 0xd8]),
      Buffer.from(".txt"),
    ]);
    writeFileSync(name, good);
    expect(run(["parse", "old", "--table", "reports"]).out).toContain("\nold/云岭县.txt,text,");
  });
});

describe("an input that fails in a way of its own", () => {
  it("is a record, be it by a bug, and the next one is read", async () => {
    const broken = async (): Promise<Uint8Array> => {
      throw new TypeError("x is not a function");
    };
    const inputs = async function* (): AsyncGenerator<Input> {
      yield { path: "a.txt", bytes: broken };
      yield { path: "b.txt", bytes: async () => Buffer.from(good) };
    };
    const outcomes = [];
    for await (const { outcome } of parseAll(inputs(), {})) outcomes.push(outcome);
    expect(outcomes[0]).toMatchObject({
      path: "a.txt",
      error: {
        code: "unreadable",
        message: expect.stringMatching(/^a bug of ours: x is not a function at .*; please report it/),
      },
    });
    expect(outcomes[1]).toMatchObject({ isReport: true });
  });
  it("standard input of more bytes than an input may have is not kept", () => {
    const { code, err } = run(["parse", "-"], { input: Buffer.alloc(65 * 1024 * 1024) });
    expect([code, err]).toEqual([3, expect.stringContaining("too-large")]);
  });
  it("an archive inside of an archive, and a name that no file system takes", () => {
    const inner = zipSync({ "c.txt": Buffer.from(good) });
    writeFileSync(
      join(folder, "outer.zip"),
      zipSync({ "in.zip": inner, [`${"长".repeat(120)}.txt`]: Buffer.from(good) }),
    );
    const { code, err } = run(["parse", "outer.zip", "--output-dir", "long"]);
    expect([code, err]).toEqual([3, expect.stringContaining("outer.zip!/in.zip: unknown-format: an archive inside")]);
    const [name] = readdirSync(join(folder, "long/outer.zip!")).filter((one) => one.startsWith("长"));
    expect(name).toMatch(/^长{60}-[0-9a-f]{12}\.json$/);
  });
});

describe("--output-dir", () => {
  const outputs = (dir: string): Record<string, number> =>
    Object.fromEntries(readdirSync(join(folder, dir)).map((name) => [name, statSync(join(folder, dir, name)).mtimeMs]));

  it("--resume does what is new, changed or was not written, and nothing else", () => {
    mkdirSync(join(folder, "r"));
    for (const name of ["a", "b", "c"]) writeFileSync(join(folder, `r/${name}.txt`), good);
    expect(run(["parse", "r", "--output-dir", "out"]).err).toBe("3 reports, 3 metrics (3 with an indicator)\n");
    writeFileSync(join(folder, "r/b.txt"), `${good}全年办理行政应诉案件3件。\n`);
    rmSync(join(folder, "out/r/c.txt.json"));
    writeFileSync(join(folder, "r/d.txt"), good);
    const before = outputs("out/r");
    expect(run(["parse", "r", "--output-dir", "out", "--resume"]).err).toBe(
      "3 reports, 4 metrics (4 with an indicator), 1 done before\n",
    );
    const after = outputs("out/r");
    expect(Object.keys(after)).toEqual(["a.txt.json", "b.txt.json", "c.txt.json", "d.txt.json"]);
    expect(after["a.txt.json"]).toBe(before["a.txt.json"]);
    expect(JSON.parse(readFileSync(join(folder, "out/r/b.txt.json"), "utf8")).metrics).toHaveLength(2);
    expect(run(["parse", "r", "--output-dir", "out", "--resume"]).err).toContain("4 done before");
  });

  it("another format is another result", () => {
    expect(run(["parse", "r", "--output-dir", "out", "--resume", "-f", "csv"]).err).not.toContain("done before");
  });

  it("keeps what leads out of the folder inside of it", () => {
    mkdirSync(join(folder, "deep/inner"), { recursive: true });
    runIn(join(folder, "deep/inner"), ["parse", "../../r/a.txt", "--output-dir", "out"]);
    expect(readdirSync(join(folder, "deep/inner/out/__/__/r"))).toEqual(["a.txt.json"]);
  });

  it("leaves nothing half written where a result cannot be put in its place", () => {
    mkdirSync(join(folder, "taken/r/a.txt.json"), { recursive: true });
    const { code, err } = run(["parse", "r/a.txt", "--output-dir", "taken"]);
    expect([code, err]).toEqual([2, expect.stringContaining("a.txt.json")]);
    expect(readdirSync(join(folder, "taken/r"))).toEqual(["a.txt.json"]);
  });

  it("an input that failed is tried again", () => {
    writeFileSync(join(folder, "r/e.txt"), "");
    expect(run(["parse", "r", "--output-dir", "out", "--resume"]).code).toBe(3);
    expect(run(["parse", "r", "--output-dir", "out", "--resume"]).code).toBe(3);
  });
});

describe("a filter of paths", () => {
  const paths = (): string => made.map(({ path }) => `mixed/${path}\n`).join("");
  const filter = ["parse", "--files-from", "-", "-f", "ndjson", "-q"];

  it("gives a line for each, in order, and the same lines for the list in pieces", () => {
    const whole = run(filter, { input: paths() }).out;
    expect(whole.trimEnd().split("\n")).toHaveLength(files);
    const lines = paths().split(/(?<=\n)/);
    const pieces = [lines.slice(0, 37), lines.slice(37, 60), lines.slice(60)].map((piece) => piece.join(""));
    expect(pieces.map((input) => run(filter, { input }).out).join("")).toBe(whole);
  });

  it.runIf(spawnSync("parallel", ["--version"]).status === 0)("so does GNU parallel, that spreads it", () => {
    const whole = run(filter, { input: paths() }).out;
    const { stdout } = spawnSync(
      "parallel",
      ["--jobs", "2", "--keep-order", "--pipe", "-N", "25", process.execPath, bin, ...filter],
      { cwd: join(folder), input: paths(), encoding: "utf8", maxBuffer: 1 << 30 },
    );
    expect(stdout).toBe(whole);
  });

  it.each(["1", "2"])("flushes as it goes: a line comes before the next path is there (--jobs %s)", async (jobs) => {
    const args = [bin, ...filter, "--jobs", jobs];
    const child = spawn(process.execPath, args, { cwd: folder, stdio: ["pipe", "pipe", "inherit"] });
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    for (const name of ["a", "b"]) {
      writeFileSync(join(folder, `flush-${name}.txt`), good);
      child.stdin.write(`flush-${name}.txt\n`);
      expect(JSON.parse((await lines.next()).value!)).toMatchObject({ source: { path: `flush-${name}.txt` } });
    }
    child.stdin.end();
    expect((await lines.next()).done).toBe(true);
  });
});

describe("--jobs 2", () => {
  it("one input that is not there costs nothing of those sent with it, and standard input is read once", () => {
    writeFileSync(join(folder, "a.txt"), good);
    const given = ["a.txt", "-", "missing.txt", "a.txt", "a.txt"];
    const [one, two] = ["1", "2"].map((jobs) =>
      run(["parse", ...given, "-f", "ndjson", "--jobs", jobs], { input: good }),
    );
    expect(one!.out.trimEnd().split("\n")).toHaveLength(given.length);
    expect(two).toEqual(one);
  });
});

describe("a run that is ended", () => {
  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("by %s leaves nothing half written", async (signal, code) => {
    const into = mkdtempSync(join(folder, "ended-"));
    const args = [bin, "parse", "--files-from", "-", "-o", join(into, "all.ndjson")];
    const child = spawn(process.execPath, args, { stdio: ["pipe", "ignore", "inherit"] });
    while (readdirSync(into).length === 0) await new Promise((later) => setTimeout(later, 5));
    const ended = new Promise((done) => child.once("exit", done));
    child.kill(signal);
    expect([await ended, readdirSync(into)]).toEqual([code, []]);
  });
});

describe("what cannot be done", () => {
  it.each(["1", "2"])("an encoding that is none is said before anything is read (--jobs %s)", (jobs) => {
    const { code, out, err } = run(["parse", "mixed", "--encoding", "nonsense", "--jobs", jobs]);
    expect([code, out, err]).toEqual([2, "", expect.stringContaining("unknown encoding nonsense")]);
  });

  it("a result that would repeat more than memory holds is a failure of its own", () => {
    const report = parseReport(good);
    // the sentence is one, however many figures it has
    const sentence = "法".repeat(1 << 20);
    const metrics = Array.from({ length: 200 }, () => ({ ...report.metrics[0]!, sentence }));
    const conversion: Conversion = {
      read: { keepScript: false },
      format: "ndjson",
      write: { single: false, table: "metrics", excel: false, guard: true },
    };
    const { failure } = written({ outcome: { ...report, metrics }, text: good }, conversion);
    expect(failure).toMatchObject({ code: "too-large", message: expect.stringContaining("200 figures") });
  });
});

describe("--timeout", () => {
  it("gives up an input after so long; the others are not touched", () => {
    writeFileSync(join(folder, "a.txt"), good.repeat(4000));
    const late = run(["parse", "a.txt", "--table", "reports", "--timeout", "0.001"]);
    expect([late.code, late.out.split("\n")[1]]).toEqual([3, "a.txt,,,,,,,,,,,,,,,,,,timeout"]);
    writeFileSync(join(folder, "a.txt"), good);
    expect(run(["parse", "a.txt", "--table", "reports", "--timeout", "600"])).toMatchObject({ code: 0 });
  });
});
