import { extname } from "node:path";
import { LawgovError } from "../text/error.ts";

/** Endings of what only tables are written as. */
const OF_TABLES = ["xlsx", "parquet"];

/**
 * The name of the format that is meant: the one named, else the one that the output's name ends with, else `fallback`. A
 * name without an ending says nothing; one with another ending is a usage error, so that no r.xlsx has JSON in it.
 */
export function formatName(
  { format, output }: { format?: string; output?: string },
  known: readonly string[],
  fallback: string,
): string {
  const named = output === undefined ? "" : extname(output).slice(1).toLowerCase();
  const ending = named === "txt" && known.includes("text") ? "text" : named;
  if (format === undefined && ending !== "" && !known.includes(ending))
    throw new LawgovError(
      "usage",
      `${output}: no format ends so; known: ${known.join(", ")}, or name one with --format${OF_TABLES.includes(ending) ? `; lawgov table writes ${ending}` : ""}`,
    );
  const wanted = format ?? (ending || fallback);
  if (!known.includes(wanted)) throw new LawgovError("usage", `unknown format ${wanted}; known: ${known.join(", ")}`);
  return wanted;
}
