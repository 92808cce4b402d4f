/**
 * A pattern that has been read: what of a regular expression says which characters a match takes up. A character is a set
 * of one; what only looks, or stands at an edge, takes up nothing.
 */
export type Pattern =
  | CharacterSet
  | { type: "sequence"; parts: readonly Pattern[] }
  | { type: "choice"; of: readonly Pattern[] }
  | { type: "repeat"; of: Pattern; least: number }
  | { type: "nothing" };

export interface CharacterSet {
  type: "set";
  isNegated: boolean;
  ranges: readonly CodeRange[];
}

/** From the code of one character to that of another, both inside. */
export type CodeRange = readonly [first: number, last: number];

/**
 * Read a pattern: the source of a regular expression without the flags `i`, `m`, `s` and `u`. Groups are not told from
 * each other. Throws a SyntaxError where it uses more: word boundaries, backward references, names.
 *
 *     受理…   →   a sequence of 受, 理, …
 *     [二三]# →   a sequence of a set and #
 */
export function readPattern(source: string): Pattern {
  return new PatternReader(source).read();
}

/** Whether a set is one character, by its code. */
export function isCharacter({ isNegated, ranges }: CharacterSet, code: number): boolean {
  return !isNegated && ranges.length === 1 && ranges[0]![0] === code && ranges[0]![1] === code;
}

/** Whether a set has a character, by its code. */
export function includes({ isNegated, ranges }: CharacterSet, code: number): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last) !== isNegated;
}

const LINE_ENDS: readonly CodeRange[] = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
];

/** What stands behind a backslash for more or for others than itself. */
const ESCAPES: Readonly<Record<string, readonly CodeRange[]>> = {
  d: [[0x30, 0x39]],
  n: [[0x0a, 0x0a]],
};

class PatternReader {
  private readonly source: string;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  read(): Pattern {
    const pattern = this.choice();
    if (this.at < this.source.length) this.fail("a bracket that none opens");
    return pattern;
  }

  private choice(): Pattern {
    const of = [this.sequence()];
    while (this.take("|")) of.push(this.sequence());
    return of.length === 1 ? of[0]! : { type: "choice", of };
  }

  private sequence(): Pattern {
    const parts: Pattern[] = [];
    while (this.at < this.source.length && this.source[this.at] !== "|" && this.source[this.at] !== ")")
      parts.push(this.repeated(this.single()));
    return { type: "sequence", parts };
  }

  private single(): Pattern {
    const c = this.source[this.at++]!;
    if (c === "(") return this.group();
    if (c === "[") return this.characterClass();
    if (c === ".") return { type: "set", isNegated: true, ranges: LINE_ENDS };
    if (c === "^" || c === "$") return { type: "nothing" };
    if (c === "*" || c === "+" || c === "?" || c === "{") this.fail("nothing to repeat");
    return { type: "set", isNegated: false, ranges: c === "\\" ? this.escape() : [codeRange(c)] };
  }

  /** A group behind its bracket. */
  private group(): Pattern {
    const isLook = this.take("?") && !this.take(":");
    if (isLook) {
      this.take("<");
      if (!this.take("!") && !this.take("=")) this.fail("a group that is not known");
    }
    const of = this.choice();
    if (!this.take(")")) this.fail("a bracket that is not closed");
    return isLook ? { type: "nothing" } : of;
  }

  /** A class of characters behind its bracket. */
  private characterClass(): Pattern {
    const isNegated = this.take("^");
    const ranges: CodeRange[] = [];
    while (!this.take("]")) {
      if (this.at === this.source.length) this.fail("a class that is not closed");
      const first = this.classMember();
      const isRange = this.source[this.at] === "-" && this.source[this.at + 1] !== "]";
      if (isRange) {
        this.at++;
        ranges.push([first[0]![0], this.classMember()[0]![1]]);
      } else ranges.push(...first);
    }
    return { type: "set", isNegated, ranges };
  }

  private classMember(): readonly CodeRange[] {
    const c = this.source[this.at++]!;
    return c === "\\" ? this.escape() : [codeRange(c)];
  }

  /** An escape behind its backslash. */
  private escape(): readonly CodeRange[] {
    const c = this.source[this.at++] ?? "";
    if (c === "u") {
      const code = Number.parseInt(this.source.slice(this.at, this.at + 4), 16);
      this.at += 4;
      return [[code, code]];
    }
    if (Object.hasOwn(ESCAPES, c)) return ESCAPES[c]!;
    if (/[\w]|^$/.test(c)) this.fail("an escape that is not known");
    return [codeRange(c)];
  }

  /** What has been read, with the quantifier that stands behind it. */
  private repeated(of: Pattern): Pattern {
    const quantifier = /[*+?]|\{(\d+)(?:,\d*)?\}/y;
    quantifier.lastIndex = this.at;
    const match = quantifier.exec(this.source);
    if (!match) return of;
    this.at = quantifier.lastIndex;
    this.take("?");
    const [sign, digits] = match;
    return { type: "repeat", of, least: digits === undefined ? (sign === "+" ? 1 : 0) : Number(digits) };
  }

  private take(c: string): boolean {
    if (this.source[this.at] !== c) return false;
    this.at++;
    return true;
  }

  private fail(what: string): never {
    throw new SyntaxError(`${what}, at ${this.at} of ${this.source}`);
  }
}

function codeRange(c: string): CodeRange {
  const code = c.charCodeAt(0);
  return [code, code];
}
