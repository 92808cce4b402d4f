import type { FindingsFormat } from "./format.ts";
import { github } from "./github.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { sarif } from "./sarif.ts";
import { text } from "./text.ts";

/** Every format for findings; a new one is a file here and a line below. */
export const findingsFormats: readonly FindingsFormat[] = [text, json, sarif, github, junit];
