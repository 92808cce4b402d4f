import { type ChildProcess, fork } from "node:child_process";
import type { Socket } from "node:net";
import { fileURLToPath } from "node:url";
import { LawgovError } from "../text/error.ts";
import { LIMITS } from "./limits.ts";

/** What is found in a file of each kind. */
interface Found {
  doc: string;
  pdf: Run[][];
}

/** A run of characters as a page has it: where it stands (points, from below), and how large. */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

type Answer<T> = { found: T } | { code?: string; name: string; message: string };

let idle: ChildProcess | undefined;

/** Files are read one after the other, so that one process is enough, however many are asked for at once. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Let a library read untrusted bytes in a process of its own, whose memory is bounded: a damaged file can ask for any
 * amount, and takes a thread's whole process with it. The process is kept for the next file, and begun anew where a file
 * has ended it.
 *
 * Throws `corrupt`, `password` or `too-large`.
 */
export function extractApart<Kind extends keyof Found>(kind: Kind, bytes: Uint8Array): Promise<Found[Kind]> {
  const found = last.then(() => extract(kind, bytes));
  last = found.catch(() => {});
  return found;
}

async function extract<Kind extends keyof Found>(kind: Kind, bytes: Uint8Array): Promise<Found[Kind]> {
  const child = idle ?? newChild();
  idle = undefined;
  const answer = await ask<Found[Kind]>(child, { kind, bytes, limits: LIMITS });
  if ("found" in answer) return answer.found;
  if (answer.code === "too-large") throw new LawgovError("too-large", answer.message);
  if (answer.name === "PasswordException" || /encrypt|password/i.test(answer.message))
    throw new LawgovError("password", "a password protects it");
  throw new LawgovError("corrupt", `damaged or cut off (${answer.message.replace(/\.$/, "")})`);
}

function newChild(): ChildProcess {
  const child = fork(fileURLToPath(new URL("./extract.child.mjs", import.meta.url)), {
    execArgv: [`--max-old-space-size=${LIMITS.readerMegabytes}`],
    serialization: "advanced",
    // what the libraries say on the way is not for users; by the end of its input it sees that nobody waits for it
    stdio: ["pipe", "ignore", "ignore", "ipc"],
  });
  (child.stdin as Socket | null)?.unref();
  // it may also end while it waits for work, over what a file left behind
  child.on("error", () => {});
  child.once("exit", () => {
    if (idle === child) idle = undefined;
  });
  return child;
}

function ask<T>(child: ChildProcess, question: object): Promise<Answer<T>> {
  return new Promise((resolve) => {
    const settle = (answer: Answer<T>): void => {
      child.off("message", answered).off("exit", ended).off("error", ended);
      // one that waits does not keep the command from ending
      child.unref();
      child.channel?.unref();
      resolve(answer);
    };
    const answered = (answer: unknown): void => {
      idle = child;
      settle(answer as Answer<T>);
    };
    const ended = (): void =>
      settle({ name: "Error", message: "its reader ended over it, most likely for want of memory" });
    child.on("message", answered).on("exit", ended).on("error", ended);
    child.ref();
    child.channel?.ref();
    child.send(question, (error) => {
      if (error) ended();
    });
  });
}
