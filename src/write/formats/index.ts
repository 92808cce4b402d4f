import type { OutputFormat } from "../outputFormat.ts";
import { csv } from "./csv.ts";
import { json } from "./json.ts";
import { ndjson } from "./ndjson.ts";

/** Every output format of `parse`; a new one is a file here and a line below. */
export const outputFormats: readonly OutputFormat[] = [json, ndjson, csv];
