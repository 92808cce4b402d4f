import { LawgovError } from "../../text/error.ts";
import type { Definition } from "../definition.ts";
import { EXIT } from "../exitCodes.ts";
import { print } from "../terminal.ts";

export const schemaDefinition: Definition = {
  name: "schema",
  describe: (command) =>
    command.description("JSON Schema of what is printed").argument("[NAME]", "report, findings or config", "report"),
  run: ([name]: readonly string[]) => schema(name!),
};

/** `lawgov schema [report|findings|config]`: JSON Schema (draft 2020-12) of what is printed; a record of `report` may be a Failure. */
async function schema(name: string): Promise<number> {
  const { jsonSchemas } = await import("../../schemas.ts");
  const found = jsonSchemas[name];
  if (!found) throw new LawgovError("usage", `unknown schema ${name}; known: ${Object.keys(jsonSchemas).join(", ")}`);
  await print(`${JSON.stringify(found(), null, 2)}\n`);
  return EXIT.ok;
}
