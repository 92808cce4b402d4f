import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import AjvDraft04 from "ajv-draft-04";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { checkReport } from "../src/check/checkReport.ts";
import { rules } from "../src/check/rules/index.ts";
import type { Failure, Finding } from "../src/model.ts";
import { parseReport } from "../src/parseReport.ts";
import { jsonSchemas } from "../src/schemas.ts";
import { excerptsOf } from "../src/write/findings/excerpts.ts";
import type { Checked } from "../src/write/findings/format.ts";
import { github } from "../src/write/findings/github.ts";
import { json } from "../src/write/findings/json.ts";
import { junit } from "../src/write/findings/junit.ts";
import { sarif } from "../src/write/findings/sarif.ts";
import { text } from "../src/write/findings/text.ts";
import { runIn } from "./support/command.ts";
import { root, seeds } from "./support/corpus.ts";

const NASTY = "a%0A::error::x\r\n::error file=b,line=1::y <&>\"' \u0000\u001b[31m\ud800.txt";
const options = {
  lang: "zh" as const,
  version: "0.0.0",
  quiet: false,
  rules: rules.map(({ id, severity, title, explanation }) => ({
    id,
    severity,
    title: title.zh,
    explanation: explanation.zh,
  })),
  paint: (_: unknown, said: string) => said,
};
function checkedAs(path: string, source: string, findings: Finding[]): Checked {
  return { path, sourceFormat: "text", findings, excerpts: excerptsOf(source, findings) };
}

const checked: (Checked | Failure)[] = [
  ...seeds().map(
    ({ name, text: source }): Checked =>
      checkedAs(`seeds/${name}.txt`, source, checkReport(parseReport(source), source)),
  ),
  checkedAs("clean.txt", "", []),
  { schemaVersion: "1", path: NASTY, error: { code: "undecodable", message: NASTY } },
  ...seeds()
    .slice(3, 4)
    .map(
      ({ text: source }): Checked =>
        checkedAs(
          NASTY,
          source,
          checkReport(parseReport(source), source).map((finding) => ({ ...finding, path: NASTY, message: NASTY })),
        ),
    ),
];
const summary = { error: 2, warning: 10, info: 12, reports: 7, clean: 1, failed: 1, rulesRun: 23 };

