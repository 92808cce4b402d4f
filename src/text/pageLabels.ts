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

export const PAGE_LABELS: Record<FieldKey, readonly string[]> = {
  indexNumber: ["索引号", "信息索引号", "索取号", "信息索取号"],
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
  ],
  source: ["信息来源", "来源", "文章来源", "稿源", "来稿单位"],
  writtenDate: ["成文日期", "生成日期", "产生日期", "印发日期", "签发日期", "成文时间"],
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

const LABEL = [...BY_LABEL.keys()]
  .sort((a, b) => b.length - a.length)
  .map((label) => [...label].join(" *"))
  .join("|");

/**
 * A label and what ends it: a colon, a bar of a table, or, at the start of a line, only space.
 *
 *     索 引 号:104512003/2024-00318      文       号 | 遂安委〔2025〕14号
 */
const LABEL_PATTERN = `(?:(?<=^|[^\\p{L}\\p{N}])|(?<=\\d)(?=发布|来源|浏览|字|作者|信息)|(?<=[\\])]))(?<label>${LABEL}) *(?:[:|]|(?<=^[•·*\\-| ]{0,6}(?:${LABEL}) *)(?= |$))`;

/** No page head has a longer line of fields. */
const LONGEST_FIELD_LINE = 600;

export interface FoundLabel {
  key: FieldKey;
  label: string;
  /** Where the label begins, and where its value may begin. */
  start: number;
  end: number;
}

let pattern: RegExp | undefined;

/** The labels of one line of a page head, in order. */
export function findLabels(whole: string): FoundLabel[] {
  const line = whole.length > LONGEST_FIELD_LINE ? whole.slice(0, LONGEST_FIELD_LINE) : whole;
  if (!/[:|]|^[^。,]{2,}/.test(line)) return [];
  pattern ??= new RegExp(LABEL_PATTERN, "gu");
  return [...line.matchAll(pattern)].map((match) => {
    const label = match.groups!.label!.replace(/ /g, "");
    const start = match.index;
    return { key: BY_LABEL.get(label)!, label, start, end: start + match[0].length };
  });
}
