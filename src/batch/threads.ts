import type { Converted } from "./convert.ts";
import type { Sent } from "./convert.worker.ts";
import type { Input } from "./input.ts";

/** An input that waits for a thread, and who waits for it. */
interface Waiting {
  input: Input;
  /** What was sent for it, where it was sent before. */
  sent?: Sent;
  settle: (converted: Converted | Promise<Converted>) => void;
}

/** What the threads do, and what is made of an input that they fail at. */
export interface Work {
  /** Convert inputs on a thread that is free for them, in order: all of them, or the first ones at least. */
  convert: (sent: readonly Sent[]) => Promise<Converted[]>;
  /** An input that could not be converted; throws what ends the command. */
  failed: (input: Input, error: unknown) => Converted;
}

/** How many lots a thread has: while it works at one, the next is there already. */
export const LOTS = 2;

/** How many inputs are sent as one lot at most. */
const MOST_TOGETHER = 8;

/**
 * Hands inputs to threads in lots: to each its share of those that wait, so that none waits for more to come. Two kinds of
 * input are sent singly: one that carries bytes, so that few are in memory, and every input under a time limit, to a
 * thread of its own, so that nothing else is ended with it.
 *
 * A thread that ends (by want of memory, say) ends all its lots. Which input was to blame is then seen by sending each
 * again while nothing else is under way.
 */
export class Threads {
  private readonly jobs: number;
  private readonly isTimed: boolean;
  private readonly work: Work;
  private readonly waiting: Waiting[] = [];
  private readonly suspects: Waiting[] = [];
  private underWay = 0;
  private isAlone = false;

  constructor(jobs: number, isTimed: boolean, work: Work) {
    this.jobs = jobs;
    this.isTimed = isTimed;
    this.work = work;
  }

  convert(input: Input): Promise<Converted> {
    const converted = new Promise<Converted>((settle) => this.waiting.push({ input, settle }));
    // an error of ours is thrown where its turn comes
    converted.catch(() => {});
    this.send();
    return converted;
  }

  private send(): void {
    for (let lot = this.nextLot(); lot.length > 0; lot = this.nextLot()) {
      this.underWay++;
      this.run(lot).then(() => {
        this.underWay--;
        this.isAlone = false;
        this.send();
      });
    }
  }

  /** What is to be sent next; nothing while all threads have enough, or while one input is to be alone. */
  private nextLot(): Waiting[] {
    if (this.isAlone) return [];
    if (this.suspects.length > 0) {
      this.isAlone = this.underWay === 0;
      return this.isAlone ? this.suspects.splice(0, 1) : [];
    }
    if (this.underWay >= this.jobs * (this.isTimed ? 1 : LOTS)) return [];
    const share = this.isTimed ? 1 : Math.min(MOST_TOGETHER, Math.ceil(this.waiting.length / this.jobs));
    const others = this.waiting.findIndex(({ input }) => input.bytes || input.failed);
    return this.waiting.splice(0, Math.max(1, others < 0 ? share : Math.min(share, others)));
  }

  /** Convert a lot and tell who waits for it; what a thread gave back waits once more. */
  private async run(lot: readonly Waiting[]): Promise<void> {
    let sent: Sent[];
    try {
      sent = await Promise.all(lot.map(async (one) => (one.sent ??= await sentFrom(one.input))));
    } catch (error) {
      for (const one of lot) this.fail(one, error);
      return;
    }
    try {
      const done = await this.work.convert(sent);
      for (const [i, converted] of done.entries()) lot[i]!.settle(converted);
      this.waiting.unshift(...lot.slice(done.length));
    } catch (error) {
      if (this.isAlone || this.isTimed) for (const one of lot) this.fail(one, error);
      else this.suspects.push(...lot);
    }
  }

  private fail({ input, settle }: Waiting, error: unknown): void {
    settle(new Promise((resolve) => resolve(this.work.failed(input, error))));
  }
}

/** An input as it is sent; one that could not be found, or unpacked, throws. */
async function sentFrom({ path, at, bytes, failed }: Input): Promise<Sent> {
  if (failed) throw failed;
  const read = await bytes?.();
  return { path, ...(at && { at }), ...(read && { bytes: read }) };
}
