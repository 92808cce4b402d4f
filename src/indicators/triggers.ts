/** Strings of which a wording wants one at least, or `null` where it wants none in particular. */
type Triggers = readonly string[] | null;

/**
 * What a text has to contain for a wording to match at all, in the notation of `wording.ts`: of the words that it wants
 * all, the longest; of words that it wants one of, each.
 *
 *     受理…复议…#                     受理
 *     (?:办结|审结)…(?:案件)?#         办结 or 审结
 *     ^#                              nothing
 */
export function triggersOf(wording: string): Triggers {
  return new WordingReader(wording).alternatives();
}

class WordingReader {
  private readonly wording: string;
  private at = 0;

  constructor(wording: string) {
    this.wording = wording;
  }

  /** Up to a closing bracket or the end. */
  alternatives(): Triggers {
    const found: string[] = [];
    let isOpen = false;
    for (;;) {
      const one = this.sequence();
      if (one === null) isOpen = true;
      else found.push(...one);
      if (this.wording[this.at] !== "|") return isOpen ? null : found;
      this.at++;
    }
  }

  private sequence(): Triggers {
    const { wording } = this;
    let best: Triggers = null;
    let run = "";
    const want = (triggers: Triggers): void => {
      if (triggers && (!best || weight(triggers) > weight(best))) best = triggers;
    };
    const endRun = (): void => {
      if (run !== "") want([run]);
      run = "";
    };
    while (this.at < wording.length && wording[this.at] !== "|" && wording[this.at] !== ")") {
      const c = wording[this.at]!;
      if (c === "(") {
        endRun();
        const isLook = /^\(\?<?[=!]/.test(wording.slice(this.at, this.at + 4));
        this.at += /^\((?:\?(?:<?[=!]|:))?/.exec(wording.slice(this.at))![0].length;
        const inside = this.alternatives();
        this.at++;
        if (!this.quantifier() && !isLook) want(inside);
      } else if (/[\u4e00-\u9fff]/.test(c)) {
        this.at++;
        const before = this.at;
        if (this.quantifier()) endRun();
        else {
          run += c;
          // {2} and + want it, and part it from what stands behind
          if (this.at > before) endRun();
        }
      } else {
        endRun();
        if (c === "[") this.at = wording.indexOf("]", this.at + 2);
        else if (c === "\\") this.at++;
        this.at++;
        this.quantifier();
      }
    }
    endRun();
    return best;
  }

  /** Skip a quantifier; whether it lets what stands before it be absent. */
  private quantifier(): boolean {
    const found = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.wording.slice(this.at, this.at + 12));
    if (!found) return false;
    this.at += found[0].length;
    return /^[?*]|^\{0/.test(found[0]);
  }
}

/** The longer the shortest of them and the fewer they are, the rarer is a text that has one. */
function weight(triggers: readonly string[]): number {
  return Math.min(...triggers.map(({ length }) => length)) * 100 - triggers.length;
}

/**
 * Finds in a text, in one pass, the wordings that can match it: a wording is a number, and `isCandidate` tells of it after
 * `look`.
 */
export class TriggerIndex {
  /** By their first character. */
  private readonly words = new Map<number, { word: string; wordings: number[] }[]>();
  private readonly seen: Int32Array;
  private looks = 0;

  constructor(wordings: readonly string[]) {
    this.seen = new Int32Array(wordings.length);
    for (const [number, wording] of wordings.entries()) {
      const triggers = triggersOf(wording);
      if (triggers === null) this.seen[number] = ALWAYS;
      else for (const word of triggers) this.add(word, number);
    }
  }

  private add(word: string, number: number): void {
    const key = word.charCodeAt(0);
    const bucket = this.words.get(key) ?? [];
    this.words.set(key, bucket);
    const known = bucket.find((other) => other.word === word);
    if (known) known.wordings.push(number);
    else bucket.push({ word, wordings: [number] });
  }

  /** Find the triggers of a text. */
  look(text: string): void {
    const now = ++this.looks;
    const { seen } = this;
    for (let at = 0; at < text.length; at++) {
      const bucket = this.words.get(text.charCodeAt(at));
      if (bucket === undefined) continue;
      for (const { word, wordings } of bucket) {
        if (!text.startsWith(word, at)) continue;
        for (const number of wordings) if (seen[number] !== ALWAYS) seen[number] = now;
      }
    }
  }

  /** Whether the text that was looked at last has a trigger of the wording. */
  isCandidate(wording: number): boolean {
    const seen = this.seen[wording]!;
    return seen === this.looks || seen === ALWAYS;
  }
}

const ALWAYS = -1;
