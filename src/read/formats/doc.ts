import { LawgovError } from "../../text/error.ts";
import { extractApart } from "../extractApart.ts";
import type { InputFormat } from "../inputFormat.ts";

/** Old Word documents (97 to 2003): the body text. */
export const doc: InputFormat = {
  name: "doc",
  extensions: [".doc"],
  async read(bytes) {
    const text = await extractApart("doc", bytes);
    if (text.trim() === "") throw new LawgovError("no-text", "no text in it");
    return { text: text.replaceAll("\t", " "), encoding: null };
  },
};
