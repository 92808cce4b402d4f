import { readMetadata } from "./metadata/readMetadata.ts";
import { isArticle } from "./metrics/figures.ts";
import type { Metric, Span } from "./model.ts";
import { normalize } from "./normalize/normalize.ts";
import { readOutline } from "./outline/readOutline.ts";
import { readFigures } from "./readFigures.ts";
import type { Reason } from "./text/figure.ts";

/** One number of a text: a metric with its codes and the wordings that gave them, or the reason why it is none. */
export interface Explanation {
  span: Span;
  raw: string;
  sectionId: string | null;
  /** Set where the number is a metric. */
  value: number | null;
  unit: string | null;
  aspect: string | null;
  subject: string | null;
  /** The period that its sentence names, as a metric has it. */
  period: Metric["period"];
  indicators: { code: string; wording: string; named: boolean }[];
  /** Set where it is none. */
  reason: Reason | "outside" | null;
}

/**
 * Explain every number of a report: how an analyst audits what was read, and how a wording is worked on.
 *
 *     2021年,受理复议申请26件   2021    date
 *                               26件    26 件, reconsideration.accepted by a wording such as 受理…复议…#
 *
 * Numbers of the page head, the closing and the foot are `outside`.
 */
export function explainReport(source: string): Explanation[] {
  const normal = normalize(source);
  const outline = readOutline(normal.text);
  const { reportYear } = readMetadata(normal, outline);
  const found: Explanation[] = [];
  for (const { passage, readings, figures, matches } of readFigures(normal, outline, reportYear)) {
    let next = 0;
    for (const reading of readings) {
      const span = normal.span(reading.start, reading.end);
      const base = { span, raw: source.slice(span.start, span.end), sectionId: passage.section?.id ?? null };
      if (!reading.quantity) {
        found.push({
          ...base,
          value: null,
          unit: null,
          aspect: null,
          subject: null,
          period: null,
          indicators: [],
          reason: reading.reason,
        });
        continue;
      }
      const index = next++;
      const figure = figures[index]!;
      const article = isArticle(figure);
      found.push({
        ...base,
        value: article ? null : figure.quantity.value,
        unit: article ? null : figure.quantity.unit,
        aspect: article ? null : figure.aspect,
        subject: figure.subject,
        period: figure.period,
        indicators: matches[index]!.map(({ indicator, wording, named }) => ({
          code: indicator.code,
          wording,
          named,
        })),
        reason: article ? "article" : null,
      });
    }
  }
  const outside = [outline.head, outline.closing, outline.foot].flatMap((range) => (range ? [range] : []));
  for (const { start, end } of outside) {
    for (const match of normal.text.slice(start, end).matchAll(/\d[\d.,]*/g)) {
      const span = normal.span(start + match.index, start + match.index + match[0].length);
      found.push({
        span,
        raw: source.slice(span.start, span.end),
        sectionId: null,
        value: null,
        unit: null,
        aspect: null,
        subject: null,
        period: null,
        indicators: [],
        reason: "outside",
      });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}
