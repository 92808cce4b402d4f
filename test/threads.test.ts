import { describe, expect, it } from "vitest";
import type { Converted } from "../src/batch/convert.ts";
import type { Sent } from "../src/batch/convert.worker.ts";
import type { Input } from "../src/batch/input.ts";
import { LOTS, Threads } from "../src/batch/threads.ts";

/** What became of an input, as far as these tests ask. */
const told = (path: string | null, failure: Converted["failure"] = null): Converted => ({
  path,
  sha256: null,
  chunk: new Uint8Array(),
  failure,
  remarks: [],
  metrics: 0,
  coded: 0,
});

/** Two threads; `convert` does what they do with a lot. Gives what became of each input, `+` converted and `-` failed, and the lots. */
async function through(
  inputs: readonly Input[],
  convert: (paths: readonly string[]) => readonly string[],
  isTimed = false,
): Promise<{ became: string; lots: string[]; most: number }> {
  const lots: string[] = [];
  let underWay = 0;
  let most = 0;
  const threads = new Threads(2, isTimed, {
    convert: async (sent: readonly Sent[]) => {
      most = Math.max(most, ++underWay);
      await new Promise(setImmediate);
      underWay--;
      const paths = sent.map(({ path }) => path!);
      lots.push(paths.join(""));
      return convert(paths).map((path) => told(path));
    },
    failed: ({ path }, error) => told(path, { code: "unreadable", message: String(error) }),
  });
  const all = await Promise.all(inputs.map((input) => threads.convert(input)));
  return { became: all.map(({ path, failure }) => `${path}${failure ? "-" : "+"}`).join(" "), lots, most };
}

const named = (paths: string): Input[] => [...paths].map((path) => ({ path }));

describe("inputs on two threads", () => {
  it("come back in order, a lot waiting with each thread that works", async () => {
    const { became, most } = await through(named("abcdefghij"), (lot) => lot);
    expect([became, most]).toEqual(["a+ b+ c+ d+ e+ f+ g+ h+ i+ j+", 2 * LOTS]);
  });

  it("are sent again where a thread gave them back", async () => {
    const { became } = await through(named("abcdefghij"), (lot) => lot.slice(0, 1));
    expect(became).toBe("a+ b+ c+ d+ e+ f+ g+ h+ i+ j+");
  });

  it("are tried alone where the thread of several ended, so that only the one to blame fails", async () => {
    // the thread of x ends, and all that was with it
    let isWithX = false;
    const { became, lots } = await through(named("abcdexfghij"), (lot) => {
      const ends = lot.includes("x") || isWithX;
      isWithX = lot.includes("x") && lot.length > 1;
      if (ends) throw new Error("the thread ended");
      return lot;
    });
    expect(became).toBe("a+ b+ c+ d+ e+ x- f+ g+ h+ i+ j+");
    expect(lots).toContain("x");
  });

  it("fail by themselves where they cannot be read, without a thread", async () => {
    const broken: Input = { path: "b", bytes: () => Promise.reject(new Error("not to be unpacked")) };
    const { became, lots } = await through([{ path: "a" }, broken, { path: "c" }], (lot) => lot);
    expect([became, lots]).toEqual(["a+ b- c+", ["a", "c"]]);
  });

  it("are read once, though they are sent twice", async () => {
    let reads = 0;
    const member: Input = { path: "a", bytes: async () => new Uint8Array([++reads]) };
    let isFirst = true;
    const { became } = await through([member], (lot) => {
      if (isFirst) {
        isFirst = false;
        throw new Error("the thread ended by another input");
      }
      return lot;
    });
    expect([became, reads]).toEqual(["a+", 1]);
  });

  it("are sent one a thread under a time limit, and fail at once", async () => {
    const { became, most } = await through(
      named("abcx"),
      (lot) => {
        if (lot.includes("x")) throw new Error("not done in time");
        return lot;
      },
      true,
    );
    expect([became, most]).toEqual(["a+ b+ c+ x-", 2]);
  });
});
