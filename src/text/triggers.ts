import { BitSet } from "./bitSet.ts";
import { KEPT, type KeptTriggers } from "./keptTriggers.ts";
import type { Pattern } from "./pattern.ts";
import type { Range } from "./range.ts";
import { trieOf, WordTrie } from "./wordTrie.ts";

/** Words, in Chinese characters or digits, of which a text has to contain one. */
type AnyOf = readonly string[];

/** How many sets of words are kept of a wording. */
const MOST = 4;

/**
 * What a text has to contain for a pattern to match at all: sets of words, of each set one at least.
 *
 *     受理.{0,9}复议#                受理, and 复议
 *     (?:办结|审结)(?:案件)?#        办结 or 审结
 *     12345#                         12345
 *     ^#                             nothing
 */
export function triggersOf(pattern: Pattern): readonly AnyOf[] {
  if (pattern.type !== "choice") return triggersOfSequence(pattern.type === "sequence" ? pattern.parts : [pattern]);
  const all = pattern.of.map((one) => heaviest(triggersOf(one)));
  return all.includes(undefined) ? [] : [[...new Set(all.flatMap((one) => one!))]];
}

function triggersOfSequence(parts: readonly Pattern[]): readonly AnyOf[] {
  const wanted: AnyOf[] = [];
  /** The characters of a class, which count only where no word does. */
  let oneOf: AnyOf | undefined;
  let run = "";
  const endRun = (): void => {
    if (run !== "" && !wanted.some((set) => set.length === 1 && set[0] === run)) wanted.push([run]);
    run = "";
  };
  for (const part of parts) {
    const isRepeated = part.type === "repeat";
    const once = isRepeated ? part.of : part;
    const c = wordCharacters(once);
    const isWanted = !isRepeated || part.least > 0;
    if (isWanted && c?.length === 1) {
      run += c[0];
      // repeated, it parts from what stands behind
      if (isRepeated) endRun();
      continue;
    }
    endRun();
    if (!isWanted) continue;
    if (once.type === "set") oneOf ??= c;
    else if (once.type !== "nothing") wanted.push(...triggersOf(once));
  }
  endRun();
  if (wanted.length === 0 && oneOf) return [oneOf];
  return wanted.length <= MOST ? wanted : wanted.sort((a, b) => weight(b) - weight(a)).slice(0, MOST);
}

/** How many characters a set may name, for one of them to be wanted. */
const MOST_NAMED = 24;

/** The characters of a set that stand for themselves in words, where it names nothing else. */
function wordCharacters(pattern: Pattern): AnyOf | undefined {
  if (pattern.type !== "set" || pattern.isNegated) return undefined;
  const named: string[] = [];
  for (const [first, last] of pattern.ranges) {
    if (last - first > MOST_NAMED) return undefined;
    for (let code = first; code <= last; code++) named.push(String.fromCharCode(code));
  }
  return named.length > 0 && named.every(isOfWord) ? named : undefined;
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
  all(): readonly Pattern[];
  /** Whether a wording matches only near the place that a text is looked at for. */
  isNear?(wording: Pattern): boolean;
}

/** Read the triggers of wordings, for an index. */
export function readTriggers({ all, isNear = () => false }: Omit<Wordings, "name">): KeptTriggers {
  const wordings = all();
  const sets = wordings.map(triggersOf);
  const uses = new Map<string, number>();
  for (const word of sets.flat(2)) uses.set(word, (uses.get(word) ?? 0) + 1);
  const words = [...uses.keys()];
  const numbers = new Map(words.map((word, number) => [word, number]));
  const near = new Map<string, number[]>();
  const anywhere = new Map<string, number[]>();
  const firstSet = [0];
  const wantedSets: number[] = [];
  for (const [wording, wanted] of sets.entries()) {
    const [rarest, ...others] = byRarity(wanted, uses);
    const lists = isNear(wordings[wording]!) ? near : anywhere;
    for (const word of rarest ?? []) {
      const list = lists.get(word);
      if (list) list.push(wording);
      else lists.set(word, [wording]);
    }
    for (const set of rarest ? [rarest, ...others] : [])
      wantedSets.push(set.length, ...set.map((word) => numbers.get(word)!));
    firstSet.push(wantedSets.length);
  }
  const firstUse = [0];
  const firstNear: number[] = [];
  const sorted: number[] = [];
  for (const word of words) {
    sorted.push(...(anywhere.get(word) ?? []));
    firstNear.push(sorted.length);
    sorted.push(...(near.get(word) ?? []));
    firstUse.push(sorted.length);
  }
  return {
    trie: trieOf(words),
    firstUse,
    firstNear,
    wordings: sorted,
    firstSet,
    sets: wantedSets,
    always: [...sets.keys()].filter((wording) => sets[wording]!.length === 0),
  };
}

