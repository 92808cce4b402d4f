import { z } from "zod";
import { failureSchema, findingsSchema, reportSchema } from "./model.ts";

/** The published JSON Schemas, by name. */
export const jsonSchemas: Record<string, () => object> = {
  report: () => ({ title: "lawgov report or failure", ...z.toJSONSchema(z.union([reportSchema, failureSchema])) }),
  findings: () => ({ title: "lawgov findings", ...z.toJSONSchema(findingsSchema) }),
  config: () => ({ title: "lawgov.config.json", ...z.toJSONSchema(configSchema) }),
};

/** `lawgov.config.json`. */
const configSchema = z.strictObject({
  $schema: z.string().optional(),
  rules: z.record(z.string(), z.enum(["off", "info", "warning", "error"])).optional(),
  failOn: z.enum(["error", "warning", "info", "never"]).optional(),
  maxWarnings: z.int().min(0).optional(),
  strict: z.boolean().optional(),
  baseline: z.string().optional(),
});
