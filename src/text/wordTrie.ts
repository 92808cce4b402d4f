/**
 * What a trie is made of, a double array: the child of a node for the character with number `c` stands at place
 * `base[node] + c`, and is its child only if `before` of that place is the node. Place 0 is no node, place 1 the root.
 */
export interface KeptTrie {
  /** The characters that words are made of; each has the number of its place in them, from 1 on. */
  characters: string;
  /** Of each node what a character's number is added to. */
  base: ArrayLike<number>;
  /** Of each place the node before it, 0 where the place is free. */
  before: ArrayLike<number>;
  /** Of each node: the word that ends there, or -1. */
  ends: ArrayLike<number>;
}

/** What has been read of a word, before it has a place. */
interface Branch {
  word: number;
  next: Map<number, Branch>;
}

const ROOT = 1;

/** Make what a trie of words is made of. */
export function trieOf(words: readonly string[]): KeptTrie {
  const characters = [...new Set(words.join(""))];
  const numbers = new Map(characters.map((c, i) => [c, i + 1]));
  const root: Branch = { word: -1, next: new Map() };
  for (const [word, text] of words.entries()) {
    let branch = root;
    for (const c of text) {
      const number = numbers.get(c)!;
      const next = branch.next.get(number) ?? { word: -1, next: new Map() };
      branch.next.set(number, next);
      branch = next;
    }
    branch.word = word;
  }
  const base: number[] = [0, 0];
  const before: number[] = [0, ROOT];
  const ends: number[] = [-1, -1];
  const placed: [place: number, branch: Branch][] = [[ROOT, root]];
  let firstFree = ROOT + 1;
  for (let i = 0; i < placed.length; i++) {
    const [place, { next: children }] = placed[i]!;
    if (children.size === 0) continue;
    const all = [...children.keys()].sort((a, b) => a - b);
    while (before[firstFree]) firstFree++;
    // the first place from which every child finds its own free
    let at = Math.max(0, firstFree - all[0]!);
    while (all.some((number) => at + number <= ROOT || before[at + number])) at++;
    base[place] = at;
    for (const [number, branch] of children) {
      const child = at + number;
      for (let end = before.length; end <= child; end++) {
        base.push(0);
        before.push(0);
        ends.push(-1);
      }
      before[child] = place;
      ends[child] = branch.word;
      placed.push([child, branch]);
    }
  }
  return { characters: characters.join(""), base, before, ends };
}

/**
 * Many words, found where they stand in a text by one step a character.
 *
 *     for (let node = trie.first(text.charCodeAt(at)); node !== 0; node = trie.next(node, text.charCodeAt(++at)))
 *
 * A node is what has been read of a word; 0 is none.
 */
export class WordTrie {
  /** Of each character by its code: its number, or 0. */
  private readonly numbers = new Uint16Array(0x10000);
  private readonly base: Uint16Array;
  private readonly before: Uint16Array;
  private readonly ends: Int16Array;

  constructor({ characters, base, before, ends }: KeptTrie) {
    for (let i = 0; i < characters.length; i++) this.numbers[characters.charCodeAt(i)] = i + 1;
    this.base = new Uint16Array(base);
    this.before = new Uint16Array(before);
    this.ends = new Int16Array(ends);
  }

  /** The node behind a first character. */
  first(code: number): number {
    return this.next(ROOT, code);
  }

  /** The node behind one more character. */
  next(node: number, code: number): number {
    const number = this.numbers[code]!;
    if (number === 0) return 0;
    const place = this.base[node]! + number;
    return this.before[place] === node ? place : 0;
  }

  /** The number of the word that ends at a node, or -1. */
  wordAt(node: number): number {
    return this.ends[node]!;
  }
}
