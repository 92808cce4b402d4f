import { Parser } from "htmlparser2";
import { LawgovError } from "../../text/error.ts";
import type { InputFormat } from "../inputFormat.ts";
import { LIMITS } from "../limits.ts";
import { unzip } from "../unzip.ts";
import { Numbering, type NumberingPart } from "../wordNumbering.ts";

/**
 * Word documents: a line a paragraph, with the numbers that Word makes itself as it shows them; table rows with their
 * cells parted by ` | `; of tracked changes the accepted text.
 */
export const docx: InputFormat = {
  name: "docx",
  extensions: [".docx", ".docm"],
  read(bytes) {
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
      throw new LawgovError("password", "a password protects it, or it is an old .doc under another name");
    const parts = unzip(bytes, (name) => /^word\/(?:document|numbering|styles)\.xml$/.test(name));
    const document = parts.get("word/document.xml");
    if (!document) throw new LawgovError("corrupt", "no Word document in it");
    const xml = (name: string): string => new TextDecoder().decode(parts.get(name) ?? new Uint8Array());
    const numbering = new Numbering(readNumbering(xml("word/numbering.xml")), readStyles(xml("word/styles.xml")));
    const text = readDocument(new TextDecoder().decode(document), numbering);
    if (text.trim() === "") throw new LawgovError("no-text", "no text in it");
    return { text, encoding: null };
  },
};

/** Walk the elements of an XML part, with the limits on nodes and depth. */
function walk(
  xml: string,
  handler: {
    open?(name: string, attributes: Record<string, string>): void;
    text?(text: string): void;
    close?(name: string): void;
  },
): void {
  let nodes = 0;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++nodes > LIMITS.nodes) throw new LawgovError("too-large", `more than ${LIMITS.nodes} elements`);
        if (++depth > LIMITS.depth) throw new LawgovError("too-deep", `elements nested more than ${LIMITS.depth} deep`);
        handler.open?.(name, attributes);
      },
      ontext: (text) => handler.text?.(text),
      onclosetag(name) {
        depth--;
        handler.close?.(name);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
}

/** The lists of numbering.xml: per number the levels with their format, text and start. */
function readNumbering(xml: string): NumberingPart {
  const part: NumberingPart = { abstract: new Map(), nums: new Map() };
  let abstractId = "";
  let numId = "";
  let level = 0;
  walk(xml, {
    open(name, a) {
      const value = a["w:val"] ?? "";
      if (name === "w:abstractNum") {
        abstractId = a["w:abstractNumId"] ?? "";
        part.abstract.set(abstractId, new Map());
        numId = "";
      } else if (name === "w:num") {
        numId = a["w:numId"] ?? "";
        part.nums.set(numId, { abstract: "", starts: new Map() });
      } else if (name === "w:abstractNumId" && numId !== "") part.nums.get(numId)!.abstract = value;
      else if (name === "w:lvlOverride") level = Number(a["w:ilvl"] ?? 0);
      else if (name === "w:startOverride" && numId !== "") part.nums.get(numId)!.starts.set(level, Number(value));
      else if (name === "w:lvl" && numId === "") {
        level = Number(a["w:ilvl"] ?? 0);
        part.abstract.get(abstractId)?.set(level, { format: "decimal", text: "", start: 1 });
      } else if (numId === "") {
        const own = part.abstract.get(abstractId)?.get(level);
        if (!own) return;
        if (name === "w:numFmt") own.format = value;
        else if (name === "w:lvlText") own.text = value;
        else if (name === "w:start") own.start = Number(value);
      }
    },
  });
  return part;
}

/** The numbers that styles give, with what each style is based on. */
function readStyles(xml: string): Map<string, { basedOn?: string; numId?: string; level?: number }> {
  const styles = new Map<string, { basedOn?: string; numId?: string; level?: number }>();
  let style: { basedOn?: string; numId?: string; level?: number } = {};
  walk(xml, {
    open(name, a) {
      const value = a["w:val"] ?? "";
      if (name === "w:style") {
        style = {};
        styles.set(a["w:styleId"] ?? "", style);
      } else if (name === "w:basedOn") style.basedOn = value;
      else if (name === "w:numId") style.numId = value;
      else if (name === "w:ilvl") style.level = Number(value);
    },
  });
  return styles;
}

interface Paragraph {
  text: string;
  style: string | undefined;
  numId: string | undefined;
  level: number | undefined;
}

/** The paragraphs of document.xml as lines. */
function readDocument(xml: string, numbering: Numbering): string {
  const lines: string[] = [];
  const rows: string[][] = [];
  let cell: string[] | undefined;
  let paragraph: Paragraph | undefined;
  let deleted = 0;
  let inText = false;
  let inProperties = 0;
  walk(xml, {
    open(name, a) {
      const value = a["w:val"] ?? "";
      if (name === "w:del" || name === "w:moveFrom") deleted++;
      else if (name === "w:p") paragraph = { text: "", style: undefined, numId: undefined, level: undefined };
      else if (name === "w:pPr") inProperties++;
      else if (name === "w:pStyle" && paragraph) paragraph.style = value;
      else if (name === "w:numId" && paragraph && inProperties > 0) paragraph.numId = value;
      else if (name === "w:ilvl" && paragraph && inProperties > 0) paragraph.level = Number(value);
      else if (name === "w:t") inText = true;
      else if (name === "w:tab" && paragraph && inProperties === 0) paragraph.text += " ";
      else if ((name === "w:br" || name === "w:cr") && paragraph && deleted === 0) paragraph.text += "\n";
      else if (name === "w:tr") rows.push([]);
      else if (name === "w:tc") cell = [];
    },
    text(text) {
      if (inText && deleted === 0 && paragraph) paragraph.text += text;
    },
    close(name) {
      if (name === "w:del" || name === "w:moveFrom") deleted--;
      else if (name === "w:pPr") inProperties--;
      else if (name === "w:t") inText = false;
      else if (name === "w:p" && paragraph) {
        const line = paragraph.text.trim() === "" ? "" : numbering.markerOf(paragraph) + paragraph.text;
        if (cell) {
          if (line.trim() !== "") cell.push(line.trim());
        } else lines.push(line);
        paragraph = undefined;
      } else if (name === "w:tc" && cell) {
        rows.at(-1)?.push(cell.join(" "));
        cell = undefined;
      } else if (name === "w:tr") {
        const row = rows.pop() ?? [];
        lines.push(row.filter((words) => words !== "").join(" | "));
      }
    },
  });
  return `${lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}
