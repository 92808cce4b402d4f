import { catalogue } from "./catalogue/index.ts";

let labels: Map<string, string> | undefined;

/** The Chinese label of an indicator. */
export function labelOf(code: string): string {
  labels ??= new Map(catalogue.map((indicator) => [indicator.code, indicator.label]));
  return labels.get(code) ?? code;
}
