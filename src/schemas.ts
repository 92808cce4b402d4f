import { z } from "zod";
import { failureSchema, reportSchema } from "./model.ts";

/** The published JSON Schemas, by name. */
export const jsonSchemas: Record<string, () => object> = {
  report: () => ({ title: "lawgov report or failure", ...z.toJSONSchema(z.union([reportSchema, failureSchema])) }),
};
