import type { Passage } from "../text/figure.ts";
import type { Outline, OutlineSection } from "../text/outline.ts";
import type { Range } from "../text/range.ts";

/** The passages in which figures are read: the lead, and of each section its title and own text. */
export function passagesOf(text: string, outline: Outline): Passage[] {
  const passages: Passage[] = [];
  if (outline.lead) passages.push({ ...outline.lead, section: null, headings: [], role: null, plan: false });
  const add = (section: OutlineSection, above: Pick<Passage, "headings" | "role" | "plan">): void => {
    const title = section.title ? text.slice(section.title.start, section.title.end) : undefined;
    const headings = title === undefined ? above.headings : [...above.headings, title];
    const plan = above.plan || (title !== undefined && isPlanTitle(title));
    passages.push({
      start: section.title?.start ?? Math.max(section.marker.end, section.text.start),
      end: Math.max(section.title?.end ?? section.text.start, section.text.end),
      section,
      headings,
      role: above.role,
      plan,
    });
    // 下一步,一是…;二是…: an order that begins anew behind such words is the plan's
    const comesIn = (range: Range): boolean => planStart(text, range, above.role, null) < range.end;
    let comes = plan || comesIn(section.text);
    let before: OutlineSection | undefined;
    for (const child of section.children) {
      comes ||= before !== undefined && child.ordinal === 1 && comesIn(before.span);
      add(child, { headings, role: above.role, plan: comes });
      before = child;
    }
  };
  for (const section of outline.sections) {
    add(section, { headings: [], role: section.role, plan: section.role === "plan" });
  }
  return passages;
}

/** A section inside of another one that is the plan: (二)下一步打算, (二)工作思路 under 存在问题及下一步打算. */
function isPlanTitle(title: string): boolean {
  return (
    /^(?:主要|总体|基本)?(?:工作)?(?:思路|打算|设想)$|^(?:今后)?(?:努力|改进)方向$/.test(title) ||
    /^(?:下一?步|下一?阶段|下一?年|明年|来年|今后)(?:的|工作|主要)?.{0,12}(?:打算|计划|安排|思路|措施|工作|重点)/.test(
      title,
    ) ||
    /^20\d\d年(?:度)?(?:的|工作|主要|重点|法治).{0,12}(?:打算|计划|安排|思路)|^20\d\d年(?:打算|计划|安排|思路)/.test(
      title,
    )
  );
}

/**
 * Where a passage on problems turns to what is to come: 下一步,我们将……; 2023年,将重点抓好……; 2023年,我局…… in the report
 * of 2022.
 */
export function planStart(
  text: string,
  { start, end }: Range,
  role: Passage["role"],
  reportYear: number | null,
): number {
  if (role !== "problems") return Number.POSITIVE_INFINITY;
  const words = text.slice(start, end);
  for (const match of words.matchAll(
    /(?:^|[。!?\n])\s*(?:下一?步|下一?阶段|明年|今后|20\d\d年度?,?[^,。;]{0,6}将(?:重点|继续|进一步|着力|深入|坚持|围绕|抓好)|(20\d\d)年)/g,
  )) {
    if (match[1] === undefined || (reportYear !== null && Number(match[1]) > reportYear)) return start + match.index;
  }
  return Number.POSITIVE_INFINITY;
}
