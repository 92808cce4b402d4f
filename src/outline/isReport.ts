import type { Outline } from "../text/outline.ts";

/** 关于做好2022年度法治政府建设报告工作的通知: a document that asks for reports. */
const ASKS_FOR_REPORTS =
  /^.{0,40}(?:做好|开展|加强|规范|报送|组织|征集).{0,40}报告.{0,12}(?:通知|通报|公告|意见|方案)$/m;

/** 《…法治政府建设年度报告》解读, …法治政府建设工作要点: a document on a report, or of what is to come. */
const TELLS_OF_REPORTS =
  /》.{0,6}解读$|^(?!.*(?:总结|报告|情况))[^,。:;>]{2,40}法治[^,。:;]{0,20}(?:工作要点|工作计划|实施方案|规划|实施意见)$/m;

/** 政府工作报告: an annual report on everything, with a section on 法治 among others. */
const ON_EVERYTHING =
  /^[^,。:;>法]{0,30}(?:政府|人大常委会|政协常委会|法院|检察院)工作报告$|^[^,。:;>法]{0,40}(?:国民经济和社会发展|财政预算)[^,。:;>]{0,40}报告$/m;

/** Lines that are titles of reports and the like, and what those of this kind speak of. */
const TITLES = /^[^,。:;>]{6,60}(?:报告|总结|汇报|计划)$/gm;
const MATTER = /法治|依法|法制/;

/**
 * Whether a document is a report of this kind: it has an outline, speaks of 法治 or 依法行政 anywhere, and neither asks for
 * reports nor is on one; where its head has titles, one of them is of the matter.
 */
export function isReport(text: string, outline: Outline): boolean {
  const head = text.slice(outline.head.start, outline.head.end);
  if (ASKS_FOR_REPORTS.test(head) || TELLS_OF_REPORTS.test(head) || ON_EVERYTHING.test(head)) return false;
  const titles = head.match(TITLES) ?? [];
  if (titles.length > 0 && !titles.some((title) => MATTER.test(title)) && !MATTER.test(head)) return false;
  return outline.sections.length > 0 && /法治|依法行政/.test(text);
}
