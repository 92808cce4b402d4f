import { Parser } from "htmlparser2";
import { LawgovError } from "../../text/error.ts";
import { decode } from "../decode.ts";
import type { Extract } from "../inputFormat.ts";
import { LIMITS } from "../limits.ts";
import { cellMark, TABLE_END, tableLines, withoutMarks } from "../tableLines.ts";

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

/** A block of which so much stands in links is navigation or related reading; a long one has to be links nearly whole. */
const LINK_SHARE = 0.7;
const LINK_SHARE_OF_LONG = 0.9;
const LONG = 2000;

interface Frame {
  pieces: string[];
  /** Letters in all, and of them inside of links: a list of articles has dates and numbers beside its links. */
  length: number;
  linked: number;
  links: number;
}

/**
 * Saved web pages: the text of the article with the fields of the page around it, a line a block, table cells parted by
 * ` | `. Scripts, forms and lists of links go; what is head, closing and foot is told later, from the text.
 */
export const extract: Extract = (bytes, { encoding }) => {
  const decoded = decode(bytes, encoding ?? declared(bytes));
  const text = textOfPage(decoded.text);
  if (text.trim() === "") throw new LawgovError("no-text", "a page without text");
  return { text, encoding: decoded.encoding };
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
  const open: { name: string; isSilent: boolean }[] = [];
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
        // a head that was not closed ends here; a body is shown, whatever it says before its scripts run
        if (name === "body") silent = 0;
        const isSilent = name !== "body" && (SILENT.has(name) || isHidden(attributes));
        open.push({ name, isSilent });
        if (open.length > LIMITS.depth)
          throw new LawgovError("too-deep", `elements nested more than ${LIMITS.depth} deep`);
        if (name === "meta") {
          const label = META[(attributes.name ?? "").toLowerCase()];
          const content = (attributes.content ?? "").replace(/\s+/g, " ").trim();
          if (label && content !== "" && content.length < 200) fields.push(`${label}: ${content}`);
        }
        if (isSilent) silent++;
        if (silent > 0) return;
        if (name === "a") {
          inLink++;
          top().links++;
        } else if (name === "br") add("\n");
        else if (name === "td" || name === "th")
          add(cellMark(Number(attributes.colspan ?? 1), Number(attributes.rowspan ?? 1)));
        if (BLOCKS.has(name)) stack.push(newFrame());
      },
      ontext(marked) {
        if (silent > 0) return;
        const text = withoutMarks(marked);
        const words = open.some(({ name }) => name === "pre") ? text : text.replace(/[ \t\r\n\f]+/g, " ");
        const frame = top();
        const length = words.replace(/\P{L}/gu, "").length;
        frame.length += length;
        if (inLink > 0) frame.linked += length;
        add(words);
      },
      onclosetag(name) {
        const at = open.findLastIndex((element) => element.name === name);
        const closed = at >= 0 ? open.splice(at) : [];
        const was = silent;
        silent = Math.max(0, silent - closed.filter(({ isSilent }) => isSilent).length);
        if (was > 0) return;
        if (name === "a") inLink = Math.max(0, inLink - 1);
        if (!BLOCKS.has(name) || stack.length === 1) return;
        const frame = stack.pop()!;
        const outer = top();
        if (isNavigation(frame)) return;
        outer.length += frame.length;
        outer.linked += frame.linked;
        outer.links += frame.links;
        append(outer.pieces, finish(frame, name));
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
  );
  parser.write(page);
  parser.end();
  while (stack.length > 1) {
    const frame = stack.pop()!;
    if (!isNavigation(frame)) append(top().pieces, frame.pieces);
  }
  const lines = top()
    .pieces.join("")
    .split("\n")
    .map((line) => line.trimEnd().replace(/^ +/, ""));
  const text = tableLines(lines)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return [fields.join("\n"), text].filter((part) => part !== "").join("\n\n");
}

function isHidden(attributes: Record<string, string>): boolean {
  return "hidden" in attributes || /display\s*:\s*none/i.test(attributes.style ?? "");
}

function newFrame(): Frame {
  return { pieces: [], length: 0, linked: 0, links: 0 };
}

function isNavigation({ length, linked, links }: Frame): boolean {
  return links >= 2 && linked > length * (length < LONG ? LINK_SHARE : LINK_SHARE_OF_LONG);
}

/** A row of a table is one line; the cells' own line ends are blanks. */
function finish({ pieces }: Frame, name: string): string[] {
  if (name === "table") return [...pieces, `\n${TABLE_END}`];
  if (name !== "tr") return pieces;
  const row = pieces.join("");
  // a row that holds paragraphs of text is a layout, not a row of fields
  return row.length > 400 || /[。]/.test(row) ? [row] : [row.replace(/\n+/g, " ")];
}

/** Put the pieces of a block behind others, on lines of their own. */
function append(pieces: string[], block: readonly string[]): void {
  pieces.push("\n");
  for (const piece of block) pieces.push(piece);
  pieces.push("\n");
}
