import { Worker } from "node:worker_threads";
import { LawgovError } from "../../text/error.ts";
import type { InputFormat } from "../inputFormat.ts";

/** What a worker may take: damaged tables of old documents can ask for any amount. */
const MOST_MEGABYTES = 256;

/** Runs in the worker; `home` is where the package is found from. */
const EXTRACT = `
const { parentPort, workerData } = require("node:worker_threads");
const WordExtractor = require("node:module").createRequire(workerData.home)("word-extractor");
new WordExtractor().extract(Buffer.from(workerData.bytes)).then(
  (document) => parentPort.postMessage({ text: document.getBody({ filterUnicode: false }) }),
  (error) => parentPort.postMessage({ error: String(error) }),
);
`;

/** Old Word documents (97 to 2003): the body text, read in a worker of bounded memory. */
export const doc: InputFormat = {
  name: "doc",
  extensions: [".doc"],
  async read(bytes) {
    const { text, error } = await extract(bytes);
    if (text === undefined) {
      if (/encrypt|password/i.test(error ?? "")) throw new LawgovError("password", "a password protects it");
      throw new LawgovError("corrupt", "not a whole Word document");
    }
    if (text.trim() === "") throw new LawgovError("no-text", "no text in it");
    return { text: text.replaceAll("\t", " "), encoding: null };
  },
};

function extract(bytes: Uint8Array): Promise<{ text?: string; error?: string }> {
  return new Promise((resolve) => {
    const worker = new Worker(EXTRACT, {
      eval: true,
      workerData: { bytes, home: import.meta.url },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    });
    worker.once("message", (message: { text?: string; error?: string }) => {
      resolve(message);
      void worker.terminate();
    });
    worker.once("error", (error) => resolve({ error: error.message }));
    worker.once("exit", () => resolve({ error: "ended without an answer" }));
  });
}
