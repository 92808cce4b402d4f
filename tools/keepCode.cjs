// Keeps the compiled code of the command, as it is after it has read a report: what start-up then need not compile.
const { mkdtempSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { load } = require("../bin/load.js");

const main = join(__dirname, "../dist/cli/main.cjs");
const folder = mkdtempSync(join(tmpdir(), "lawgov-"));
const seeds = join(__dirname, "../seeds");
rmSync(`${main}.cache`, { force: true });
process.argv = [process.argv[0], main, "parse", seeds, "--quiet", "--output", join(folder, "facts.json")];
const script = load(main);
process.once("exit", () => {
  writeFileSync(`${main}.cache`, script.createCachedData());
  rmSync(folder, { recursive: true });
});
