import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { parseReport } from "../src/parseReport.ts";
import { readBytes } from "../src/read/readSource.ts";
import { membersOfZip } from "../src/read/unzip.ts";
import { LawgovError } from "../src/text/error.ts";
import { randomFrom } from "../tools/randomFrom.mjs";
import { root } from "./support/corpus.ts";

const seed = Number(process.env.LAWGOV_SEED ?? 20241124);
const runs = Number(process.env.LAWGOV_RUNS ?? 300);

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

/** Pieces of a page or of an XML part changed: elements dropped, doubled, left open, attributes with other values. */
function mutateMarkup(markup: string, random: () => number): string {
  const pieces = markup.split(/(?=<)/);
  for (let n = 1 + Math.floor(random() * 20); n > 0; n--) {
    const at = Math.floor(random() * pieces.length);
    const kind = random();
    if (kind < 0.3) pieces.splice(at, 1 + Math.floor(random() * 3));
    else if (kind < 0.6) pieces.splice(at, 0, pieces[Math.floor(random() * pieces.length)] ?? "");
    else if (kind < 0.8) pieces[at] = (pieces[at] ?? "").replace(/"[^"]*"/, `"${Math.floor(random() * 1e12) - 1000}"`);
    else pieces[at] = (pieces[at] ?? "").slice(0, Math.floor(random() * 20));
  }
  return pieces.join("");
}

/** A mutant of a file: its bytes changed, or what is inside of it. */
function mutantOf(name: string, bytes: Uint8Array, random: () => number): Uint8Array {
  if (random() < 0.4) return mutate(bytes, random);
  if (name.endsWith(".html"))
    return Buffer.from(mutateMarkup(new TextDecoder("latin1").decode(bytes), random), "latin1");
  if (!name.endsWith(".docx")) return mutate(bytes, random);
  const parts = unzipSync(bytes);
  for (const [part, content] of Object.entries(parts))
    if (random() < 0.5) parts[part] = new TextEncoder().encode(mutateMarkup(new TextDecoder().decode(content), random));
  return zipSync(parts);
}

/** An archive of the files; members are read in turn, as those of a batch are. */
async function readMembers(archive: Uint8Array): Promise<void> {
  for (const { name, bytes } of await membersOfZip(archive)) parseReport(await readBytes(await bytes(), name));
}

describe("mutated files", () => {
  const folder = join(root, "fixtures/formats");
  const files = readdirSync(folder).filter((file) => /^00[03].*\.(?:html|docx?|pdf)$/.test(file));
  const originals = files.map((name) => ({ name, bytes: readFileSync(join(folder, name)) as Uint8Array }));
  const small = originals.filter(({ name }) => name.endsWith(".html")).slice(0, 2);
  originals.push({
    name: "all.zip",
    bytes: zipSync(Object.fromEntries(small.map(({ name, bytes }) => [name, bytes]))),
  });

  it(`give a report or say why not, never another error (seed ${seed}, ${runs} mutants)`, async () => {
    const random = randomFrom(seed);
    const tally: Record<string, number> = {};
    for (let n = 0; n < runs; n++) {
      const { name, bytes } = originals[Math.floor(random() * originals.length)]!;
      const mutant = mutantOf(name, bytes, random);
      let outcome: string;
      try {
        if (name.endsWith(".zip")) await readMembers(mutant);
        else parseReport(await readBytes(mutant, name));
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
