import type { MetricKind, Qualifier } from "../model.ts";

/** 约 that says about, not the one of 节约 or of 乡规民约. */
export const ABOUT = "(?<![节制预公合签违条契邀履特]|规民)约";

/** Words before a number that qualify it; 了, 有, 达, 为 may stand between. */
const BEFORE: readonly [Qualifier, RegExp][] = [
  [
    "at-least",
    /(?:不低于|不少于|不小于|至少|最低|最少|不下|不下于)(?:于|达到|达|为|有|在)?$|(?:至少[^,。;、:()\d]{1,12}|不(?:低|少)于[^,。;、:()\d]{2,12}的)$/,
  ],
  [
    "at-most",
    /(?:不超过|不高于|不多于|不大于|低于|少于|小于|(?<!指出|查[找摆]|发现|反馈|整改|存在|梳理|弥补|短板|问题|[、和与及])不足(?!有)|不到|不满|未满|未超过|未超|至多|最多|不得超过|控制在)(?:于|为|有|在)?$|不(?:高于|超过)[^,。;、:()\d]{2,12}的$/,
  ],
  ["nearly", /(?<![最附就临远邻靠亲相])(?:接近|将近|近|逼近)(?:了|有|达|为)?$/],
  ["over", /(?:超过|超出|(?<!赶|高|反)超|逾|突破|多于|大于|高于|达到?逾|越过)(?:了|有|达)?$/],
  [
    "about",
    new RegExp(`(?:大约|${ABOUT}|约为|大概|大致|估计)(?:为|有|达|是|计|合)?$|${ABOUT}占[^,。;、:()\\d]{2,12}的$`),
  ],
];

/** Words behind a number and its measure word. */
const BEHIND: readonly [Qualifier, RegExp][] = [
  ["at-least", /^(?:及|或|\(含\))?(?:以上|之上)/],
  ["about", /^(?:左右|上下|许(?![多可]))/],
  ["at-most", /^(?:及|或|\(含\))?(?:以内|之内|以下)/],
];

/** Every word before has one of these characters, and every word behind begins with one of those: most figures have none. */
const IN_BEFORE = /[低少小不超高多大满控近逾破越约概致估]/;
const BEGINS_BEHIND = /^[及或(以之左上许]/;

/** 5个工作日内 bounds a duration; 3件内部文件 bounds nothing. */
const WITHIN = /^内(?![部外容设控生涵蒙陆地勤阁])/;

/**
 * How exactly a figure is meant, from the words around it.
 *
 *     近120人次 nearly   9.4万余名 over   不低于50% at-least   60日以内 at-most   3000人左右 about
 */
export function qualifierOf(
  text: string,
  start: number,
  end: number,
  kind: MetricKind,
  over: boolean,
  about: boolean,
): Qualifier {
  const behind = text.slice(end, end + 6);
  const before = text.slice(Math.max(0, start - 16), start);
  // 超过600余项 and 近3000人左右 are still what the word before says
  const said =
    (IN_BEFORE.test(before) && BEFORE.find(([, pattern]) => pattern.test(before))) ||
    (BEGINS_BEHIND.test(behind) && BEHIND.find(([, pattern]) => pattern.test(behind)));
  if (said) return said[0];
  if (kind === "duration" && WITHIN.test(behind)) return "at-most";
  if (over) return "over";
  return about ? "about" : "exact";
}
