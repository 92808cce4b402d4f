/** The longest line that is a heading without a marker. */
const LONGEST = 24;

/** Whether a line is a heading without a marker: short, and no sentence. */
export function isBareHeading(line: string): boolean {
  return line.length > 2 && line.length <= LONGEST && /^(?:20\d\d年度?)?[\u4e00-\u9fff〇○、]+$/.test(line);
}
