#!/usr/bin/env node
// Starts the bundled command from the compiled code that the build kept beside it, where it is of this Node's making.
const { existsSync } = require("node:fs");
const { join } = require("node:path");
const { load } = require("./load.js");

const main = join(__dirname, "../dist/cli/main.cjs");
if (!existsSync(main)) {
  process.stderr.write("lawgov: the build is missing; run `npm install && npm run build` in the package's folder\n");
  process.exit(70);
}
load(main);
