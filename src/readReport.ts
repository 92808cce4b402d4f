import type { Report } from "./model.ts";
import { type ParseOptions, parseReport } from "./parseReport.ts";
import type { ReadOptions } from "./read/inputFormat.ts";
import { loadSource } from "./read/readSource.ts";

/**
 * Read a file and parse it.
 *
 *     const report = await readReport("seeds/000_66b2dc51cd375b67.txt");
 *
 * Rejects with a `LawgovError` whose `code` is one of the failure codes: missing, empty, undecodable, unknown-format …
 */
export async function readReport(path: string, options: ParseOptions & ReadOptions = {}): Promise<Report> {
  return parseReport(await loadSource(path, options), options);
}
