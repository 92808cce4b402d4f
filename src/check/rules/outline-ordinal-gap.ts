import type { Section } from "../../model.ts";
import type { Draft, Rule } from "../rule.ts";
import { seriesOf } from "../series.ts";

/**
 * Siblings of one kind count on without a gap, from 1.
 *
 *     bad   (一) (二) (四)      一是 三是
 *     good  (一) (二) (三)
 *
 * Arabic numbers that run on across parents are no gap; a number that goes back is `outline/ordinal-repeat`.
 */
export const rule: Rule = {
  id: "outline/ordinal-gap",
  severity: "warning",
  title: { zh: "标号跳号", en: "an ordinal is skipped" },
  explanation: {
    zh: "同级同类的标号应从一起依次排列。跳过一个号,或者第一个不是一,都会报告;跨上级连续编号的阿拉伯数字不算跳号。",
    en: "Siblings of one kind count on from 1. A skipped number, or a first one that is not 1, is reported; arabic numbers that run on across parents are no gap.",
  },
  find({ report, text }) {
    const drafts: Draft[] = [];
    const first = FIRST_ITEM.exec(text)?.index ?? Number.POSITIVE_INFINITY;
    for (const { siblings, continues } of seriesOf(report.sections)) {
      let last = isSecond(siblings[0]!) && first < siblings[0]!.span.start ? 1 : continues;
      for (const section of siblings) {
        const { ordinal } = section.marker;
        if (ordinal > last + 1) drafts.push(gap(text, section, last));
        last = Math.max(ordinal, ordinal <= last ? ordinal : 0);
      }
    }
    return drafts;
  },
};

/** The first item of a series that stands in the text, though it is no section: 第一,……(一)……第二,……. */
const FIRST_ITEM = /(?:^|\n)[^\S\n]*(?:第一[,，、]|一是)/;

function isSecond({ marker }: Section): boolean {
  return marker.ordinal === 2 && /^(?:第二|二是)/.test(marker.text);
}

function gap(text: string, section: Section, last: number): Draft {
  const marker = section.marker.text;
  const start = section.span.start;
  const end = start + markerLength(text, start, marker);
  return {
    message:
      last === 0
        ? { zh: `${marker} 之前没有第一项`, en: `${marker} comes first, without a number 1 before it` }
        : { zh: `${marker} 之前缺 ${last + 1}`, en: `${last + 1} is missing before ${marker}` },
    span: { start, end },
  };
}

/** How long the marker is in the source, white space in it included. */
function markerLength(text: string, start: number, marker: string): number {
  let seen = 0;
  for (let i = start; i < text.length && i < start + 20; i++) {
    if (!/\s/.test(text[i]!)) seen++;
    if (seen === marker.length) return i + 1 - start;
  }
  return marker.length;
}
