import type { Draft, Rule } from "../rule.ts";

const PAIRS: Record<string, string> = { "“": "”", "《": "》", "(": ")", "（": "）", "「": "」", "〔": "〕" };
const CLOSING = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]));

/** Half- and full-width brackets may be mixed. */
const alike = (sign: string): string => (sign === "（" ? "(" : sign === "）" ? ")" : sign);

/**
 * Every quotation mark and bracket of a paragraph has its partner.
 *
 *     bad   落实“谁执法谁普法责任制。
 *     good  落实“谁执法谁普法”责任制。
 *
 * 1) and 二) are markers.
 */
export const rule: Rule = {
  id: "text/unbalanced",
  severity: "info",
  title: { zh: "引号或括号不成对", en: "a quotation mark or bracket without its partner" },
  explanation: {
    zh: "一段之内的引号、书名号、括号应成对。多半是转贴时丢字,引号内外的数字因此可能读错。",
    en: "Quotation marks and brackets pair up inside a paragraph. Most likely a character was lost, and figures near it may be read wrongly.",
  },
  find({ report, text }) {
    const drafts: Draft[] = [];
    const end = report.sections.at(-1)?.span.end ?? text.length;
    let start = report.sections[0]?.span.start ?? 0;
    for (const line of text.slice(start, end).split("\n")) {
      const at = firstUnpaired(line);
      if (at >= 0) {
        drafts.push({
          message: { zh: `“${line[at]}”不成对`, en: `${line[at]} has no partner` },
          span: { start: start + at, end: start + at + 1 },
        });
      }
      start += line.length + 1;
    }
    return drafts;
  },
};

function firstUnpaired(line: string): number {
  const open: { sign: string; at: number }[] = [];
  for (let i = 0; i < line.length; i++) {
    const sign = line[i]!;
    if (sign in PAIRS) open.push({ sign: alike(sign), at: i });
    else if (CLOSING.has(sign)) {
      if (/[)）]/.test(sign) && /^\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})$/.test(line.slice(0, i))) continue;
      if (open.at(-1)?.sign !== alike(CLOSING.get(sign)!)) return i;
      open.pop();
    }
  }
  return open[0]?.at ?? -1;
}
