/** Counts that hold on any machine: beyond them an input is hostile, not large. */
export const LIMITS = {
  /** Elements of a web page or of a Word document. */
  nodes: 1_000_000,
  /** Elements inside of each other. */
  depth: 500,
  /** Bytes of one input. */
  bytes: 64 * 1024 * 1024,
  /** Pages of a PDF. */
  pages: 2_000,
  /** Bytes of one archive. */
  archiveBytes: 512 * 1024 * 1024,
  /** Members of an archive. */
  entries: 20_000,
  /** Bytes of one member of an archive, unpacked. */
  memberBytes: 64 * 1024 * 1024,
  /** How many times larger than packed an archive may unpack. */
  expansion: 200,
  /** Memory of the process that reads PDF and old Word files (its heap, in MB). */
  readerMegabytes: 256,
} as const;
