import type { OutputFormat } from "../outputFormat.ts";

/** One object for one input, a list for several; a failed input has its `Failure` in its place. */
export const json: OutputFormat = {
  name: "json",
  extension: ".json",
  open({ single }) {
    const write = (outcome: object): string => JSON.stringify(outcome, null, 2);
    return single
      ? { begin: "", between: "", end: "\n", write }
      : { begin: "[\n", between: ",\n", end: "\n]\n", write };
  },
};
