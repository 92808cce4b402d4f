import type { Rule } from "../rule.ts";

/** A line that was a date: 2022316, 2022年316日. */
const GARBLED =
  /^[^\S\n]*((?:19|20)\d{2}[\d年月./-]{2,6}日?|[二一][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,4}月[一二三四五六七八九十]{1,4}日)[^\S\n]*$/m;

/**
 * The date under the signature is a date.
 *
 *     bad   2022316
 *     good  2022年3月16日
 */
export const rule: Rule = {
  id: "date/garbled",
  severity: "warning",
  title: { zh: "落款日期残缺", en: "the signature date is no date any more" },
  explanation: {
    zh: "落款处有一行像日期而不成日期(2022316):年月日等字在转贴时丢失。",
    en: "A line under the signature looks like a date and is none (2022316): 年, 月 and 日 were lost on the way.",
  },
  find({ report, text }) {
    const { closing, metadata } = report;
    if (!closing || metadata.signedDate !== null) return [];
    const match = GARBLED.exec(text.slice(closing.span.start, closing.span.end));
    // 2023年2月 says less, but is whole
    if (!match || /^\d{4}年\d{1,2}月$/.test(match[1]!)) return [];
    const start = closing.span.start + match.index + match[0].indexOf(match[1]!);
    return [
      {
        message: { zh: `落款日期“${match[1]}”不成日期`, en: `the signature date ${match[1]} is no date` },
        span: { start, end: start + match[1]!.length },
      },
    ];
  },
};
