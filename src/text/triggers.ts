import { KEPT, type KeptTriggers } from "./keptTriggers.ts";
import type { Range } from "./range.ts";

/** Words, in Chinese characters or digits, of which a text has to contain one. */
type AnyOf = readonly string[];

/** How many sets of words are kept of a wording. */
const MOST = 4;

/**
 * What a text has to contain for a pattern to match at all: sets of words, of each set one at least. A pattern is
 * the source of a regular expression without named groups, or a wording of the catalogue.
 *
 *     受理…复议…#                     受理, and 复议
 *     (?:办结|审结)…(?:案件)?#         办结 or 审结
 *     12345…#                         12345
 *     ^#                              nothing
 */
export function triggersOf(wording: string): readonly AnyOf[] {
  return new WordingReader(wording).alternatives();
}

class WordingReader {
  private readonly wording: string;
  private at = 0;

  constructor(wording: string) {
    this.wording = wording;
  }

  /** Up to a closing bracket or the end: of several alternatives one set, with the heaviest of each. */
  alternatives(): readonly AnyOf[] {
    const first = this.sequence();
    if (this.wording[this.at] !== "|") return first;
    const all = [heaviest(first)];
    while (this.wording[this.at] === "|") {
      this.at++;
      all.push(heaviest(this.sequence()));
    }
    return all.includes(undefined) ? [] : [all.flatMap((one) => one!)];
  }

  private sequence(): readonly AnyOf[] {
    const { wording } = this;
    const wanted: AnyOf[] = [];
    let run = "";
    const endRun = (): void => {
      if (run !== "" && !wanted.some((set) => set.length === 1 && set[0] === run)) wanted.push([run]);
      run = "";
    };
    while (this.at < wording.length) {
      const c = wording[this.at]!;
      if (c === "|" || c === ")") break;
      this.at++;
      if (isOfWord(c)) {
        const before = this.at;
        if (this.mayBeAbsent()) endRun();
        else {
          run += c;
          // {2} and + want it, and part it from what stands behind
          if (this.at > before) endRun();
        }
      } else {
        endRun();
        if (c === "(") {
          const isLook = this.openGroup();
          const inside = this.alternatives();
          this.at++;
          if (!this.mayBeAbsent() && !isLook) wanted.push(...inside);
        } else {
          if (c === "[") this.skipClass();
          else if (c === "\\") this.at += wording[this.at] === "u" ? 5 : 1;
          this.mayBeAbsent();
        }
      }
    }
    endRun();
    return wanted.length <= MOST ? wanted : wanted.sort((a, b) => weight(b) - weight(a)).slice(0, MOST);
  }

  /** Skip a class of characters behind its bracket. */
  private skipClass(): void {
    const { wording } = this;
    while (this.at < wording.length && wording[this.at] !== "]") this.at += wording[this.at] === "\\" ? 2 : 1;
    this.at++;
  }

  /** Skip what opens a group behind its bracket; whether it only looks. */
  private openGroup(): boolean {
    const { wording } = this;
    if (wording[this.at] !== "?") return false;
    this.at++;
    if (wording[this.at] === ":") {
      this.at++;
      return false;
    }
    this.at += wording[this.at] === "<" ? 2 : 1;
    return true;
  }

  /** Skip a quantifier; whether it lets what stands before it be absent. */
  private mayBeAbsent(): boolean {
    const { wording } = this;
    const c = wording[this.at];
    if (c !== "?" && c !== "*" && c !== "+" && c !== "{") return false;
    const isAbsent = c === "?" || c === "*" || (c === "{" && wording[this.at + 1] === "0");
    this.at = c === "{" ? wording.indexOf("}", this.at) + 1 : this.at + 1;
    if (wording[this.at] === "?") this.at++;
    return isAbsent;
  }
}

/** A Chinese character or a digit stands for itself. */
function isOfWord(c: string): boolean {
  return (c >= "\u4e00" && c <= "\u9fff") || (c >= "0" && c <= "9");
}

function heaviest(sets: readonly AnyOf[]): AnyOf | undefined {
  let best: AnyOf | undefined;
  for (const set of sets) if (!best || weight(set) > weight(best)) best = set;
  return best;
}

/** The longer the shortest of them and the fewer they are, the rarer is a text that has one. */
function weight(set: AnyOf): number {
  let shortest = 100;
  for (const { length } of set) if (length < shortest) shortest = length;
  return shortest * 100 - set.length;
}

/** Many wordings that are looked for together, under a name of their own. A wording is its place in the list. */
export interface Wordings {
  name: string;
  all(): readonly string[];
  /** Whether a wording matches only near the place that a text is looked at for. */
  isNear?(wording: string): boolean;
}

