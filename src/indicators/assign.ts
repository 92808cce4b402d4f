import type { Figure } from "../text/figure.ts";
import { TriggerIndex } from "../text/triggers.ts";
import { catalogue } from "./catalogue/index.ts";
import type { Indicator, UnitClass } from "./entry.ts";
import { FIELDS } from "./fields.ts";
import { type Frame, frameOf } from "./frame.ts";
import { compileWording } from "./wording.ts";

const PERSONS = ["人", "名", "人次", "位"];

const CLASSES: Record<UnitClass, readonly string[] | undefined> = {
  person: PERSONS,
  case: ["件", "宗", "起", "例", "件次", "个", "次", "批", "项", "条", "批次", "案", "单", "笔", "人次"],
  file: ["件", "宗", "卷", "份", "本", "起", "册", "个"],
  document: ["份", "件", "篇", "册", "本", "部", "个", "张", "套"],
  opinion: ["条", "条次", "个", "项", "点", "件", "次"],
  problem: ["个", "条", "处", "项", "类"],
  item: ["条", "件", "项", "个", "条次"],
  inspection: ["次", "件", "户次", "家次", "批次", "户", "家", "场次", "起", "场", "个", "件次"],
  organ: ["个", "家", "项", "户"],
  session: ["次", "场", "场次", "期", "节", "堂", "班次", "课", "轮", "班", "届次", "个"],
  meeting: ["次", "场", "场次"],
  call: ["通", "件", "个", "次", "人次", "起", "条"],
  "adviser-strict": ["名", "人", "家", "位"],
  dispute: ["件", "宗", "起", "例", "件次", "个", "次", "批", "对"],
  "cases-strict": ["件", "宗", "起", "例", "个", "项"],
  thing: undefined,
};

/** Why a code was given: the wording that matched, and whether it needed its field. */
export interface Match {
  indicator: Indicator;
  wording: string;
  named: boolean;
}

/** A wording with its number in the index of triggers; compiled when first looked for. */
interface Pattern {
  number: number;
  wording: string;
  compiled: RegExp | undefined;
}

interface Entry {
  indicator: Indicator;
  named: readonly Pattern[];
  inField: readonly Pattern[];
  never: readonly Pattern[];
  fields: readonly string[];
}

interface Entries {
  all: readonly Entry[];
  triggers: TriggerIndex;
  /** The entries that a kind and measure word fit, kept. */
  fitting: Map<string, readonly Entry[]>;
}

let made: Entries | undefined;

function entries(): Entries {
  if (made) return made;
  const wordings: string[] = [];
  const patterns = (of: readonly string[]): Pattern[] =>
    of.map((wording) => ({ number: wordings.push(wording) - 1, wording, compiled: undefined }));
  const all = catalogue.map((indicator) => ({
    indicator,
    named: patterns(indicator.named),
    inField: patterns(indicator.inField),
    never: patterns(indicator.never),
    fields: indicator.fields ?? [groupOf(indicator)],
  }));
  made = { all, triggers: new TriggerIndex(wordings), fitting: new Map() };
  return made;
}

/** The entries that a figure's kind and measure word fit. */
function entriesFor({ all, fitting }: Entries, figure: Figure): readonly Entry[] {
  const key = `${figure.quantity.kind} ${figure.quantity.unit}`;
  let found = fitting.get(key);
  if (!found) {
    found = all.filter(({ indicator }) => fits(indicator, figure));
    fitting.set(key, found);
  }
  return found;
}

/**
 * Give each figure of a passage its indicators; only results carry any. Returns the matches that gave them.
 *
 * Parts are looked at behind their totals, so that a part never repeats the code of its total.
 */
export function assignIndicators(text: string, figures: readonly Figure[]): Match[][] {
  const own = ownFields(text, figures);
  return figures.map((figure, i) => {
    const matches = matchesOf(text, figures, i, own);
    figure.indicators = matches.map(({ indicator }) => indicator.code);
    return matches;
  });
}

function matchesOf(text: string, figures: readonly Figure[], index: number, mentions: readonly Mention[]): Match[] {
  const figure = figures[index]!;
  if (figure.aspect !== "result") return [];
  const frame = frameOf(text, figures, index);
  const fields = fieldsOf(text, figure, frame, mentions);
  const known = entries();
  const { triggers } = known;
  triggers.look(frame.text);
  const matches = (pattern: Pattern): boolean => {
    if (!triggers.isCandidate(pattern.number)) return false;
    pattern.compiled ??= compileWording(pattern.wording);
    return pattern.compiled.test(frame.text);
  };
  const found: Match[] = [];
  for (const entry of entriesFor(known, figure)) {
    const named = entry.named.find(matches);
    const wording =
      named ?? (entry.fields.some((field) => fields.has(field)) ? entry.inField.find(matches) : undefined);
    if (!wording || entry.never.some(matches)) continue;
    found.push({ indicator: entry.indicator, wording: wording.wording, named: named !== undefined });
  }
  return resolve(found, figure, frame, fields);
}

/** Whether kind and measure word can be this indicator's. */
function fits(indicator: Indicator, figure: Figure): boolean {
  const { kind, unit } = figure.quantity;
  if (indicator.kind !== kind) return false;
  if (kind !== "count") return true;
  if (indicator.neverUnits?.includes(unit)) return false;
  const units = indicator.unitClass ? CLASSES[indicator.unitClass] : undefined;
  if (indicator.units.includes(unit)) return true;
  if (units) return units.includes(unit);
  const persons = indicator.units.every((usual) => PERSONS.includes(usual));
  return persons === PERSONS.includes(unit);
}

