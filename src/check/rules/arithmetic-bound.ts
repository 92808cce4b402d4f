import type { Metric } from "../../model.ts";
import { toldBounds } from "../bounds/toldBounds.ts";
import { codedIn } from "../figures.ts";
import { intervalOf, show } from "../numbers.ts";
import type { Draft, Rule } from "../rule.ts";
import { clauseOf, toldSentences } from "../told.ts";

/** What cannot be larger than what, by code, in one section. */
const BOUNDS: readonly { part: string; whole: string; carriedOver?: boolean }[] = [
  { part: "mediation.resolved", whole: "mediation.disputes" },
  { part: "litigation.lost", whole: "litigation.concluded" },
  { part: "reconsideration.corrected", whole: "reconsideration.concluded" },
  { part: "reconsideration.concluded", whole: "reconsideration.accepted", carriedOver: true },
  { part: "petitions.concluded", whole: "petitions.cases" },
  { part: "disclosure.answered", whole: "disclosure.requests", carriedOver: true },
];

/** Cases from the year before may be concluded too. */
const CARRIED_OVER = /上年|上一年|往年|去年|前年|跨年|此前|以前年度|结转|转结|转入|历年|积案|加上|连同|存量/;

/** A share that may be over 100%: growth, completion of a plan. */
const MAY_EXCEED = /增长|增加|提高|上升|完成|计划|任务|目标|同比|环比|达产/;

/**
 * A part, an outcome or a success is not larger than its whole, and a rate not over 100%.
 *
 *     bad   受理20件,审结24件                     a warning: nothing carried over
 *     good  受理20件,上年结转6件,审结24件
 *
 * Approximate figures are compared only in the direction that they allow.
 */
export const rule: Rule = {
  id: "arithmetic/bound",
  severity: "error",
  title: { zh: "部分大于整体", en: "a part is larger than its whole" },
  explanation: {
    zh: "“其中”的部分,以及成功、败诉、纠错、合格、采纳、回复、出庭等,不应大于其总数,比率不应超过100%(增长和完成计划除外);审结多于受理而没有上年结转,记为 warning。",
    en: "What 其中 announces, and successes, losses, corrections, passes, replies, appearances are not larger than their whole, and a rate is not over 100% (growth and completion of a plan aside); more concluded than accepted without carry-over is a warning.",
  },
  find({ report, text }) {
    const drafts: Draft[] = [];
    for (const { part: code, whole: base, carriedOver } of BOUNDS) {
      for (const part of report.metrics.filter(
        (metric) => metric.indicators.includes(code) && metric.aspect === "result",
      )) {
        const wholes = codedIn(report, part.sectionId, base).filter(
          (metric) => metric !== part && metric.span.end <= part.span.start && part.span.start - metric.span.end < 160,
        );
        const whole = wholes.at(-1);
        if (
          !whole ||
          whole.unit !== part.unit ||
          intervalOf(part).low <= intervalOf(whole).high ||
          !sameScope(whole, part)
        )
          continue;
        // 61件、45件、29件,合计135件,调解成功130件
        if (report.metrics.some((other) => isBetween(other, part) && intervalOf(other).high >= part.value)) continue;
        const passage = text.slice(Math.max(0, whole.span.start - 80), part.span.end + 40);
        if (CARRIED_OVER.test(passage)) continue;
        drafts.push({ ...exceeds(part, whole), ...(carriedOver ? { severity: "warning" as const } : {}) });
      }
    }
    for (const { part, whole, mayBeOlder } of toldBounds(report)) {
      if (drafts.some(({ evidence }) => evidence![0] === part.metric)) continue;
      drafts.push({ ...exceeds(part.metric, whole.metric), ...(mayBeOlder ? { severity: "warning" as const } : {}) });
    }
    const clauses = new Map(toldSentences(report).flatMap((all) => all.map((told) => [told.metric, clauseOf(told)])));
    for (const metric of report.metrics) {
      if (
        metric.unit !== "%" ||
        metric.value <= 100 ||
        metric.aspect !== "result" ||
        MAY_EXCEED.test(clauses.get(metric) ?? metric.sentence) ||
        !/率$/.test(metric.subject ?? "")
      )
        continue;
      drafts.push({
        message: {
          zh: `${metric.subject}${show(metric)},超过100%`,
          en: `${metric.subject} ${show(metric)}, over 100%`,
        },
        span: metric.span,
        evidence: [metric],
      });
    }
    return drafts;
  },
};

/** Whether a figure stands before another one in its sentence, in the same measure word. */
function isBetween(other: Metric, part: Metric): boolean {
  return other.sentence === part.sentence && other.unit === part.unit && other.span.end <= part.span.start;
}

/** Figures of the whole area and of one organ are never compared. */
function sameScope(a: Metric, b: Metric): boolean {
  const scope = ({ sentence }: Metric): string =>
    /全[省市县区州镇乡]|[市县区]本级|[市县区]政府/.exec(sentence)?.[0] ?? "";
  return a.sentence === b.sentence || scope(a) === scope(b);
}

function exceeds(part: Metric, whole: Metric): Draft {
  return {
    message: {
      zh: `${part.subject ?? ""}${show(part)},大于${whole.subject ?? ""}${show(whole)}`,
      en: `${part.subject ?? ""} ${show(part)} is more than ${whole.subject ?? ""} ${show(whole)}`,
    },
    span: { start: whole.span.start, end: part.span.end },
    evidence: [part, whole],
  };
}
