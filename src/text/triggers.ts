/** Words of which a text has to contain one. */
type AnyOf = readonly string[];

/** How many sets of words are kept of a wording. */
const MOST = 4;

/**
 * What a text has to contain for a pattern to match at all: sets of Chinese words, of each set one at least. A pattern is
 * the source of a regular expression without named groups, or a wording of the catalogue.
 *
 *     受理…复议…#                     受理, and 复议
 *     (?:办结|审结)…(?:案件)?#         办结 or 审结
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
      if (isHan(c)) {
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
          else if (c === "\\") this.at++;
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

function isHan(c: string): boolean {
  return c >= "\u4e00" && c <= "\u9fff";
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

/** The first Han character. */
const FIRST = 0x4e00;

interface Trigger {
  word: string;
  uses: readonly Use[];
}

/** Of a word: the wording that wants it, and which of its sets it fills, as a bit. */
interface Use {
  wording: number;
  bit: number;
}

/**
 * Finds in a text, in one pass, the wordings that can match it: a wording is a number, and `isCandidate` tells of it after
 * `look`.
 */
export class TriggerIndex {
  /** By their first character, from the first of Han on: a place in an array is found faster than in a map. */
  private readonly words: (Trigger[] | undefined)[] = [];
  /** Of each wording: when it was seen last, the sets filled then, and the sets that it wants. */
  private readonly seen: Int32Array;
  private readonly filled: Uint8Array;
  private readonly wanted: Uint8Array;
  private looks = 0;

  constructor(wordings: readonly string[]) {
    this.seen = new Int32Array(wordings.length);
    this.filled = new Uint8Array(wordings.length);
    this.wanted = new Uint8Array(wordings.length);
    const uses = new Map<string, Use[]>();
    for (let wording = 0; wording < wordings.length; wording++) {
      const sets = triggersOf(wordings[wording]!);
      for (let n = 0; n < sets.length; n++) {
        const bit = 1 << n;
        this.wanted[wording]! |= bit;
        for (const word of sets[n]!) {
          const known = uses.get(word);
          if (known) known.push({ wording, bit });
          else uses.set(word, [{ wording, bit }]);
        }
      }
    }
    for (const [word, own] of uses) {
      const at = word.charCodeAt(0) - FIRST;
      const bucket = this.words[at];
      if (bucket) bucket.push({ word, uses: own });
      else this.words[at] = [{ word, uses: own }];
    }
  }

  /** Find the triggers of a text. */
  look(text: string): void {
    const now = ++this.looks;
    const { seen, filled, words } = this;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at) - FIRST;
      const bucket = code < 0 ? undefined : words[code];
      if (bucket === undefined) continue;
      for (const { word, uses } of bucket) {
        if (!text.startsWith(word, at)) continue;
        for (const { wording, bit } of uses) {
          if (seen[wording] !== now) {
            seen[wording] = now;
            filled[wording] = bit;
          } else filled[wording]! |= bit;
        }
      }
    }
  }

  /** Whether the text that was looked at last has the triggers of the wording. */
  isCandidate(wording: number): boolean {
    const wanted = this.wanted[wording];
    return wanted === 0 || (this.seen[wording] === this.looks && this.filled[wording] === wanted);
  }
}
