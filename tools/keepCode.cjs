// Writes the command as a function in ASCII, which is read without decoding or a copy, and keeps its compiled code as it is
// after it has read reports: what start-up then need not compile.
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { load } = require("../bin/lawgov.js");

const main = join(__dirname, "../dist/cli/main.cjs");
const folder = mkdtempSync(join(tmpdir(), "lawgov-"));
const seeds = join(__dirname, "../seeds");
writeFileSync(main, asFunction(readFileSync(main, "utf8")).replace(/[^\x00-\x7f]/g, escaped));
rmSync(`${main}.cache`, { force: true });
process.argv = [process.argv[0], main, "parse", seeds, "--quiet", "--output", join(folder, "facts.json")];
const script = load(main);
process.once("exit", () => {
  writeFileSync(`${main}.cache`, script.createCachedData());
  rmSync(folder, { recursive: true });
});

/** A CommonJS module as the function that bin/lawgov.js calls. */
function asFunction(code) {
  return `(function (exports, require, module, __filename, __dirname, __import) {${code}\n})`;
}

/** A character of a string or of a pattern as it may be written in either. */
function escaped(character) {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
