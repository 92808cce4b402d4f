import type { Metric } from "../../model.ts";
import { show } from "../numbers.ts";
import type { Draft } from "../rule.ts";

/** A figure that is larger than the one it is of. */
export interface Excess {
  part: Metric;
  whole: Metric;
  /** Whether cases of the year before may explain it. */
  mayBeOlder: boolean;
}

/** What is said of it; a warning where cases of the year before may explain it. */
export function saidOf({ part, whole, mayBeOlder }: Excess): Draft {
  return {
    message: {
      zh: `${part.subject ?? ""}${show(part)},大于${whole.subject ?? ""}${show(whole)}`,
      en: `${part.subject ?? ""} ${show(part)} is more than ${whole.subject ?? ""} ${show(whole)}`,
    },
    span: { start: whole.span.start, end: part.span.end },
    evidence: [part, whole],
    ...(mayBeOlder ? { severity: "warning" as const } : {}),
  };
}
