import type { Finding, Span } from "../../model.ts";

/** The line of a finding around its place, for eyes. */
export interface Excerpt {
  before: string;
  marked: string;
  behind: string;
}

/** How much of a long line is shown on both sides of the place. */
const AROUND = 24;

/** The line of each finding that has a place, around it. */
export function excerptsOf(source: string, findings: readonly Finding[]): Map<Finding, Excerpt> {
  return new Map(findings.flatMap((finding) => (finding.span ? [[finding, excerptAt(source, finding.span)]] : [])));
}

function excerptAt(source: string, { start, end }: Span): Excerpt {
  const lineStart = source.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = source.indexOf("\n", start) < 0 ? source.length : source.indexOf("\n", start);
  const from = Math.max(lineStart, start - AROUND);
  const to = Math.min(lineEnd, Math.max(start + 1, Math.min(end, start + AROUND)) + AROUND);
  const markEnd = Math.min(end, to, lineEnd);
  return {
    before: `${from > lineStart ? "…" : ""}${copyOf(source, from, start)}`,
    marked: copyOf(source, start, markEnd),
    behind: `${copyOf(source, markEnd, to)}${to < lineEnd ? "…" : ""}`,
  };
}

/** A piece of a text that does not keep the whole of it in memory, as a slice would. */
function copyOf(source: string, start: number, end: number): string {
  return Buffer.from(source.slice(start, end), "utf16le").toString("utf16le");
}
