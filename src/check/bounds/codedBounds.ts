import type { Metric, Report } from "../../model.ts";
import { codedBetween } from "../figures.ts";
import { intervalOf } from "../numbers.ts";
import { beside, type Told, toldByMetric } from "../told.ts";
import { CARRIED_OVER } from "../words.ts";
import type { Excess } from "./excess.ts";

/** What cannot be larger than what, by code, in one section. */
const BOUNDS: readonly { part: string; whole: string; carriedOver?: boolean }[] = [
  { part: "mediation.resolved", whole: "mediation.disputes" },
  { part: "litigation.lost", whole: "litigation.concluded" },
  { part: "reconsideration.corrected", whole: "reconsideration.concluded" },
  { part: "reconsideration.concluded", whole: "reconsideration.accepted", carriedOver: true },
  { part: "petitions.concluded", whole: "petitions.cases" },
  { part: "disclosure.answered", whole: "disclosure.requests", carriedOver: true },
];

/** How far before a part its whole may stand. */
const NEAR = 160;

/** Parts and wholes by their codes, in one section. */
export function codedBounds(report: Report): Excess[] {
  const told = toldByMetric(report);
  return BOUNDS.flatMap(({ part: code, whole: base, carriedOver }) =>
    report.metrics
      .filter((metric) => metric.indicators.includes(code) && metric.aspect === "result")
      .flatMap((part) => {
        const before = { start: part.span.start - NEAR, end: part.span.start };
        const whole = codedBetween(report, part.sectionId, base, before).at(-1);
        if (!whole || whole.unit !== part.unit || areOfTwoPeriods(whole, part)) return [];
        if (intervalOf(part).low <= intervalOf(whole).high || !sameScope(whole, part)) return [];
        // 61件、45件、29件,合计135件,调解成功130件
        if (beside(told.get(part)).some((other) => intervalOf(other).high >= part.value)) return [];
        if (isParted(told.get(whole), told.get(part))) return [];
        return CARRIED_OVER.test(whole.sentence + part.sentence)
          ? []
          : [{ part, whole, mayBeOlder: carriedOver === true }];
      }),
  );
}

/** Whether a semicolon stands between two figures. */
function isParted(one: Told | undefined, other: Told | undefined): boolean {
  if (!one || !other) return false;
  if (one.sentence !== other.sentence) {
    const upTo = other.sentence.slice(0, other.at + 1).map(({ before }) => before);
    return /[;；]/.test(one.metric.sentence.slice(one.end) + upTo.join());
  }
  return other.sentence.slice(one.at + 1, other.at + 1).some(({ before }) => before.includes(";"));
}

/** Figures of two years, as the columns of a table have them, are never compared. */
function areOfTwoPeriods({ period: a }: Metric, { period: b }: Metric): boolean {
  return a !== null && b !== null && a.from !== b.from;
}

/** Figures of the whole area and of one organ are never compared. */
function sameScope(a: Metric, b: Metric): boolean {
  const scope = ({ sentence }: Metric): string =>
    /全[省市县区州镇乡]|[市县区]本级|[市县区]政府/.exec(sentence)?.[0] ?? "";
  return a.sentence === b.sentence || scope(a) === scope(b);
}
