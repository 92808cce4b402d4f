import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalogue } from "../src/indicators/catalogue/index.ts";
import { frameOf, turnedFrame } from "../src/indicators/frame.ts";
import { fits } from "../src/indicators/units.ts";
import { sourceOf } from "../src/indicators/wording.ts";
import { readMetadata } from "../src/metadata/readMetadata.ts";
import { normalize } from "../src/normalize/normalize.ts";
import { readOutline } from "../src/outline/readOutline.ts";
import { readFigures } from "../src/readFigures.ts";
import { documentsOf, root, seeds } from "./support/corpus.ts";
import { linesOf, underHeadings, unmarked } from "./support/sentences.ts";

/** Every text that the fixtures have, whole reports and single sentences. */
function texts(): string[] {
  const wordings = readdirSync(join(root, "fixtures/wordings")).flatMap((file) => {
    const groups = JSON.parse(readFileSync(join(root, "fixtures/wordings", file), "utf8")) as Record<
      string,
      { positive: string[]; negative: string[] }
    >;
    return Object.values(groups).flatMap(({ positive, negative }) => [...positive, ...negative]);
  });
  return [
    ...[...seeds(), ...documentsOf("reports"), ...documentsOf("holdout")].map(({ text }) => text),
    ...[
      ...linesOf("near-misses.txt").map(unmarked),
      ...linesOf("arithmetic.txt").map((line) => line.replace(/^[^|]*\| /, "")),
      ...catalogue.flatMap(({ examples }) => [...examples.positive, ...examples.negative]),
      ...wordings,
    ].map((example) => underHeadings(example).text),
  ];
}

describe("the wordings of the catalogue", () => {
  it("each match a figure of the fixtures that can be of their indicator: what none needs is no wording", () => {
    const open = new Set(
      catalogue.flatMap((indicator) =>
        [...indicator.named, ...indicator.inField, ...indicator.never].map((wording) => ({
          indicator,
          wording,
          pattern: new RegExp(sourceOf(wording)),
        })),
      ),
    );
    for (const text of texts()) {
      const normal = normalize(text);
      const outline = readOutline(normal.text);
      const { reportYear } = readMetadata(normal, outline);
      for (const { figures } of readFigures(normal, outline, reportYear)) {
        figures.forEach((figure, i) => {
          if (figure.aspect !== "result") return;
          const frame = frameOf(normal.text, figures, i);
          const turned = turnedFrame(frame, figure.quantity.unit);
          for (const one of open) {
            const matches = one.pattern.test(frame.text) || (turned !== undefined && one.pattern.test(turned.text));
            if (matches && fits(one.indicator, figure.quantity)) open.delete(one);
          }
        });
      }
    }
    expect([...open].map(({ indicator, wording }) => `${indicator.code} ${wording}`)).toEqual([]);
  });
});
