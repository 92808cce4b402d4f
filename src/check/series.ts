import type { Section } from "../model.ts";
import { isBareHeading } from "./bareHeading.ts";

/** Siblings of one kind that count together. */
export interface Series {
  siblings: Section[];
  /** The number that the series goes on from: 0, or the last one under the parent before. */
  continues: number;
}

/** Whether the last section of a series ends in a heading without a marker, under which another one begins. */
function endsInHeading({ siblings }: Series): boolean {
  return isBareHeading(siblings.at(-1)!.text.split("\n").at(-1)!.trim());
}

/**
 * The series of a tree: the children of one parent by kind. A run-in series begins anew at 一是, any series
 * under a heading without a marker; arabic numbers may run on across parents.
 */
export function seriesOf(sections: readonly Section[]): Series[] {
  const found: Series[] = [];
  const lastArabic = new Map<string, number>();
  const walk = (siblings: readonly Section[]): void => {
    const open = new Map<string, Series>();
    for (const section of siblings) {
      const { kind, ordinal } = section.marker;
      let series = open.get(kind);
      const restarts =
        ordinal === 1 && series !== undefined && (kind === "cn-shi" || kind === "cn-di" || endsInHeading(series));
      if (!series || restarts) {
        const before = kind.startsWith("arabic") ? (lastArabic.get(kind) ?? 0) : 0;
        series = { siblings: [], continues: before > 0 && ordinal === before + 1 ? before : 0 };
        open.set(kind, series);
        found.push(series);
      }
      series.siblings.push(section);
      walk(section.children);
      if (kind.startsWith("arabic")) lastArabic.set(kind, ordinal);
    }
  };
  walk(sections);
  return found;
}
