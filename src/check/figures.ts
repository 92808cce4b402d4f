import type { Metric, Report, Span } from "../model.ts";
import { firstWhere } from "../text/firstWhere.ts";
import { groupBy } from "../text/groupBy.ts";

/** The metrics of one section that carry a code and stand between two places of the text, results only, in order. */
export function codedBetween(
  report: Report,
  sectionId: string | null,
  code: string,
  { start, end }: Span,
): readonly Metric[] {
  let index = indexes.get(report);
  if (!index) {
    const coded = report.metrics
      .filter(({ aspect }) => aspect === "result")
      .flatMap((metric) => metric.indicators.map((own) => ({ metric, key: `${metric.sectionId} ${own}` })));
    index = new Map([...groupBy(coded, ({ key }) => key)].map(([key, all]) => [key, all.map(({ metric }) => metric)]));
    indexes.set(report, index);
  }
  const all = index.get(`${sectionId} ${code}`) ?? [];
  return all.slice(
    firstWhere(all.length, (i) => all[i]!.span.start >= start),
    firstWhere(all.length, (i) => all[i]!.span.end > end),
  );
}

const indexes = new WeakMap<Report, ReadonlyMap<string, readonly Metric[]>>();

/** The parts of each stated total. */
export function partsOf(report: Report): Map<Metric, Metric[]> {
  const byId = new Map(report.metrics.map((metric) => [metric.id, metric]));
  const parts = report.metrics.flatMap((part) => {
    const total = part.partOf === null ? undefined : byId.get(part.partOf);
    return total ? [{ part, total }] : [];
  });
  return new Map([...groupBy(parts, ({ total }) => total)].map(([total, all]) => [total, all.map(({ part }) => part)]));
}
