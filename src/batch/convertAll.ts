import type { Piscina } from "piscina";
import { LawgovError } from "../text/error.ts";
import { type Conversion, type Converted, written } from "./convert.ts";
import type { Sent } from "./convert.worker.ts";
import type { Input } from "./input.ts";
import { failureOf, parseAll } from "./parseAll.ts";
import { setFlags } from "./v8Flags.ts";

export interface PoolOptions {
  /** How many threads. */
  jobs: number;
  /** Seconds after which an input is given up (code `timeout`); none where absent. */
  timeout?: number;
}

/** How many inputs go to a thread in one message at most: it has work while the next ones are sent. */
const MOST_TOGETHER = 8;

/** How many inputs a thread may be ahead of the first that is not done: the bound of what is in memory. */
const AHEAD = 16;

/** The memory of a thread (its heap, in MB): an input that takes more fails alone. */
const MOST_MEGABYTES = 2048;

/** How much of it is for what lives shortly: a report needs little, and every thread has its own. */
const YOUNG_MEGABYTES = 20;

/** The memory for what lives long that a thread fills before it looks for the first time what of it is still in use. */
const FIRST_MEGABYTES = 32;

/**
 * Read, parse and write inputs, in order, whatever the number of threads. With one job and no time limit nothing is
 * started; else a pool of threads works ahead of the consumer by a bounded number of inputs.
 */
export async function* convertAll(
  inputs: AsyncIterable<Input>,
  conversion: Conversion,
  { jobs, timeout }: PoolOptions,
): AsyncGenerator<Converted> {
  if (jobs === 1 && timeout === undefined) {
    for await (const parsed of parseAll(inputs, conversion.read)) yield written(parsed, conversion);
    return;
  }
  const pool = await newPool(jobs);
  const convertSent = (sent: readonly Sent[]): Promise<Converted[]> => {
    const limit = timeout === undefined ? {} : { signal: AbortSignal.timeout(timeout * 1000) };
    return pool.run({ sent, conversion }, limit);
  };
  const convertOne = async (input: Input, sent: Promise<Sent>): Promise<Converted> => {
    try {
      const [converted] = await convertSent([await sent]);
      return converted!;
    } catch (error) {
      return written({ outcome: failureOf(input.path, asFailure(error, timeout)), text: null }, conversion);
    }
  };
  /** Convert inputs in one message; where that fails, each alone, so that one loses nothing of the rest. */
  const convertTogether = async (inputs: readonly Input[]): Promise<Promise<Converted>[]> => {
    // what is read is read once
    const sent = inputs.map(sentFrom);
    if (sent.length > 1) {
      try {
        const all = await convertSent(await Promise.all(sent));
        return all.map((one) => Promise.resolve(one));
      } catch {}
    }
    const alone: Promise<Converted>[] = [];
    for (const [i, input] of inputs.entries()) {
      const one = convertOne(input, sent[i]!);
      alone.push(one);
      // an error of ours is thrown where its turn comes
      await one.catch(() => {});
    }
    return alone;
  };
  const threads = new Threads(jobs, timeout === undefined ? MOST_TOGETHER : 1, convertTogether);
  const reader = inputs[Symbol.asyncIterator]();
  try {
    const ahead: Promise<Converted>[] = [];
    let next = reader.next();
    for (;;) {
      // a result goes out as soon as it is there, though the next input may be long in coming
      const isDone = ahead.length > 0 && Promise.race([ahead[0]!.then(() => true), next.then(() => false)]);
      if (ahead.length >= jobs * AHEAD || (await isDone)) {
        yield await ahead.shift()!;
        continue;
      }
      const { done, value } = await next;
      if (done) break;
      ahead.push(threads.convert(value));
      next = reader.next();
    }
    for (const one of ahead) yield await one;
  } finally {
    reader.return?.(undefined);
    await pool.destroy();
  }
}

/** An input as it is sent; one that could not be found, or unpacked, throws. */
async function sentFrom({ path, at, bytes, failed }: Input): Promise<Sent> {
  if (failed) throw failed;
  const read = await bytes?.();
  return { path, ...(at && { at }), ...(read && { bytes: read }) };
}

/** An input that waits for a thread, and who waits for it. */
interface Waiting {
  input: Input;
  settle: (converted: Promise<Converted>) => void;
}

/**
 * Hands inputs to threads as they are free: to each its share of those that wait, so that none waits for more to come.
 * With one input a message, its time begins when a thread is free for it.
 */
class Threads {
  private readonly jobs: number;
  private readonly most: number;
  private readonly convertTogether: (inputs: readonly Input[]) => Promise<Promise<Converted>[]>;
  private readonly waiting: Waiting[] = [];
  private free: number;

  constructor(jobs: number, most: number, convertTogether: Threads["convertTogether"]) {
    this.jobs = jobs;
    this.most = most;
    this.convertTogether = convertTogether;
    this.free = jobs;
  }

  convert(input: Input): Promise<Converted> {
    const converted = new Promise<Converted>((settle) => this.waiting.push({ input, settle }));
    converted.catch(() => {});
    this.send();
    return converted;
  }

  private send(): void {
    while (this.free > 0 && this.waiting.length > 0) {
      const together = this.waiting.splice(0, Math.min(this.most, Math.ceil(this.waiting.length / this.jobs)));
      this.free--;
      this.convertTogether(together.map(({ input }) => input)).then((all) => {
        for (const [i, { settle }] of together.entries()) settle(all[i]!);
        this.free++;
        this.send();
      });
    }
  }
}

async function newPool(jobs: number): Promise<Piscina> {
  const { Piscina } = await import("piscina");
  setFlags([`--initial-old-space-size=${FIRST_MEGABYTES}`]);
  return new Piscina({
    filename: new URL("./convert.worker.cjs", import.meta.url).href,
    minThreads: jobs,
    maxThreads: jobs,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
}

function asFailure(error: unknown, timeout: number | undefined): unknown {
  const { name, code } = error as NodeJS.ErrnoException;
  if (name === "AbortError") return new LawgovError("timeout", `not done after ${timeout} s`);
  if (code === "ERR_WORKER_OUT_OF_MEMORY")
    return new LawgovError("too-large", `more than ${MOST_MEGABYTES} MB of memory to parse it`);
  return error;
}
