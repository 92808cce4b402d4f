import type { Metric, Report } from "../../model.ts";
import { codedBetween } from "../figures.ts";
import { isExact, show } from "../numbers.ts";
import type { Draft } from "../rule.ts";
import { beside, isListed, type Told, toldByMetric } from "../told.ts";
import { fitOf, saidOf, shareOf, sharesOf, tellShare } from "./fit.ts";

/** Rates that follow from two figures, by code: what is above the line, what below, and what stands in for a base not printed. */
const RATES: readonly { rate: string; above: string; below: readonly string[]; instead?: string }[] = [
  {
    rate: "reconsideration.correction-rate",
    above: "reconsideration.corrected",
    below: ["reconsideration.concluded"],
    instead: "reconsideration.accepted",
  },
  {
    rate: "litigation.loss-rate",
    above: "litigation.lost",
    below: ["litigation.concluded"],
    instead: "litigation.cases",
  },
  { rate: "mediation.success-rate", above: "mediation.resolved", below: ["mediation.disputes"] },
];

/** How far before a rate its figures may stand. */
const NEAR = 400;

/** Rates of the catalogue whose figures stand before them in their section. */
export function codedRates(report: Report): Draft[] {
  const told = toldByMetric(report);
  const isAlone = (metric: Metric): boolean => !told.has(metric) || !isListed(told.get(metric)!);
  return RATES.flatMap(({ rate, above, below, instead }) =>
    report.metrics
      .filter(
        (metric) =>
          metric.indicators.includes(rate) &&
          metric.indicators.length === 1 &&
          metric.aspect === "result" &&
          metric.qualifier === "exact" &&
          isAlone(metric),
      )
      .flatMap((metric) => {
        const before = { start: metric.span.start - NEAR, end: metric.span.start };
        const aside = asideBehind(told.get(metric));
        const near = (code: string): Metric[] =>
          [
            ...codedBetween(report, metric.sectionId, code, before),
            ...aside.filter(({ indicators }) => indicators.includes(code)),
          ].filter((other) => isExact(other) && other.value > 0);
        // behind another rate of the kind the figures before it are that one's
        const last = codedBetween(report, metric.sectionId, rate, before).at(-1);
        const bases = below.flatMap(near);
        // 化解土地纠纷6起。参与调解73件,成功率91%: another sentence's own figure
        const isBeside = ({ sentence }: Metric): boolean =>
          sentence === metric.sentence || bases.some((base) => base.sentence === sentence);
        const tops = near(above).filter(
          (top) => (!last || top.span.start > last.span.end) && (bases.length === 0 || isBeside(top)),
        );
        if (tops.length === 0) return [];
        if (bases.length > 0) return judge(metric, told.get(metric), tops, bases, false);
        return instead === undefined ? [] : judge(metric, told.get(metric), tops, near(instead), true);
      }),
  );
}

/** The figures of an aside right behind a rate: 纠错率9.6%(审结52件,直接纠错5件). */
function asideBehind(rate: Told | undefined): readonly Metric[] {
  const behind = rate?.sentence.slice(rate.at + 1) ?? [];
  if (!behind[0]?.before.startsWith("(") || /年/.test(behind[0].before)) return [];
  const end = behind.findIndex(({ before }, i) => i > 0 && before.includes(")"));
  return behind.slice(0, end < 0 ? undefined : end).map(({ metric }) => metric);
}

function judge(
  rate: Metric,
  told: Told | undefined,
  tops: readonly Metric[],
  bases: readonly Metric[],
  standIn: boolean,
): Draft[] {
  const top = tops.at(-1)!;
  const base = bases.findLast((one) => one !== top && one.value >= top.value);
  if (!base) return [];
  // 直接纠错8件、调解和解33件,综合纠错率: the figures of the rate's sentence beside it may be part of it
  const others = beside(told, top.unit);
  const above = new Set([...tops.filter((one) => !others.includes(one)), ...others]);
  const below = new Set([...bases, ...above]);
  const valuesOf = (metrics: ReadonlySet<Metric>): number[] => [...metrics].map(({ value }) => value);
  const fit = fitOf(rate, sharesOf(valuesOf(above), valuesOf(below)));
  if (fit === "fits") return [];
  if (!standIn) return [saidOf(rate, [top, base], tellShare(top, base), fit)];
  const share = shareOf(top, base).toFixed(2);
  return [
    {
      message: {
        zh: `${rate.subject ?? ""}${show(rate)};${show(top)}/${show(base)}=${share}%,但分母未写出`,
        en: `${rate.subject ?? ""} ${show(rate)}; ${show(top)}/${show(base)} = ${share}%, its own base is not printed`,
      },
      span: rate.span,
      evidence: [rate, top, base],
      severity: "info",
    },
  ];
}
