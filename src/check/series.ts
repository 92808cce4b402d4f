import type { Section } from "../model.ts";

/** Siblings of one kind that count together. */
export interface Series {
  siblings: Section[];
  /** The number that the series goes on from: 0, or the last one under the parent before. */
  continues: number;
}

/**
 * The series of a tree: the children of one parent by kind. A run-in series begins anew at 一是; arabic numbers may run
 * on across parents.
 */
export function seriesOf(sections: readonly Section[]): Series[] {
  const found: Series[] = [];
  const lastArabic = new Map<string, number>();
  const walk = (siblings: readonly Section[]): void => {
    const open = new Map<string, Series>();
    for (const section of siblings) {
      const { kind, ordinal } = section.marker;
      let series = open.get(kind);
      const restarts = (kind === "cn-shi" || kind === "cn-di") && ordinal === 1 && series !== undefined;
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
