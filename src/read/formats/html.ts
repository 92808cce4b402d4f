import { Parser } from "htmlparser2";
import { LawgovError } from "../../text/error.ts";
import { decode } from "../decode.ts";
import type { InputFormat } from "../inputFormat.ts";
import { LIMITS } from "../limits.ts";

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  "address article aside blockquote body caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead title tr ul".split(
    " ",
  ),
);

/** Elements whose text nobody reads. */
const SILENT = new Set(
  "script style noscript template head select option button textarea svg math iframe object".split(" "),
);

/** Meta tags of the 2017 guideline for government sites, as the labelled fields that they are. */
const META: Record<string, string> = { articletitle: "标题", pubdate: "发布日期", contentsource: "来源" };

/** A block that is mostly links is navigation or related reading, unless it is long prose. */
const LINK_SHARE = 0.7;

interface Frame {
  pieces: string[];
  /** Characters in all, and of them inside of links. */
  length: number;
  linked: number;
  links: number;
}

/**
 * Saved web pages: the text of the article with the fields of the page around it, a line a block, table cells parted by
 * ` | `. Scripts, forms and lists of links go; what is head, closing and foot is told later, from the text.
 */
export const html: InputFormat = {
  name: "html",
  extensions: [".html", ".htm", ".shtml", ".xhtml"],
  read(bytes, { encoding }) {
    const decoded = decode(bytes, encoding ?? declared(bytes));
    const text = textOfPage(decoded.text);
    if (text.trim() === "") throw new LawgovError("no-text", "a page without text");
    return { text, encoding: decoded.encoding };
  },
};

/** The charset that a page declares, where it is one that is known and right. */
function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  if (!label || !/^(?:utf-?8|gb18030|gbk|gb2312|big5)$/.test(label)) return undefined;
  try {
    decode(bytes, label);
    return label;
  } catch {
    return undefined;
  }
}

/** The text of a page. Throws `too-deep` and `too-large` at the limits. */
export function textOfPage(page: string): string {
  const fields: string[] = [];
  const stack: Frame[] = [newFrame()];
  const open: string[] = [];
  let silent = 0;
  let inLink = 0;
  let nodes = 0;
  const top = (): Frame => stack[stack.length - 1]!;
  const add = (text: string): void => {
    top().pieces.push(text);
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++nodes > LIMITS.nodes) throw new LawgovError("too-large", `more than ${LIMITS.nodes} elements`);
        open.push(name);
        if (open.length > LIMITS.depth)
          throw new LawgovError("too-deep", `elements nested more than ${LIMITS.depth} deep`);
        if (name === "meta") {
          const label = META[(attributes.name ?? "").toLowerCase()];
          const content = (attributes.content ?? "").replace(/\s+/g, " ").trim();
          if (label && content !== "" && content.length < 200) fields.push(`${label}: ${content}`);
        }
        if (SILENT.has(name)) silent++;
        if (silent > 0) return;
        if (name === "a") {
          inLink++;
          top().links++;
        } else if (name === "br") add("\n");
        else if (name === "td" || name === "th") add("\u0001");
        if (BLOCKS.has(name)) stack.push(newFrame());
      },
      ontext(text) {
        if (silent > 0) return;
        const words = open.includes("pre") ? text : text.replace(/[ \t\r\n\f]+/g, " ");
        const frame = top();
        const length = words.replace(/\s/g, "").length;
        frame.length += length;
        if (inLink > 0) frame.linked += length;
        add(words);
      },
      onclosetag(name) {
        const at = open.lastIndexOf(name);
        if (at >= 0) open.length = at;
        if (SILENT.has(name)) {
          silent--;
          return;
        }
        if (silent > 0) return;
        if (name === "a") inLink = Math.max(0, inLink - 1);
        if (!BLOCKS.has(name) || stack.length === 1) return;
        const frame = stack.pop()!;
        const outer = top();
        if (isNavigation(frame)) return;
        outer.length += frame.length;
        outer.linked += frame.linked;
        outer.links += frame.links;
        outer.pieces.push("\n", ...finish(frame, name), "\n");
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
  );
  parser.write(page);
  parser.end();
  while (stack.length > 1) {
    const frame = stack.pop()!;
    if (!isNavigation(frame)) top().pieces.push("\n", ...frame.pieces, "\n");
  }
  const text = top()
    .pieces.join("")
    .split("\n")
    .map((line) => cells(line))
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return [fields.join("\n"), text].filter((part) => part !== "").join("\n\n");
}

function newFrame(): Frame {
  return { pieces: [], length: 0, linked: 0, links: 0 };
}

function isNavigation({ length, linked, links }: Frame): boolean {
  return links >= 2 && length > 0 && linked / length > LINK_SHARE && length < 2000;
}

/** A row of a table is one line; the cells' own line ends are blanks. */
function finish({ pieces }: Frame, name: string): string[] {
  if (name !== "tr") return pieces;
  const row = pieces.join("");
  // a row that holds paragraphs of text is a layout, not a row of fields
  return row.length > 400 || /[。]/.test(row) ? [row] : [row.replace(/\n+/g, " ")];
}

/** The cells of a line, parted by bars. */
function cells(line: string): string {
  if (!line.includes("\u0001")) return line.replace(/\s+$/, "").replace(/^ +/, "");
  return line
    .split("\u0001")
    .map((cell) => cell.replace(/\s+/g, " ").trim())
    .filter((cell) => cell !== "")
    .join(" | ");
}
