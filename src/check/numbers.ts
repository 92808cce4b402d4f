import type { Metric } from "../model.ts";
import { lastDigitOf } from "../text/lastDigit.ts";

/** The least and the most that a printed figure may stand for: 近100件 is at most 100, 2.85万 is exact to 100. */
export interface Interval {
  low: number;
  high: number;
}

/** 近100件 is 80 at the least; 约100件 is 85 to 115. Offices round so far, and seldom farther. */
const NEARLY = 0.8;
const ABOUT = 0.15;

/** The interval of a metric. */
export function intervalOf(metric: Metric): Interval {
  const { value, qualifier } = metric;
  const step = stepOf(metric);
  switch (qualifier) {
    case "over":
    case "at-least":
      return { low: value, high: Number.POSITIVE_INFINITY };
    case "nearly":
      return { low: value * NEARLY, high: value };
    case "at-most":
      return { low: 0, high: value };
    case "about":
      return { low: value * (1 - ABOUT), high: value * (1 + ABOUT) };
    default:
      return step > 1 ? { low: value - step / 2, high: value + step - 1 } : { low: value, high: value };
  }
}

/** Whether a figure is printed to the last unit. */
export function isExact(metric: Metric): boolean {
  return metric.qualifier === "exact" && stepOf(metric) <= 1;
}

/** What one unit of a metric's last printed digit is worth. */
export function stepOf({ raw }: Metric): number {
  return lastDigitOf(raw);
}

/** A value as it is printed in messages. */
export function show(metric: Metric): string {
  return metric.raw.replace(/\s+/g, "");
}
