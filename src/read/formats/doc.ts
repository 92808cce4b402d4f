import { LawgovError } from "../../text/error.ts";
import type { InputFormat } from "../inputFormat.ts";

/** Old Word documents (97 to 2003): the body text. */
export const doc: InputFormat = {
  name: "doc",
  extensions: [".doc"],
  async read(bytes) {
    const { default: WordExtractor } = await import("word-extractor");
    let text: string;
    try {
      text = (await new WordExtractor().extract(Buffer.from(bytes))).getBody({ filterUnicode: false });
    } catch (error) {
      if (/encrypt|password/i.test(String(error))) throw new LawgovError("password", "a password protects it");
      throw new LawgovError("corrupt", "not a whole Word document");
    }
    if (text.trim() === "") throw new LawgovError("no-text", "no text in it");
    return { text: text.replaceAll("\t", " "), encoding: null };
  },
};
