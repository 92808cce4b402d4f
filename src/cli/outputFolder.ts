import { createHash } from "node:crypto";
import { access, appendFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Converted } from "../batch/convert.ts";
import type { Input } from "../batch/input.ts";
import { placeOf } from "../read/readSource.ts";
import { cannotWrite } from "./output.ts";

/** What was written into the folder, a line an input, as it was done. */
const RECORD = ".lawgov-done.ndjson";

interface Done {
  path: string;
  sha256: string;
  /** What was asked for: another version, format or option is another result. */
  asked: string;
}

/** `--output-dir`: one file an input; a later run with `--resume` leaves out what is there of the same bytes. */
export class OutputFolder {
  private readonly folder: string;
  private readonly extension: string;
  private readonly asked: string;
  private readonly done = new Map<string, string>();

  private constructor(folder: string, extension: string, asked: unknown) {
    this.folder = folder;
    this.extension = extension;
    this.asked = hashOf(Buffer.from(JSON.stringify(asked)));
  }

  /** `asked` is all that the result depends on beside the input's bytes. */
  static async open(folder: string, extension: string, asked: unknown, resume: boolean): Promise<OutputFolder> {
    const opened = new OutputFolder(folder, extension, asked);
    const record = join(folder, RECORD);
    if (!resume) {
      await rm(record, { force: true }).catch((error) => {
        throw cannotWrite(record, error);
      });
      return opened;
    }
    const lines = (await readFile(record, "utf8").catch(() => "")).split("\n");
    for (const line of lines) {
      try {
        const { path, sha256, asked: was } = JSON.parse(line) as Done;
        if (was === opened.asked) opened.done.set(path, sha256);
      } catch {
        // the last line of an interrupted run
      }
    }
    return opened;
  }

  /** The inputs that are still to be done; `skipped` is told of the others. */
  async *leftOf(inputs: AsyncIterable<Input>, skipped: () => void): AsyncGenerator<Input> {
    for await (const input of inputs) {
      const { path, at, bytes, failed } = input;
      const was = path === null ? undefined : this.done.get(path);
      if (was === undefined || failed) {
        yield input;
        continue;
      }
      // what cannot be read now is reported where it is read again
      const content = await (bytes ? bytes() : readFile(placeOf(path!, at))).catch(() => undefined);
      if (content && hashOf(content) === was && (await exists(this.targetOf(path)))) skipped();
      else yield bytes && content ? { ...input, bytes: async () => content } : input;
    }
  }

  /** Write what came of one input, whole or not at all. */
  async write({ path, sha256 }: Converted, pieces: readonly (string | Uint8Array)[]): Promise<void> {
    const target = this.targetOf(path);
    try {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(`${target}.part`, pieces);
      await rename(`${target}.part`, target);
      if (path === null || sha256 === null) return;
      const done: Done = { path, sha256, asked: this.asked };
      await appendFile(join(this.folder, RECORD), `${JSON.stringify(done)}\n`);
    } catch (error) {
      await rm(`${target}.part`, { force: true }).catch(() => {});
      throw cannotWrite(target, error);
    }
  }

  /** The input's path, kept inside of the folder, with the format's extension. */
  private targetOf(path: string | null): string {
    const inside = (path ?? "stdin")
      .replaceAll("\\", "/")
      .split("/")
      .filter((part) => part !== "" && part !== "." && !/^[A-Za-z]:$/.test(part))
      .map((part) => (part === ".." ? "__" : shortened(part)))
      .join("/");
    return join(this.folder, `${inside}${this.extension}`);
  }
}

/** A name of more bytes than file systems take, with room for the extension, is cut and told apart by its hash. */
const LONGEST_NAME = 200;

function shortened(name: string): string {
  const bytes = Buffer.from(name);
  if (bytes.length <= LONGEST_NAME) return name;
  const kept = new TextDecoder().decode(bytes.subarray(0, LONGEST_NAME - 20)).replace(/\uFFFD+$/, "");
  return `${kept}-${hashOf(bytes).slice(0, 12)}`;
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
