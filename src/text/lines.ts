import type { Range } from "./range.ts";

/** The lines of a text from `start` to `end`, without their line ends. */
export function linesOf(text: string, start = 0, end = text.length): Range[] {
  const lines: Range[] = [];
  for (let at = start; at <= end; ) {
    let stop = text.indexOf("\n", at);
    if (stop < 0 || stop > end) stop = end;
    lines.push({ start: at, end: stop });
    at = stop + 1;
  }
  return lines;
}

/** The lines that hold more than white space, without the white space around them. */
export function filledLines(text: string, start = 0, end = text.length): Range[] {
  return linesOf(text, start, end)
    .map((line) => trimRange(text, line))
    .filter((line) => line.end > line.start);
}

/** A range without the white space at both of its ends. */
export function trimRange(text: string, { start, end }: Range): Range {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** How many line ends stand between two places. */
export function countLineEnds(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === 10) count++;
  return count;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x3000 || code === 0xa0;
}
