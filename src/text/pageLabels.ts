import { groupBy } from "./groupBy.ts";
import type { Range } from "./range.ts";

/**
 * The labels of page heads on government sites: 政府信息公开目录 metadata and the templates of publishing systems.
 *
 * `outline` needs them to tell a field line from the report, `metadata` to read the fields. Convention, not law.
 */
export type FieldKey =
  | "indexNumber"
  | "title"
  | "documentNumber"
  | "publisher"
  | "source"
  | "writtenDate"
  | "issuedDate"
  | "publishedDate"
  | "plainDate"
  | "other"
  | "dropped";

const PAGE_LABELS: Record<FieldKey, readonly string[]> = {
  indexNumber: ["索引号", "信息索引", "信息索引号", "索取号", "信息索取号"],
  title: ["标题", "名称", "信息名称", "公文名称", "文件名称", "信息标题"],
  documentNumber: ["文号", "发文字号", "发布文号", "文件编号", "公文号", "发文文号", "文件文号"],
  publisher: [
    "发布机构",
    "发布单位",
    "发文机关",
    "发文机构",
    "制发机构",
    "公开机构",
    "责任部门",
    "发布机关",
    "发文单位",
    "公开单位",
    "机构名称",
  ],
  source: ["信息来源", "来源", "文章来源", "稿源", "来稿单位"],
  writtenDate: ["成文日期", "生成日期", "产生日期", "印发日期", "签发日期", "成文时间", "公文生成日期"],
  issuedDate: ["发文日期", "发文时间"],
  publishedDate: ["发布日期", "发布时间", "公开日期", "发表时间", "公开时间", "发表日期", "发稿时间"],
  plainDate: ["时间", "日期"],
  other: [
    "更新时间",
    "更新日期",
    "生效日期",
    "失效日期",
    "有效性",
    "时效性",
    "有效期",
    "组配分类",
    "主题分类",
    "公文种类",
    "公文类型",
    "公开方式",
    "公开属性",
    "公开类型",
    "公开范围",
    "公开时限",
    "公开形式",
    "内容概述",
    "关键词",
    "主题词",
    "作者",
    "责任编辑",
    "编辑",
    "审核",
    "公开目录",
    "体裁分类",
    "文种",
    "服务对象",
    "信息分类",
    "信息类别",
    "所属主题",
    "文件状态",
    "效力状态",
    "栏目",
    "记录形式",
    "载体类型",
    "体裁",
    "公开类别",
    "所属类目",
    "责任科室",
    "废止日期",
    "信息发布人",
  ],
  dropped: [
    "浏览次数",
    "浏览量",
    "浏览",
    "访问量",
    "访问次数",
    "阅读",
    "阅读量",
    "阅读次数",
    "点击数",
    "点击量",
    "点击",
    "点击率",
    "字体",
    "字体大小",
    "字号",
    "打印",
    "打印本页",
    "关闭",
    "关闭窗口",
    "收藏",
    "分享到",
    "分享",
    "视力保护色",
    "无障碍",
    "简体",
    "繁体",
    "朗读",
    "纠错",
    "下载",
    "保存",
    "语音播报",
    "背景色",
    "扫一扫",
  ],
};

const BY_LABEL = new Map<string, FieldKey>();
for (const [key, labels] of Object.entries(PAGE_LABELS))
  for (const label of labels) BY_LABEL.set(label, key as FieldKey);

/** The labels by the code of their first character, the longer ones first. */
const BY_FIRST = groupBy(
  [...BY_LABEL.keys()].sort((a, b) => b.length - a.length),
  (label) => label.charCodeAt(0),
);

/** No page head has a longer line of fields. */
const LONGEST_FIELD_LINE = 600;

export interface FoundLabel {
  key: FieldKey;
  label: string;
  /** Where the label begins, and where its value may begin. */
  start: number;
  end: number;
}

