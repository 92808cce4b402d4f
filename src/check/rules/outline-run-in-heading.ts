import type { Rule } from "../rule.ts";

/**
 * A heading ends before its first run-in item.
 *
 *     bad   (一)筑牢保障一是强化领导。
 *     good  (一)筑牢保障。一是强化领导。
 */
export const rule: Rule = {
  id: "outline/run-in-heading",
  severity: "warning",
  title: { zh: "标题与“一是”之间缺句号", en: "a heading runs into 一是 without a full stop" },
  explanation: {
    zh: "标题之后紧接“一是”而没有句号或换行,标题与正文连在一起。",
    en: "A heading is followed by 一是 without a full stop or a line end, so that heading and text run together.",
  },
  find({ text, sections }) {
    return sections.flatMap((section) => {
      const first = section.children[0];
      if (section.title === null || first?.marker.kind !== "cn-shi" || section.marker.kind === "cn-shi") return [];
      const before = text.slice(section.span.start, first.span.start);
      if (/[。:;,、.!?：；，！？…”’)）\s]$/.test(before) || /\n/.test(before.trim())) return [];
      const start = Math.max(section.span.start, first.span.start - 4);
      return [
        {
          message: {
            zh: `标题“${section.title}”与“${first.marker.text}”之间缺句号`,
            en: `the heading ${section.title} runs into ${first.marker.text} without a full stop`,
          },
          span: { start, end: first.span.start + first.marker.text.length },
        },
      ];
    });
  },
};
