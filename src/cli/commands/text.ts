import { type Definition, inputOptions } from "../definition.ts";
import { EXIT } from "../exitCodes.ts";
import { loadOne, type OneInput } from "../oneInput.ts";
import { print } from "../terminal.ts";

export const textDefinition: Definition = {
  name: "text",
  describe: (command) => inputOptions(command.description("the source text that spans count in").argument("<FILE>")),
  run: ([path]: readonly string[], command) => text(path!, command.opts<OneInput>()),
};

/** `lawgov text FILE`: exactly the source text that spans count in. */
async function text(path: string, command: OneInput): Promise<number> {
  await print((await loadOne(path, command)).text);
  return EXIT.ok;
}
