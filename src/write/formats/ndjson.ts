import type { OutputFormat } from "../outputFormat.ts";

/** One line an input, in input order, failures included: a line is never lost. */
export const ndjson: OutputFormat = {
  name: "ndjson",
  extension: ".ndjson",
  open: () => ({
    begin: "",
    between: "",
    end: "",
    write: (outcome) => `${JSON.stringify(outcome)}\n`,
  }),
};
