import type { InputFormat } from "../inputFormat.ts";
import { doc } from "./doc.ts";
import { docx } from "./docx.ts";
import { html } from "./html.ts";
import { pdf } from "./pdf.ts";
import { text } from "./text.ts";

/** Every input format; a new one is a file here and a line below. */
export const inputFormats: readonly InputFormat[] = [text, html, docx, doc, pdf];
