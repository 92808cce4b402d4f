import type { Figure, Passage } from "../text/figure.ts";
import { endedBy, isInside } from "../text/firstWhere.ts";
import { allMatches } from "../text/matches.ts";
import type { Range } from "../text/range.ts";
import { indexOf } from "../text/triggers.ts";
import { FIELD_NAMES, FIELDS, fieldWordings } from "./fields.ts";
import type { Frame } from "./frame.ts";
import { KIND_HEADING, KIND_NAME, listsOfKinds } from "./kinds.ts";

/** The fields whose cases are told by kind: applications against penalties are no penalties. */
export const FIELDS_OF_CASES: readonly string[] = ["reconsideration", "litigation", "petitions"];

/** So many characters before a row name what it is of. */
const NEAR_BEFORE_ROW = 120;

/** Where a field is named. */
export interface Mention {
  field: string;
  start: number;
  end: number;
}

/** The fields that a passage names. */
export class PassageFields {
  /** Where it names them itself, in order. */
  readonly mentions: readonly Mention[];
  private readonly start: number;
  private readonly words: string;
  private readonly headings: readonly string[];
  private above: ReadonlySet<string> | undefined;
  private kinds: readonly Range[] | undefined;

  constructor(text: string, { start, end, headings }: Passage) {
    this.start = start;
    this.words = text.slice(start, end);
    this.mentions = mentionsIn(this.words, start);
    this.headings = headings;
  }

  /** Whether a figure is one of a list of the kinds of cases, or stands by its name alone under a heading of kinds. */
  isOfKinds(at: number, before: string): boolean {
    this.kinds ??= listsOfKinds(this.words, this.start);
    return isInside(this.kinds, at) || (KIND_HEADING.test(this.headings.at(-1) ?? "") && KIND_NAME.test(before));
  }

  /** Whether what stands at a place is of cases of reconsideration and the like, which the headings or the lines before it name. */
  isAboutCases(at: number): boolean {
    const isOf = (field: string): boolean => FIELDS_OF_CASES.includes(field);
    if ([...this.ofHeadings()].some(isOf)) return true;
    const { mentions } = this;
    const near = mentions.slice(endedBy(mentions, at - NEAR_BEFORE_ROW), endedBy(mentions, at));
    return near.some(({ field }) => isOf(field));
  }

  /** The fields of the nearest heading that names any. */
  ofHeadings(): ReadonlySet<string> {
    if (!this.above) {
      const named = this.headings.toReversed().map((heading) => mentionsIn(heading, 0));
      this.above = new Set(named.find(({ length }) => length > 0)?.map(({ field }) => field));
    }
    return this.above;
  }
}

/** Where words name fields, in order. */
export function mentionsIn(words: string, offset: number): Mention[] {
  const mentions: Mention[] = [];
  for (const number of indexOf(fieldWordings).candidates(words)) {
    const field = FIELD_NAMES[number]!;
    for (const match of allMatches(words, FIELDS[field]!)) {
      mentions.push({ field, start: offset + match.index, end: offset + match.index + match[0].length });
    }
  }
  const kinds = mentions.length > 1 ? listsOfKinds(words, offset) : [];
  return mentions.filter(({ start }) => !isInside(kinds, start)).sort((a, b) => a.end - b.end || a.start - b.start);
}

/** The fields of a figure: named in its clause, before it in its sentence, in the sentences before, in the headings. */
export function fieldsOf(text: string, figure: Figure, frame: Frame, named: PassageFields): ReadonlySet<string> {
  const { mentions } = named;
  const { start, end } = figure.quantity;
  const stop = text.slice(end, Math.min(figure.sentence.end, end + 40)).search(/[,;。、:()\n]/);
  const clauseEnd = stop < 0 ? Math.min(figure.sentence.end, end + 40) : end + stop;
  const clauseStart = start - frame.clause.indexOf("#");
  const next = endedBy(mentions, start);
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
      const rated = figure.sentence.start + text.slice(figure.sentence.start, last.start).lastIndexOf("%");
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
  return named.ofHeadings();
}

/** So many hearings in a row are looked behind. */
const MOST_HEARINGS = 4;

/**
 * The field named last before index `next`, with those that are named beside it: 复议与应诉. A hearing is one of the cases that
 * were spoken of before.
 */
function addNearest(fields: Set<string>, mentions: readonly Mention[], next: number, from: number): void {
  let last = mentions[next - 1]!;
  let hearings = 0;
  for (let i = next - 1; i >= 0 && mentions[i]!.start >= from; i--) {
    if (last.field === "hearing" && hearings++ < MOST_HEARINGS) last = mentions[i]!;
    if (mentions[i]!.end <= last.start - 6) break;
    fields.add(mentions[i]!.field);
  }
}
