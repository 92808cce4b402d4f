import { readFileSync } from "node:fs";
import { parseReport } from "../parseReport.ts";

const path = process.argv[3]!;
process.stdout.write(JSON.stringify(parseReport(readFileSync(path, "utf8").replace(/^\uFEFF/, ""))));
