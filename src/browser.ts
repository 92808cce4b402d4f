export { type CheckOptions, checkReport } from "./check/checkReport.ts";
export { CATALOGUE_VERSION, catalogue } from "./indicators/catalogue/index.ts";
export type { Indicator } from "./indicators/entry.ts";
export * from "./model.ts";
export { type ParseOptions, parseReport } from "./parseReport.ts";
export { LawgovError } from "./text/error.ts";
