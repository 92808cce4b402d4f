import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Converter } from "opencc-js/cn2t";
import { describe, expect, it } from "vitest";
import { checkReport } from "../src/check/checkReport.ts";
import { rules } from "../src/check/rules/index.ts";
import { pageOf } from "../src/cli/commands/check.ts";
import type { Finding } from "../src/model.ts";
import { parseReport } from "../src/parseReport.ts";
import { documentsOf, root, seeds } from "./support/corpus.ts";
import { linesOf, unmarked } from "./support/sentences.ts";

const check = (text: string): Finding[] => checkReport(parseReport(text), text);
const reportWith = (words: string): string =>
  `云岭县人民政府关于2023年度法治政府建设情况的报告\n一、主要成效\n(一)第一责任人职责。\n(二)工作。${words}\n二、问题\n不足。\n三、计划\n继续。\n`;
const fixture = (name: string): string => readFileSync(join(root, "fixtures/rules", `${name}.txt`), "utf8");

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const name = id.replace("/", "-");
  it("finds its bad example, with its own severity", () => {
    const found = check(fixture(`${name}.bad`)).filter((finding) => finding.rule === id);
    expect(found.map(({ severity }) => severity)).toEqual([rule.severity]);
  });
  it("is silent on the good twin", () => {
    expect(check(fixture(`${name}.good`)).filter((finding) => finding.rule === id)).toEqual([]);
  });
  it("has a message in both languages, and operands where it reckons", () => {
    const text = fixture(`${name}.bad`);
    const report = parseReport(text);
    const [zh, en] = (["zh", "en"] as const).map(
      (lang) => checkReport(report, text, { lang }).find((finding) => finding.rule === id)!,
    );
    expect(zh!.message).not.toBe(en!.message);
    expect(zh!.fingerprint).toBe(en!.fingerprint);
    if (id.startsWith("arithmetic/")) {
      expect(zh!.evidence.length).toBeGreaterThan(0);
      for (const { span, raw } of zh!.evidence) expect(text.slice(span.start, span.end)).toBe(raw);
    }
  });
  it("has its page in docs/rules", () => {
    const page = `# ${id}\n\n\`\`\`\n${pageOf(rule, "zh")}\`\`\`\n\n\`\`\`\n${pageOf(rule, "en")}\`\`\`\n`;
    const path = join(root, "docs/rules", `${name}.md`);
    if (process.env.LAWGOV_ACCEPT) writeFileSync(path, page);
    expect(readFileSync(path, "utf8")).toBe(page);
  });
});

describe("the arithmetic", () => {
  const found = (sentence: string): string[] =>
    check(reportWith(sentence))
      .filter(({ rule }) => rule.startsWith("arithmetic/"))
      .map(({ rule, severity }) => `${rule.slice(11)} ${severity}`);
  it.each<[sentence: string, right: string[], reason: string]>([
    ["调解矛盾纠纷100件,调解成功98件,调解成功率98%。", [], "exact"],
    ["调解矛盾纠纷6100件,调解成功6027件,调解成功率98%。", [], "98.8 truncated"],
    ["调解矛盾纠纷400件,调解成功391件,调解成功率98%。", [], "97.75 rounded"],
    ["调解矛盾纠纷18件,调解成功17件,调解成功率95%。", ["rate info"], "94.44 rounded up"],
    ["调解矛盾纠纷100余件,调解成功90件,调解成功率98%。", [], "an approximate base says nothing"],
    ["受理行政复议案件26件,纠错9件,纠错率37.5%。", ["rate info"], "its own base is not printed"],
    ["办结行政复议案件24件,纠错9件,纠错率37.5%。", [], "follows"],
    ["办结行政复议案件24件,纠错9件,纠错率47.5%。", ["rate warning"], "does not follow"],
    ["问责25人次,其中正科级干部4人,副科级干部2人,股级干部21人。", ["sum error"], "27 of 25"],
    ["问责27人次,其中正科级干部4人,副科级干部2人,股级干部21人。", [], "27 of 27"],
    ["办结行政复议案件100件,其中维持近60件,撤销20件,驳回10件。", [], "an approximate part"],
    ["办结行政复议案件100件,其中维持60件,撤销20件,驳回10件等。", [], "an open list"],
    ["办结行政复议案件100件,其中维持60件,撤销20件,驳回10件。", ["sum error"], "ten are not told"],
    ["办结行政复议案件100件,其中维持60件,撤销20件,驳回10件,另作处理的10件。", [], "what lacks is told"],
    ["受理行政复议案件20件,审结24件。", ["bound warning"], "more concluded than accepted"],
    ["受理行政复议案件20件,上年结转6件,审结24件。", [], "carried over"],
    ["排查调处矛盾纠纷300余件,调解成功320件。", [], "over 300 may be 320"],
    ["投资完成率105%。", [], "completion of a plan"],
    ["考试合格率105%。", ["bound error"], "a rate that cannot be"],
  ])("%s", (sentence, right, reason) => {
    expect(found(sentence), reason).toEqual(right);
  });
});

