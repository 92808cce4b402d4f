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
    const say = ({ sign, at }: Sign): void => {
      drafts.push({
        message: { zh: `“${sign}”不成对`, en: `${sign} has no partner` },
        span: { start: at, end: at + 1 },
      });
    };
    const end = report.sections.at(-1)?.span.end ?? text.length;
    let start = report.sections[0]?.span.start ?? 0;
    /** Opened at the end of the line before: a page may break its line there. */
    let pending: Sign | undefined;
    for (const line of text.slice(start, end).split("\n")) {
      const left = unpaired(line, start);
      start += line.length + 1;
      if (pending && left[0] && isPartner(pending, left[0])) left.shift();
      else if (pending) say(pending);
      pending = left.length === 1 && left[0]!.sign in PAIRS ? left[0] : undefined;
      if (left[0] && !pending) say(left[0]);
    }
    if (pending) say(pending);
    return drafts;
  },
};

interface Sign {
  sign: string;
  at: number;
}

function isPartner(open: Sign, close: Sign): boolean {
  const wanted = CLOSING.get(close.sign);
  return wanted !== undefined && alike(wanted) === alike(open.sign);
}

/** A marker before a closing bracket is not longer than this: 十二), 1). */
const LONGEST_MARKER = 12;

/** The signs of a line that have no partner on it, in order. */
function unpaired(line: string, offset: number): Sign[] {
  const left: Sign[] = [];
  for (let i = 0; i < line.length; i++) {
    const sign = { sign: line[i]!, at: offset + i };
    if (sign.sign in PAIRS) left.push(sign);
    else if (CLOSING.has(sign.sign)) {
      if (
        /[)）]/.test(sign.sign) &&
        /(?:^\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})|(?:^|[\s,，;；:：。])[A-Za-z\d])$/.test(
          line.slice(Math.max(0, i - LONGEST_MARKER), i),
        )
      )
        continue;
      const open = left.at(-1);
      if (open && isPartner(open, sign)) left.pop();
      else left.push(sign);
    }
  }
  return left;
}
