import { parseOrdinal } from "./numerals.ts";

/**
 * The shapes of outline markers at the start of a line, as sources of regular expressions over normalised text.
 *
 * Named here once, since `normalize` must not join a line to one that begins a section, and `outline` reads them.
 */
const CN = "[一二三四五六七八九十百〇零]{1,5}";

export const MARKER_SHAPES = {
  /** 第一部分 第二章 */
  chapter: `第 ?${CN} ?(?:部 ?分|[章编篇节])`,
  /** 一、 十一. 一, — not 一、二审; never 一,二审 in mid-sentence: it stands at the start of a line only */
  cnComma: `${CN} ?(?:、(?!${CN}(?:审|级|类|线|期|批|季度|产业|[、和]))|[.,](?!\\d)|[.,](?=20\\d\\d年))`,
  /** (一) ㈠ */
  cnParen: `(?:\\( ?${CN} ?\\)|[㈠-㈩])[、.,]?`,
  /** 1. 1、 12． — not 1.5万, not 2022.3.16 */
  arabicDot: "(?:\\d{1,2} ?(?:、|\\.(?!\\d)|\\. ?(?=20\\d\\d年)|,(?!\\d))|[⒈-⒛])",
  /** (1) 1) ⑴ */
  arabicParen: "(?:\\( ?\\d{1,2} ?\\)|\\d{1,2}\\)|[⑴-⒇])[、.,]?",
  /** ① */
  circled: "[①-⑳][、.,]?",
} as const;

/** The number of a line marker, `undefined` where it is none: 第三部分 3, (十二) 12, ③ 3. */
export function markerOrdinal(marker: string): number | undefined {
  return parseOrdinal(marker.replace(/[第 ()、.,章编篇节]|部 ?分/g, ""));
}

/** Any marker that stands at the start of a line. */
export const LINE_MARKER = new RegExp(`^ *(?:${Object.values(MARKER_SHAPES).join("|")})`);