describe("the arithmetic of passages", () => {
  const passages = linesOf("arithmetic.txt").map((line) => line.split(" | ") as [label: string, passage: string]);
  const alarms = (passage: string, printed = (text: string): string => text): string[] =>
    check(printed(reportWith(passage)))
      .filter(({ rule, severity }) => rule.startsWith("arithmetic/") && severity !== "info")
      .map(({ rule }) => rule.slice(11));

  it("raises no alarm where nothing is wrong", () => {
    const wrong = passages
      .filter(([label]) => label === "ok")
      .flatMap(([, passage]) => alarms(passage).map((rule) => `${rule}: ${passage}`));
    expect(wrong).toEqual([]);
  });
  it("raises none in sentences of all kinds", () => {
    const sentences = linesOf("near-misses.txt").map(unmarked);
    const wrong = sentences.flatMap((sentence) => alarms(sentence).map((rule) => `${rule}: ${sentence}`));
    expect(wrong).toEqual([]);
  });
  it("says the same of a passage in Traditional script", () => {
    const traditional = Converter({ from: "cn", to: "tw" });
    const wrong = passages
      .filter(([, passage], i) => i % 5 === 0 || /结转|重复|上年|兼|同时/.test(passage))
      .map(([, passage]) => [passage, alarms(passage), alarms(passage, traditional)] as const)
      .filter(([, hans, hant]) => hans.join() !== hant.join())
      .map(([passage, hans, hant]) => `${hans} ${hant}: ${passage}`);
    expect(wrong).toEqual([]);
  });
  it("finds what is wrong, but for what is marked", () => {
    const finds = (label: string, passage: string): boolean =>
      alarms(passage).some((rule) => label.replace("?", "").split("/").includes(rule));
    const wrong = passages
      .filter(([label, passage]) => label !== "ok" && finds(label, passage) === label.endsWith("?"))
      .map(([label, passage]) => `${label}: ${passage}`);
    expect(wrong).toEqual([]);
    expect(passages.length).toBeGreaterThan(200);
  });
});

describe("documents that were reviewed by hand", () => {
  /** Said of nearly every report; a review names them only where they are its point. */
  const SOFT = /^info (?:metadata\/addressee|date\/before-year-end|content\/responsibility)$/;
  const folder = join(root, "fixtures/reviews");
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => file.replace(/\.txt$/, ""))
    .sort();

  it.each(names)("%s has the findings of its review", (name) => {
    const text = readFileSync(join(folder, `${name}.txt`), "utf8");
    const right = readFileSync(join(folder, `${name}.rules`), "utf8")
      .split("\n")
      .filter((line) => line !== "");
    const found = check(text).map(({ rule, severity }) => `${severity} ${rule}`);
    expect(found.filter((line) => right.includes(line) || !SOFT.test(line)).sort()).toEqual(right.sort());
  });
});

