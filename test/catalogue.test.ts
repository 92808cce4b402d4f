import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalogue } from "../src/indicators/catalogue/index.ts";
import { groupOf } from "../src/indicators/entry.ts";
import { FIELDS } from "../src/indicators/fields.ts";
import { parseReport } from "../src/parseReport.ts";
import { root } from "./support/corpus.ts";
import { linesOf, underHeadings } from "./support/sentences.ts";

/** Whether the figure in 【】 of an example gets a code. */
function has(example: string, code: string): boolean {
  const { text, at } = underHeadings(example);
  return (
    parseReport(text)
      .metrics.find(({ span }) => span.start === at)
      ?.indicators.includes(code) ?? false
  );
}

describe("the catalogue", () => {
  it("is the contract's, code by code", () => {
    const rows = readFileSync(join(root, "fixtures/indicators.csv"), "utf8").trim().split("\n").slice(1);
    const contract = rows.map((row) => {
      const [code, , label, kind, units] = row.split(",");
      return { code, label, kind, units: units!.split("|") };
    });
    expect(catalogue.map(({ code, label, kind, units }) => ({ code, label, kind, units: [...units] }))).toEqual(
      contract,
    );
  });

  it("has a field for each of its groups", () => {
    expect(catalogue.map(groupOf).filter((group) => !(group in FIELDS))).toEqual([]);
  });

  describe.each(catalogue.map((indicator) => [indicator.code, indicator] as const))("%s", (code, indicator) => {
    it("has at least four examples and two counter-examples", () => {
      expect(indicator.examples.positive.length).toBeGreaterThanOrEqual(4);
      expect(indicator.examples.negative.length).toBeGreaterThanOrEqual(2);
    });
    it("has no wording twice", () => {
      const all = [...indicator.named, ...indicator.inField, ...indicator.never, ...(indicator.neverUnits ?? [])];
      expect(all.filter((wording, i) => all.indexOf(wording) !== i)).toEqual([]);
    });
    it("is given to its examples", () => {
      expect(indicator.examples.positive.filter((example) => !has(example, code))).toEqual([]);
    });
    it("is not given to its counter-examples", () => {
      expect(indicator.examples.negative.filter((example) => has(example, code))).toEqual([]);
    });
  });
});

describe("more wordings", () => {
  type Wordings = Record<string, { positive: string[]; negative: string[] }>;
  const load = (name: string): Wordings =>
    JSON.parse(readFileSync(join(root, "fixtures/wordings", `${name}.json`), "utf8")) as Wordings;
  const groups = [...new Set(catalogue.map(({ code }) => code.slice(0, code.indexOf("."))))];

  it.each(groups)("of %s", (group) => {
    const wrong = Object.entries(load(group)).flatMap(([code, { positive, negative }]) => [
      ...positive.filter((example) => !has(example, code)).map((example) => `${code} + ${example}`),
      ...negative.filter((example) => has(example, code)).map((example) => `${code} - ${example}`),
    ]);
    expect(wrong).toEqual([]);
  });

  it("known not to be read: what is read now moves to its group", () => {
    const read = Object.entries(load("known-misses")).flatMap(([code, { positive, negative }]) => [
      ...positive.filter((example) => has(example, code)).map((example) => `${code} + ${example}`),
      ...negative.filter((example) => !has(example, code)).map((example) => `${code} - ${example}`),
    ]);
    expect(read).toEqual([]);
  });
});

describe("figures of other matters, and figures that a hasty reader mixes up", () => {
  const sentences = linesOf("near-misses.txt");

  /** The codes of the marked figures of a sentence, beside the ones that each may have. */
  function marked(sentence: string): { raw: string; right: string[]; read: string; isMarked: boolean }[] {
    let text = "一、主要工作情况\n";
    const figures = sentence.split(/(\{[^}]*\})/).flatMap((piece) => {
      const [, raw, codes] = /^\{(.*)\|(.*)\}$/.exec(piece) ?? [];
      const start = text.length;
      text += raw ?? piece;
      return raw ? [{ raw, start, right: codes!.replace(/^\?/, "").split("/"), isMarked: codes!.startsWith("?") }] : [];
    });
    const { metrics } = parseReport(text);
    return figures.map(({ start, ...figure }) => {
      const metric = metrics.find(({ span }) => span.start <= start + 1 && span.end > start);
      return { ...figure, read: metric?.indicators.join(",") || "-" };
    });
  }

  const figures = sentences.flatMap((sentence) => marked(sentence).map((figure) => ({ sentence, ...figure })));

  it("get no code that is not theirs", () => {
    const wrong = figures
      .filter(({ right, read }) => read !== "-" && !right.includes(read))
      .map(({ raw, read, sentence }) => `${raw} as ${read}: ${sentence}`);
    expect(wrong).toEqual([]);
  });

  it("get their own, but for what is marked", () => {
    const missed = figures
      .filter(({ right, read, isMarked }) => read === "-" && !right.includes("-") && !isMarked)
      .map(({ raw, sentence }) => `${raw}: ${sentence}`);
    expect(missed, "missed").toEqual([]);
    const gained = figures
      .filter(({ read, isMarked }) => isMarked && read !== "-")
      .map(({ raw, sentence }) => `${raw}: ${sentence}`);
    expect(gained, "read now: take the mark away").toEqual([]);
  });
});
