import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseReport } from "../src/parseReport.ts";
import { readBytes } from "../src/read/readSource.ts";
import { LawgovError } from "../src/text/error.ts";
import { root } from "./support/corpus.ts";

const seed = Number(process.env.LAWGOV_SEED ?? 20241124);
const runs = Number(process.env.LAWGOV_RUNS ?? 300);

/** The same numbers for the same seed (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Bytes with some of them changed, cut out, doubled, or the end cut off. */
function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  let mutant = Uint8Array.from(bytes);
  for (let n = 1 + Math.floor(random() * 8); n > 0; n--) {
    const at = Math.floor(random() * mutant.length);
    const length = Math.floor(random() * 64);
    const kind = random();
    if (kind < 0.5)
      for (let i = at; i < Math.min(mutant.length, at + 1 + length / 8); i++) mutant[i] = Math.floor(random() * 256);
    else if (kind < 0.7) mutant = Uint8Array.from([...mutant.subarray(0, at), ...mutant.subarray(at + length)]);
    else if (kind < 0.9) mutant = Uint8Array.from([...mutant.subarray(0, at + length), ...mutant.subarray(at)]);
    else mutant = mutant.subarray(0, at);
  }
  return mutant;
}

describe("mutated files", () => {
  const folder = join(root, "fixtures/formats");
  const files = readdirSync(folder).filter((file) => /^00[03].*\.(?:html|docx?|pdf)$/.test(file));
  const originals = files.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));

  it(`give a report or say why not, never another error (seed ${seed}, ${runs} mutants)`, async () => {
    const random = randomFrom(seed);
    const tally: Record<string, number> = {};
    for (let n = 0; n < runs; n++) {
      const { name, bytes } = originals[Math.floor(random() * originals.length)]!;
      const mutant = mutate(bytes, random);
      let outcome: string;
      try {
        parseReport(await readBytes(mutant, name));
        outcome = "read";
      } catch (error) {
        if (!(error instanceof LawgovError)) throw new Error(`mutant ${n} of ${name}: ${(error as Error).stack}`);
        outcome = error.code;
      }
      tally[outcome] = (tally[outcome] ?? 0) + 1;
    }
    console.log(`mutants: ${JSON.stringify(tally)}`);
    expect(tally.read).toBeGreaterThan(0);
  }, 3_600_000);
});
