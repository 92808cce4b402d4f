import { fstatSync, statSync, writeSync } from "node:fs";
import { devNull } from "node:os";
import { EXIT } from "./exitCodes.ts";

/**
 * A standard stream. Files and the null device are written without Node's stream, which takes longer to load than one report's
 * facts to write; terminals, pipes and sockets, whose reader may have to be waited for, are given to Node's.
 */
class StandardStream {
  private readonly descriptor: 1 | 2;
  private isDirect: boolean | undefined;
  private isWatched = false;

  constructor(descriptor: 1 | 2) {
    this.descriptor = descriptor;
  }

  get isTerminal(): boolean {
    this.isDirect ??= isWrittenAtOnce(this.descriptor);
    return !this.isDirect && this.stream.isTTY === true;
  }

  /** Write, and wait where the reader is slow. */
  async write(chunk: string | Uint8Array): Promise<void> {
    if (!this.send(chunk)) await new Promise<void>((resolve) => this.stream.once("drain", resolve));
  }

  /** Write without waiting. Returns false where it would be better to wait. */
  send(chunk: string | Uint8Array): boolean {
    this.isDirect ??= isWrittenAtOnce(this.descriptor);
    if (!this.isDirect) {
      if (!this.isWatched) this.stream.on("error", (error: NodeJS.ErrnoException) => this.broke(error));
      this.isWatched = true;
      return this.stream.write(chunk);
    }
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    try {
      for (let written = 0; written < bytes.length; ) written += writeSync(this.descriptor, bytes, written);
    } catch (error) {
      this.broke(error as NodeJS.ErrnoException);
    }
    return true;
  }

  private get stream(): NodeJS.WriteStream {
    return this.descriptor === 1 ? process.stdout : process.stderr;
  }

  /** The reader went away (| head): what it wanted, it has. A broken standard error has nobody to tell, and the work goes on. */
  private broke({ code, message }: NodeJS.ErrnoException): void {
    if (this.descriptor === 2) return;
    if (code === "EPIPE") process.exit(EXIT.ok);
    standardError.send(`lawgov: cannot write standard output (${code ?? message})\n`);
    process.exit(EXIT.usage);
  }
}

export const standardOut = new StandardStream(1);
export const standardError = new StandardStream(2);

/** Whether a descriptor is a file or the null device, which never make a writer wait. */
function isWrittenAtOnce(descriptor: number): boolean {
  try {
    const status = fstatSync(descriptor);
    return status.isFile() || (status.isCharacterDevice() && statSync(devNull).rdev === status.rdev);
  } catch {
    return false;
  }
}
