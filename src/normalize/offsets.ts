import { firstWhere } from "../text/firstWhere.ts";

/** Replace the stretch from `start` to `end` of a text. Edits are sorted and do not overlap. */
export interface Edit {
  start: number;
  end: number;
  with: string;
}

/** A text after edits, and the way back to the text before them. */
export interface Edited {
  text: string;
  /** Where the character at `position` came from. */
  start(position: number): number;
  /** Where the character before `position` ended. */
  end(position: number): number;
}

/**
 * Apply edits and keep the way back: the only code that moves offsets.
 *
 *     申请\n26件   -[2,3)→   申请26件
 *     range [2, 4) of the result  →  [3, 5) before, the line end left out
 *     range [1, 4) of the result  →  [1, 5) before, the line end kept
 *
 * A character that came from a replacement leads back to the whole stretch replaced.
 */
export function applyEdits(text: string, edits: readonly Edit[]): Edited {
  if (edits.length === 0) return { text, start: (position) => position, end: (position) => position };
  const pieces: string[] = [];
  const newStart = new Float64Array(edits.length);
  let at = 0;
  let length = 0;
  edits.forEach((edit, i) => {
    pieces.push(text.slice(at, edit.start), edit.with);
    newStart[i] = length + edit.start - at;
    length = newStart[i]! + edit.with.length;
    at = edit.end;
  });
  pieces.push(text.slice(at));

  /** The index of the last edit that begins at or before `position` of the new text, or -1. */
  const editBefore = (position: number): number => firstWhere(edits.length, (i) => newStart[i]! > position) - 1;
  const start = (position: number): number => {
    const i = editBefore(position);
    if (i < 0) return position;
    const edit = edits[i]!;
    const inside = position - newStart[i]!;
    return inside < edit.with.length ? edit.start : edit.end + inside - edit.with.length;
  };
  const end = (position: number): number => {
    if (position === 0) return 0;
    const i = editBefore(position - 1);
    if (i < 0) return position;
    const edit = edits[i]!;
    const inside = position - 1 - newStart[i]!;
    return inside < edit.with.length ? edit.end : edit.end + inside - edit.with.length + 1;
  };
  return { text: pieces.join(""), start, end };
}
