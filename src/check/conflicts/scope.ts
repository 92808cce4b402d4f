import { type Told, wordsUpTo } from "../told.ts";

/** Whom or what a sentence is about. */
const SCOPE =
  /[省市县区]\([市县区旗、]{1,6}\)|[全我][国省市县区州旗镇乡局厅委]|[省市县区州旗镇乡]本级|各[级市县区乡镇部门]+|[省市县区州旗镇乡](?:直|属|级)|[省市县区州旗镇乡]?(?:人民)?政府(?:办公室)?|[省市县区州旗]?[\u4e00-\u9fff]{2}[局厅委](?!员|托|办)|法院|检察院|中心|街道|部门/g;

/** The area and the organs that a sentence names before a figure. */
export function scopeOf(told: Told): readonly string[] {
  const named = wordsUpTo(told).match(SCOPE) ?? told.metric.subject?.match(SCOPE) ?? [];
  return named.map((name) => name.replace(/^我/, "全").replace(/^各(?=部门)/, ""));
}

/** Whether all that one of them names the other names, too. */
export function areNested(one: readonly string[], other: readonly string[]): boolean {
  return one.every((name) => other.includes(name)) || other.every((name) => one.includes(name));
}
