// Three bundles: the command (all inside, for start-up), the library for Node, the library for a browser.
import { readFileSync } from "node:fs";
import { defineConfig } from "rolldown";

const { version } = JSON.parse(readFileSync(new URL("./package.json", import.meta.url), "utf8"));
// read only where such a file comes, and too large to carry: their own files stay where npm puts them
const heavy = [
  "pdfjs-dist/legacy/build/pdf.mjs",
  "word-extractor",
  "piscina",
  "write-excel-file/node",
  "hyparquet-writer",
];
// a thread or a process keeps the name by which the source starts it
const entryNames = ({ name }) => (/\.(?:worker|child)$/.test(name) ? "[name].mjs" : "[name].js");
const define = { __LAWGOV_VERSION__: JSON.stringify(version) };

export default defineConfig([
  {
    input: {
      main: "src/cli/main.ts",
      "convert.worker": "src/batch/convert.worker.ts",
      "extract.child": "src/read/extract.child.mjs",
    },
    platform: "node",
    transform: { define },
    external: heavy,
    output: {
      dir: "dist/cli",
      format: "esm",
      minify: true,
      cleanDir: true,
      entryFileNames: entryNames,
      // commander is CommonJS and asks for node: modules by `require`
      banner:
        'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
  },
  {
    input: { index: "src/index.ts", "extract.child": "src/read/extract.child.mjs" },
    platform: "node",
    transform: { define },
    external: ["zod", ...heavy],
    output: { dir: "dist/node", entryFileNames: entryNames, format: "esm", cleanDir: true },
  },
  {
    input: "src/browser.ts",
    platform: "browser",
    transform: { define },
    external: ["zod"],
    output: { file: "dist/browser.js", format: "esm" },
  },
]);