/**
 * The labels of one line of a page head, in order: each with a colon or the bar of a table behind it, or in brackets, or,
 * where the line begins with a label, only space.
 *
 *     索 引 号:104512003/2024-00318      文       号 | 云岭委〔2024〕9号
 *     [ 索引号 ] 104512003/2024-00318    索引号 104512003/2024-00318 公开方式 主动公开
 */
export function findLabels(whole: string): FoundLabel[] {
  const line = whole.length > LONGEST_FIELD_LINE ? whole.slice(0, LONGEST_FIELD_LINE) : whole;
  const found: FoundLabel[] = [];
  if (!/[:|[【]|^[^。,]{2,}/.test(line)) return found;
  for (let at = 0; at < line.length; ) {
    const label = labelAt(line, at, found.length > 0) ?? (found.length > 0 ? unknownAt(line, at) : undefined);
    if (label) found.push(label);
    at = label ? label.end : at + 1;
  }
  return found;
}

/** The longest label that stands at a place of a line and has an end; `among` others that stand before it. */
function labelAt(line: string, at: number, among: boolean): FoundLabel | undefined {
  const labels = BY_FIRST.get(line.charCodeAt(at));
  if (!labels || !mayBegin(line, at)) return undefined;
  for (const label of labels) {
    const behind = behindLabel(line, at, label);
    const end = behind < 0 ? -1 : labelEnd(line, { start: at, end: behind }, among);
    if (end >= 0) return { key: BY_LABEL.get(label)!, label, start: at, end };
  }
  return undefined;
}

/** A word behind two spaces or a bar and before a colon or a bar, or behind one space and before a colon, among fields. */
const UNKNOWN = /(?<= {2}|\| ?)([\u4e00-\u9fff]{2,8})[:|]|(?<= )([\u4e00-\u9fff]{2,6}):/y;

/** A label that no page was known to have: it ends the value before it. */
function unknownAt(line: string, at: number): FoundLabel | undefined {
  UNKNOWN.lastIndex = at;
  const match = UNKNOWN.exec(line);
  const label = match?.[1] ?? match?.[2];
  return label === undefined ? undefined : { key: "other", label, start: at, end: at + label.length + 1 };
}

/** A label stands behind a sign or space; behind a digit only where one value runs into the next label. */
function mayBegin(line: string, at: number): boolean {
  const before = line[at - 1];
  if (before === undefined || before === " ") return true;
  if (/\d/.test(before)) return /^(?:发布|来源|浏览|字|作者|信息|公开)/.test(line.slice(at, at + 2));
  // most of what stands there needs no table of all scripts
  if (/[\u4e00-\u9fffA-Za-z]/.test(before)) return false;
  return /[!-/:-@[-`{-~\u2010-\u2027\u3001-\u3020]/.test(before) || !/[\p{L}\p{N}]/u.test(before);
}

/** Where a label ends whose characters may stand apart (索 引 号), or -1. */
function behindLabel(line: string, at: number, label: string): number {
  let end = at + 1;
  for (let i = 1; i < label.length; i++) {
    end = behindSpace(line, end);
    if (line[end] !== label[i]) return -1;
    end++;
  }
  return end;
}

/** Fewer characters than this are as often a word of a value as a label: 时间, 来源. 文号 is none. */
const SHORTEST_SPACED = 3;

/** Where what ends a label ends, or -1. */
function labelEnd(line: string, { start, end }: Range, among: boolean): number {
  const next = behindSpace(line, end);
  if (line[next] === ":" || line[next] === "|") return next + 1;
  const before = line.slice(0, start);
  if (/[\]】]/.test(line[next] ?? "") && /[[【] ?$/.test(before)) return next + 1;
  const isSpaced = among && before.endsWith(" ") && (end - start >= SHORTEST_SPACED || line.startsWith("文号", start));
  if (!isSpaced && !/^[•·*\-| ]{0,6}$/.test(before)) return -1;
  if (next === line.length) return next;
  return next > end ? next - 1 : -1;
}

function behindSpace(line: string, at: number): number {
  let end = at;
  while (line[end] === " ") end++;
  return end;
}
