import type { MessagePort } from "node:worker_threads";
import type { Piscina } from "piscina";
import { LawgovError } from "../text/error.ts";
import { type Conversion, type Converted, written } from "./convert.ts";
import type { Input } from "./input.ts";
import { failureOf, parseAll } from "./parseAll.ts";
import { LOTS, Threads } from "./threads.ts";
import { setFlags } from "./v8Flags.ts";

export interface PoolOptions {
  /** How many threads. */
  jobs: number;
  /** Seconds after which an input is given up (code `timeout`); none where absent. */
  timeout?: number;
}

/** How many inputs a thread may be ahead of the first that is not done: the bound of what is in memory. */
const AHEAD = 16;

/** The memory of a thread (its heap, in MB): an input that takes more fails alone. */
const MOST_MEGABYTES = 2048;

/** How much of it is for what lives shortly (in MB), as much as a process has by itself: with less, a report outlives it. */
const YOUNG_MEGABYTES = 48;

/** How large the old generation of a thread is (in MB) when it is first collected: little in it outlives a report. */
const FIRST_MEGABYTES = 8;

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
  let isLeft = false;
  const threads = new Threads(jobs, timeout !== undefined, {
    convert: async (sent) => {
      // a pool that is asked once more starts its threads anew
      if (isLeft) throw new Error("nobody waits for it any more");
      if (timeout === undefined) return pool.run({ sent, conversion });
      return within(timeout, (began, signal) =>
        pool.run({ sent, conversion, began }, { signal, transferList: [began] }),
      );
    },
    failed: ({ path }, error) =>
      written({ outcome: failureOf(path, asFailure(error, timeout)), text: null }, conversion),
  });
  const reader = inputs[Symbol.asyncIterator]();
  try {
    const ahead: Promise<Converted>[] = [];
    let next = reader.next();
    for (;;) {
      // a result goes out as soon as it is there, though the next input may be long in coming
      if (ahead.length >= jobs * AHEAD || (ahead.length > 0 && (await isFirst(ahead[0]!, next)))) {
        yield await ahead.shift()!;
        continue;
      }
      const read = await next.catch((error: unknown) => ({ done: true as const, error }));
      if (!read.done) {
        ahead.push(threads.convert(read.value));
        next = reader.next();
        continue;
      }
      // what was read before a list fails is written all the same
      for (const one of ahead) yield await one;
      if ("error" in read) throw read.error;
      return;
    }
  } finally {
    isLeft = true;
    reader.return?.(undefined)?.catch(() => {});
    await pool.destroy();
  }
}

/** Run what has so many seconds from when a thread says that it has begun: it may have to start first. */
async function within<T>(seconds: number, run: (began: MessagePort, signal: AbortSignal) => Promise<T>): Promise<T> {
  const { port1, port2 } = new MessageChannel();
  const clock = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  port1.once("message", () => {
    timer = setTimeout(() => clock.abort(), seconds * 1000);
  });
  try {
    return await run(port2, clock.signal);
  } finally {
    clearTimeout(timer);
    port1.close();
  }
}

/** Whether one promise is settled before the other. */
function isFirst(one: Promise<unknown>, other: Promise<unknown>): Promise<boolean> {
  return Promise.race([
    one.then(() => true),
    other.then(
      () => false,
      () => false,
    ),
  ]);
}

async function newPool(jobs: number): Promise<Piscina> {
  const { Piscina } = await import("piscina");
  setFlags([`--initial-old-space-size=${FIRST_MEGABYTES}`]);
  return new Piscina({
    filename: new URL("./convert.worker.cjs", import.meta.url).href,
    minThreads: jobs,
    maxThreads: jobs,
    concurrentTasksPerWorker: LOTS,
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
