import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseReport } from "../src/parseReport.ts";
import { jsonSchemas } from "../src/schemas.ts";
import { documentsOf, seeds } from "./support/corpus.ts";
import { brokenPromises, treeOf } from "./support/promises.ts";
import { randomText } from "./support/randomText.ts";

const validate = new Ajv2020({ strict: false }).compile(jsonSchemas.report!());
const seed = Number(process.env.LAWGOV_SEED ?? 20241124);
const runs = Number(process.env.LAWGOV_RUNS ?? 2000);

/** Everything below a report that a page may carry. */
const CHROME = "\n\n扫一扫在手机打开当前页\n相关解读\n主办单位:云岭县人民政府办公室\n版权所有 ICP备12345678号\n";

describe("any document", () => {
  it.each([...seeds(), ...documentsOf("reports"), ...documentsOf("holdout")].map(({ name, text }) => [name, text]))(
    "%s keeps the promises and the schema",
    (_, text) => {
      const report = parseReport(text);
      expect(brokenPromises(text, report)).toEqual([]);
      expect(validate(report), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    },
  );

  it(`random ones too (seed ${seed}, ${runs} runs)`, () => {
    fc.assert(
      fc.property(randomText, (text) => {
        const report = parseReport(text);
        expect(brokenPromises(text, report)).toEqual([]);
        expect(validate(report), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
      }),
      { seed, numRuns: runs },
    );
  });

  it.each([...seeds(), ...documentsOf("reports")].map(({ name, text }) => [name, text]))(
    "%s has the same tree with a page foot under it",
    (_, text) => {
      expect(treeOf(parseReport(text + CHROME))).toEqual(treeOf(parseReport(text)));
    },
  );

  it.each([...seeds()].map(({ name, text }) => [name, text]))(
    "%s reads the same with CRLF and a byte order mark in mid-text",
    (_, text) => {
      const windows = text.replaceAll("\n", "\r\n");
      const report = parseReport(windows);
      expect(treeOf(report)).toEqual(treeOf(parseReport(text)));
      expect(report.metrics.map(({ value, unit, line }) => [value, unit, line])).toEqual(
        parseReport(text).metrics.map(({ value, unit, line }) => [value, unit, line]),
      );
      expect(brokenPromises(windows, report)).toEqual([]);
    },
  );

  it("gives the same for the same", () => {
    for (const { text } of seeds()) expect(JSON.stringify(parseReport(text))).toBe(JSON.stringify(parseReport(text)));
  });
});
