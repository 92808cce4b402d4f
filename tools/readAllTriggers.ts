// What the build keeps of the wordings; bundled and run by keptTriggers.mjs.
import { fieldWordings } from "../src/indicators/fields.ts";
import { catalogueWordings } from "../src/indicators/patterns.ts";
import { exclusionWordings } from "../src/metrics/notAQuantity.ts";
import { type KeptTriggers, readTriggers } from "../src/text/triggers.ts";

export function readAllTriggers(): Record<string, KeptTriggers> {
  const all = [catalogueWordings, fieldWordings, exclusionWordings];
  return Object.fromEntries(all.map((wordings) => [wordings.name, readTriggers(wordings)]));
}
