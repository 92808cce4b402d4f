import { Parser } from "htmlparser2";
import { LawgovError } from "../../text/error.ts";
import type { Extract } from "../inputFormat.ts";
import { LIMITS } from "../limits.ts";
import { cellMark, TABLE_END, tableLines, withoutMarks } from "../tableLines.ts";
import { membersOfZip } from "../unzip.ts";
import { type ListLevel, Numbering, type NumberingPart } from "../wordNumbering.ts";

/**
 * Word documents: a line a paragraph, with the numbers that Word makes itself as it shows them; table rows with their
 * cells parted by ` | `; notes behind the paragraph that refers to them; of tracked changes the accepted text.
 */
export const extract: Extract = async (bytes) => {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new LawgovError("password", "a password protects it, or it is an old .doc under another name");
  const parts = new Map((await membersOfZip(bytes)).map((member) => [member.name, member]));
  if (!parts.has("word/document.xml")) {
    const other = OTHER_KINDS.find(([part]) => parts.has(part));
    throw other
      ? new LawgovError("unknown-format", other[1])
      : new LawgovError("corrupt", "an archive, and no Word document; lawgov parse reads the files of a .zip");
  }
  const xml = async (name: string): Promise<string> => new TextDecoder().decode(await parts.get(name)?.bytes());
  const numbering = new Numbering(
    readNumbering(await xml("word/numbering.xml")),
    readStyles(await xml("word/styles.xml")),
  );
  const notes = new Map([...readNotes(await xml("word/footnotes.xml")), ...readNotes(await xml("word/endnotes.xml"))]);
  const text = readDocument(await xml("word/document.xml"), numbering, notes);
  if (text.trim() === "") throw new LawgovError("no-text", "no text in it");
  return { text, encoding: null };
};

/** What else is packed as a Word document is: by a part that only it has, with what to do. */
const OTHER_KINDS: readonly [part: string, why: string][] = [
  ["content.xml", "an OpenDocument file; save it as .docx"],
  ["OFD.xml", "an OFD file; print it to a PDF"],
  ["xl/workbook.xml", "a spreadsheet; save it as a web page"],
  ["ppt/presentation.xml", "slides; save them as a PDF"],
];

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
  const part: NumberingPart = { abstract: new Map(), links: new Map(), nums: new Map() };
  let abstractId = "";
  let numId = "";
  let level = 0;
  let own: ListLevel | undefined;
  walk(xml, {
    open(name, a) {
      const value = a["w:val"] ?? "";
      const num = part.nums.get(numId);
      if (name === "w:abstractNum") {
        abstractId = a["w:abstractNumId"] ?? "";
        part.abstract.set(abstractId, new Map());
        numId = "";
      } else if (name === "w:numStyleLink") part.links.set(abstractId, value);
      else if (name === "w:num") {
        numId = a["w:numId"] ?? "";
        part.nums.set(numId, { abstract: "", starts: new Map(), levels: new Map() });
      } else if (name === "w:abstractNumId" && num) num.abstract = value;
      else if (name === "w:lvlOverride") level = Number(a["w:ilvl"] ?? 0);
      else if (name === "w:startOverride" && num) num.starts.set(level, Number(value));
      else if (name === "w:lvl") {
        level = Number(a["w:ilvl"] ?? 0);
        own = { format: "decimal", text: "", start: 1 };
        (num ? num.levels : part.abstract.get(abstractId))?.set(level, own);
      } else if (own) {
        if (name === "w:numFmt") own.format = value;
        else if (name === "w:lvlText") own.text = value;
        else if (name === "w:start") own.start = Number(value);
        else if (name === "w:suff") own.glued = value === "nothing";
      }
    },
    close(name) {
      if (name === "w:lvl") own = undefined;
    },
  });
  return part;
}

/** The text of notes, by what the document calls them: `w:footnote 2`. */
function readNotes(xml: string): Map<string, string> {
  const notes = new Map<string, string>();
  let id = "";
  let text = "";
  let inText = false;
  walk(xml, {
    open(name, a) {
      if (name === "w:footnote" || name === "w:endnote") {
        // the lines between text and notes have a type
        id = a["w:type"] === undefined ? `${name} ${a["w:id"]}` : "";
        text = "";
      } else if (name === "w:t") inText = true;
    },
    text(words) {
      if (inText) text += words;
    },
    close(name) {
      if (name === "w:t") inText = false;
      else if ((name === "w:footnote" || name === "w:endnote") && id !== "" && text.trim() !== "")
        notes.set(id, text.trim());
    },
  });
  return notes;
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
  /** Its end was deleted: the next paragraph goes on in its line. */
  joined: boolean;
  notes: string[];
}

