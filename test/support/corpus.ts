import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Gold, readExpected } from "./expected.ts";

export const root = new URL("../..", import.meta.url).pathname;

export interface Document {
  name: string;
  text: string;
  gold: Gold;
}

/** The documents of a folder of fixtures, with their expectations. */
export function documentsOf(folder: string): Document[] {
  const path = join(root, "fixtures", folder);
  return readdirSync(path)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => {
      const name = file.replace(/\.txt$/, "");
      const text = readFileSync(join(path, file), "utf8").replace(/^\uFEFF/, "");
      return { name, text, gold: readExpected(file, readFileSync(join(path, `${name}.expected`), "utf8"), text) };
    });
}

/** The five real reports with their gold annotations. */
export function seeds(): Document[] {
  const path = join(root, "fixtures", "gold");
  return readdirSync(path)
    .sort()
    .map((file) => {
      const gold = JSON.parse(readFileSync(join(path, file), "utf8")) as Gold;
      return {
        name: gold.file.slice(0, 3),
        text: readFileSync(join(root, "seeds", gold.file), "utf8").replace(/^\uFEFF/, ""),
        gold,
      };
    });
}
