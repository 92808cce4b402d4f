import { allMatches } from "../text/matches.ts";
import type { Edit } from "./offsets.ts";

/** The beginning of a marker of the outline. */
const MARKER_AHEAD = "(?=[（(]?[一二三四五六七八九十]|[（(][0-9]|[0-9]{1,2}\\\\?[.、．)）])";

/**
 * Signs of Markdown and of bullet lists: of a heading, of bold type and of code, before a marker of the outline, a rule between
 * paragraphs, and the escape of a numbered line; and what an indentation becomes that was copied in another encoding.
 */
const SIGNS = new RegExp(
  [
    "^[ \\t]*#{1,6}[ \\t]+",
    "(?<!\\*)\\*\\*(?!\\*)",
    "(?<!`)`(?!`)",
    `^[ \\t]*[-*+>•●■◆▪][ \\t]+${MARKER_AHEAD}`,
    "^[?\\uFFFD]{1,4}(?=[\\u4e00-\\u9fff0-9（(])",
    "^[ \\t]*(?:-{3,}|={3,}|\\*{3,}|_{3,})[ \\t]*$",
    "(?<=^[ \\t]*(?:[-*+>•●■◆▪][ \\t]+)?[0-9]{1,2})\\\\(?=[.)])",
  ].join("|"),
  "gm",
);

/** What any of the signs begins with: most texts have none. */
const MAY_BE = /[#*`•●■◆▪\\]|^[ \t]*[-+>=_]|^[?\uFFFD]/m;

/**
 * Drop the signs of a light markup, so that a heading begins with its marker.
 *
 *     ## 一、工作情况        一、工作情况
 *     **（一）加强领导**  →  （一）加强领导
 *     - 1\. 办理26件         1. 办理26件
 *     ??一、工作情况        一、工作情况
 */
export function markupEdits(text: string): Edit[] {
  if (!MAY_BE.test(text)) return [];
  return allMatches(text, SIGNS).map(({ index, 0: sign }) => ({ start: index, end: index + sign.length, with: "" }));
}
