import { LawgovError } from "../../text/error.ts";
import { decode } from "../decode.ts";
import type { Extract } from "../inputFormat.ts";

/** Plain text in any of the encodings that `decode` knows. */
export const extract: Extract = (bytes, { encoding }) => {
  const decoded = decode(bytes, encoding);
  if (decoded.text.trim() === "") throw new LawgovError("empty", "no text in it");
  return decoded;
};
