import type { Metric } from "../../model.ts";
import { intervalOf } from "../numbers.ts";

/** Two figures that cannot both be true. */
export interface Conflict {
  before: Metric;
  metric: Metric;
}

/** Whether two numbers differ as by a slip of the pen: digits in another order. */
export function isSlip(a: number, b: number): boolean {
  const [x, y] = [a, b].map((value) => [...String(value)].filter((c) => c !== "."));
  return x!.length > 1 && x!.length === y!.length && x!.toSorted().join("") === y!.toSorted().join("");
}

/** Whether two figures are of different values, however they are rounded. */
export function areApart(a: Metric, b: Metric): boolean {
  const [x, y] = [intervalOf(a), intervalOf(b)];
  return x.low > y.high || y.low > x.high;
}
