import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./corpus.ts";

/** The lines of a file of fixtures, without comments. */
export function linesOf(file: string): string[] {
  return readFileSync(join(root, "fixtures", file), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
}

/** A line of `near-misses.txt` as an office writes it: 受理{26件|-} is 受理26件. */
export function unmarked(line: string): string {
  return line.replace(/\{([^|}]*)\|[^}]*\}/g, "$1");
}

/**
 * An example of the catalogue as a text, and where its figure stands; `heading > text` stands under headings.
 *
 *     复议工作 > 全年受理【26件】。   →   一、复议工作⏎全年受理26件。
 */
export function underHeadings(example: string): { text: string; at: number } {
  const headings = example.split(" > ");
  const body = headings.pop()!;
  const kinds = ["一、", "(一)", "1."];
  const head = (headings.length > 0 ? headings : ["有关情况"])
    .map((heading, i) => `${kinds[Math.min(i, 2)]}${heading.replace(/^[一二三四五六七八九十]、|^\(.\)/, "")}\n`)
    .join("");
  return { text: head + body.replace("【", "").replace("】", ""), at: head.length + body.indexOf("【") };
}
