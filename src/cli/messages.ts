import type { FailureCode } from "../model.ts";

export interface Tally {
  reports: number;
  failed: number;
  metrics: number;
  coded: number;
  /** Done in an earlier run. */
  skipped: number;
}

/** Kinds of files with how many there are of each. */
type Kinds = readonly (readonly [kind: string, count: number])[];

function sum(kinds: Kinds): number {
  return kinds.reduce((total, [, count]) => total + count, 0);
}

function listOf(kinds: Kinds, comma: string): string {
  return kinds.map(([kind, count]) => `${kind} ${count}`).join(comma);
}

/** What is printed for eyes, on standard error, in two languages. */
export const messages = {
  en: {
    noReport: "not a report of this kind (no outline, or another kind of document); parsed all the same",
    summary: ({ reports, failed, metrics, coded, skipped }: Tally) =>
      `${count(reports, "report")}, ${count(metrics, "metric")} (${coded} with an indicator)${failed > 0 ? `, ${failed} failed` : ""}${skipped > 0 ? `, ${skipped} done before` : ""}`,
    another:
      "behind its closing an outline begins anew, most likely another report; nothing of it is read: split the file",
    annexed: "an annex below its closing has figures; they are not read: put them above the closing",
    anew: "an outline begins anew inside of it, most likely another report, read as part of this one: split the file",
    torn: "digits are torn apart by blanks (1 2 8) in many places; these numbers are not read: mend the text",
    whatHelps: {
      missing: "look at the path; a pattern wants quotes",
      unreadable: "name a file, or a folder, that may be read",
      empty: "save or fetch it again",
      "unknown-format": "save it as a kind that is known, or give its text to standard input",
      undecodable: "name its encoding with --encoding, or mend the byte that is named",
      password: "save it without the password",
      "no-text": "recognise the characters of a scan first; save a page when it has loaded",
      corrupt: "fetch it again, or save it anew",
      "too-large": "look at it: no report is so large; split what holds several",
      "too-deep": "look at it: no report is so deep",
      timeout: "give it a longer --timeout",
    } satisfies Record<FailureCode, string>,
    leftOut: (kinds: Kinds) => `${count(sum(kinds), "file")} of other kinds left out: ${listOf(kinds, ", ")}`,
    nothing: "(no sections)",
    reportsOf: (n: number, all = n) => (n === all ? count(n, "report") : `${n} of ${count(all, "report")}`),
    compared: (n: number) => `${count(n, "pair")} of reports compared`,
    noChanges: "  no differences",
    otherPlace: (old: string, now: string) => `these are reports of different offices: ${old || "?"}, ${now || "?"}`,
    twice: (key: string, year: number | null, path: string) =>
      `${path}: another report of ${key}${year === null ? "" : ` (${year})`}; left out`,
    again: (key: string, year: number, path: string, first: string) =>
      `${path}: another report of ${key} (${year}), beside ${first}; both count`,
    onlyOld: (key: string, path: string) => `${path}: ${key} has no report among the new ones`,
    onlyNew: (key: string, path: string) => `${path}: ${key} has no report among the old ones`,
    yearsApart: (old: number, now: number) =>
      `the old report is of ${old}, the new one of ${now}; claims against the year before are not judged`,
    noValue: {
      several: "in pieces",
      conflict: "two values",
      period: "other years",
      part: "some months",
    },
    changeKinds: {
      changed: "changed",
      appeared: "appeared",
      vanished: "vanished",
      unclear: "no value of the year in one of them, or another unit",
      "section-added": "sections added",
      "section-dropped": "sections dropped",
      "claim-differs": "claims of change that do not fit the two values",
      "claim-holds": "claims of change that fit",
    },
    stats: {
      indicators: "Indicators",
      indicator: "indicator",
      stated: "reports",
      min: "min",
      median: "median",
      max: "max",
      silent: (n: number) => `${count(n, "indicator")} more in no report`,
      outliers: "A hundred times their peers",
      against: (median: string) => `median of its peers ${median}`,
      findings: "Findings",
      inReports: (n: number) => `in ${count(n, "report")}`,
    },
  },
  zh: {
    noReport: "不是法治政府建设报告(没有提纲,或为其他文件);仍已解析",
    summary: ({ reports, failed, metrics, coded, skipped }: Tally) =>
      `${reports} 份报告,${metrics} 个数据(${coded} 个对应指标)${failed > 0 ? `,${failed} 个失败` : ""}${skipped > 0 ? `,${skipped} 个先前已完成` : ""}`,
    another: "落款之后又有提纲,多半是另一份报告,未读:请拆成两个文件",
    annexed: "落款之后的附件(附表)里有数字,未读:如需读取,请移到落款之前",
    anew: "正文之中又从头编号,多半是另一份报告,已并入这一份:请拆成两个文件",
    torn: "多处数字被空格拆开(1 2 8),无法判断,未读:请先修正文本",
    whatHelps: {
      missing: "没有这个文件:请核对路径,通配符要加引号",
      unreadable: "无法读取:请给出有权限读取的文件或目录",
      empty: "没有内容:请重新保存或获取",
      "unknown-format": "不认识的格式:请另存为已知格式,或把文字送入标准输入",
      undecodable: "无法判断编码或有坏字节:请查看所指字节,或用 --encoding 指定编码",
      password: "有密码:请去掉密码后另存",
      "no-text": "没有文字:扫描件请先识别文字,网页请待加载完再保存",
      corrupt: "已损坏:请重新获取或另存",
      "too-large": "过大:请检查是否为报告,含多份的请拆分",
      "too-deep": "嵌套过深:请检查是否为报告",
      timeout: "超时:请加大 --timeout",
    } satisfies Record<FailureCode, string>,
    leftOut: (kinds: Kinds) => `另有 ${sum(kinds)} 个其他类型的文件未读:${listOf(kinds, "、")}`,
    nothing: "(没有章节)",
    reportsOf: (n: number, all = n) => (n === all ? `${n} 份报告` : `${all} 份报告中的 ${n} 份`),
    compared: (n: number) => `比较了 ${n} 对报告`,
    noChanges: "  没有差别",
    otherPlace: (old: string, now: string) => `两份报告的发文机关不同:${old || "?"}、${now || "?"}`,
    twice: (key: string, year: number | null, path: string) =>
      `${path}: ${key}的另一份报告${year === null ? "" : `(${year}年)`},未用`,
    again: (key: string, year: number, path: string, first: string) =>
      `${path}: ${key}的另一份报告(${year}年),与 ${first} 都计入`,
    onlyOld: (key: string, path: string) => `${path}: ${key}没有新报告`,
    onlyNew: (key: string, path: string) => `${path}: ${key}没有旧报告`,
    yearsApart: (old: number, now: number) => `旧报告为${old}年,新报告为${now}年,同比之说未核对`,
    noValue: {
      several: "分项",
      conflict: "两个数值",
      period: "其他年份",
      part: "年内几个月",
    },
    changeKinds: {
      changed: "变化",
      appeared: "新出现",
      vanished: "不再出现",
      unclear: "无全年数值(分项、其他年份等),或单位不同",
      "section-added": "新增章节",
      "section-dropped": "不再有的章节",
      "claim-differs": "与两年数值不符的变化说法",
      "claim-holds": "与两年数值相符的变化说法",
    },
    stats: {
      indicators: "指标",
      indicator: "指标",
      stated: "报告",
      min: "最小",
      median: "中位数",
      max: "最大",
      silent: (n: number) => `另有 ${n} 个指标没有报告写到`,
      outliers: "百倍于同类的数值",
      against: (median: string) => `同类中位数 ${median}`,
      findings: "问题",
      inReports: (n: number) => `涉及 ${n} 份报告`,
    },
  },
} as const;

export type Messages = (typeof messages)[keyof typeof messages];

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
