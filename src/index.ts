export * from "./browser.ts";
export type { ReadOptions } from "./read/inputFormat.ts";
export { readReport } from "./readReport.ts";
