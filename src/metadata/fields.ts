import { filledLines, trimRange } from "../text/lines.ts";
import { type FieldKey, findLabels } from "../text/pageLabels.ts";
import type { Range } from "../text/range.ts";

/** A labelled field of the page head; an empty value has no range. */
export interface PageField {
  key: FieldKey;
  label: string;
  value: Range | null;
}

/** A value on the line below its label is no longer than this. */
const LONGEST_LOOSE_VALUE = 40;

/**
 * The fields of a page head, in order.
 *
 *     • 索 引 号:104512003/2024-00318     indexNumber
 *     文件编号: 发文日期: 2022-03-04        documentNumber without value, issuedDate
 *     发布机构                              publisher, its value on the next line
 *     云岭区
 *     发布日期                              publishedDate, its value on the next line
 *     2022-03-04 16:34
 */
export function readFields(text: string, head: Range): PageField[] {
  const lines = filledLines(text, head.start, head.end);
  const fields: PageField[] = [];
  lines.forEach((line, i) => {
    const words = text.slice(line.start, line.end);
    const labels = findLabels(words);
    labels.forEach((found, k) => {
      const limit = labels[k + 1]?.start ?? words.length;
      const value = withoutTime(
        text,
        cleanValue(text, { start: line.start + found.end, end: line.start + limit }),
        found.key,
      );
      const below =
        k === labels.length - 1 && value === null && labels.length === 1
          ? valueBelow(text, lines[i + 1], found.key)
          : null;
      fields.push({ key: found.key, label: found.label, value: value ?? below });
    });
  });
  return fields;
}

/** A value without the bars, bullets and brackets of the layout around it. */
function cleanValue(text: string, range: Range): Range | null {
  let { start, end } = trimRange(text, range);
  for (;;) {
    const before = end - start;
    while (start < end && /[|•·*:\s]/.test(text[start]!)) start++;
    if (/^[-–] /.test(text.slice(start, end))) start += 2;
    while (end > start && /[|•·*\s;]/.test(text[end - 1]!)) end--;
    if (end > start && /[([【]/.test(text[end - 1]!)) end--;
    if (end - start === before) break;
  }
  const words = text.slice(start, end);
  if (words === "" || /^(?:\[ *\]|无|-+|\/)$/.test(words)) return null;
  return { start, end };
}

/** The name of an office without the time that stands behind it: 云岭县司法局 10:26. */
function withoutTime(text: string, value: Range | null, key: FieldKey): Range | null {
  if (!value || (key !== "publisher" && key !== "source")) return value;
  const time = /\s+\d{1,2}:\d\d(?::\d\d)?$/.exec(text.slice(value.start, value.end))?.[0].length ?? 0;
  return { start: value.start, end: value.end - time };
}

/** The time of a date: 16:34. */
const TIME = /\d:\d\d(?::\d\d)?/;

function valueBelow(text: string, line: Range | undefined, key: FieldKey): Range | null {
  if (!line || key === "dropped") return null;
  const words = text.slice(line.start, line.end);
  const isDate = /[dD]ate$/.test(key);
  const [label] = findLabels(words);
  // 2024-01-05 16:34 浏览次数: 315
  if (label)
    return isDate && label.start > 0
      ? valueBelow(text, { start: line.start, end: line.start + label.start }, key)
      : null;
  if (words.length > LONGEST_LOOSE_VALUE) return null;
  if (/[。,:]/.test(isDate ? words.replace(TIME, "") : words)) return null;
  if (key !== "title" && /(?:报告|总结|汇报)$/.test(words)) return null;
  if ((isDate || key.endsWith("Number")) && !/\d/.test(words)) return null;
  return cleanValue(text, line);
}
