import type { MetricKind } from "../model.ts";

/**
 * Measure words by what they measure. Two-part words count as one (件次, 人次, 场次): the longest that fits is the unit.
 */
const WORDS: Partial<Record<MetricKind, string>> = {
  count:
    "人次 大类 大项 个次 件次 场次 户次 家次 批次 班次 条次 项次 组次 处次 座次 篇次 轮次 车次 艘次 起次 次数 例次 份次 人份 台套 台件 台次 件 宗 起 个 名 人 位 次 场 期 份 册 本 部 篇 条 项 户 家 批 类 种 张 枚 台 套 辆 卷 处 所 座 支 间 幅 块 面 则 通 票 笔 堂 课 节 组 对 轮 栋 幢 艘 只 头 尾 羽 株 棵 袋 箱 瓶 盒 例 站 页 案 单 架 具 把 顶 双 封 集 首 幕 档 宗次 届次 席 队 班 站次 顿 餐 样 声 回 趟 桩 件套 种次 剂次 辆次 间次 所次 讲 门 款 盏 桶 副 遍 眼 题 架次 样次 桌 辑 矿次 航次 校次 根 剂",
  measure:
    "岁 平米 平方米 平方公里 平方千米 立方米 公里 海里 千米 厘米 毫米 米 公顷 亩 吨 公斤 千克 斤 克 升 千瓦时 千瓦 分 学时 课时 学分 微克/立方米 毫克/立方米 μg/m3 µg/m3 μg/m³ µg/m³ ug/m3 mg/m3 mg/m³ m2 m3 km ㎡",
  duration: "个工作日 工作日 个工作小时 工作小时 个小时 个月 个星期 个自然日 自然日 小时 分钟 秒 天 日 周 年",
  money: "元 美元 欧元 港元 港币 日元 英镑",
  rate: "% 个百分点 百分点 ‰",
  multiple: "倍",
};

/** The kind of every measure word. */
export const KIND_OF_UNIT: ReadonlyMap<string, MetricKind> = new Map(
  Object.entries(WORDS).flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind as MetricKind] as const)),
);

/** Every measure word, the longest first. */
export const UNIT_WORDS: readonly string[] = [...KIND_OF_UNIT.keys()].sort((a, b) => b.length - a.length);

/** Measure words of which offices use one for the other, of one thing. */
const ONE = [
  ["人", "人次", "名", "位"],
  ["件", "宗", "起", "例", "件次"],
  ["份", "件", "部", "册"],
];

/** … and of a whole and its parts: an office holds 12场 in 3期. */
const OF_PARTS = [...ONE, ["次", "场次", "场", "期"], ["个", "家", "户"], ["条", "件", "篇", "则"]];

/** Whether a thing that is counted in `a` may be counted in `b`: 人 and 名, 件 and 宗; not 场 and 期. */
export function areOneUnit(a: string, b: string): boolean {
  return a === b || ONE.some((family) => family.includes(a) && family.includes(b));
}

/** Whether a part may be counted in `part` where its whole is counted in `whole`. */
export function unitsAgree(whole: string, part: string): boolean {
  return whole === part || OF_PARTS.some((family) => family.includes(whole) && family.includes(part));
}
