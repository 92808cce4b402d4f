import { missingSection } from "../missingSection.ts";
import { CONTENT_BASIS, type Rule } from "../rule.ts";

/** The duties of the heads of party and government as first responsible persons. */
const DUTY =
  /第一责任人|主要负责(?:人|同志).{0,8}履(?:行|职)|党政主要(?:负责人|负责同志|领导).{0,12}(?:职责|责任)|主要(?:负责人|负责同志|领导)(?:推进|抓)法治/;

/** What such a head does, without the name of the duty: 主要负责同志对重要工作亲自部署, 书面述法. */
const DONE =
  /(?:主要负责(?:人|同志)|主要领导|“?一把手”?)[^。]{0,40}亲自|重[要大](?:工作|问题|环节|案件|任务)亲自(?:部署|过问|协调|督办)|述法/;

const MENTION = new RegExp(`${DUTY.source}|${DONE.source}`);

/**
 * The report says how the heads performed their duty as first responsible persons, in a section or item of its own.
 *
 *     bad   only 落实第一责任人职责 in passing, or that 主要负责人亲自部署           info
 *     good  (一)认真履行推进法治建设第一责任人职责。……
 *
 * Nothing at all is an error; before report year 2019 info. Silent where the year is unknown.
 */
export const rule: Rule = {
  id: "content/responsibility",
  severity: "error",
  title: { zh: "没有写党政主要负责人履行第一责任人职责", en: "nothing on the duties of the first responsible person" },
  explanation: {
    zh: "报告应写党政主要负责人履行推进法治建设第一责任人职责的情况,有自己的一节或一项。完全没有是 error,只是顺带提到是 info。",
    en: "A report says how the heads of party and government performed their duty as first responsible persons, in a section or item of its own. Nothing at all is an error, a passing mention info.",
  },
  basis: CONTENT_BASIS,
  find: (context) =>
    missingSection(context, {
      role: "responsibility",
      isNamedBy: (section) => DUTY.test(section.title ?? firstSentence(section.text)),
      mention: (words) => MENTION.test(words),
      onlyMentioned: {
        zh: "第一责任人职责只顺带提到,没有自己的一节或一项",
        en: "the duties of the first responsible person are only mentioned in passing",
      },
      missing: {
        zh: "没有写党政主要负责人履行推进法治建设第一责任人职责的情况",
        en: "nothing on how the heads performed their duty as first responsible persons",
      },
    }),
};

function firstSentence(text: string): string {
  return /^[^。!?]{0,60}/.exec(text)?.[0] ?? "";
}
