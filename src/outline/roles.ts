import type { Role } from "../model.ts";
import { yearsIn } from "../text/dates.ts";

/**
 * What the top sections of a report are about, in the words of the 2019 督察规定 and of the offices that follow it.
 *
 * The first mention in a title decides: 存在问题及下一步打算 is `problems`.
 */
const ROLES: readonly [Role, RegExp][] = [
  [
    "responsibility",
    /第一责任人|主要负责(?:人|同志)(?:切实|认真|带头)?履行|(?:党政(?:主要)?|主要)(?:负责人|负责同志|领导).{0,6}(?:履[行职]|(?:推进|抓)法治)/,
  ],
  [
    "problems",
    /有待(?:改进|提升|加强|完善)|(?:正视|检视|查找|找准).{0,4}(?:差距|不足|问题|短板)|问题清单$|存在.{0,10}(?:问题|不足|困难|短板|差距|弱项)|(?:问题|不足|短板|困难|差距|弱项)(?:之处|短板)?(?:$|[和与及、,](?:其|主要|产生|成因|原因|不足|问题|短板|困难|差距|薄弱|下|打算|建议|整改|改进))|(?:主要|突出|当前|面临)(?:的)?(?:问题|困难)(?!整治)|短板不足|薄弱环节/,
  ],
  [
    "plan",
    /下一?步|下一?阶段|下一?年|明年|来年|今后|未来|(?:工作|主要|重点|基本)?(?:计划|打算|设想|展望|思路|谋划|安排)(?:$|[和与及、(])|工作(?:计划|打算|设想|思路|安排|重点$)(?!的?(?:落实|执行|完成|推进|实施))|努力方向|改进(?:措施|方向|举措)|^20\d\d年(?:度)?.{0,16}(?:重点工作|工作重点|目标任务|主要任务)$/,
  ],
  [
    "achievements",
    /成效|成果|成绩|举措|措施|做法|亮点|进展|特色|回顾|总结|情况|(?:工作|任务)(?:的)?(?:开展|落实|完成|推进|实施)|主要工作(?!安排|计划|打算|思路|设想)|重点工作(?!安排|计划|打算|思路|设想)|取得/,
  ],
];

/** Behind the problems a title that names a year is of what comes: 2024年工作要点, 2023年工作举措. */
const OF_A_YEAR = /^20\d\d年(?:度)?.{0,16}(?:要点|举措|措施|部署|目标|任务|重点|方向|规划|构想|工作)$/;

/** A top section that is neither measures nor results, in a report of any scheme. */
const OTHER = /^其他|其他(?:需要|情况|事项|方面)|需要?(?:说明|报告)的(?:其他)?(?:事项|情况)|^(?:意见)?建议|^附/;

/** The role that a title names, or `undefined` where it names a topic (强化重大行政决策程序). */
function namedRole(title: string): Role | undefined {
  let first: { role: Role; at: number } | undefined;
  for (const [role, pattern] of ROLES) {
    const at = title.search(pattern);
    if (at >= 0 && (first === undefined || at < first.at)) first = { role, at };
  }
  return first?.role;
}

/**
 * The roles of the top sections, by their titles in order.
 *
 * A topic is a section on achievements, unless it comes behind the problems or the plan. What is named with a year behind
 * the problems, or with one after `year` anywhere, is the plan.
 */
export function rolesOf(titles: readonly (string | null)[], year?: number): (Role | null)[] {
  let late = false;
  return titles.map((title) => {
    if (title === null) return null;
    const named = namedRole(title);
    const isOfNextYear = year !== undefined && yearsIn(title).some((one) => one > year);
    const role = named !== "problems" && (isOfNextYear || (late && OF_A_YEAR.test(title))) ? "plan" : named;
    if (role === "problems" || role === "plan") late = true;
    if (role) return role;
    return OTHER.test(title) || late ? null : "achievements";
  });
}
