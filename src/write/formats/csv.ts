import { byteOrderMark, csvLines } from "../csvLines.ts";
import type { OutputFormat } from "../outputFormat.ts";
import { tables } from "../tables.ts";

/** RFC 4180 with a header of stable names; lists joined by `;`, absent is empty. */
export const csv: OutputFormat = {
  name: "csv",
  extension: ".csv",
  open({ table, excel, guard, labelOf }) {
    const { columns, rows } = tables[table];
    return {
      begin: byteOrderMark({ excel }) + csvLines([columns], { excel, guard: false }),
      between: "",
      end: "",
      write: (outcome, text) => csvLines(rows(outcome, { text, labelOf }), { excel, guard }),
    };
  },
};
