import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { extname } from "node:path";
import { LawgovError } from "../text/error.ts";
import type { SourceText } from "../text/normalText.ts";
import { inputFormats } from "./formats/index.ts";
import type { InputFormat, ReadOptions } from "./inputFormat.ts";
import { LIMITS } from "./limits.ts";

/** The extensions that directories are searched for. */
export const knownExtensions: readonly string[] = inputFormats.flatMap(({ extensions }) => extensions);

/** Where a file lies: under its path, or under the bytes of its name, if that is not UTF-8 on the disk. */
export function placeOf(path: string, at: Uint8Array | undefined): string | Buffer {
  return at ? Buffer.from(at) : path;
}

/**
 * Read one file: its bytes, its format, its text. Throws a `LawgovError` whose code says what is wrong with it.
 * `at` is where it lies, if its name on the disk is not UTF-8.
 */
export async function loadSource(path: string, options: ReadOptions = {}, at?: Uint8Array): Promise<SourceText> {
  const place = placeOf(path, at);
  let bytes: Uint8Array;
  try {
    const info = statSync(place);
    if (info.isDirectory()) throw new LawgovError("unreadable", "is a folder");
    if (!info.isFile()) throw new LawgovError("unreadable", "is no regular file");
    limitBytes(info.size);
    bytes = readFileSync(place);
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
  limitBytes(bytes.length);
  const format = formatOf(bytes, path);
  const { text, encoding } = await (await format.load())(bytes, options);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { text, source: { path, format: format.name, encoding, sha256 } };
}

/** Throw a `LawgovError` where an input has more bytes than one may have. */
export function limitBytes(size: number): void {
  if (size > LIMITS.bytes)
    throw new LawgovError("too-large", `${size} bytes or more; at most ${LIMITS.bytes} of an input are read`);
}

/** What a file begins with says more than its name; the name decides between kinds of text. */
function formatOf(bytes: Uint8Array, path: string | null): InputFormat {
  const magic = MAGIC.find(({ begins }) => begins.every((byte, i) => bytes[i] === byte));
  const told = magic?.name ?? (isPage(beginningOf(bytes)) ? "html" : undefined);
  if (told) return inputFormats.find(({ name }) => name === told)!;
  if (beginningOf(bytes).startsWith("{\\rtf")) throw new LawgovError("unknown-format", "an RTF file");
  const extension = path === null ? ".txt" : extname(path).toLowerCase();
  const found = inputFormats.find(({ extensions }) => extensions.includes(extension));
  if (found?.name === "docx" || found?.name === "pdf")
    throw new LawgovError("corrupt", `named ${extension}, but it is no such file`);
  if (found) return found;
  if (extension === "") return inputFormats[0]!;
  throw new LawgovError("unknown-format", `no known kind of file (${extension}); known: ${knownExtensions.join(" ")}`);
}

/** Whether a text begins as a web page, whatever its name: a scraper saves many as .txt, an office program as .doc. */
function isPage(text: string): boolean {
  let rest = text.trimStart().replace(/^<\?xml[^>]*>/, "");
  for (rest = rest.trimStart(); rest.startsWith("<!--"); rest = rest.trimStart()) {
    const end = rest.indexOf("-->");
    if (end < 0) return false;
    rest = rest.slice(end + "-->".length);
  }
  return /^<(?:!doctype\s+html|html)\b/i.test(rest);
}

/** How many bytes say what a text is. */
const BEGINNING = 1024;

/** The first characters of bytes in any encoding that has ASCII, UTF-16 too. */
function beginningOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, BEGINNING))
    .toString("latin1")
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)|\0/g, "");
}

const MAGIC: readonly { name: InputFormat["name"]; begins: readonly number[] }[] = [
  { name: "pdf", begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { name: "docx", begins: [0x50, 0x4b, 0x03, 0x04] },
  { name: "doc", begins: [0xd0, 0xcf, 0x11, 0xe0] },
];

function asFailure(error: unknown): Error {
  if (error instanceof LawgovError) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT" || code === "ENOTDIR") return new LawgovError("missing", "no such file");
  if (code === "EACCES" || code === "EPERM") return new LawgovError("unreadable", "no permission to read it");
  if (code === undefined) return error as Error;
  return new LawgovError("unreadable", `cannot be read (${code})`);
}
