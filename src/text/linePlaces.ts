import { firstWhere } from "./firstWhere.ts";

/** Line and column, both from 1, the column in UTF-16 code units. */
export interface LinePlace {
  line: number;
  column: number;
}

/** Where an offset of a source text stands: lines end with LF, CR LF or CR. */
export function linePlaces(source: string): (offset: number) => LinePlace {
  const starts = [0];
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code === 10 || (code === 13 && source.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return (offset) => {
    const line = firstWhere(starts.length, (i) => starts[i]! > offset);
    return { line, column: offset - starts[line - 1]! + 1 };
  };
}
