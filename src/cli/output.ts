import { createWriteStream, existsSync, rmSync, type Stats, statSync, type WriteStream } from "node:fs";
import { realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { LawgovError } from "../text/error.ts";
import { print } from "./terminal.ts";

/** Where the data goes: standard output, or a file that appears whole or not at all. */
export interface Sink {
  write(chunk: string | Uint8Array): Promise<void>;
  close(): Promise<void>;
  /** Drop what was written so far. */
  abandon(): Promise<void>;
}

export const standardOutput: Sink = { write: print, close: async () => {}, abandon: async () => {} };

/**
 * Throw where an output would be written over an input, or over the archive that an input is a member of, by whatever name
 * or link.
 */
export function refuseInput(output: string | undefined, input: string | null): void {
  if (output === undefined || input === null) return;
  const inside = input.lastIndexOf("!/");
  const files = inside < 0 ? [input] : [input, input.slice(0, inside)];
  if (files.some((file) => isSameFile(file, output)))
    throw new LawgovError("usage", `${output} is one of the inputs; choose another --output`);
}

function isSameFile(a: string, b: string): boolean {
  if (resolve(a) === resolve(b)) return true;
  const [one, other] = [onDisk(a), onDisk(b)];
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev;
}

function onDisk(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** What is begun and not renamed; a run that is interrupted leaves none of it behind. */
const unfinished = new Set<string>();
process.on("exit", () => {
  for (const temporary of unfinished) rmSync(temporary, { force: true });
});

/**
 * A file that is written beside its place and renamed at the end. A device or a named pipe (`/dev/null`, `>(gzip > a.gz)`)
 * has no place for that and is written as it comes. Throws `usage` for a folder and, later, where a write fails.
 */
export async function openFile(path: string): Promise<Sink> {
  const target = resolve(path);
  const info = await stat(target).catch(() => undefined);
  if (info?.isDirectory()) throw new LawgovError("usage", `${path} is a folder; name a file, or use --output-dir`);
  if (info && !info.isFile()) return streamed(await opened(path, path), path);
  const real = info ? await realpath(target) : target;
  const temporary = `${real}.${process.pid}.part`;
  const sink = streamed(await opened(temporary, path), path);
  unfinished.add(temporary);
  return {
    write: sink.write,
    async close() {
      await sink.close();
      await rename(temporary, real).catch((error: Error) => {
        throw cannotWrite(path, error);
      });
      unfinished.delete(temporary);
    },
    async abandon() {
      await sink.abandon();
      await rm(temporary, { force: true });
      unfinished.delete(temporary);
    },
  };
}

/** A stream as a sink; `path` is the name that its errors have. */
function streamed(stream: WriteStream, path: string): Sink {
  const settle = (done: () => void, fail: (error: LawgovError) => void) => (error?: Error | null) =>
    error ? fail(cannotWrite(path, error)) : done();
  return {
    write: (chunk) => new Promise<void>((done, fail) => stream.write(chunk, settle(done, fail))),
    close: () => new Promise<void>((done, fail) => stream.end(settle(done, fail))),
    async abandon() {
      stream.destroy();
    },
  };
}

function opened(temporary: string, path: string): Promise<WriteStream> {
  return new Promise((done, fail) => {
    const stream = createWriteStream(temporary);
    stream.once("open", () => done(stream));
    stream.on("error", (error: NodeJS.ErrnoException) => fail(cannotWrite(path, error)));
  });
}

/** Write a whole text to a file, or to standard output where none is named. */
export async function writeWhole(path: string | undefined, text: string): Promise<void> {
  const sink = path === undefined ? standardOutput : await openFile(path);
  await sink.write(text);
  await sink.close();
}

/** What a user can mend about a place that cannot be written. */
export function cannotWrite(path: string, error: unknown): LawgovError {
  const { code, message } = error as NodeJS.ErrnoException;
  return new LawgovError(
    "usage",
    `cannot write ${path} (${code ?? message})${code === "ENOENT" && !existsSync(dirname(path)) ? "; its folder is missing" : ""}`,
  );
}
