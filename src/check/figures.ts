import type { Metric, Report } from "../model.ts";

/** The metrics of one section that carry a code, results only. */
export function codedIn(report: Report, sectionId: string | null, code: string): readonly Metric[] {
  let index = indexes.get(report);
  if (!index) {
    index = new Map();
    for (const metric of report.metrics) {
      if (metric.aspect !== "result") continue;
      for (const own of metric.indicators) {
        const key = `${metric.sectionId} ${own}`;
        const found = index.get(key);
        if (found) found.push(metric);
        else index.set(key, [metric]);
      }
    }
    indexes.set(report, index);
  }
  return index.get(`${sectionId} ${code}`) ?? [];
}

const indexes = new WeakMap<Report, Map<string, Metric[]>>();

/** The parts of each stated total. */
export function partsOf(report: Report): Map<Metric, Metric[]> {
  const byId = new Map(report.metrics.map((metric) => [metric.id, metric]));
  const parts = new Map<Metric, Metric[]>();
  for (const metric of report.metrics) {
    const total = metric.partOf === null ? undefined : byId.get(metric.partOf);
    if (!total) continue;
    const found = parts.get(total);
    if (found) found.push(metric);
    else parts.set(total, [metric]);
  }
  return parts;
}
