import type { Converted } from "./convert.ts";
import type { Input } from "./input.ts";

/** An input that waits for a thread, and who waits for it. */
interface Waiting {
  input: Input;
  settle: (converted: Promise<Converted>) => void;
}

/** How many inputs go to a thread in one message at most: it has work while the next ones are sent. */
const MOST_TOGETHER = 8;

/**
 * Hands inputs to threads as they are free: to each its share of those that wait, so that none waits for more to come.
 * Three kinds of input are sent singly: one that carries bytes, so that few are in memory; one that failed together with
 * others; and every input under a time limit, whose clock starts when a thread is free for it.
 */
export class Threads {
  private readonly jobs: number;
  private readonly isTimed: boolean;
  private readonly convertTogether: (inputs: readonly Input[]) => Promise<Converted[]>;
  private readonly convertOne: (input: Input) => Promise<Converted>;
  private readonly waiting: Waiting[] = [];
  private free: number;

  constructor(
    jobs: number,
    isTimed: boolean,
    convertTogether: Threads["convertTogether"],
    convertOne: Threads["convertOne"],
  ) {
    this.jobs = jobs;
    this.isTimed = isTimed;
    this.convertTogether = convertTogether;
    this.convertOne = convertOne;
    this.free = jobs;
  }

  convert(input: Input): Promise<Converted> {
    const converted = new Promise<Converted>((settle) => this.waiting.push({ input, settle }));
    // an error of ours is thrown where its turn comes
    converted.catch(() => {});
    this.send();
    return converted;
  }

  private send(): void {
    while (this.free > 0 && this.waiting.length > 0) {
      const share = this.isTimed ? 1 : Math.min(MOST_TOGETHER, Math.ceil(this.waiting.length / this.jobs));
      const others = this.waiting.findIndex(({ input }) => input.bytes || input.failed);
      const together = this.waiting.splice(0, Math.max(1, others < 0 ? share : Math.min(share, others)));
      this.free--;
      this.run(together).then(() => {
        this.free++;
        this.send();
      });
    }
  }

  private async run(together: readonly Waiting[]): Promise<void> {
    let done: readonly Converted[] = [];
    try {
      // a thread gives back what would keep the others waiting
      if (together.length > 1) done = await this.convertTogether(together.map(({ input }) => input));
    } catch {}
    for (const [i, { input, settle }] of together.entries()) {
      if (done[i]) settle(Promise.resolve(done[i]));
      else {
        const one = this.convertOne(input);
        settle(one);
        await one.catch(() => {});
      }
    }
  }
}
