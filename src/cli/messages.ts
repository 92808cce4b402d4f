export interface Tally {
  reports: number;
  failed: number;
  metrics: number;
  coded: number;
  /** Done in an earlier run. */
  skipped: number;
}

/** What is printed for eyes, on standard error, in two languages. */
export const messages = {
  en: {
    noReport: "not a report of this kind (no outline, or another kind of document); parsed all the same",
    summary: ({ reports, failed, metrics, coded, skipped }: Tally) =>
      `${count(reports, "report")}, ${count(metrics, "metric")} (${coded} with an indicator)${failed > 0 ? `, ${failed} failed` : ""}${skipped > 0 ? `, ${skipped} done before` : ""}`,
    nothing: "(no sections)",
  },
  zh: {
    noReport: "不是法治政府建设报告(没有提纲,或为其他文件);仍已解析",
    summary: ({ reports, failed, metrics, coded, skipped }: Tally) =>
      `${reports} 份报告,${metrics} 个数据(${coded} 个对应指标)${failed > 0 ? `,${failed} 个失败` : ""}${skipped > 0 ? `,${skipped} 个先前已完成` : ""}`,
    nothing: "(没有章节)",
  },
} as const;

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
