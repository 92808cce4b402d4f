/** A longer name is printed without its marks. */
const LONGEST_MARKED = 18;

/**
 * A name with the quotation marks that it has in its clause, both of each pair; without any where that is not possible.
 *
 *     法律明白人 of 选育“法律明白人”      “法律明白人”
 *     选育“法律明白人 of the same          选育“法律明白人”
 */
export function withQuotes(name: string, clause: string): string {
  if (!clause.includes("“")) return name;
  const plain = name.replace(/[“”]/g, "");
  let start = -1;
  let end = -1;
  let read = 0;
  for (let at = 0; at < clause.length && read < plain.length; at++) {
    const c = clause[at]!;
    if (c === "“" || c === "”") continue;
    if (c !== plain[read]) {
      if (read > 0) at = start;
      read = 0;
      continue;
    }
    if (read === 0) start = at;
    read++;
    end = at + 1;
  }
  if (read < plain.length) return name;
  const inside = clause.slice(start, end);
  const opens = inside.lastIndexOf("“") > inside.lastIndexOf("”");
  const closes = inside.includes("”") && (inside.indexOf("”") < inside.indexOf("“") || !inside.includes("“"));
  const isAll = clause[start - 1] === "“" && clause[end] === "”";
  if ((closes || isAll) && clause[start - 1] === "“") start--;
  if ((opens || isAll) && clause[end] === "”") end++;
  const marked = clause.slice(start, end);
  const isPaired = (marked.match(/“/g) ?? []).length === (marked.match(/”/g) ?? []).length;
  return isPaired && marked.length <= LONGEST_MARKED ? marked : name.replace(/[“”]/g, "");
}
