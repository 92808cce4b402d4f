import { EXIT } from "../exitCodes.ts";
import { loadOne, type OneInput } from "../oneInput.ts";
import { print } from "../terminal.ts";

/** `lawgov text FILE`: exactly the source text that spans count in. */
export async function text(path: string, command: OneInput): Promise<number> {
  await print((await loadOne(path, command)).text);
  return EXIT.ok;
}
