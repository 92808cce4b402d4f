import { isForeign, isForeignInside } from "../../text/foreignMatter.ts";
import type { Rule } from "../rule.ts";

/** What belongs to a report stands below it: attachments, links, imprint. */
const ATTACHED = /附\s*[件表]|相[关關]|解[读讀]|[责責]任[编編][辑輯]|版[权權]|[声聲]明/;

/** A paragraph of prose below the signature: another document, or a notice. */
const OTHER = /^.{40,}。|^[^,。;:]{8,60}(?:报告|总结|通知|公告|启事)$/;

/**
 * Nothing foreign stands under the report or in it: advertising, key words of gambling that hacked pages append.
 *
 *     bad   a line of many short phrases without a sentence behind the last section
 */
export const rule: Rule = {
  id: "text/foreign-matter",
  severity: "warning",
  title: { zh: "夹有无关内容", en: "matter that is not the report" },
  explanation: {
    zh: "报告之后或段落之间有广告、博彩等无关内容:多半是网页被篡改。",
    en: "Advertising, gambling links or other matter stand under the report or between its paragraphs: the page was most likely hacked.",
  },
  find({ report, text }) {
    const from = Math.max(report.closing?.span.end ?? 0, report.sections.at(-1)?.span.end ?? 0);
    const signed = report.metadata.evidence.signedDate?.[0]?.end ?? from;
    let start = 0;
    let isAttached = false;
    for (const line of text.split("\n")) {
      const said = line.normalize("NFKC").trim();
      const isBelow = start >= signed;
      isAttached ||= isBelow && ATTACHED.test(said);
      const isOther = isBelow && !isAttached && OTHER.test(said);
      if (said !== "" && (isOther || (start >= from ? isForeign(said) : isForeignInside(said)))) {
        const at = start + line.indexOf(line.trim());
        return [
          {
            message: {
              zh: `夹有无关内容:${said.slice(0, 20)}…`,
              en: `matter that is not the report: ${said.slice(0, 20)}…`,
            },
            span: { start: at, end: at + line.trim().length },
          },
        ];
      }
      start += line.length + 1;
    }
    return [];
  },
};
