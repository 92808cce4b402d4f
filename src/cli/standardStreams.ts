import { fstatSync, type Stats, statSync, writeSync } from "node:fs";
import { devNull } from "node:os";
import { EXIT } from "./exitCodes.ts";

/** What an empty pipe takes without waiting for its reader. */
const PIPE_BYTES = 65_536;

/**
 * A standard stream. Files, the null device and the first bytes of a pipe are written without Node's stream, which takes longer
 * to load than one report's facts to write; a terminal, and a pipe whose reader has to be waited for, are given to Node's.
 */
class StandardStream {
  /** How many bytes may still be written so. */
  private direct: number | undefined;
  private isHandedOver = false;
  private readonly descriptor: 1 | 2;

  constructor(descriptor: 1 | 2) {
    this.descriptor = descriptor;
  }

  get isTerminal(): boolean {
    return isCharacterDevice(statusOf(this.descriptor)) && this.stream.isTTY === true;
  }

  /** Whether more may be written before `drained`. */
  write(chunk: string | Uint8Array): boolean {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    this.direct ??= directBytes(statusOf(this.descriptor));
    if (bytes.length > this.direct) return this.handOver(bytes);
    this.direct -= bytes.length;
    let written = 0;
    try {
      while (written < bytes.length) written += writeSync(this.descriptor, bytes, written);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EAGAIN") return this.handOver(bytes.subarray(written));
      return this.broke(error as NodeJS.ErrnoException);
    }
  }

  drained(): Promise<void> {
    return new Promise((resolve) => this.stream.once("drain", resolve));
  }

  private handOver(bytes: Uint8Array): boolean {
    if (!this.isHandedOver) this.stream.on("error", (error: NodeJS.ErrnoException) => this.broke(error));
    this.isHandedOver = true;
    this.direct = 0;
    return this.stream.write(bytes);
  }

  private get stream(): NodeJS.WriteStream {
    return this.descriptor === 1 ? process.stdout : process.stderr;
  }

  /** The reader went away (| head): what it wanted, it has. A broken standard error has nobody to tell, and the work goes on. */
  private broke({ code, message }: NodeJS.ErrnoException): boolean {
    if (this.descriptor === 2) return true;
    if (code === "EPIPE") process.exit(EXIT.ok);
    standardError.write(`lawgov: cannot write standard output (${code ?? message})\n`);
    process.exit(EXIT.usage);
  }
}

export const standardOut = new StandardStream(1);
export const standardError = new StandardStream(2);

function statusOf(descriptor: number): Stats | undefined {
  try {
    return fstatSync(descriptor);
  } catch {
    return undefined;
  }
}

function isCharacterDevice(status: Stats | undefined): boolean {
  return status === undefined || (status.isCharacterDevice() && !isNull(status));
}

function isNull({ rdev }: Stats): boolean {
  try {
    return statSync(devNull).rdev === rdev;
  } catch {
    return false;
  }
}

function directBytes(status: Stats | undefined): number {
  if (isCharacterDevice(status)) return 0;
  return status!.isFIFO() || status!.isSocket() ? PIPE_BYTES : Number.POSITIVE_INFINITY;
}
