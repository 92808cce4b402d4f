#!/usr/bin/env node
import { existsSync } from "node:fs";

const main = new URL("../dist/cli/main.js", import.meta.url);
if (!existsSync(main)) {
  process.stderr.write("lawgov: the build is missing; run `npm install && npm run build` in the package's folder\n");
  process.exit(70);
}
await import(main.href);
