// The command (all inside, for start-up), its threads and processes, the library for Node, the library for a browser.
import { readFileSync } from "node:fs";
import { defineConfig } from "rolldown";
import { keptTriggers } from "./tools/keptTriggers.mjs";

const { version } = JSON.parse(readFileSync(new URL("./package.json", import.meta.url), "utf8"));
// read only where such a file comes, and too large to carry: their own files stay where npm puts them
const heavy = [
  "pdfjs-dist/legacy/build/pdf.mjs",
  "word-extractor",
  "piscina",
  "write-excel-file/node",
  "hyparquet-writer",
];
// a process keeps the name by which the source starts it
const entryNames = ({ name }) => (name.endsWith(".child") ? "[name].mjs" : "[name].js");
const define = { __LAWGOV_VERSION__: JSON.stringify(version) };

// a module of Node's is loaded where it is first used: of most of them a command on one report needs none
const lazyModules = {
  name: "lazy-modules",
  renderChunk: (code) =>
    [...code.matchAll(/^let (node_\w+) = require\("(node:[^"]+)"\);\n/gm)].reduce(
      (lazy, [line, name, module]) => lazy.replace(line, "").replaceAll(`${name}.`, `require("${module}").`),
      code,
    ),
};

// changes what a library does at start; a build against another text of it stops
const changed = (name, id, changes) => ({
  name,
  transform: {
    filter: { id },
    handler: (code) =>
      changes.reduce((text, [from, to]) => {
        if (!text.includes(from)) throw new Error(`${name}: no ${from} in ${id}`);
        return text.replaceAll(from, to);
      }, code),
  },
});

// commander asks for child_process, for subcommands that are programs of their own
const lazyChildProcess = changed("lazy-child-process", /commander[/\\]lib[/\\]command\.js$/, [
  ["const childProcess = require('node:child_process');", ""],
  ["childProcess.", "require('node:child_process')."],
]);

// chevrotain makes a table of 65,536 numbers, to save a division for each token
const dividedCodes = changed("divided-codes", /chevrotain[/\\]lib[/\\]src[/\\]scan[/\\]lexer\.js$/, [
  ["if (isEmpty(charCodeToOptimizedIdxMap)) {", "if (false) {"],
  [": charCodeToOptimizedIdxMap[charCode];", ": 255 + ~~(charCode / 255);"],
]);

// and copies 300 methods into its parser one by one: a chain of their classes has the same, the last one first
const chainedMixins = changed(
  "chained-mixins",
  /chevrotain[/\\]lib[/\\]src[/\\]parse[/\\]parser[/\\]utils[/\\]apply_mixins\.js$/,
  [
    [
      "baseCtors.forEach(",
      `baseCtors.reduceRight((last, { prototype }) => {
       Object.setPrototypeOf(last, prototype);
       return prototype;
     }, derivedCtor.prototype);
     [].forEach(`,
    ],
  ],
);

// and makes a parser fast that it then records into, and takes it back
const recordedFirst = changed("recorded-first", /chevrotain[/\\]lib[/\\]src[/\\]parse[/\\]parser[/\\]parser\.js$/, [
  ["toFastProperties(this);", ""],
]);

// the examples of the catalogue are made only where one is asked for
const lazyExamples = {
  name: "lazy-examples",
  transform: {
    filter: { id: /src[/\\]indicators[/\\]catalogue[/\\][a-z-]+\.ts$/ },
    handler: (code) => code.replace(/^ {4}examples: (\{$[\s\S]*?^ {4}\}),$/gm, "    get examples() { return $1; },"),
  },
  renderChunk: (code) => {
    if (/\bexamples: \{/.test(code)) throw new Error("lazy-examples: examples in another layout");
    return null;
  },
};

// a script from compiled code is given its import by bin/lawgov.js
const givenImport = {
  name: "given-import",
  renderChunk: (code, { name }) => (name === "main" ? code.replace(/\bimport\(/g, "__import(") : null),
};

// the bundler's own helpers are in the command itself: a file less to find and read
const helpersInside = {
  name: "helpers-inside",
  generateBundle(_, chunks) {
    const named = (wanted) => Object.values(chunks).find(({ name }) => name === wanted);
    const main = named("main");
    const helpers = named("rolldown-runtime");
    const required = `require("./${helpers.fileName}")`;
    if (!main.code.includes(required)) throw new Error(`helpers-inside: no ${required}`);
    main.code = main.code.replace(required, () => `(() => { const exports = {}; ${helpers.code}; return exports; })()`);
  },
};

const command = {
  plugins: [lazyChildProcess, lazyModules, dividedCodes, chainedMixins, recordedFirst, lazyExamples, keptTriggers],
  platform: "node",
  transform: { define },
  external: heavy,
  output: {
    dir: "dist/cli",
    format: "cjs",
    minify: true,
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name]-[hash].cjs",
  },
};

export default defineConfig([
  // one file a thread or process, so that the compiled code of the command can be kept
  {
    ...command,
    input: { main: "src/cli/main.ts" },
    plugins: [...command.plugins, givenImport, helpersInside],
    // what it shares with parts that are loaded later stays in it
    preserveEntrySignatures: "allow-extension",
    output: {
      ...command.output,
      cleanDir: true,
      // with what every report needs, though a part that is loaded later needs it too
      codeSplitting: { groups: [{ name: "main", test: /src[/\\](?:cli[/\\]main|read[/\\]limits)\.ts$/ }] },
    },
  },
  { ...command, input: { "convert.worker": "src/batch/convert.worker.ts" } },
  {
    input: { "extract.child": "src/read/extract.child.mjs" },
    platform: "node",
    external: heavy,
    output: { dir: "dist/cli", format: "esm", entryFileNames: "[name].mjs" },
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