/** Read the triggers of wordings, for an index. */
export function readTriggers({ all, isNear = () => false }: Omit<Wordings, "name">): KeptTriggers {
  const wordings = all();
  const uses = new Map<string, number[]>();
  const wanted = wordings.map((wording, number) => {
    const sets = triggersOf(wording);
    for (const [n, set] of sets.entries()) {
      for (const word of set) {
        const known = uses.get(word);
        if (known) known.push(number, 1 << n);
        else uses.set(word, [number, 1 << n]);
      }
    }
    return (1 << sets.length) - 1;
  });
  const near = wordings.map((wording) => (isNear(wording) ? 1 : 0));
  return { words: [...uses.keys()], uses: [...uses.values()], wanted, near };
}

const indexes = new Map<Wordings, TriggerIndex>();

/** The index of wordings, made when first asked for, from what the build kept of them where it did. */
export function indexOf(wordings: Wordings): TriggerIndex {
  let index = indexes.get(wordings);
  if (!index) {
    index = new TriggerIndex(KEPT[wordings.name] ?? readTriggers(wordings));
    indexes.set(wordings, index);
  }
  return index;
}

interface Trigger {
  word: string;
  uses: readonly number[];
}

/** Finds in a text, in one pass, the wordings that can match it. */
export class TriggerIndex {
  /** Whether any word begins with a character, by its code. */
  private readonly begins = new Uint8Array(0x10000);
  /** The words of one character by its code, the longer ones by the codes of their first two. */
  private readonly words = new Map<number, Trigger[]>();
  /** The wordings that want nothing, and those found, a bit each. */
  private readonly always: Int32Array;
  private readonly found: Int32Array;
  /** Of each wording: when it was seen last, the sets filled then, and the sets that it wants. */
  private readonly seen: Int32Array;
  private readonly filled: Uint8Array;
  private readonly wanted: Uint8Array;
  private readonly near: Uint8Array;
  private looks = 0;

  constructor({ words, uses, wanted, near }: KeptTriggers) {
    this.near = Uint8Array.from(near);
    this.seen = new Int32Array(wanted.length);
    this.filled = new Uint8Array(wanted.length);
    this.wanted = Uint8Array.from(wanted);
    this.always = new Int32Array((wanted.length >> 5) + 1);
    this.found = new Int32Array(this.always.length);
    for (const [wording, sets] of wanted.entries()) if (sets === 0) setBit(this.always, wording);
    for (const [i, word] of words.entries()) {
      const first = word.charCodeAt(0);
      this.begins[first] = 1;
      const key = word.length === 1 ? first : pairOf(first, word.charCodeAt(1));
      const trigger: Trigger = { word, uses: uses[i]! };
      const known = this.words.get(key);
      if (known) known.push(trigger);
      else this.words.set(key, [trigger]);
    }
  }

  /**
   * The wordings of which a text has all triggers, in ascending order. Of those that match near one place only what stands
   * from `start` to `end` counts.
   */
  candidates(text: string, { start, end }: Range = { start: 0, end: text.length }): number[] {
    this.looks++;
    const { begins, words } = this;
    this.found.set(this.always);
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (begins[code] === 0) continue;
      const isNear = at >= start && at < end;
      const alone = words.get(code);
      if (alone !== undefined) this.fill(alone[0]!.uses, isNear);
      const longer = words.get(pairOf(code, text.charCodeAt(at + 1)));
      if (longer === undefined) continue;
      for (const { word, uses } of longer) {
        if (word.length === 2 || text.startsWith(word, at)) this.fill(uses, isNear);
      }
    }
    return bitsOf(this.found);
  }

  /** Note a word that was found; a wording of which it was the last one wanted is found with it. */
  private fill(uses: readonly number[], isNear: boolean): void {
    const { seen, filled, wanted, near, looks, found } = this;
    for (let i = 0; i < uses.length; i += 2) {
      const wording = uses[i]!;
      if (!isNear && near[wording] === 1) continue;
      const before = seen[wording] === looks ? filled[wording]! : 0;
      const now = before | uses[i + 1]!;
      if (now === before) continue;
      seen[wording] = looks;
      filled[wording] = now;
      if (now === wanted[wording]) setBit(found, wording);
    }
  }
}

/** Two characters as one integer, apart from those that stand for one. */
function pairOf(first: number, second: number): number {
  return (first - 0x4dff) * 0x10000 + second;
}

function setBit(bits: Int32Array, at: number): void {
  bits[at >> 5]! |= 1 << (at & 31);
}

/** The places of the bits that are set, in ascending order. */
function bitsOf(bits: Int32Array): number[] {
  const places: number[] = [];
  for (let i = 0; i < bits.length; i++) {
    for (let rest = bits[i]!; rest !== 0; rest &= rest - 1) places.push(i * 32 + 31 - Math.clz32(rest & -rest));
  }
  return places;
}