describe("formats for findings", () => {
  it("json is the contract's", () => {
    const validate = new Ajv2020({ strict: false }).compile(jsonSchemas.findings!());
    expect(
      validate(JSON.parse(json.write(checked, summary, options))),
      JSON.stringify(validate.errors?.slice(0, 3)),
    ).toBe(true);
  });

  it("SARIF validates against the published 2.1.0 schema", () => {
    const schema = JSON.parse(readFileSync(join(root, "fixtures/schemas/sarif-2.1.0.json"), "utf8")) as object;
    const validate = new AjvDraft04.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
      schema,
    );
    const log = JSON.parse(sarif.write(checked, summary, options)) as {
      runs: {
        results: { ruleIndex: number; locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[];
      }[];
    };
    expect(validate(log), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    for (const { ruleIndex, locations } of log.runs[0]!.results) {
      expect(ruleIndex).toBeGreaterThanOrEqual(0);
      expect(locations[0]!.physicalLocation.artifactLocation.uri).toMatch(/^[\w.%~!*'()/-]+$/);
    }
  });

  it("JUnit validates against the vendored schema of Jenkins", async () => {
    const schema = readFileSync(join(root, "fixtures/schemas/jenkins-junit-4.xsd"), "utf8");
    const { valid, errors } = await validateXML({
      xml: [{ fileName: "junit.xml", contents: junit.write(checked, summary, options) }],
      schema: [schema],
    });
    expect(errors.map(({ message }) => message)).toEqual([]);
    expect(valid).toBe(true);
  });

  it("no file name and no text can be a workflow command", () => {
    const lines = github.write(checked, summary, options).trimEnd().split("\n");
    for (const line of lines) {
      expect(line).toMatch(/^::(?:error|warning|notice)(?: [^\r\n]*?)?::[^\r\n]*$/);
      const [, properties, data] = /^::\w+(?: (.*?))?::(.*)$/.exec(line)!;
      expect(properties ?? "").not.toMatch(/::|%0A::error file=b,/);
      expect(data).not.toMatch(/[\r\n]/);
    }
    expect(lines.filter((line) => line.includes("file=b,"))).toEqual(
      lines.filter((line) => line.includes("%0A::error file=b,")),
    );
    expect(lines.some((line) => line.includes("a%250A"))).toBe(true);
  });

  it("what opens a web page, Word or PDF file is sent to no line of it: the line of its text is in the message", () => {
    const source = "云岭县2023年法治政府建设情况报告\n一、成效\n问责25人次,其中正科级4人,副科级2人,股级21人。\n";
    const findings = checkReport(parseReport(source), source).filter(({ rule }) => rule === "arithmetic/sum");
    const page: Checked = { ...checkedAs("a.html", source, findings), sourceFormat: "html" };
    expect(github.write([page], summary, options)).toBe(
      "::error file=-,title=arithmetic/sum::问责25人次,各部分 4+2+21=27 (提取文本第 3 行)\n",
    );
    expect(sarif.write([page], summary, options)).not.toContain("startLine");
    expect(github.write([{ ...page, sourceFormat: "text" }], summary, options)).toContain("line=3");
  });

  it("at most ten annotations a kind, worst first, then how many more", () => {
    const { text: source } = seeds()[0]!;
    const [one] = checkReport(parseReport(source), source);
    const many = checkedAs(
      "a.txt",
      source,
      Array.from({ length: 14 }, () => ({ ...one!, severity: "warning" as const })),
    );
    const lines = github.write([many], summary, options).trimEnd().split("\n");
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toBe("::notice::另有 4 条 warning");
  });

  it("text puts the caret under the place, by East Asian width, and moves no cursor", () => {
    const source = "云岭县2023年法治政府建设情况报告\n一、成效\n问责25人次,其中正科级4人,副科级2人,股级21人。\n";
    const findings = checkReport(parseReport(source), source).filter(({ rule }) => rule === "arithmetic/sum");
    const [head, line, carets] = text
      .write([checkedAs("a\u001b[31m.txt", source, findings)], summary, options)
      .split("\n");
    expect(head).toBe("a [31m.txt:3:3: error 问责25人次,各部分 4+2+21=27 arithmetic/sum");
    expect(line).toBe("    问责25人次,其中正科级4人,副科级2人,股级21人。");
    expect(carets).toBe(`        ${"^".repeat(39)}`);
  });

  it("no finding never hides that no rule could run", () => {
    const none = { ...summary, reports: 0, failed: 1 };
    expect(text.write([], none, { ...options, lang: "en" })).toContain("no report was checked");
  });
});

describe("lawgov check", () => {
  let folder = "";
  const good = readFileSync(join(root, "fixtures/rules/text-no-report.good.txt"), "utf8");
  const wrong = readFileSync(join(root, "fixtures/rules/arithmetic-sum.bad.txt"), "utf8");
  const warned = readFileSync(join(root, "fixtures/rules/outline-ordinal-gap.bad.txt"), "utf8");
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "lawgov-check-"));
    writeFileSync(join(folder, "good.txt"), good);
    writeFileSync(join(folder, "wrong.txt"), wrong);
    writeFileSync(join(folder, "warned.txt"), warned);
    writeFileSync(join(folder, "empty.txt"), "");
    writeFileSync(join(folder, "bad-config.json"), '{ "rulez": {} }');
    writeFileSync(join(folder, "off.json"), '{ "rules": { "arithmetic/sum": "off" } }');
    writeFileSync(join(folder, "merged.json"), '{"accepted":[{"path":1}]}');
    writeFileSync(join(folder, "broken.json"), "{");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = (args: string[]): { code: number | null; out: string; err: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "bin/lawgov.js"), "check", ...args], {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: process.env.PATH ?? "", LANG: "C" },
    });
    return { code: status, out: stdout, err: stderr };
  };

  it.each<[reason: string, args: string[], code: number]>([
    ["0 clean", ["good.txt"], 0],
    ["0 warnings only", ["warned.txt"], 0],
    ["1 an error", ["wrong.txt"], 1],
    ["1 a warning with --fail-on warning", ["warned.txt", "--fail-on", "warning"], 1],
    ["1 more warnings than --max-warnings", ["warned.txt", "--max-warnings", "0"], 1],
    ["1 --strict makes warnings errors", ["warned.txt", "--strict"], 1],
    ["0 --fail-on never", ["wrong.txt", "--fail-on", "never"], 0],
    ["0 the rule is off", ["wrong.txt", "--rule", "arithmetic/sum=off"], 0],
    ["0 the rule is info", ["wrong.txt", "--rule", "arithmetic/sum=info"], 0],
    ["0 off in a configuration", ["wrong.txt", "--config", "off.json"], 0],
    ["1 without configuration", ["wrong.txt", "--no-config"], 1],
    ["2 an unknown key in a configuration", ["good.txt", "--config", "bad-config.json"], 2],
    ["2 a broken configuration", ["good.txt", "--config", "broken.json"], 2],
    ["2 an unknown rule", ["good.txt", "--rule", "arithmetic/summ=off"], 2],
    ["2 an unknown level", ["good.txt", "--rule", "arithmetic/sum=fatal"], 2],
    ["2 two formats on standard output", ["good.txt", "-f", "json", "-f", "sarif"], 2],
    ["2 no baseline there", ["good.txt", "--baseline", "nothing.json"], 2],
    ["2 a baseline that a merge broke", ["good.txt", "--baseline", "merged.json"], 2],
    ["2 nothing to check", [], 2],
    ["2 a missing file alone is never a pass", ["nothing.txt"], 2],
    ["3 a missing file beside others is never a pass", ["good.txt", "nothing.txt"], 3],
    ["3 beats 1", ["wrong.txt", "empty.txt"], 3],
    ["3 --fail-on never forgives no missing file", ["good.txt", "nothing.txt", "--fail-on", "never"], 3],
  ])("exits %s", (_, args, code) => {
    expect(run(args).code).toBe(code);
  });

  it("suggests what was meant", () => {
    expect(run(["good.txt", "--rule", "arithmetic/summ=off"]).err).toContain("did you mean arithmetic/sum?");
    expect(run(["good.txt", "--config", "bad-config.json"]).err).toContain("did you mean rules?");
  });

  it("writes several formats in one run, an output to the format before it", () => {
    const { out, code } = run([
      "wrong.txt",
      "--format",
      "sarif",
      "--output",
      "out.sarif",
      "--format",
      "junit",
      "-o",
      "out.xml",
      "--format",
      "text",
    ]);
    expect(code).toBe(1);
    expect(out).toContain("arithmetic/sum");
    expect(JSON.parse(readFileSync(join(folder, "out.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" });
    expect(readFileSync(join(folder, "out.xml"), "utf8")).toContain("<testsuites");
  });

  it("accepts what a baseline holds, through moved lines, and says what is stale", () => {
    expect(run(["wrong.txt", "--baseline", "base.json", "--update-baseline"]).code).toBe(0);
    expect(run(["wrong.txt", "--baseline", "base.json"]).code).toBe(0);
    writeFileSync(join(folder, "wrong.txt"), wrong.replace("市委、市政府:\n", "\n\n市委、市政府:\n\n"));
    expect(run(["wrong.txt", "--baseline", "base.json"]).code).toBe(0);
    writeFileSync(join(folder, "wrong.txt"), good);
    const { err, code } = run(["wrong.txt", "--baseline", "base.json"]);
    expect(code).toBe(0);
    expect(err).toContain("stale baseline entry arithmetic/sum");
    // of a rule that is off nothing is known
    const off = ["wrong.txt", "--baseline", "base.json", "--rule", "arithmetic/sum=off"];
    expect(run(off).err).not.toContain("stale");
    run([...off, "--update-baseline"]);
    writeFileSync(join(folder, "wrong.txt"), wrong);
    expect(run(["wrong.txt", "--baseline", "base.json"]).code).toBe(0);
  });

  it("holds a baseline from any folder, and knows when a file is gone", () => {
    mkdirSync(join(folder, "ci"));
    writeFileSync(join(folder, "ci/wrong.txt"), wrong);
    writeFileSync(join(folder, "ci/good.txt"), good);
    const within = (cwd: string, ...args: string[]) => runIn(join(folder, cwd), ["check", ...args]);
    within("ci", ".", "--baseline", "base.json", "--update-baseline");
    expect(within("ci", ".", "--baseline", "base.json").code).toBe(0);
    expect(within(".", "ci", "--baseline", "ci/base.json").code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, "ci/base.json"), "utf8")).accepted[0].path).toBe("wrong.txt");
    rmSync(join(folder, "ci/wrong.txt"));
    expect(within(".", "ci", "--baseline", "ci/base.json").err).toContain("wrong.txt: stale baseline entry");
  });

  it("explains a rule", () => {
    expect(run(["--explain", "content/problems"]).out).toContain("Legal basis");
    expect(run(["--explain", "content/problem"]).code).toBe(2);
  });

  it("prints json in Chinese whatever the locale, unless --lang is given", () => {
    const message = (args: string[]): string =>
      (JSON.parse(run(["wrong.txt", "-f", "json", ...args]).out) as { reports: { findings: { message: string }[] }[] })
        .reports[0]!.findings[0]!.message;
    expect(message([])).toContain("各部分");
    expect(message(["--lang", "en"])).toContain("its parts");
  });
});
