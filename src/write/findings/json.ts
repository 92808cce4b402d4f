import { isFailure } from "../../text/error.ts";
import type { FindingsFormat } from "./format.ts";

/** The findings in the shape that `lawgov schema findings` describes. */
export const json: FindingsFormat = {
  name: "json",
  write(checked, summary) {
    const reports = checked.map((one) => (isFailure(one) ? one : { path: one.path, findings: one.findings }));
    return `${JSON.stringify({ schemaVersion: "1", reports, summary }, null, 2)}\n`;
  },
};
