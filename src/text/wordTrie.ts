/** What a trie is made of. */
export interface KeptTrie {
  /** The first characters of words, and the node behind each. */
  firsts: string;
  firstNodes: ArrayLike<number>;
  /** Steps from a node over a character, in a table by their hash, and the node behind each; 0 is none. */
  steps: ArrayLike<number>;
  nodes: ArrayLike<number>;
  /** Of each node: the word that ends there, or -1. */
  ends: ArrayLike<number>;
}

/** Make what a trie of words is made of. */
export function trieOf(words: readonly string[]): KeptTrie {
  const firsts = new Map<string, number>();
  const known = new Map<number, number>();
  const ends = [-1];
  const newNode = (): number => ends.push(-1) - 1;
  for (const [number, word] of words.entries()) {
    let node = firsts.get(word[0]!) ?? newNode();
    firsts.set(word[0]!, node);
    for (let i = 1; i < word.length; i++) {
      const step = stepOf(node, word.charCodeAt(i));
      node = known.get(step) ?? newNode();
      known.set(step, node);
    }
    ends[node] = number;
  }
  // at most half full
  const size = 1 << (33 - Math.clz32(known.size));
  const steps = new Array<number>(size).fill(0);
  const nodes = new Array<number>(size).fill(0);
  for (const [step, node] of known) {
    const at = placeOf(step, steps);
    steps[at] = step;
    nodes[at] = node;
  }
  return { firsts: [...firsts.keys()].join(""), firstNodes: [...firsts.values()], steps, nodes, ends };
}

/**
 * Many words, found where they stand in a text by one step a character.
 *
 *     for (let node = trie.first(text.charCodeAt(at)); node !== 0; node = trie.next(node, text.charCodeAt(++at)))
 *
 * A node is what has been read of a word; 0 is none.
 */
export class WordTrie {
  private readonly firsts = new Uint16Array(0x10000);
  private readonly steps: Int32Array;
  private readonly nodes: Uint16Array;
  private readonly ends: Int16Array;

  constructor({ firsts, firstNodes, steps, nodes, ends }: KeptTrie) {
    for (let i = 0; i < firsts.length; i++) this.firsts[firsts.charCodeAt(i)] = firstNodes[i]!;
    this.steps = new Int32Array(steps);
    this.nodes = new Uint16Array(nodes);
    this.ends = new Int16Array(ends);
  }

  /** The node behind a first character. */
  first(code: number): number {
    return this.firsts[code]!;
  }

  /** The node behind one more character. */
  next(node: number, code: number): number {
    return this.nodes[placeOf(stepOf(node, code), this.steps)]!;
  }

  /** The number of the word that ends at a node, or -1. */
  wordAt(node: number): number {
    return this.ends[node]!;
  }
}

function stepOf(node: number, code: number): number {
  return (node << 16) | code;
}

/** Where a step stands in a table, or the free place where it would; the length is a power of two. */
function placeOf(step: number, steps: ArrayLike<number>): number {
  const last = steps.length - 1;
  const mixed = Math.imul(step, 0x9e3779b1);
  let at = (mixed ^ (mixed >>> 15)) & last;
  while (steps[at] !== step && steps[at] !== 0) at = (at + 1) & last;
  return at;
}
