import type { Finding, Severity } from "../model.ts";
import type { ReportFacts } from "./reportFacts.ts";
import type { IndicatorColumn } from "./sheets.ts";

/** How many times the median of its peers a value is a likely misprint. */
const FAR = 100;

/** Peers that a value is held against, at least. */
const PEERS = 5;

export interface Outlier {
  path: string | null;
  value: number;
  /** Of its peers: those of its level where there are enough, else all. */
  median: number;
  line: number;
}

export interface IndicatorStats {
  code: string;
  label: string;
  unit: string | null;
  /** Reports that state it as a whole, and those that state it at all. */
  reports: number;
  stated: number;
  min: number | null;
  median: number | null;
  max: number | null;
  outliers: Outlier[];
}

export interface RuleStats {
  rule: string;
  severity: Severity;
  findings: number;
  reports: number;
  byYear: Record<string, number>;
  byLevel: Record<string, number>;
}

export interface Stats {
  reports: number;
  years: Record<string, number>;
  levels: Record<string, number>;
  indicators: IndicatorStats[];
  rules: RuleStats[];
}

interface Stated {
  value: number;
  level: string;
  unit: string;
  path: string | null;
  line: number;
}

/** Counts a batch as it goes by; what is kept of a report are its values. */
export class StatsCounter {
  private readonly indicators: readonly IndicatorColumn[];
  private reports = 0;
  private readonly years = new Map<string, number>();
  private readonly levels = new Map<string, number>();
  private readonly values = new Map<string, Stated[]>();
  private readonly stated = new Map<string, number>();
  private readonly rules = new Map<string, RuleStats>();

  constructor(indicators: readonly IndicatorColumn[]) {
    this.indicators = indicators;
  }

  add({ path, year, place, values }: ReportFacts, findings: readonly Finding[]): void {
    const level = place?.level ?? "unknown";
    const ofYear = year === null ? "unknown" : String(year);
    this.reports++;
    count(this.years, ofYear);
    count(this.levels, level);
    for (const { code, value, unit, metric } of values.values()) {
      count(this.stated, code);
      if (value === null || metric === null) continue;
      const list = this.values.get(code) ?? [];
      this.values.set(code, list);
      list.push({ value, level, unit, path, line: metric.line });
    }
    const seen = new Set<string>();
    for (const { rule, severity } of findings) {
      const stats = this.rules.get(rule) ?? { rule, severity, findings: 0, reports: 0, byYear: {}, byLevel: {} };
      this.rules.set(rule, stats);
      stats.findings++;
      if (!seen.has(rule)) stats.reports++;
      seen.add(rule);
      stats.byYear[ofYear] = (stats.byYear[ofYear] ?? 0) + 1;
      stats.byLevel[level] = (stats.byLevel[level] ?? 0) + 1;
    }
  }

  result(): Stats {
    const sorted = (counts: Map<string, number>): Record<string, number> =>
      Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
    return {
      reports: this.reports,
      years: sorted(this.years),
      levels: sorted(this.levels),
      indicators: this.indicators.map((indicator) => this.statsOf(indicator)),
      rules: [...this.rules.values()].sort((a, b) => b.findings - a.findings || (a.rule < b.rule ? -1 : 1)),
    };
  }

  private statsOf({ code, label }: IndicatorColumn): IndicatorStats {
    const values = this.values.get(code) ?? [];
    const numbers = values.map(({ value }) => value).sort((a, b) => a - b);
    return {
      code,
      label,
      unit: mostFrequent(values.map(({ unit }) => unit)),
      reports: values.length,
      stated: this.stated.get(code) ?? 0,
      min: numbers[0] ?? null,
      median: medianOf(numbers),
      max: numbers.at(-1) ?? null,
      outliers: outliersOf(values),
    };
  }
}

/** The values that are a hundred times the median of their peers: of their unit, and of their level where it has enough. */
function outliersOf(values: readonly Stated[]): Outlier[] {
  const medians = new Map<string, number | null>();
  const medianFor = (key: string, peers: () => readonly Stated[]): number | null => {
    if (!medians.has(key)) {
      const numbers = peers()
        .map(({ value }) => value)
        .sort((a, b) => a - b);
      medians.set(key, numbers.length >= PEERS ? medianOf(numbers) : null);
    }
    return medians.get(key)!;
  };
  return values.flatMap(({ value, level, unit, path, line }) => {
    const ofUnit = (): Stated[] => values.filter((other) => other.unit === unit);
    const median =
      medianFor(`${unit} ${level}`, () => ofUnit().filter((other) => other.level === level)) ?? medianFor(unit, ofUnit);
    return median !== null && median > 0 && value >= median * FAR ? [{ path, value, median, line }] : [];
  });
}

/** The middle of a sorted list; of an even number the mean of the two. */
function medianOf(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null;
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function mostFrequent(words: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words) count(counts, word);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
