import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { root, seeds } from "./corpus.ts";

const formats = join(root, "fixtures/formats");

/** Ways in which a file of a batch is broken, with the code that says so. */
const BROKEN: readonly [code: string, extension: string, make: (path: string) => void][] = [
  ["corrupt", ".zip", (path) => writeFileSync(path, zipSync({ "a.txt": Buffer.from("一、成效") }).subarray(0, 40))],
  ["corrupt", ".docx", (path) => writeFileSync(path, "一、成效")],
  ["password", ".pdf", (path) => writeFileSync(path, readFileSync(join(root, "fixtures/broken/password.pdf")))],
  [
    "undecodable",
    ".txt",
    (path) => writeFileSync(path, Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 197 + 13) % 256))),
  ],
  ["empty", ".txt", (path) => writeFileSync(path, "")],
  ["missing", ".txt", (path) => symlinkSync("nowhere.txt", path)],
  ["unreadable", ".txt", (path) => mkdirSync(path)],
  ["too-large", ".docx", (path) => writeFileSync(path, zipSync({ "word/document.xml": new Uint8Array(80 << 20) }))],
  ["too-deep", ".html", (path) => writeFileSync(path, "<div>".repeat(5000))],
  ["corrupt", ".pdf", (path) => writeFileSync(path, readFileSync(join(formats, "000.pdf")).subarray(0, 3000))],
];

/** A file of a mixed folder: what it was made from, or the code of what is wrong with it. */
export type Made = { path: string; seed: string } | { path: string; code: string };

/** Fill a folder with `count` files, one in `every` of them broken, the others seeds in every form. */
export function makeMixedFolder(folder: string, count: number, every: number): Made[] {
  mkdirSync(folder, { recursive: true });
  const forms = readdirSync(formats).map((name) => ({ name, bytes: readFileSync(join(formats, name)) }));
  const plain = seeds().map(({ name, text }) => ({ name: `${name}.txt`, bytes: Buffer.from(text) }));
  const good = [...forms, ...plain];
  return Array.from({ length: count }, (_, n): Made => {
    const stem = String(n).padStart(5, "0");
    if (n % every === 7) {
      const [code, extension, make] = BROKEN[Math.floor(n / every) % BROKEN.length]!;
      make(join(folder, stem + extension));
      return { path: stem + extension, code };
    }
    const { name, bytes } = good[n % good.length]!;
    const path = `${stem}${name.slice(name.lastIndexOf("."))}`;
    writeFileSync(join(folder, path), bytes);
    return { path, seed: name.slice(0, 3) };
  });
}
