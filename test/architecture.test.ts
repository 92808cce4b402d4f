import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { catalogue } from "../src/indicators/catalogue/index.ts";
import { root, seeds } from "./support/corpus.ts";

const src = join(root, "src");

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesUnder(join(folder, entry.name))
      : entry.name.endsWith(".ts")
        ? [join(folder, entry.name)]
        : [],
  );
}

const files = filesUnder(src);
const imports = new Map(
  files.map((file) => [
    file,
    [...readFileSync(file, "utf8").matchAll(/(?:from|import\()\s*"([^"]+)"/g)].map(([, to]) => to!),
  ]),
);
const local = (file: string): string[] =>
  imports
    .get(file)!
    .filter((to) => to.startsWith("."))
    .map((to) => resolve(dirname(file), to));
const roomOf = (file: string): string => (relative(src, file).includes("/") ? relative(src, file).split("/")[0]! : "");

/** Rooms that may join others; the rest imports its own files, model.ts and text/ only. */
const JOINERS = ["", "batch", "cli"];

describe("the house", () => {
  it("has no room that looks into another", () => {
    const wrong = files.flatMap((file) => {
      const room = roomOf(file);
      if (JOINERS.includes(room)) return [];
      return local(file)
        .filter((to) => roomOf(to) !== room && roomOf(to) !== "text" && relative(src, to) !== "model.ts")
        .map((to) => `${relative(src, file)} → ${relative(src, to)}`);
    });
    expect(wrong).toEqual([]);
  });

  it("is pure from normalize to write: it runs in a browser", () => {
    const wrong = files
      .filter((file) =>
        ["normalize", "outline", "metadata", "metrics", "indicators", "check", "tables", "write", "text"].includes(
          roomOf(file),
        ),
      )
      .flatMap((file) => {
        const text = readFileSync(file, "utf8");
        const node = imports.get(file)!.filter((to) => to.startsWith("node:"));
        const clock = /\bDate\.now|new Date\(\)|toLocale|Intl\.|process\./.exec(text)?.[0];
        return [...node, ...(clock ? [clock] : [])].map((what) => `${relative(src, file)}: ${what}`);
      });
    expect(wrong).toEqual([]);
  });

  it("loads zod only for schemas", () => {
    const wrong = files.filter((file) => imports.get(file)!.includes("zod")).map((file) => relative(src, file));
    expect(wrong.sort()).toEqual(["model.ts", "schemas.ts"]);
    const valueImports = files
      .filter((file) => /^import (?!type)[^;]*"[./]*\/model\.ts"/m.test(readFileSync(file, "utf8")))
      .map((file) => relative(src, file));
    expect(valueImports.sort()).toEqual(["schemas.ts"]);
  });

  it("has no ring of imports", () => {
    const rings: string[] = [];
    const state = new Map<string, "open" | "done">();
    const visit = (file: string, path: string[]): void => {
      if (state.get(file) === "done") return;
      if (state.get(file) === "open") {
        rings.push([...path.slice(path.indexOf(file)), file].map((f) => relative(src, f)).join(" → "));
        return;
      }
      state.set(file, "open");
      for (const to of local(file)) visit(to, [...path, file]);
      state.set(file, "done");
    };
    for (const file of files) visit(file, []);
    expect(rings).toEqual([]);
  });

  it("registers every catalogue file, input format, output format and rule", () => {
    for (const folder of ["indicators/catalogue", "read/formats", "write/formats", "write/sheets", "check/rules"]) {
      const index = join(src, folder, "index.ts");
      const registered = local(index)
        .map((to) => relative(join(src, folder), to))
        .filter((to) => !to.includes("/"));
      const there = readdirSync(join(src, folder)).filter((file) => file.endsWith(".ts") && file !== "index.ts");
      expect(registered.sort(), folder).toEqual(there.sort());
    }
    expect(new Set(catalogue.map(({ code }) => code)).size).toBe(catalogue.length);
  });
});

describe("no rule knows a seed", () => {
  const code = files.map((file) => readFileSync(file, "utf8")).join("\n");

  it("by a place", () => {
    const places = seeds()
      .flatMap(({ gold }) =>
        (gold.metadata.issuers as string[]).flatMap((issuer) =>
          issuer.replace(/^中共|人民政府$|委$/g, "").split(/(?<=[省市县区州])/),
        ),
      )
      .map((place) => place.replace(/[省市县区州]$/, ""))
      .filter((place) => place.length > 1);
    expect(places.length).toBeGreaterThan(5);
    expect(places.filter((place) => code.includes(place))).toEqual([]);
  });

  it("by a figure", () => {
    const figures = seeds()
      .flatMap(({ gold }) => gold.metrics.map(({ raw }) => raw))
      .filter((raw) => /\d{4}|\d\.\d|\d{3}/.test(raw) && !/^100%?/.test(raw));
    expect(figures.length).toBeGreaterThan(50);
    expect(figures.filter((raw) => new RegExp(`(?<![\\d.,])${raw.replace(/[.()]/g, "\\$&")}`).test(code))).toEqual([]);
  });

  it("by a sentence", () => {
    const sentences = seeds()
      .flatMap(({ text }) => text.split(/[。;；,，:：\n]/))
      .filter((sentence) => sentence.length >= 16);
    expect(sentences.filter((sentence) => code.includes(sentence))).toEqual([]);
  });
});
