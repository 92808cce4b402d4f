import type { Metric } from "../../model.ts";
import { show, stepOf } from "../numbers.ts";
import type { Draft } from "../rule.ts";

/** How well a share fits a stated rate: rounded or truncated at its last digit, rounded the other way up, or not at all. */
export type Fit = "fits" | "nearly" | "not";

/** How well shares fit a rate: as the best of them does. `slack` is what the shares may be off, as a part of them. */
export function fitOf(rate: Metric, shares: readonly number[], slack = 0): Fit {
  const unit = stepOf(rate);
  const off = rate.value * slack + 1e-9;
  if (shares.some((share) => share >= rate.value - unit / 2 - off && share < rate.value + unit + off)) return "fits";
  return shares.some((share) => share >= rate.value - unit && share < rate.value) ? "nearly" : "not";
}

/** Whether a figure is printed so sharply that a share of it says something: 386万元, not 5万元. */
export function isSharp(metric: Metric): boolean {
  const { qualifier, value } = metric;
  const step = stepOf(metric);
  return qualifier === "exact" && (step <= 1 || step <= value * SHARP);
}

const SHARP = 0.02;

/** How far a share of two printed figures may be off, as a part of it. */
export function slackOf(...operands: readonly Metric[]): number {
  return operands.reduce((sum, metric) => sum + (stepOf(metric) <= 1 ? 0 : stepOf(metric) / metric.value), 0);
}

/** The shares of tops in bases; a top or a base may be the sum of two or three figures told side by side. */
export function sharesOf(tops: readonly number[], bases: readonly number[]): number[] {
  const above = withSums(tops);
  return withSums(bases).flatMap((base) => above.filter((top) => top <= base).map((top) => (top / base) * 100));
}

/** Values, and the sums of two or three that stand side by side. */
function withSums(values: readonly number[]): number[] {
  const all = [...values];
  for (let i = 1; i < values.length; i++) {
    all.push(values[i - 1]! + values[i]!);
    if (i > 1) all.push(values[i - 2]! + values[i - 1]! + values[i]!);
  }
  return all.filter((value) => value > 0);
}

/** What is said of a rate that does not follow from its figures. */
export function saidOf(rate: Metric, operands: readonly [Metric, Metric], told: string, fit: Fit): Draft {
  const [top, base] = operands;
  return {
    message: {
      zh: `${rate.subject ?? ""}${show(rate)},而 ${show(top)}${told}`,
      en: `${rate.subject ?? ""} ${show(rate)}, but ${show(top)}${told}`,
    },
    span: rate.span,
    evidence: [rate, top, base],
    ...(fit === "nearly" ? { severity: "info" as const } : {}),
  };
}

/** What share a figure is of another one, in per cent. */
export function shareOf(top: Metric, base: Metric): number {
  return (top.value / base.value) * 100;
}

/** A share that is so many points off is no slip: it is of something else. */
export const FAR = 10;

/** A share as it is said: /300件=80.00%. */
export function tellShare(top: Metric, base: Metric): string {
  return `/${show(base)}=${shareOf(top, base).toFixed(2)}%`;
}
