/** A set of small numbers, a bit each, that gives them in ascending order and is empty again. */
export class BitSet {
  private readonly bits: Int32Array;
  /** The words of `bits` that are not 0, a bit each. */
  private readonly filled: Int32Array;

  /** For the numbers below `size`. */
  constructor(size: number) {
    this.bits = new Int32Array((size >> 5) + 1);
    this.filled = new Int32Array((this.bits.length >> 5) + 1);
  }

  add(number: number): void {
    const word = number >> 5;
    this.bits[word]! |= 1 << (number & 31);
    this.filled[word >> 5]! |= 1 << (word & 31);
  }

  /** Its numbers in ascending order; none is left. */
  take(): number[] {
    const taken: number[] = [];
    const { bits, filled } = this;
    for (let i = 0; i < filled.length; i++) {
      for (let words = filled[i]!; words !== 0; words &= words - 1) {
        const word = i * 32 + lowest(words);
        for (let rest = bits[word]!; rest !== 0; rest &= rest - 1) taken.push(word * 32 + lowest(rest));
        bits[word] = 0;
      }
      filled[i] = 0;
    }
    return taken;
  }
}

/** The place of the lowest bit that is set. */
function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
