import type { Metric } from "../../model.ts";
import { show, stepOf } from "../numbers.ts";
import type { Draft } from "../rule.ts";

/** What is said of parts that do not add up to their total. */
export function saidOf(total: Metric, parts: readonly Metric[]): Draft {
  const terms = parts.map(({ value }) => value).join("+");
  const sum = sumOf(parts);
  const name = total.subject ?? "";
  const all = [total, ...parts];
  return {
    message: {
      zh: `${name}${show(total)},各部分 ${terms}=${sum}`,
      en: `${name} ${show(total)}, its parts ${terms} = ${sum}`,
    },
    span: {
      start: all.reduce((first, { span }) => Math.min(first, span.start), total.span.start),
      end: all.reduce((last, { span }) => Math.max(last, span.end), total.span.end),
    },
    evidence: all,
  };
}

/** What is said of shares of one whole that are not 100% together. */
export function saidOfShares(shares: readonly Metric[]): Draft {
  const terms = shares.map(({ value }) => value).join("+");
  return {
    message: {
      zh: `各项占比 ${terms}=${sumOf(shares)}%,不是100%`,
      en: `shares of one whole, ${terms} = ${sumOf(shares)}%, not 100%`,
    },
    span: { start: shares[0]!.span.start, end: shares.at(-1)!.span.end },
    evidence: shares,
  };
}

/** Whether a total is the sum of parts, as sharply as they are printed: 23.7万 and 8.4万 are 32.1万. */
export function isTold(total: Metric, parts: readonly Metric[]): boolean {
  const steps = [total, ...parts].map(stepOf).filter((step) => step > 1);
  const slack = steps.reduce((sum, step) => sum + step / 2, 0);
  return Math.abs(sumOf(parts) - total.value) <= slack;
}

/** The sum of values, to the hundredth: 84.6 and 13.2 are 97.8. */
export function sumOf(parts: readonly Metric[]): number {
  return Math.round(parts.reduce((sum, { value }) => sum + value, 0) * 100) / 100;
}
