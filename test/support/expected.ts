/**
 * Expectations made for eyes: `NAME.expected` beside `NAME.txt`.
 *
 *     title      云岭县人民政府关于2023年度法治政府建设情况的报告
 *     # outline
 *     一、 主要举措和成效 @achievements
 *       (一) 加强组织领导
 *     # metrics
 *     t: 受理行政复议申请【26件】 | 26 件 | 行政复议申请 | reconsideration.accepted
 *     维持【7件】 | 7 件 | 维持 | reconsideration.upheld | part of t
 *
 * A metric's cells: a snippet of the source with the span in 【】; value, unit and what differs from count, exact,
 * result; the acceptable words of the subject; the codes (`a,b` both, `a/b` either, `?` open, `-` none); the total.
 */
export interface Gold {
  file: string;
  metadata: Record<string, unknown>;
  roles: Record<string, string | string[]>;
  outline: [depth: number, marker: string, ordinal: number, title: string | null][];
  metrics: GoldMetric[];
  parts: [whole: number, parts: number[]][];
  findings?: [rule: string, severity: string][];
}

export interface GoldMetric {
  start: number;
  raw: string;
  value: number;
  unit: string[];
  kind: string[];
  qualifier: string[];
  subject: string;
  indicators: string[][];
  openIndicator: boolean;
  required: boolean;
  aspect: string;
}

const KINDS = ["count", "rate", "money", "duration", "measure", "multiple"];
const QUALIFIERS = ["exact", "about", "over", "nearly", "at-least", "at-most"];
const ASPECTS = ["result", "change", "target"];

/** Read one expectation against its source text; throws where a line fits nothing. */
export function readExpected(file: string, expected: string, text: string): Gold {
  const gold: Gold = { file, metadata: {}, roles: {}, outline: [], metrics: [], parts: [] };
  const labels = new Map<string, number>();
  const parts = new Map<number, number[]>();
  let part = "metadata";
  let from = 0;
  let top = 0;
  for (const [index, line] of expected.split("\n").entries()) {
    const wrong = (why: string): never => {
      throw new Error(`${file}.expected:${index + 1}: ${why}: ${line}`);
    };
    if (line.trim() === "" || line.startsWith("##")) continue;
    const heading = /^# (outline|metrics)\s*$/.exec(line);
    if (heading) {
      part = heading[1]!;
      continue;
    }
    if (part === "metadata") {
      const [, key, value] = /^(\w+)\s+(.*?)\s*$/.exec(line) ?? wrong("no key and value");
      gold.metadata[key!] = metadataValue(key!, value!);
    } else if (part === "outline") {
      const [, indent, marker, title, role] =
        /^( *)(\S+)\s+(.*?)(?:\s+@([\w/]+))?\s*$/.exec(line) ?? wrong("no marker and title");
      const depth = indent!.length / 2 + 1;
      gold.outline.push([depth, marker!, ordinalOf(marker!), title === "-" ? null : title!]);
      if (depth === 1) {
        top++;
        if (role) gold.roles[String(top)] = role.includes("/") ? role.split("/") : role;
      }
    } else {
      const cells = line.split(" | ").map((cell) => cell.trim());
      const [, label, snippet] = /^(?:(\w+): )?(.*)$/s.exec(cells[0]!)!;
      const [, before, raw, behind] = /^(.*)【(.+)】(.*)$/s.exec(snippet!.replaceAll("\\n", "\n")) ?? wrong("no 【】");
      const at = text.indexOf(before! + raw! + behind!, Math.max(0, from - before!.length));
      if (at < 0) wrong("not in the text from here on");
      const start = at + before!.length;
      from = start + raw!.length;
      const [value, unit, ...flags] = cells[1]!.split(/\s+/);
      const pick = (all: readonly string[], usual: string): string[] =>
        flags.find((flag) => flag.split("/").every((word) => all.includes(word)))?.split("/") ?? [usual];
      const codes = cells[3] ?? "-";
      if (label) labels.set(label, start);
      const whole = /^part of (\w+)$/.exec(cells[4] ?? "")?.[1];
      if (whole) {
        const total = labels.get(whole) ?? wrong(`no label ${whole}`);
        parts.set(total, [...(parts.get(total) ?? []), start]);
      }
      gold.metrics.push({
        start,
        raw: raw!,
        value: Number(value),
        unit: unit!.split("/"),
        kind: pick(KINDS, /%|百分点|‰/.test(unit!) ? "rate" : "count"),
        qualifier: pick(QUALIFIERS, "exact"),
        subject: cells[2] ?? "",
        indicators: codes === "-" || codes === "?" ? [] : codes.split(",").map((group) => group.trim().split("/")),
        openIndicator: codes === "?",
        required: !flags.includes("open"),
        aspect: pick(ASPECTS, "result")[0]!,
      });
    }
  }
  gold.parts = [...parts];
  return gold;
}

function metadataValue(key: string, value: string): unknown {
  if (key === "issuers" || key === "addressees") return value === "-" ? [] : value.split(/\s*;\s*/);
  if (value === "-") return null;
  return key === "reportYear" ? Number(value) : value;
}

function ordinalOf(marker: string): number {
  const digits = /\d+/.exec(marker);
  if (digits) return Number(digits[0]);
  const circled = ["①②③④⑤⑥⑦⑧⑨⑩", "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽"].map((all) => all.indexOf(marker[0]!)).find((at) => at >= 0);
  if (circled !== undefined) return circled + 1;
  const numeral = /[一二三四五六七八九十]+/.exec(marker)![0];
  const digit = (c: string): number => "一二三四五六七八九".indexOf(c) + 1;
  const [tens, ones] = numeral.includes("十") ? numeral.split("十") : ["", numeral];
  const ten = numeral.includes("十") ? (tens ? digit(tens) : 1) * 10 : 0;
  return ten + (ones ? digit(ones) : 0);
}
