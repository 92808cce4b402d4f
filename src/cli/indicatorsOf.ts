import { catalogue } from "../indicators/catalogue/index.ts";
import { groupOf } from "../indicators/entry.ts";
import type { IndicatorColumn } from "../tables/sheets.ts";
import { LawgovError } from "../text/error.ts";
import { suggest } from "./config.ts";

/** The indicators of `--indicators` and `--group`, in the catalogue's order; all by default. */
export function indicatorsOf({ indicators, group }: { indicators?: string; group?: string }): IndicatorColumn[] {
  const codes = indicators?.split(",").map((code) => code.trim());
  const groups = group?.split(",").map((name) => name.trim());
  const knownCodes = catalogue.map(({ code }) => code);
  const knownGroups = [...new Set(catalogue.map(groupOf))];
  for (const code of codes ?? [])
    if (!knownCodes.includes(code))
      throw new LawgovError(
        "usage",
        `unknown indicator ${code}${suggest(code, knownCodes)}; lawgov indicators lists them`,
      );
  for (const name of groups ?? [])
    if (!knownGroups.includes(name))
      throw new LawgovError(
        "usage",
        `unknown group ${name}${suggest(name, knownGroups)}; known: ${knownGroups.join(", ")}`,
      );
  const all = catalogue.filter(
    (indicator) => (!codes && !groups) || codes?.includes(indicator.code) || groups?.includes(groupOf(indicator)),
  );
  return all.map(({ code, label, kind, units, definition }) => ({ code, label, kind, units, definition }));
}
