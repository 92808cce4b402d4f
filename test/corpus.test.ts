import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseReport } from "../src/parseReport.ts";
import { documentsOf, root, seeds } from "./support/corpus.ts";
import { score, summary } from "./support/score.ts";

/** What is known to be read wrongly, a line each; `npm run accept` writes it anew after a change was looked at. */
const accepted = join(root, "fixtures", "accepted-misses.txt");

describe("the corpus against the last accepted state", () => {
  const sets = { seeds: seeds(), reports: documentsOf("reports"), holdout: documentsOf("holdout") };
  const now: string[] = [];
  for (const [set, documents] of Object.entries(sets)) {
    const scores = documents.map(({ name, text, gold }) => {
      const one = score(gold, parseReport(text));
      now.push(...one.misses.map((miss) => `${set}/${name}  ${miss}`));
      return one;
    });
    console.log(`${set} (${documents.length}): ${summary(scores)}`);
  }
  if (process.env.LAWGOV_ACCEPT) writeFileSync(accepted, `${now.join("\n")}\n`);

  it("neither loses nor gains anything unseen", () => {
    const before = readFileSync(accepted, "utf8")
      .split("\n")
      .filter((line) => line !== "");
    const gains = before.filter((line) => !now.includes(line));
    const losses = now.filter((line) => !before.includes(line));
    if (gains.length > 0) console.log(`gains, to be accepted:\n${gains.join("\n")}`);
    expect(losses, "losses").toEqual([]);
    expect(gains, "gains: look at them, then `npm run accept`").toEqual([]);
  });

  it("has at least twenty documents of its own", () => {
    expect(sets.reports.length + sets.holdout.length).toBeGreaterThanOrEqual(20);
  });
});
