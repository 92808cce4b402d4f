import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { LawgovError } from "../text/error.ts";
import type { SourceText } from "../text/normalText.ts";
import { inputFormats } from "./formats/index.ts";
import type { InputFormat, ReadOptions } from "./inputFormat.ts";

/** The most bytes that one input may have. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** The extensions that directories are searched for. */
export const knownExtensions: readonly string[] = inputFormats.flatMap(({ extensions }) => extensions);

/**
 * Read one file: its bytes, its format, its text. Throws a `LawgovError` whose code says what is wrong with it.
 */
export async function loadSource(path: string, options: ReadOptions = {}): Promise<SourceText> {
  let bytes: Uint8Array;
  try {
    const info = await stat(path);
    if (info.isDirectory()) throw new LawgovError("unreadable", "is a folder");
    if (info.size > MOST_BYTES)
      throw new LawgovError("too-large", `${info.size} bytes; at most ${MOST_BYTES} are read`);
    bytes = await readFile(path);
  } catch (error) {
    throw asFailure(error);
  }
  return readBytes(bytes, path.replaceAll("\\", "/"), options);
}

/** Read bytes as if they were the file `path`; `null` for standard input without a name. */
export async function readBytes(
  bytes: Uint8Array,
  path: string | null,
  options: ReadOptions = {},
): Promise<SourceText> {
  if (bytes.length === 0) throw new LawgovError("empty", "an empty file");
  if (bytes.length > MOST_BYTES)
    throw new LawgovError("too-large", `${bytes.length} bytes; at most ${MOST_BYTES} are read`);
  const format = formatOf(path);
  const { text, encoding } = await format.read(bytes, options);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { text, source: { path, format: format.name, encoding, sha256 } };
}

function formatOf(path: string | null): InputFormat {
  const extension = path === null ? ".txt" : extname(path).toLowerCase();
  const found = inputFormats.find(({ extensions }) => extensions.includes(extension));
  if (found) return found;
  if (extension === "") return inputFormats[0]!;
  throw new LawgovError("unknown-format", `no known kind of file (${extension}); known: ${knownExtensions.join(" ")}`);
}

function asFailure(error: unknown): Error {
  if (error instanceof LawgovError) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT" || code === "ENOTDIR") return new LawgovError("missing", "no such file");
  if (code === "EACCES" || code === "EPERM") return new LawgovError("unreadable", "no permission to read it");
  if (code === undefined) return error as Error;
  return new LawgovError("unreadable", `cannot be read (${code})`);
}
