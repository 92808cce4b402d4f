import type { MarkerKind } from "../model.ts";
import type { Nests } from "./grammar.ts";

/** GB/T 9704-2012, 7.3.3: 一、 (一) 1. (1); then what reports add below. */
const STANDARD: readonly MarkerKind[] = [
  "chapter",
  "cn-comma",
  "cn-paren",
  "arabic-dot",
  "arabic-paren",
  "circled",
  "cn-di",
  "cn-shi",
];

/**
 * Which kinds stand under which in this document.
 *
 *     一、 (一) 1.          the standard's order
 *     1、 (一) (二) 2、 (一)   here (一) opens under 1、: the order of the document wins
 *
 * A kind nests where it is not open already and every open kind stands above it. One kind stands above another where
 * the document opens the other under it (an ordinal 1 right behind it) more often than the reverse, else by the standard.
 */
export function orderOf(markers: readonly { kind: MarkerKind; ordinal: number }[]): Nests {
  const opened = new Map<string, number>();
  const votes = (above: MarkerKind, below: MarkerKind): number => opened.get(`${above}>${below}`) ?? 0;
  markers.forEach((marker, i) => {
    const before = markers[i - 1];
    if (!before || marker.ordinal !== 1 || before.kind === marker.kind) return;
    const key = `${before.kind}>${marker.kind}`;
    opened.set(key, (opened.get(key) ?? 0) + 1);
  });
  const isAbove = (above: MarkerKind, below: MarkerKind): boolean => {
    const difference = votes(above, below) - votes(below, above);
    return difference === 0 ? STANDARD.indexOf(above) < STANDARD.indexOf(below) : difference > 0;
  };
  return (kind, open) => !open.includes(kind) && open.every((above) => isAbove(above, kind));
}
