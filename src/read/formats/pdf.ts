import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { LawgovError } from "../../text/error.ts";
import type { InputFormat } from "../inputFormat.ts";
import { LIMITS } from "../limits.ts";

/** A run of characters as the page has it: where it stands, and how large. */
interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * PDF: the lines of each page in reading order, without running heads and page numbers; `normalize` joins them to
 * paragraphs. A scan without text is an error that says so.
 */
export const pdf: InputFormat = {
  name: "pdf",
  extensions: [".pdf"],
  async read(bytes) {
    const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
    const home = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
    const task = getDocument({
      data: new Uint8Array(bytes),
      cMapUrl: `${join(home, "cmaps")}/`,
      cMapPacked: true,
      standardFontDataUrl: `${join(home, "standard_fonts")}/`,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: VerbosityLevel.ERRORS,
    });
    try {
      const document = await task.promise;
      if (document.numPages > LIMITS.pages)
        throw new LawgovError("too-large", `${document.numPages} pages; at most ${LIMITS.pages} are read`);
      const pages: string[][] = [];
      for (let n = 1; n <= document.numPages; n++) {
        const page = await document.getPage(n);
        const { items } = await page.getTextContent();
        pages.push(linesOf(items.flatMap((item) => ("str" in item && item.str !== "" ? [runOf(item as never)] : []))));
        page.cleanup();
      }
      const text = withoutRunningHeads(pages)
        .map((lines) => lines.join("\n"))
        .join("\n");
      if (text.replace(/\s/g, "") === "")
        throw new LawgovError("no-text", "no text in it: a scan; recognise its characters first");
      return { text: `${text}\n`, encoding: null };
    } catch (error) {
      if (error instanceof LawgovError) throw error;
      if ((error as Error).name === "PasswordException") throw new LawgovError("password", "a password protects it");
      throw new LawgovError("corrupt", `not a whole PDF (${(error as Error).message})`);
    } finally {
      await task.destroy();
    }
  },
};

function runOf(item: { str: string; transform: number[]; width: number; height: number }): Run {
  return {
    text: item.str,
    x: item.transform[4]!,
    y: item.transform[5]!,
    width: item.width,
    height: item.height || Math.abs(item.transform[3]!) || 10,
  };
}

/** The lines of a page, top to bottom, their runs left to right; a gap as wide as two characters is kept. */
function linesOf(runs: readonly Run[]): string[] {
  const lines: Run[][] = [];
  for (const run of runs) {
    const line = lines.find(([first]) => Math.abs(first!.y - run.y) < Math.max(2, first!.height * 0.4));
    if (line) line.push(run);
    else lines.push([run]);
  }
  return lines
    .sort((a, b) => b[0]!.y - a[0]!.y)
    .map((line) => {
      let text = "";
      let end = Number.NaN;
      for (const run of line.sort((a, b) => a.x - b.x)) {
        const gap = run.x - end;
        if (gap > run.height * 2) text += "  ";
        else if (gap > run.height * 0.25 && /[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(run.text)) text += " ";
        text += run.text;
        end = run.x + run.width;
      }
      return text.trim();
    })
    .filter((line) => line !== "");
}

/** Page numbers, and the first or last lines that stand on most pages. */
function withoutRunningHeads(pages: readonly string[][]): string[][] {
  const seen = new Map<string, number>();
  const key = (line: string): string => line.replace(/\d+/g, "#").replace(/\s/g, "");
  for (const lines of pages)
    for (const line of new Set([lines[0], lines.at(-1)])) if (line) seen.set(key(line), (seen.get(key(line)) ?? 0) + 1);
  const repeats = (line: string): boolean => pages.length >= 3 && (seen.get(key(line)) ?? 0) > pages.length / 2;
  const isNumber = (line: string): boolean => /^[-—–\s]*\d{1,4}[-—–\s]*$|^第\s*\d+\s*页/.test(line);
  return pages.map((lines) =>
    lines.filter((line, i) => {
      const atEdge = i === 0 || i === lines.length - 1;
      return !(atEdge && (isNumber(line) || repeats(line)));
    }),
  );
}
