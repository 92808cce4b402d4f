import type { Rule } from "../rule.ts";
import { seriesOf } from "../series.ts";

/**
 * Siblings of one kind do not repeat a number or go back.
 *
 *     bad   (一) (二) (二) (三)
 *     good  (一) (二) (三) (四)
 *
 * A run-in series that begins anew at 一是 is a series of its own.
 */
export const rule: Rule = {
  id: "outline/ordinal-repeat",
  severity: "warning",
  title: { zh: "标号重复或倒退", en: "an ordinal repeats or goes back" },
  explanation: {
    zh: "同级同类的标号不应重复,也不应倒退:(一)(二)(二)(三) 有一处重复。另起的一是系列不算。",
    en: "Siblings of one kind do not repeat a number or go back: (一)(二)(二)(三) has one repeat. A run-in series that begins anew is none.",
  },
  find({ report }) {
    return seriesOf(report.sections).flatMap(({ siblings }) => {
      let last = 0;
      return siblings.flatMap((section) => {
        const { ordinal, text: marker } = section.marker;
        const repeats = ordinal <= last;
        const before = last;
        last = ordinal;
        if (!repeats) return [];
        const start = section.span.start;
        return [
          {
            message: {
              zh: `${marker} 在 ${before} 之后重复或倒退`,
              en: `${marker} repeats or goes back behind ${before}`,
            },
            span: { start, end: Math.min(section.span.end, start + marker.length) },
          },
        ];
      });
    });
  },
};
