import { ORGAN_AT_END } from "../text/organs.ts";

/** What the issuer does; 推动高质量发展办公室 and the like are organs of their own. */
const GOES_ON = "(?:深入推动|推动|加强|开展)";

/** Words that stand behind the issuer in a title; 中共云岭县委全面依法治县委员会办公室 is one. */
const BEHIND_ISSUER = new RegExp(
  [
    String.raw`关于|(?:19|20)\d\d|二[〇○零O0]|年度|(?<!依)法治|(?:深入|全面)?推进`,
    `(?<=[局府厅委])${GOES_ON}`,
    `(?<=.[^局府厅委])${GOES_ON}(?![^,。]{0,14}(?:办公室|领导小组|委员会|中心|局))`,
    "贯彻|落实|履行|全面(?!依法治..?(?:委员会|领导小组|办))|依法(?!治..?(?:委员会|领导小组|办))",
    String.raw`上报|报送|呈报|印发|转发|\d{4}—`,
  ].join("|"),
);

/** What may stand before the issuer: 2024年云岭县水利局法治政府建设情况报告, 关于云岭县水利局…的报告. */
const LEAD =
  /^(?:关于)?(?:(?:(?:19|20)\d\d|二[〇○零O0][〇○零O0一二三四五六七八九]{2}) ?年(?:[上下]半年|第?[一二三四]季度|度|终)?)?/;

/** What is no organ of its own: 全县水利局, 各乡镇人民政府, 对云岭县水利局…的督察; but 全州县, 对外贸易局, 第一师 are. */
const NO_ISSUER =
  /^(?:全(?:[省市县区旗]|州(?!县))|各(?!界)|对(?![外口])|批转|基层(?!治理)|第(?!.{1,3}师)|加强|推动|开展|人民政府$)/;

/** A report of another organ, on the one that it names: 关于云岭县水利局…督察情况的报告. */
const OF_ANOTHER = /(?:督[察查]|调研|审议)(?:情况)?的?报告$/;

/**
 * The issuers that a title names.
 *
 *     云岭县人民政府关于2021年度…的报告                 云岭县人民政府
 *     中共松江市云岭区委 松江市云岭区人民政府关于…        both
 *     云岭县2022年法治政府建设情况报告                   none: a place is no organ
 */
export function issuersOfTitle(title: string): string[] {
  const named = title.replace(LEAD, "");
  const at = named.search(BEHIND_ISSUER);
  if (at <= 0 || (named !== title && OF_ANOTHER.test(named))) return [];
  return splitOrgans(named.slice(0, at)).filter((organ) => !NO_ISSUER.test(organ));
}

/**
 * Split a run of organs, by spaces and signs or where one name ends and the next begins.
 *
 *     中共云岭区委云岭区人民政府  →  中共云岭区委, 云岭区人民政府
 */
export function splitOrgans(text: string): string[] {
  return text
    .replace(/\((?:盖章|公章|印章|代章)\)/g, "")
    .split(
      /[\s、,;]+|(?<=^中共[^\s、]{1,20}?(?:县委|市委|区委|州委|省委|旗委|镇委|乡委|工委|委员会|党组|党委))(?=[^员办会组的])(?!全面依法治|依法治)/,
    )
    .map((part) => part.trim())
    .filter((part) => part.length >= 3 && ORGAN_AT_END.test(part) && !/^关于/.test(part));
}

/**
 * The issuers of the title and of the signature as one list: where one name ends with the other, the longer.
 *
 *     title 市司法局, signature 松江市司法局  →  松江市司法局
 */
export function mergeIssuers(fromTitle: readonly string[], fromSignature: readonly string[]): string[] {
  if (fromTitle.length === 0) return unique(fromSignature);
  return unique(
    fromTitle.map(
      (name) => fromSignature.find((signed) => signed.length > name.length && signed.endsWith(name)) ?? name,
    ),
  );
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
