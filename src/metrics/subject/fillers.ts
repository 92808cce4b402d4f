import { ABOUT } from "../qualifier.ts";

/** Words between a subject and its figure that say nothing of it, and signs. */
const FILLERS: readonly string[] = [
  "(?<![最附就临远邻靠亲相])近",
  ABOUT,
  ..."先后|大约|超过|(?<![知系找见看受得达])不到|超|逾|突破|达到|(?<![传表下直转送抵到])达|共计|共有|实有|共|合计|总计|总数|累计".split(
    "|",
  ),
  ..."均达到|(?<!平)均达|(?<!平)均为|(?<![平人户日月年周])均|都为|都是|分别为|分别是|分别|依次为|各为|各|仅|(?<![船羽])只".split(
    "|",
  ),
  ..."现有|(?<![国所持享])有|(?<![行作人])为|是|了|(?<![规细守总附准法原通])则|高达|多达|已达|已".split("|"),
  ..."不低于|不少于|不超过|不足|接近|至少|一共|总共|(?<!现|存)在".split("|"),
  ...["-", "－", "—", "–", "\\+", "↑", "↓"].map((sign) => `(?<=比|幅|速|长)${sign}`),
  ...["“", "”", ":", " ", "\n"],
];

/** Those that end words. */
const FILLER = new RegExp(`(?:${FILLERS.join("|")})+$`);

/** What a filler ends in, by its code: words that end in no such character end in none. */
const ENDS_FILLER = new Set(FILLERS.map((filler) => filler.charCodeAt(filler.length - 1)));

/** Words without the fillers that end them. */
export function withoutFillers(words: string): string {
  return ENDS_FILLER.has(words.charCodeAt(words.length - 1)) ? words.replace(FILLER, "") : words;
}
