// Runs as a process of its own with bounded memory: what is inside of PDF and old Word files is read by libraries that a
// damaged file can lead astray. One message in, one answer out; it ends with the process that started it.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";

const extractors = { doc, pdf };

// a file may keep this process busy for minutes: that nobody waits for it any more only another thread sees
const WATCH = 'if (require("node:fs").readSync(0, Buffer.alloc(1)) === 0) process.kill(process.pid, "SIGKILL")';
new Worker(WATCH, { eval: true }).on("error", () => {}).unref();
// an end of its own would wait for that thread, which waits for input
process.on("exit", () => process.kill(process.pid, "SIGKILL"));

process.on("message", async ({ kind, bytes, limits }) => {
  try {
    process.send({ found: await extractors[kind](bytes, limits) });
  } catch (error) {
    process.send({ code: error.code, name: error.name, message: String(error.message ?? error) });
  }
});

/** The body text of a Word document of 97 to 2003. */
async function doc(bytes) {
  const { default: WordExtractor } = await import("word-extractor");
  const document = await new WordExtractor().extract(Buffer.from(bytes));
  return document.getBody({ filterUnicode: false });
}

/** The runs of characters of each page: what they say, where they stand (points, from below), and how large. */
async function pdf(bytes, limits) {
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
    if (document.numPages > limits.pages)
      throw tooLarge(`${document.numPages} pages; at most ${limits.pages} are read`);
    const pages = [];
    let runs = 0;
    for (let n = 1; n <= document.numPages; n++) {
      const page = await document.getPage(n);
      const { items } = await page.getTextContent();
      runs += items.length;
      if (runs > limits.nodes) throw tooLarge(`more than ${limits.nodes} runs of text`);
      pages.push(
        items
          .filter(({ str }) => str)
          .map(({ str, transform, width, height }) => ({
            text: str,
            x: transform[4],
            y: transform[5],
            width,
            height: height || Math.abs(transform[3]) || 10,
          })),
      );
      page.cleanup();
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

function tooLarge(message) {
  return Object.assign(new Error(message), { code: "too-large" });
}
