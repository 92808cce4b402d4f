import type { Report } from "../model.ts";

/** The level of government; `city` where a 市 alone does not say whether it is a prefecture's or a county's. */
export type PlaceLevel = "province" | "prefecture" | "city" | "county" | "town";

/** A place as far as the text names it; what it does not name is `null`. */
export interface Place {
  /** All that is named, from the top: 广东省松江市云岭区. */
  name: string;
  province: string | null;
  prefecture: string | null;
  county: string | null;
  town: string | null;
  level: PlaceLevel;
}

/** Names of regions that do not end in 省. */
const REGIONS =
  "内蒙古自治区|广西壮族自治区|西藏自治区|宁夏回族自治区|新疆维吾尔自治区|香港特别行政区|澳门特别行政区|新疆生产建设兵团";

/** A city that is a province has no prefectures: what stands below it is a county. */
const MUNICIPALITY = /^(?:北京市|天津市|上海市|重庆市)/;

const HAN = "[\\u4e00-\\u9fff]";

/** Words in which 市, 区, 县, 乡, 镇 name no place: 市场, 区域, 县级, 城乡, 社区. */
const PROVINCE = new RegExp(`^(?:${REGIONS}|${HAN}{2,3}省(?!级|直|属))`);
const PREFECTURE = new RegExp(
  `^${HAN}{2,14}?(?:自治州|(?<!联)盟|地区|州(?!市|区|县)|市(?!场|容|政|民|直|监|级|域|县))`,
);
const COUNTY = new RegExp(
  `^${HAN}{1,14}?(?:自治县|自治旗|林区|特区|县(?!域|级|直)|(?<![社园地校灾辖自])区(?!域|划|块|县|级|直)|旗(?!县|级)|(?<=${HAN}{2})市(?!场|容|政|民|直|监|级|域|县))`,
);
const TOWN = new RegExp(`^${HAN}{1,12}?(?:街道|(?<!^城)镇(?!级|域|村|化)|(?<!^城)乡(?!镇|村|级|土)|苏木)`);

/** What may stand before a place in the name of an organ. */
const PREFIX = /^(?:中共|中国共产党|国家税务总局|中华人民共和国)/;

/** The government that a street's office is a branch of: 云岭区人民政府花桥街道办事处. */
const ABOVE_STREET = /(?<=[区市县旗])人民政府(?=[\u4e00-\u9fff]{1,8}街道办事处)/;

/** Words that are part of no place's name: the organ begins before them. */
const ORGAN_WORD =
  /(?<=[市县区州盟旗镇乡省局部委办院厅会])和|[与及的、]|统筹|人民|政府|委员会|住房|农业|自然资源|生态|城市|教育|财政|公安|民政|司法|审计|税务|统计/;

/**
 * The place that an organ's name begins with, or `null`.
 *
 *     广东省松江市云岭区司法局     广东省, 松江市, 云岭区; county
 *     北京市海淀区人民政府         北京市, –, 海淀区; county
 *     松江市人民政府               松江市; city: it may be a prefecture's or a county's
 *     市司法局, 司法部             none
 *
 * Convention of administrative names, no list of places: nothing is added that the name does not say.
 */
export function placeOfOrgan(organ: string): Place | null {
  let rest = organ.replace(/\s/g, "").replace(PREFIX, "").replace(ABOVE_STREET, "");
  let name = "";
  const take = (pattern: RegExp): string | null => {
    const found = pattern.exec(rest)?.[0];
    if (found === undefined || ORGAN_WORD.test(found)) return null;
    rest = rest.slice(found.length);
    name += found;
    return found;
  };
  const municipality = MUNICIPALITY.test(rest);
  const province = take(municipality ? MUNICIPALITY : PROVINCE);
  let prefecture = municipality ? null : take(PREFECTURE);
  let county = take(COUNTY);
  const town = take(TOWN);
  let level: PlaceLevel | undefined = town ? "town" : county ? "county" : prefecture ? "prefecture" : undefined;
  // 市 alone, and a 市 with only a town below it, may be either
  if (prefecture?.endsWith("市") && !county) {
    if (level === "prefecture") level = "city";
    prefecture = null;
  }
  level ??= province ? "province" : undefined;
  if (level === undefined) return null;
  if (level === "city") county = null;
  return { name, province, prefecture, county, town, level };
}

/** The place of a report: of its issuers, else of its title or the page's publisher; of several the one that says most. */
export function placeOf({ metadata }: Report): Place | null {
  const { issuers, title, publisher } = metadata;
  const places = [...issuers, title ?? "", publisher ?? ""].flatMap((organ) => placeOfOrgan(organ) ?? []);
  const first = places[0];
  if (!first) return null;
  return places.reduce((best, place) => (place.name.endsWith(best.name) ? place : best), first);
}
