import { CAME_TO, cameTo } from "./words.ts";

/** What leads on from a noun to its figure: 败诉率降至, 行政机关败诉率2019年为, 划转事项共, 司法所中仍. */
const HANGS_ON = [
  CAME_TO,
  "[较至和是为]?20\\d\\d年度?(?:为|是|有)?",
  "(?:仍|还|尚)有|(?<![公总])共|(?<![平人户月日年季])均|分别|只有|仅有",
  // 正在审理中 is what became of them, 集中 and 其中 are words
  "(?<!正在.{0,12}|[集高期其空途正年郊手心水适初之]|[审办处受]理|推进|进行|整改|化解|调[解查处]|核[查实]|侦办|执行|实施|建设|探索|协商|编制|起草|制定|筹[备建])中",
  "(?<![集高期其空途])中(?:仍有|还有|尚有|只有|仅有|有|仍|还|尚)",
];

/** … behind a noun of two characters, or a place: 16个村中. */
const AT_END = new RegExp(`(?:(?<=.{2})(?:${HANGS_ON.join("|")})|(?<=[村镇乡县市区])中(?:仍有|还有|有)?)$`);

/** Their last characters: most subjects end in none. */
const LAST: ReadonlySet<string> = new Set("至到为了的是年度有共均别中仍还尚");

/** How it changed, where that is all there is: it names nothing. */
const NOTHING_ELSE = /^(?:动态|稳步|进一步|最[短快长])$/;

const PAIRS: readonly (readonly [string, string])[] = [
  ["(", ")"],
  ["“", "”"],
  ["《", "》"],
];

/**
 * A subject without what hangs on at its ends, which belongs to its sentence and not to its name; `null` where nothing is left.
 *
 *     行政诉讼败诉率大幅下降至     行政诉讼败诉率
 *     的政务服务事项压减至         政务服务事项
 *     区)新收行政复议申请          新收行政复议申请
 *     正在审理中                   正在审理中
 */
export function withoutLooseEnds(name: string): string | null {
  let words = name;
  for (const [open, close] of PAIRS) {
    if (!words.includes(open) && !words.includes(close)) continue;
    // what stands before a bracket that closes here was cut off; what opens here and does not close, too
    let depth = 0;
    let from = 0;
    const opened: number[] = [];
    for (let i = 0; i < words.length; i++) {
      if (words[i] === open) opened[depth++] = i;
      else if (words[i] === close && depth-- === 0) {
        from = i + 1;
        depth = 0;
      }
    }
    const inside = words.slice(from, depth > 0 ? opened[0] : undefined);
    words = inside === "" ? words.replaceAll(open, "").replaceAll(close, "") : inside;
  }
  words = words.replace(/^[的、]+(?=.{2})/, "");
  for (let last = ""; last !== words && LAST.has(words.at(-1)!); ) {
    last = words;
    words = words.replace(AT_END, "");
  }
  return words === "" || NOTHING_ELSE.test(words) || cameTo(words) ? null : words;
}
