export interface Tally {
  reports: number;
  failed: number;
  metrics: number;
  coded: number;
}

/** What is printed for eyes, on standard error, in two languages. */
export const messages = {
  en: {
    noReport: "not a report of this kind (no outline, or another kind of document); parsed all the same",
    summary: ({ reports, failed, metrics, coded }: Tally) =>
      `${count(reports, "report")}, ${count(metrics, "metric")} (${coded} with an indicator)${failed > 0 ? `, ${failed} failed` : ""}`,
    nothing: "(no sections)",
  },
  zh: {
    noReport: "不是法治政府建设报告(没有提纲,或为其他文件);仍已解析",
    summary: ({ reports, failed, metrics, coded }: Tally) =>
      `${reports} 份报告,${metrics} 个数据(${coded} 个对应指标)${failed > 0 ? `,${failed} 个失败` : ""}`,
    nothing: "(没有章节)",
  },
} as const;

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