/**
 * Keep the codes that are sure.
 *
 * A wording that names its thing beats one that leans on the field. Of several, one clause that joins words (受理、办结,
 * 参学率、合格率均为) may carry all of its group; otherwise the field in hand decides, then the order of the catalogue.
 */
function resolve(found: readonly Match[], figure: Figure, frame: Frame, fields: ReadonlySet<string>): Match[] {
  const taken = figure.total ? codesUpFrom(figure.total) : NONE;
  let best = found.filter(({ indicator }) => !taken.has(indicator.code));
  const joined = /[、和及与并]|均|双双|都/.test(frame.clause);
  if (best.some(({ named }) => named)) {
    const groups = new Set(best.filter(({ named }) => named).map(({ indicator }) => groupOf(indicator)));
    best = best.filter(({ named, indicator }) => named || (joined && groups.has(groupOf(indicator))));
  }
  if (best.length <= 1) return best;
  const isRate = figure.quantity.kind === "rate";
  const groups = new Set(best.map(({ indicator }) => groupOf(indicator)));
  if (joined && (groups.size === 1 || isRate)) return best.slice(0, 4);
  // 代表建议14件、委员提案19件,答复率100%: one rate of both
  if (isRate && best.length === 2 && groups.has("congress") && groups.has("cppcc")) return best;
  const inField = best.filter(({ indicator }) =>
    (indicator.fields ?? [groupOf(indicator)]).some((field) => fields.has(field)),
  );
  return (inField.length > 0 ? inField : best).slice(0, 1);
}

const NONE: ReadonlySet<string> = new Set();

/** Codes of a total and of those above it, kept, since a chain of parts of parts may be as long as the passage. */
const codesAbove = new WeakMap<Figure, ReadonlySet<string>>();

function codesUpFrom(total: Figure): ReadonlySet<string> {
  let codes = codesAbove.get(total);
  if (!codes) {
    const above = total.total ? codesUpFrom(total.total) : NONE;
    codes = total.indicators.length === 0 ? above : new Set([...above, ...total.indicators]);
    codesAbove.set(total, codes);
  }
  return codes;
}

function groupOf(indicator: Indicator): string {
  return indicator.code.slice(0, indicator.code.indexOf("."));
}

interface Mention {
  field: string;
  start: number;
  end: number;
}

/** Where a passage names its fields, in order. */
function ownFields(text: string, figures: readonly Figure[]): Mention[] {
  const passage = figures[0]?.passage;
  if (!passage) return [];
  return mentionsIn(text.slice(passage.start, passage.end), passage.start);
}

const fieldNames = Object.keys(FIELDS);
let fieldTriggers: TriggerIndex | undefined;

function mentionsIn(words: string, offset: number): Mention[] {
  fieldTriggers ??= new TriggerIndex(fieldNames.map((field) => FIELDS[field]!.source));
  fieldTriggers.look(words);
  const mentions: Mention[] = [];
  for (const [number, field] of fieldNames.entries()) {
    if (!fieldTriggers.isCandidate(number)) continue;
    for (const match of words.matchAll(FIELDS[field]!)) {
      mentions.push({ field, start: offset + match.index, end: offset + match.index + match[0].length });
    }
  }
  return mentions.sort((a, b) => a.end - b.end || a.start - b.start);
}

/** The fields of a figure: named in its clause, before it in its sentence, in the sentences before, in the headings. */
function fieldsOf(text: string, figure: Figure, frame: Frame, mentions: readonly Mention[]): Set<string> {
  const { start, end } = figure.quantity;
  const stop = text.slice(end, Math.min(figure.sentence.end, end + 40)).search(/[,;。、:()\n]/);
  const clauseEnd = stop < 0 ? Math.min(figure.sentence.end, end + 40) : end + stop;
  const clauseStart = start - frame.clause.indexOf("#");
  const next = firstEndingAfter(mentions, start);
  const fields = new Set<string>();
  for (let i = next; i < mentions.length && mentions[i]!.end <= clauseEnd; i++) {
    if (mentions[i]!.start >= end) fields.add(mentions[i]!.field);
  }
  const last = mentions[next - 1];
  const inSentence = last !== undefined && last.start >= figure.sentence.start;
  if (fields.size > 0 || (inSentence && last.start >= clauseStart - 2)) {
    if (inSentence) addNearest(fields, mentions, next, figure.sentence.start);
    return fields;
  }
  if (inSentence) {
    addNearest(fields, mentions, next, figure.sentence.start);
    // 人大代表建议64件、政协提案117件,办复率均为100%: one rate of both
    if (figure.quantity.kind === "rate" && (fields.has("congress") || fields.has("cppcc"))) {
      const rated = figure.sentence.start + text.slice(figure.sentence.start, start).lastIndexOf("%");
      for (let i = next - 1; i >= 0 && mentions[i]!.start >= Math.max(figure.sentence.start, rated); i--) {
        if (mentions[i]!.field === "congress" || mentions[i]!.field === "cppcc") fields.add(mentions[i]!.field);
      }
    }
    return fields;
  }
  if (last) {
    addNearest(fields, mentions, next, figure.passage.start);
    return fields;
  }
  for (const heading of figure.passage.headings.toReversed()) {
    const named = mentionsIn(heading, 0);
    if (named.length > 0) return new Set(named.map(({ field }) => field));
  }
  return fields;
}

/** The index of the first mention that ends behind `at`. */
function firstEndingAfter(mentions: readonly Mention[], at: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The field named last before index `next`, with those that are named beside it: 复议与应诉. */
function addNearest(fields: Set<string>, mentions: readonly Mention[], next: number, from: number): void {
  const last = mentions[next - 1]!;
  for (let i = next - 1; i >= 0 && mentions[i]!.end > last.start - 6 && mentions[i]!.start >= from; i--) {
    fields.add(mentions[i]!.field);
  }
}
