import { type Command, Option } from "commander";
import { languageOf } from "./terminal.ts";

/** A command: what it takes, and what it does with that. A new one is a file in `commands/` and a line in `program.ts`. */
export interface Definition {
  name: string;
  /** Says what it takes: description, arguments, options. */
  describe(command: Command): Command;
  /** Runs it with its arguments, in order, and the options that it was given. Returns the exit code. */
  run(operands: readonly never[], command: Command): Promise<number>;
}

/** The options of every command that reads inputs. */
export function inputOptions(command: Command): Command {
  return colorOption(
    command
      .option("--encoding <NAME>", "read text by this encoding instead of detecting it")
      .option("--stdin-filename <NAME>", "what to call standard input (-)")
      .addOption(new Option("--lang <LANG>", "language of messages").choices(["zh", "en"])),
  );
}

export function colorOption(command: Command): Command {
  return command.addOption(new Option("--color <WHEN>", "colour").choices(["auto", "always", "never"]).default("auto"));
}

/** The options of those that read many inputs. */
export function listOptions(command: Command): Command {
  return command
    .option("--files-from <FILE>", "read paths from a file or - (one a line)")
    .option("-0, --null", "paths of --files-from end in NUL");
}

/** The options of those that write tables of indicators. */
export function tableOptions(command: Command): Command {
  return inputOptions(command)
    .option("-o, --output <FILE>", "write to a file, whole or not at all; its ending says the format")
    .option("--indicators <CODE,...>", "only these indicators")
    .option("--group <NAME,...>", "only the indicators of these groups")
    .option("--header <WHICH>", "code, label or both")
    .option("--excel", "csv: byte order mark and CRLF, for spreadsheets")
    .option("--no-guard", "csv: leave text that looks like a formula as it is")
    .option("-q, --quiet", "no summary");
}

/** What INPUT... of a command is. */
export const INPUTS = ["[INPUT...]", "files, folders, globs, - for standard input"] as const;

/** The options that a command was given, with the language of what is for eyes. */
export function optionsOf<T extends { lang: "zh" | "en" }>(command: Command): T {
  const options = command.opts<T>();
  return { ...options, lang: languageOf(options.lang) };
}
