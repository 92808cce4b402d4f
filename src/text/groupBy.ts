/** Words by their first character, each list in the order given: what a text can have at a place is found without a pattern. */
export function byFirst(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>();
  for (const word of words) {
    const known = lists.get(word[0]!);
    if (known) known.push(word);
    else lists.set(word[0]!, [word]);
  }
  return lists;
}
