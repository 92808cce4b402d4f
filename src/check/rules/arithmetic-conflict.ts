import type { Metric } from "../../model.ts";
import { intervalOf, show } from "../numbers.ts";
import type { Draft, Rule } from "../rule.ts";
import { labelOf, type Told, toldSentences } from "../told.ts";

/** Codes of which a report has one figure for the whole year. */
const SINGLE =
  /^(?:reconsideration\.(?:received|accepted|concluded|correction-rate)|litigation\.(?:cases|lost|loss-rate|head-appearance-rate)|legal-aid\.cases|congress\.suggestions|cppcc\.proposals|mediation\.(?:committees|mediators|success-rate)|disclosure\.requests|hotline\.requests)$/;

/** Whom or what a sentence is about. */
const SCOPE =
  /[全我][国省市县区州旗镇乡局厅委]|[省市县区州旗镇乡]本级|各[级市县区乡镇部门]+|[省市县区州旗镇乡](?:直|属|级)|[省市县区州旗镇乡]?(?:人民)?政府(?:办公室)?|[省市县区州旗]?[\u4e00-\u9fff]{2}[局厅委](?!员|托|办)|法院|检察院|中心|街道|部门/g;

/**
 * One indicator of one subject, in one scope and period, has one value.
 *
 *     bad   lead: 受理行政复议案件26件    body: 受理行政复议案件28件
 *     good  both 26件
 *
 * Digits in another order (143, 134) are suspect most of all, and so is a figure that points back with 的. Different subjects, channels, levels or bodies are pieces, not a conflict; so are figures of one section, and figures
 * with another period or scope.
 */
export const rule: Rule = {
  id: "arithmetic/conflict",
  severity: "warning",
  title: { zh: "同一指标前后不一", en: "one indicator with two values" },
  explanation: {
    zh: "同一对象、同一范围、同一期间的同一指标,在报告两处写了两个值。数字颠倒(143、134)最为可疑;用“的”指回前文的数(制定的6件文件)也算。对象、渠道、层级或范围不同的,是几部分,不是矛盾。",
    en: "The same indicator of the same subject, scope and period has two values in two places. Different subjects, channels, levels or scopes are pieces, not a conflict.",
  },
  find({ report }) {
    const drafts: Draft[] = [];
    const before = new Map<string, Told[]>();
    for (const told of toldSentences(report).flat()) {
      const { metric } = told;
      if (metric.aspect !== "result" || metric.partOf !== null) continue;
      for (const code of metric.indicators.slice(0, metric.kind === "rate" ? 1 : 2)) {
        const key = `${code} ${/^(?:名|位)$/.test(metric.unit) ? "人" : metric.unit}`;
        const all = before.get(key) ?? [];
        before.set(key, all);
        const other = all.slice(-MOST).find((one) => contradicts(one, told, code));
        if (other) drafts.push(saidOf(other.metric, metric));
        else all.push(told);
        if (other) break;
      }
    }
    return drafts;
  },
};

/** Whether a figure cannot be true beside an earlier one of the same code. */
function contradicts(before: Told, told: Told, code: string): boolean {
  const [a, b] = [before.metric, told.metric];
  if (!apart(a, b) || differ(a.period, b.period)) return false;
  if (
    a.sentence === b.sentence &&
    !told.sentence.slice(before.at + 1, told.at + 1).some((one) => /[;。]/.test(one.before))
  )
    return false;
  const [one, other] = [scopeOf(before), scopeOf(told)];
  const pointsBack = POINTS_BACK.test(told.before);
  if (isSlip(a.value, b.value) && areNested(one, other)) return pointsBack || areAlike(before, told);
  if (one.at(-1) !== other.at(-1) || !areAlike(before, told)) return false;
  if (
    [before, told].some(({ sentence, at }) =>
      SINCE.test(
        sentence
          .slice(0, at + 1)
          .map((each) => each.before)
          .join(" "),
      ),
    )
  )
    return false;
  if (one.length > 0 && pointsBack) return true;
  if (one.length > 0) return SINGLE.test(code) || (one.join() === other.join() && a.subject === b.subject);
  return SINGLE.test(code) && a.sectionId !== b.sectionId && a.subject === b.subject;
}

/** Of more than the year. */
const SINCE = /以来|累计|历年|年来/;

/** With how many figures of its code before a figure is compared. */
const MOST = 12;

/** Words that point to what was told before: 制定的6件文件, 上述64件, 所审结的230件. */
const POINTS_BACK = /(?:的|上述|以上|这)$/;

/** The area and the organs that a sentence names before a figure. */
function scopeOf({ metric, sentence, at }: Told): readonly string[] {
  const words = sentence
    .slice(0, at + 1)
    .map(({ before }) => before)
    .join("N");
  const named = words.match(SCOPE) ?? metric.subject?.match(SCOPE) ?? [];
  return named.map((name) => name.replace(/^我/, "全").replace(/^各(?=部门)/, ""));
}

/** Whether all that one of them names the other names, too. */
function areNested(one: readonly string[], other: readonly string[]): boolean {
  return one.every((name) => other.includes(name)) || other.every((name) => one.includes(name));
}

/** Whether two figures are told with two characters in common: 行政应诉案件 and 应诉案件, not 受理 and 应诉案件. */
function areAlike(one: Told, other: Told): boolean {
  const [a, b] = [labelOf(one), labelOf(other)];
  const name = one.metric.subject ?? "";
  for (let i = 0; i + 2 <= name.length; i++) if (b.includes(name.slice(i, i + 2))) return true;
  const second = other.metric.subject ?? "";
  for (let i = 0; i + 2 <= second.length; i++) if (a.includes(second.slice(i, i + 2))) return true;
  return false;
}

function differ(a: Metric["period"], b: Metric["period"]): boolean {
  return a !== null && b !== null && (a.from !== b.from || a.to !== b.to);
}

/** Whether two numbers differ as by a slip of the pen: digits in another order. */
function isSlip(a: number, b: number): boolean {
  const [x, y] = [a, b].map((value) => [...String(value)].filter((c) => c !== "."));
  return x!.length > 1 && x!.length === y!.length && x!.toSorted().join("") === y!.toSorted().join("");
}

function apart(a: Metric, b: Metric): boolean {
  const [x, y] = [intervalOf(a), intervalOf(b)];
  return x.low > y.high || y.low > x.high;
}

function saidOf(before: Metric, metric: Metric): Draft {
  return {
    message: {
      zh: `${metric.subject ?? ""}${show(metric)},前文为${show(before)}`,
      en: `${metric.subject ?? ""} ${show(metric)}, but ${show(before)} before`,
    },
    span: metric.span,
    evidence: [before, metric],
  };
}
