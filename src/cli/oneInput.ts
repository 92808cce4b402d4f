import { stat } from "node:fs/promises";
import { loadSource, readBytes } from "../read/readSource.ts";
import { LawgovError } from "../text/error.ts";
import type { SourceText } from "../text/normalText.ts";
import { standardInput } from "./standardInput.ts";

export interface OneInput {
  encoding?: string;
  stdinFilename?: string;
}

/** The one input of a command that shows a single report; what cannot be read is an error of the call. */
export async function loadOne(path: string, { encoding, stdinFilename }: OneInput): Promise<SourceText> {
  const options = encoding === undefined ? {} : { encoding };
  if (path === "-") {
    return readBytes(await standardInput(), stdinFilename ?? null, options);
  }
  const info = await stat(path).catch(() => undefined);
  if (info?.isDirectory()) throw new LawgovError("usage", `${path} is a folder; this command takes one file`);
  try {
    return await loadSource(path, options);
  } catch (error) {
    if (error instanceof LawgovError) throw new LawgovError(error.code, `${path}: ${error.message}`);
    throw error;
  }
}
