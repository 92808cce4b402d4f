import type { Metric, Report } from "../model.ts";

/** The metrics of one section that carry a code, results only. */
export function codedIn(report: Report, sectionId: string | null, code: string): Metric[] {
  return report.metrics.filter(
    (metric) => metric.sectionId === sectionId && metric.indicators.includes(code) && metric.aspect === "result",
  );
}

/** The parts of each stated total. */
export function partsOf(report: Report): Map<Metric, Metric[]> {
  const byId = new Map(report.metrics.map((metric) => [metric.id, metric]));
  const parts = new Map<Metric, Metric[]>();
  for (const metric of report.metrics) {
    const total = metric.partOf === null ? undefined : byId.get(metric.partOf);
    if (total) parts.set(total, [...(parts.get(total) ?? []), metric]);
  }
  return parts;
}
