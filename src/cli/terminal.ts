import { styleText } from "node:util";
import { standardError, standardOut } from "./standardStreams.ts";

export type Style = "bold" | "dim" | "red" | "green" | "yellow" | "cyan";
export type ColorChoice = "auto" | "always" | "never";

/** Paints text for one stream: colour only on a terminal, unless NO_COLOR, FORCE_COLOR or --color say otherwise. */
export function painterFor(stream: NodeJS.WriteStream, choice: ColorChoice): (style: Style, text: string) => string {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const automatic = FORCE_COLOR ? FORCE_COLOR !== "0" : !NO_COLOR && stream.isTTY === true;
  const on = choice === "always" || (choice === "auto" && automatic);
  return (style, text) => (on ? styleText(style, text, { validateStream: false }) : text);
}

/** Paints what a command prints, on standard output or into a file; a file is never coloured by itself. */
export function painterOf({ color, output }: { color: ColorChoice; output?: string }): ReturnType<typeof painterFor> {
  return painterFor(process.stdout, output !== undefined && color === "auto" ? "never" : color);
}

/** The language of what is printed for eyes: --lang, else the locale. */
export function languageOf(wanted: string | undefined): "zh" | "en" {
  if (wanted === "zh" || wanted === "en") return wanted;
  const locale = process.env.LC_ALL || process.env.LANG || "";
  return /^zh/i.test(locale) ? "zh" : "en";
}

/** White space of any kind as one blank: what is printed stays on its line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** Write to standard output, waiting for a slow reader; a closed pipe ends the command quietly. */
export async function print(chunk: string | Uint8Array): Promise<void> {
  if (chunk.length === 0) return;
  await standardOut.write(chunk);
}

let above: ((line: string) => void) | undefined;

/** Lines on standard error go through `write` while a bar stands below them. */
export function sayAbove(write: ((line: string) => void) | undefined): void {
  above = write;
}

/** One line about the user's command or files. */
export function complain(text: string): void {
  const line = `lawgov: ${text}\n`;
  if (above) above(line);
  else standardError.send(line);
}

/** What was done, in a line on standard error. */
export function summarize(text: string): void {
  standardError.send(`${text}\n`);
}
