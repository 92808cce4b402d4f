import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
import { messages } from "../src/cli/messages.ts";
import { catalogue, parseReport, readReport, reportSchema } from "../src/index.ts";
import { root } from "./support/corpus.ts";

const english = readFileSync(join(root, "README.md"), "utf8");
const chinese = readFileSync(join(root, "README.zh-CN.md"), "utf8");

/** The fenced blocks of a page, with their languages. */
function blocks(page: string): { language: string; text: string }[] {
  return [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
    language: language!,
    text: text!,
  }));
}

function lawgov(args: string[], cwd: string): { code: number | null; out: string } {
  const { status, stdout } = spawnSync(process.execPath, [join(root, "bin/lawgov.js"), ...args], {
    cwd,
    encoding: "utf8",
  });
  return { code: status, out: stdout };
}

describe("the page on inputs", () => {
  it("says of each failure what the command says helps", () => {
    const page = readFileSync(join(root, "docs/inputs.md"), "utf8");
    const told = [...page.matchAll(/^\| `([a-z-]+)` +\| [^|]+\| ([^|]+?) +\|$/gm)].map(([, code, helps]) => [
      code,
      helps,
    ]);
    expect(told).toEqual(Object.entries(messages.en.whatHelps));
  });
});

describe("the READMEs", () => {
  it("show the same examples in both languages", () => {
    expect(blocks(chinese)).toEqual(blocks(english));
  });

  const commands = blocks(english)
    .filter(({ language }) => language === "sh")
    .flatMap(({ text }) => text.split("\n"))
    .filter((line) => line.startsWith("lawgov "));

  it.each(commands)("%s", (line) => {
    const folder = mkdtempSync(join(tmpdir(), "lawgov-readme-"));
    try {
      symlinkSync(join(root, "seeds"), join(folder, "seeds"));
      expect(lawgov(line.split(" ").slice(1), folder).code).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("print what they say", () => {
    const { out } = lawgov(["outline", "seeds/002_9592a4b759554a40.txt", "--metrics"], root);
    expect(out).toContain(blocks(english).find(({ language }) => language === "")!.text);
    const metric = JSON.parse(blocks(english).find(({ language }) => language === "json")!.text) as { id: string };
    const report = parseReport(readFileSync(join(root, "seeds/002_9592a4b759554a40.txt"), "utf8"));
    expect(report.metrics.find(({ id }) => id === metric.id)).toEqual(metric);
  });

  it("ask DuckDB what it answers", async () => {
    const folder = mkdtempSync(join(tmpdir(), "lawgov-readme-"));
    try {
      const made = commands.find((line) => line.endsWith("--output facts.parquet"))!;
      symlinkSync(join(root, "seeds"), join(folder, "seeds"));
      expect(lawgov(made.split(" ").slice(1), folder).code).toBe(0);
      const sql = blocks(english).find(({ language }) => language === "sql")!.text;
      const connection = await (await DuckDBInstance.create(":memory:")).connect();
      const answer = await connection.runAndReadAll(
        sql.replace("'facts.parquet'", `'${join(folder, "facts.parquet")}'`),
      );
      expect(answer.getRowsJson().map(([issuers, , value]) => [issuers, value])[0]).toEqual([
        "中共遂宁市安居区委;遂宁市安居区人民政府",
        26,
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("import what there is", async () => {
    const report = await readReport(join(root, "seeds/000_66b2dc51cd375b67.txt"));
    expect(() => reportSchema.parse(report)).not.toThrow();
    for (const page of [english, chinese]) expect(page).toContain(`${catalogue.length} `);
  });

  it("name only scripts that there are", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    for (const page of [english, chinese]) {
      for (const [, name] of page.matchAll(/npm run ([\w:]+)/g)) expect(scripts).toHaveProperty(name!);
    }
  });
});
