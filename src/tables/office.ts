import { groupBy } from "../text/groupBy.ts";
import type { ReportFacts } from "./reportFacts.ts";

/** An office as its reports of several years name it. */
export interface Office {
  /** The place, and the department where it is one's: 松江市云岭区, 松江市云岭区司法局. */
  name: string;
  /** The same without what stands above the place: 云岭区司法局; older reports may say less. */
  short: string;
}

/** What of a name behind the place is the government itself, or the Party's committee beside it. */
const GOVERNMENT = /^(?:人民政府|委员会|委|行政公署|办事处|管委会|管理委员会|党工委|工委)?(?:办公[室厅])?$/;

/**
 * The office that a report is of.
 *
 *     中共松江市云岭区委; 松江市云岭区人民政府     松江市云岭区, short 云岭区
 *     松江市云岭区司法局                           松江市云岭区司法局, short 云岭区司法局
 */
export function officeOf({ place, issuers, path }: Pick<ReportFacts, "place" | "issuers" | "path">): Office {
  if (!place) {
    const name = issuers.join(";") || path || "";
    return { name, short: name };
  }
  const own = place.town ?? place.county ?? place.prefecture ?? (place.level === "city" ? place.name : place.province)!;
  const lowest = own.startsWith(place.province ?? "\0") ? own.slice(place.province!.length) || own : own;
  const rests = issuers.map((issuer) => {
    const at = issuer.lastIndexOf(lowest);
    return at < 0 ? issuer : issuer.slice(at + lowest.length);
  });
  const rest = rests.length === 0 || rests.some((one) => GOVERNMENT.test(one)) ? "" : rests.join(";");
  return { name: place.name + rest, short: (place.town ? (place.county ?? "") + place.town : lowest) + rest };
}

/**
 * The reports of each office, the first one of each naming most of its place. 云岭区人民政府 is 松江市云岭区人民政府 where no other
 * office has that short name.
 */
export function groupByOffice(reports: readonly ReportFacts[]): ReportFacts[][] {
  const named = reports.map((facts) => ({ facts, office: officeOf(facts) }));
  const full = fullNames(named.map(({ office }) => office));
  return [...groupBy(named, ({ office }) => full.get(office.name)!).values()].map((own) =>
    own.sort((a, b) => b.office.name.length - a.office.name.length).map(({ facts }) => facts),
  );
}

/** Of each name the longest one that ends with it, where all such names are of one office. */
function fullNames(offices: readonly Office[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const alike of groupBy(offices, ({ short }) => short).values()) {
    const names = [...new Set(alike.map(({ name }) => name))].sort((a, b) => a.length - b.length);
    for (const name of names) {
      const longer = names.filter((one) => one.endsWith(name));
      const longest = longer.at(-1)!;
      found.set(name, longer.every((one) => longest.endsWith(one)) ? longest : name);
    }
  }
  return found;
}
