/** A text with every match of a pattern replaced by as many blanks: no offset moves. */
export function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => " ".repeat(match.length));
}