/** The sets of a wording, those whose words the fewest wordings want first. */
function byRarity(sets: readonly AnyOf[], uses: ReadonlyMap<string, number>): AnyOf[] {
  const cost = (set: AnyOf): number => set.reduce((sum, word) => sum + uses.get(word)!, 0);
  return [...sets].sort((a, b) => cost(a) - cost(b));
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

/**
 * Finds in a text, in one pass, the wordings that can match it: by the rarest set of words of each, then by its other sets.
 */
export class TriggerIndex {
  private readonly trie: WordTrie;
  private readonly firstUse: Uint16Array;
  private readonly firstNear: Uint16Array;
  private readonly wordings: Uint16Array;
  private readonly firstSet: Uint16Array;
  private readonly sets: Uint16Array;
  private readonly found: BitSet;
  /** Of each word: in which look it was seen last, and when last near the place that a text was looked at for. */
  private readonly seen: Int32Array;
  private readonly seenNear: Int32Array;
  /** Of each wording whether it matches only near that place. */
  private readonly near: Uint8Array;
  /** The words seen in this look. */
  private readonly words: number[] = [];
  private readonly all: Uint8Array;
  /** The wordings that want nothing. */
  private readonly always: readonly number[];
  private looks = 0;

  constructor({ trie, firstUse, firstNear, wordings, firstSet, sets, always }: KeptTriggers) {
    this.trie = new WordTrie(trie);
    this.firstUse = new Uint16Array(firstUse);
    this.firstNear = new Uint16Array(firstNear);
    this.wordings = new Uint16Array(wordings);
    this.firstSet = new Uint16Array(firstSet);
    this.sets = new Uint16Array(sets);
    this.seen = new Int32Array(firstNear.length);
    this.seenNear = new Int32Array(firstNear.length);
    this.near = new Uint8Array(firstSet.length);
    for (let word = 0; word < firstNear.length; word++) {
      for (let i = firstNear[word]!; i < firstUse[word + 1]!; i++) this.near[wordings[i]!] = 1;
    }
    this.found = new BitSet(firstSet.length);
    this.all = new Uint8Array(firstSet.length).fill(1);
    this.always = always;
  }

  /**
   * The wordings of which a text has all triggers, in ascending order. Of those that match near one place only what stands
   * from `start` to `end` counts; no wording counts that is 0 in `chosen`.
   */
  candidates(text: string, { start, end }: Range = { start: 0, end: text.length }, chosen = this.all): number[] {
    const { found, words, firstUse, firstNear, seen, seenNear } = this;
    this.look(text, start, end);
    for (const wording of this.always) if (chosen[wording] === 1) found.add(wording);
    for (const word of words) {
      this.addUses(firstUse[word]!, firstNear[word]!, seen, chosen);
      if (seenNear[word] === this.looks) this.addUses(firstNear[word]!, firstUse[word + 1]!, seenNear, chosen);
    }
    return found.take();
  }

  /** Whether a wording matches only near one place. */
  isNear(wording: number): boolean {
    return this.near[wording] === 1;
  }

  /** Whether the text that `candidates` looked at last has all triggers of a wording, chosen then or not. */
  isCandidate(wording: number): boolean {
    return this.hasSets(wording, this.firstSet[wording]!, this.near[wording] === 1 ? this.seenNear : this.seen);
  }

  /** Note the words of a text. */
  private look(text: string, start: number, end: number): void {
    const { trie, words, seen, seenNear } = this;
    const now = ++this.looks;
    words.length = 0;
    for (let at = 0; at < text.length; at++) {
      let behind = at;
      for (let node = trie.first(text.charCodeAt(at)); node !== 0; node = trie.next(node, text.charCodeAt(behind))) {
        const word = trie.wordAt(node);
        if (word >= 0) {
          if (seen[word] !== now) words.push(word);
          seen[word] = now;
          if (at >= start && at < end) seenNear[word] = now;
        }
        behind++;
        if (behind === text.length) break;
      }
    }
  }

  /** Find the wordings from `first` on, of whose rarest set a word was seen, where one of each other set was. */
  private addUses(first: number, behind: number, seen: Int32Array, chosen: Uint8Array): void {
    const { wordings, firstSet, sets, found } = this;
    for (let i = first; i < behind; i++) {
      const wording = wordings[i]!;
      if (chosen[wording] === 0) continue;
      const rarest = firstSet[wording]!;
      if (this.hasSets(wording, rarest + sets[rarest]! + 1, seen)) found.add(wording);
    }
  }

  /** Whether of each set of a wording from `from` on a word was seen. */
  private hasSets(wording: number, from: number, seen: Int32Array): boolean {
    const { firstSet, sets, looks } = this;
    const behind = firstSet[wording + 1]!;
    for (let at = from, next = at; at < behind; at = next) {
      next = at + 1 + sets[at]!;
      do at++;
      while (at < next && seen[sets[at]!] !== looks);
      if (at === next) return false;
    }
    return true;
  }
}
