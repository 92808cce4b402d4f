import { BitSet } from "./bitSet.ts";
import { KEPT, type KeptTriggers } from "./keptTriggers.ts";
import type { Range } from "./range.ts";
import { trieOf, WordTrie } from "./wordTrie.ts";

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
    return all.includes(undefined) ? [] : [[...new Set(all.flatMap((one) => one!))]];
  }

  private sequence(): readonly AnyOf[] {
    const { wording } = this;
    const wanted: AnyOf[] = [];
    /** The characters of a class, which count only where no word does. */
    let oneOf: AnyOf | undefined;
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
          const characters = c === "[" ? this.readClass() : c === "\\" ? this.readEscape() : undefined;
          if (!this.mayBeAbsent()) oneOf ??= characters;
        }
      }
    }
    endRun();
    if (wanted.length === 0 && oneOf) return [oneOf];
    return wanted.length <= MOST ? wanted : wanted.sort((a, b) => weight(b) - weight(a)).slice(0, MOST);
  }

  /** Read a class of characters behind its bracket, where it names them one by one: [一二三\d]. */
  private readClass(): AnyOf | undefined {
    const { wording } = this;
    const characters: string[] = [];
    let isNamed = wording[this.at] !== "^";
    while (this.at < wording.length && wording[this.at] !== "]") {
      const c = wording[this.at]!;
      this.at++;
      const named = c === "\\" ? this.readEscape() : isOfWord(c) && wording[this.at] !== "-" ? [c] : undefined;
      if (named) characters.push(...named);
      else isNamed = false;
    }
    this.at++;
    return isNamed ? characters : undefined;
  }

  /** Read an escape behind its backslash: of a digit the digits. */
  private readEscape(): AnyOf | undefined {
    const c = this.wording[this.at];
    this.at += c === "u" ? 5 : 1;
    return c === "d" ? DIGITS : undefined;
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

const DIGITS: AnyOf = [..."0123456789"];

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
  const near = wordings.map(isNear);
  const uses = new Map<string, Use[]>();
  const wanted = wordings.map((wording, number) => {
    const sets = triggersOf(wording);
    for (const [n, set] of sets.entries()) {
      for (const word of set) {
        const known = uses.get(word);
        if (known) known.push({ wording: number, set: 1 << n });
        else uses.set(word, [{ wording: number, set: 1 << n }]);
      }
    }
    return (1 << sets.length) - 1;
  });
  const firstUse = [0];
  const firstNear: number[] = [];
  const sorted: Use[] = [];
  for (const list of uses.values()) {
    sorted.push(...list.filter(({ wording }) => !near[wording]));
    firstNear.push(sorted.length);
    sorted.push(...list.filter(({ wording }) => near[wording]));
    firstUse.push(sorted.length);
  }
  return {
    trie: trieOf([...uses.keys()]),
    firstUse,
    firstNear,
    wordings: sorted.map(({ wording }) => wording),
    sets: sorted.map(({ set }) => set),
    wanted,
  };
}

/** That a wording wants a word, and which of its sets the word fills, as a bit. */
interface Use {
  wording: number;
  set: number;
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

/** Finds in a text, in one pass, the wordings that can match it. */
export class TriggerIndex {
  private readonly trie: WordTrie;
  private readonly firstUse: Uint16Array;
  private readonly firstNear: Uint16Array;
  private readonly wordings: Uint16Array;
  private readonly sets: Uint8Array;
  private readonly found: BitSet;
  /** Of each wording: when it was seen last, the sets filled then, and the sets that it wants. */
  private readonly seen: Int32Array;
  private readonly filled: Uint8Array;
  private readonly wanted: Uint8Array;
  private readonly all: Uint8Array;
  /** The wordings that want nothing. */
  private readonly always: readonly number[];
  private looks = 0;

  constructor({ trie, firstUse, firstNear, wordings, sets, wanted }: KeptTriggers) {
    this.trie = new WordTrie(trie);
    this.firstUse = new Uint16Array(firstUse);
    this.firstNear = new Uint16Array(firstNear);
    this.wordings = new Uint16Array(wordings);
    this.sets = new Uint8Array(sets);
    this.seen = new Int32Array(wanted.length);
    this.filled = new Uint8Array(wanted.length);
    this.wanted = new Uint8Array(wanted);
    this.found = new BitSet(wanted.length);
    this.all = new Uint8Array(wanted.length).fill(1);
    this.always = [...wanted.keys()].filter((wording) => wanted[wording] === 0);
  }

  /**
   * The wordings of which a text has all triggers, in ascending order. Of those that match near one place only what stands
   * from `start` to `end` counts; no wording counts that is 0 in `chosen`.
   */
  candidates(text: string, { start, end }: Range = { start: 0, end: text.length }, chosen = this.all): number[] {
    this.looks++;
    const { trie } = this;
    for (const wording of this.always) if (chosen[wording] === 1) this.found.add(wording);
    for (let at = 0; at < text.length; at++) {
      const isNear = at >= start && at < end;
      let behind = at;
      for (let node = trie.first(text.charCodeAt(at)); node !== 0; node = trie.next(node, text.charCodeAt(behind))) {
        const word = trie.wordAt(node);
        if (word >= 0) this.fill(word, isNear, chosen);
        behind++;
        if (behind === text.length) break;
      }
    }
    return this.found.take();
  }

  /** Note a word that was found; a wording of which it was the last one wanted is found with it. */
  private fill(word: number, isNear: boolean, chosen: Uint8Array): void {
    const { wordings, sets, seen, filled, wanted, looks, found } = this;
    const behind = isNear ? this.firstUse[word + 1]! : this.firstNear[word]!;
    for (let i = this.firstUse[word]!; i < behind; i++) {
      const wording = wordings[i]!;
      if (chosen[wording] === 0) continue;
      const before = seen[wording] === looks ? filled[wording]! : 0;
      const now = before | sets[i]!;
      if (now === before) continue;
      seen[wording] = looks;
      filled[wording] = now;
      if (now === wanted[wording]) found.add(wording);
    }
  }
}
