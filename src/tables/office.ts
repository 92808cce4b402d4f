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
  const byShort = groupBy(named, ({ office }) => office.short);
  const fullName = ({ name, short }: Office): string => {
    const longer = byShort.get(short)!.flatMap(({ office }) => (office.name.endsWith(name) ? [office.name] : []));
    const longest = longer.reduce((most, one) => (one.length > most.length ? one : most), name);
    return longer.every((one) => longest.endsWith(one)) ? longest : name;
  };
  return [...groupBy(named, ({ office }) => fullName(office)).values()].map((own) =>
    own.sort((a, b) => b.office.name.length - a.office.name.length).map(({ facts }) => facts),
  );
}
