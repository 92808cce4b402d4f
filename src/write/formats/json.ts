import type { OutputFormat } from "../outputFormat.ts";

/** One object for one input, a list for several; a failed input has its `Failure` in its place. */
export const json: OutputFormat = {
  name: "json",
  extension: ".json",
  open({ single }) {
    let first = true;
    return {
      begin: () => (single ? "" : "["),
      write(outcome) {
        const text = JSON.stringify(outcome, null, 2);
        if (single) return `${text}\n`;
        const separator = first ? "\n" : ",\n";
        first = false;
        return separator + text;
      },
      end: () => (single ? "" : first ? "]\n" : "\n]\n"),
    };
  },
};
