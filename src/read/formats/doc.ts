import { LawgovError } from "../../text/error.ts";
import { extractApart } from "../extractApart.ts";
import type { Extract } from "../inputFormat.ts";

/** Old Word documents (97 to 2003): the body text. */
export const extract: Extract = async (bytes) => {
  const text = await extractApart("doc", bytes);
  if (text.trim() === "") throw new LawgovError("no-text", "no text in it");
  return { text: text.replaceAll("\t", " "), encoding: null };
};
