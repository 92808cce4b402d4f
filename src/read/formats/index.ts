import type { InputFormat } from "../inputFormat.ts";
import { extract as text } from "./text.ts";

/** Every input format; a new one is a file here and a line below. */
export const inputFormats: readonly InputFormat[] = [
  { name: "text", extensions: [".txt", ".text", ".md"], load: async () => text },
  {
    name: "html",
    extensions: [".html", ".htm", ".shtml", ".xhtml"],
    load: async () => (await import("./html.ts")).extract,
  },
  { name: "docx", extensions: [".docx", ".docm"], load: async () => (await import("./docx.ts")).extract },
  { name: "doc", extensions: [".doc", ".wps"], load: async () => (await import("./doc.ts")).extract },
  { name: "pdf", extensions: [".pdf"], load: async () => (await import("./pdf.ts")).extract },
];