describe("the duty of the heads", () => {
  it.each<[sentence: string, severity: string[], reason: string]>([
    ["县长切实履行法治建设第一责任人职责。", ["info"], "named in passing"],
    ["局主要负责人对涉法事项亲自审签、亲自督办。", ["info"], "what such a head does"],
    ["做到重要工作亲自部署、重大问题亲自过问。", ["info"], "who does it goes without saying"],
    ["年底向区委依法治区办书面述法。", ["info"], "an account of it"],
    ["项目负责人亲自到场。", ["error"], "the head of something else"],
    ["加强组织领导。", ["error"], "nothing"],
  ])("%s", (sentence, severity, reason) => {
    const text = `云岭县人民政府关于2023年度法治政府建设情况的报告\n一、主要成效\n(一)工作。持续推进。${sentence}\n二、问题\n不足。\n三、计划\n继续。\n`;
    const found = check(text).filter(({ rule }) => rule === "content/responsibility");
    expect(
      found.map((finding) => finding.severity),
      reason,
    ).toEqual(severity);
  });
});

describe("signs without a partner", () => {
  it.each<[text: string, found: string[], reason: string]>([
    ["落实“谁执法谁普法责任制。", ["“"], "never closed"],
    ["落实谁执法谁普法”责任制。", ["”"], "never opened"],
    ["选育“法律明白\n人”12名。", [], "closed behind the end of a line of the page"],
    ["选育“法律明白\n人12名。", ["“"], "nor there"],
    ["选育“法律明白人》12名。", ["“"], "closed by another"],
    ["1)落实责任制。", [], "a marker"],
  ])("%s", (text, found, reason) => {
    const report = `云岭县人民政府关于2023年度法治政府建设情况的报告\n一、主要成效\n${text}\n`;
    const marks = check(report).filter(({ rule }) => rule === "text/unbalanced");
    expect(
      marks.map(({ message }) => message[1]),
      reason,
    ).toEqual(found);
  });
});

describe("the seeds", () => {
  it.each(seeds().map(({ name, text, gold }) => [name, text, gold] as const))(
    "%s has the findings of the gold, and no error or warning besides",
    (_, text, gold) => {
      const found = check(text).map(({ rule, severity }) => `${severity} ${rule}`);
      expect(found.filter((line) => !line.startsWith("info")).sort()).toEqual(
        gold
          .findings!.filter(([, s]) => s !== "info")
          .map(([rule, s]) => `${s} ${rule}`)
          .sort(),
      );
    },
  );
});

describe("no false alarms", () => {
  it("errors and warnings over all fixtures are those that were looked at", () => {
    const rows = (["reports", "holdout"] as const).flatMap((folder) =>
      documentsOf(folder).map(({ name, text }) => {
        const found = check(text).filter(({ severity }) => severity !== "info");
        return `${name.padEnd(26)} ${
          found
            .map(({ rule, severity }) => `${severity} ${rule}`)
            .sort()
            .join(", ") || "-"
        }`;
      }),
    );
    const path = join(root, "fixtures/accepted-findings.txt");
    if (process.env.LAWGOV_ACCEPT) writeFileSync(path, `${rows.join("\n")}\n`);
    expect(rows).toEqual(readFileSync(path, "utf8").trimEnd().split("\n"));
  });
  it("a good report is clean", () => {
    expect(check(fixture("text-no-report.good"))).toEqual([]);
  });
});

describe("fingerprints", () => {
  it("survive moved lines", () => {
    const text = fixture("arithmetic-sum.bad");
    const moved = text.replace("2023年,我县", "\n\n一年来,成绩来之不易。\n2023年,我县");
    const prints = (t: string): string[] =>
      check(t)
        .filter(({ rule }) => rule === "arithmetic/sum")
        .map(({ fingerprint }) => fingerprint);
    expect(prints(moved)).toEqual(prints(text));
    expect(prints(text)).toHaveLength(1);
  });
  it("tell findings apart", () => {
    const all = readdirSync(join(root, "fixtures/rules")).flatMap((file) =>
      check(readFileSync(join(root, "fixtures/rules", file), "utf8")).map(
        ({ rule, fingerprint }) => `${rule} ${fingerprint}`,
      ),
    );
    expect(new Set(all.map((line) => line.split(" ")[1])).size).toBe(new Set(all).size);
  });
});
