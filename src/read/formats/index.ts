import type { InputFormat } from "../inputFormat.ts";
import { text } from "./text.ts";

/** Every input format; a new one is a file here and a line below. */
export const inputFormats: readonly InputFormat[] = [text];