/** Elements whose content is not, or no longer, part of the text: deleted, moved away, drawn a second time. */
const GONE = new Set(["w:del", "w:moveFrom", "mc:Fallback"]);

/** Elements that say how something was before a tracked change. */
const FORMER = new Set(["w:pPrChange", "w:rPrChange", "w:tcPrChange", "w:numberingChange"]);

/** The paragraphs of document.xml as lines. */
function readDocument(xml: string, numbering: Numbering, notes: ReadonlyMap<string, string>): string {
  const lines: string[] = [];
  // text boxes stand inside of paragraphs, tables inside of cells
  const paragraphs: Paragraph[] = [];
  const cells: { lines: string[]; columns: number }[] = [];
  const rows: string[] = [];
  let begun = "";
  let gone = 0;
  let former = 0;
  let properties = 0;
  let inText = false;
  let hidden = false;
  const put = (line: string): void => {
    const cell = cells.at(-1);
    if (!cell) lines.push(line);
    else if (line.trim() !== "") cell.lines.push(line.trim());
  };
  walk(xml, {
    open(name, a) {
      const value = a["w:val"] ?? "";
      const paragraph = paragraphs.at(-1);
      if (FORMER.has(name)) former++;
      if (former > 0) return;
      if (name === "w:del" && properties > 0 && paragraph) paragraph.joined = true;
      if (GONE.has(name)) gone++;
      if (gone > 0) return;
      if (name === "w:p")
        paragraphs.push({ text: "", style: undefined, numId: undefined, level: undefined, joined: false, notes: [] });
      else if (name === "w:pPr") properties++;
      else if (name === "w:r") hidden = false;
      else if (name === "w:vanish" && properties === 0) hidden = value !== "0" && value !== "false";
      else if (name === "w:t") inText = true;
      else if (name === "w:tr") rows.push("");
      else if (name === "w:tc") cells.push({ lines: [], columns: 1 });
      else if (name === "w:gridSpan" && cells.length > 0) cells.at(-1)!.columns = Number(value);
      else if (!paragraph) return;
      else if (properties > 0) {
        if (name === "w:pStyle") paragraph.style = value;
        else if (name === "w:numId") paragraph.numId = value;
        else if (name === "w:ilvl") paragraph.level = Number(value);
      } else if (name === "w:tab") paragraph.text += " ";
      else if (name === "w:br" || name === "w:cr") paragraph.text += "\n";
      else if (name === "w:footnoteReference" || name === "w:endnoteReference")
        for (const note of [notes.get(`${name.replace("Reference", "")} ${a["w:id"]}`) ?? []].flat())
          paragraph.notes.push(note);
    },
    text(text) {
      if (inText && gone === 0 && !hidden && paragraphs.length > 0) paragraphs.at(-1)!.text += withoutMarks(text);
    },
    close(name) {
      if (FORMER.has(name)) former--;
      else if (former > 0) return;
      else if (GONE.has(name)) gone--;
      else if (gone > 0) return;
      else if (name === "w:pPr") properties--;
      else if (name === "w:t") inText = false;
      else if (name === "w:p" && paragraphs.length > 0) {
        const paragraph = paragraphs.pop()!;
        const marker = paragraph.text.trim() === "" || begun !== "" ? "" : numbering.markerOf(paragraph);
        const line = begun + marker + paragraph.text;
        begun = paragraph.joined ? line : "";
        if (!paragraph.joined) put(line);
        for (const note of paragraph.notes) put(note);
      } else if (name === "w:tc" && cells.length > 0) {
        const { lines: inside, columns } = cells.pop()!;
        if (rows.length > 0) rows[rows.length - 1] += cellMark(columns) + inside.join(" ");
      } else if (name === "w:tr") put(rows.pop() ?? "");
      else if (name === "w:tbl") put(TABLE_END);
    },
  });
  if (begun !== "") lines.push(begun);
  return `${tableLines(lines)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}
