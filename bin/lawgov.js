#!/usr/bin/env node
// Starts the bundled command from the compiled code that the build kept beside it, where it is of this Node's making.
const { existsSync, readFileSync } = require("node:fs");
const { createRequire, Module } = require("node:module");
const { dirname, join } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const vm = require("node:vm");

/**
 * Run a CommonJS bundle that the build wrote as a function in ASCII, as `require` would, with its code cache (`PATH.cache`)
 * where there is one. V8 takes a cache only of the same source, version and flags; any other is left aside. A script from
 * a cache cannot import by itself: it is given `__import`. Returns the compiled script, from which a cache can be made.
 */
function load(path) {
  interpretFirst();
  const script = new vm.Script(readFileSync(path, "latin1"), { filename: path, cachedData: cacheOf(path) });
  // parts that are loaded later require what they share with it
  const module = new Module(path);
  module.filename = path;
  require.cache[path] = module;
  script.runInThisContext()(
    module.exports,
    createRequire(path),
    module,
    path,
    dirname(path),
    (specifier) => import(specifier),
  );
  return script;
}

/**
 * Have V8 interpret a pattern for its first uses, before it makes machine code of it: most are used a few times on one report.
 * It notes this in each pattern where that is made, so it is set before the bundle is loaded. Only versions known to have these
 * flags (Node 20 to 24) are given them.
 */
function interpretFirst() {
  if (Number.parseInt(process.versions.v8, 10) > 13) return;
  for (const flag of ["--regexp-tier-up-ticks=50", "--no-regexp-peephole-optimization"]) setFlagsFromString(flag);
}

function cacheOf(path) {
  try {
    return readFileSync(`${path}.cache`);
  } catch {
    return undefined;
  }
}

module.exports = { load };

if (require.main === module) {
  const main = join(__dirname, "../dist/cli/main.cjs");
  if (!existsSync(main)) {
    process.stderr.write("lawgov: the build is missing; run `npm install && npm run build` in the package's folder\n");
    process.exit(70);
  }
  load(main);
}
