import { access, readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Level } from "../check/checkReport.ts";
import { rules } from "../check/rules/index.ts";
import { LawgovError } from "../text/error.ts";

/** `lawgov.config.json`: data only, no code is ever loaded. */
export interface Config {
  $schema?: string;
  rules?: Record<string, Level>;
  failOn?: "error" | "warning" | "info" | "never";
  maxWarnings?: number;
  strict?: boolean;
  baseline?: string;
}

const LEVELS: readonly Level[] = ["off", "info", "warning", "error"];
export const FAIL_ON = ["error", "warning", "info", "never"] as const;
const KEYS = ["$schema", "rules", "failOn", "maxWarnings", "strict", "baseline"];

const NAME = "lawgov.config.json";

/** The configuration: the file named, else the nearest one from the working directory upward. */
export async function loadConfig(named: string | undefined, none: boolean): Promise<Config> {
  if (none) return {};
  const path = named === undefined ? await findUpward(process.cwd()) : resolve(named);
  if (path === undefined) return {};
  let raw: string;
  try {
    raw = await readFile(path, "utf8");
  } catch {
    throw new LawgovError("usage", `cannot read the configuration ${named ?? path}`);
  }
  let data: unknown;
  try {
    data = JSON.parse(raw.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new LawgovError("usage", `${named ?? NAME}: not valid JSON (${(error as Error).message})`);
  }
  const config = checkConfig(data, named ?? NAME);
  return config.baseline === undefined ? config : { ...config, baseline: resolve(dirname(path), config.baseline) };
}

async function findUpward(from: string): Promise<string | undefined> {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, NAME);
    if (
      await access(path).then(
        () => true,
        () => false,
      )
    )
      return path;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Unknown keys and values are errors, with a suggestion. */
function checkConfig(data: unknown, name: string): Config {
  const wrong = (why: string): never => {
    throw new LawgovError("usage", `${name}: ${why}`);
  };
  if (typeof data !== "object" || data === null || Array.isArray(data)) wrong("an object is wanted");
  const config = data as Record<string, unknown>;
  for (const key of Object.keys(config)) if (!KEYS.includes(key)) wrong(`unknown key ${key}${suggest(key, KEYS)}`);
  const levels = config.rules ?? {};
  if (typeof levels !== "object" || Array.isArray(levels)) wrong("rules is an object of levels by rule");
  for (const [rule, level] of Object.entries(levels as object)) checkLevel(rule, String(level), name);
  if (config.failOn !== undefined && !FAIL_ON.includes(config.failOn as never))
    wrong(`failOn is one of ${FAIL_ON.join(", ")}`);
  if (
    config.maxWarnings !== undefined &&
    !(Number.isInteger(config.maxWarnings) && (config.maxWarnings as number) >= 0)
  )
    wrong("maxWarnings is a whole number");
  if (config.strict !== undefined && typeof config.strict !== "boolean") wrong("strict is true or false");
  if (config.baseline !== undefined && typeof config.baseline !== "string") wrong("baseline is the path of a file");
  return config as Config;
}

/** RULE=LEVEL, of a command line or a configuration. */
export function checkLevel(rule: string, level: string, where: string): Level {
  const ids = rules.map(({ id }) => id);
  if (!ids.includes(rule)) throw new LawgovError("usage", `${where}: unknown rule ${rule}${suggest(rule, ids)}`);
  if (!LEVELS.includes(level as Level))
    throw new LawgovError("usage", `${where}: unknown level ${level} for ${rule}; known: ${LEVELS.join(", ")}`);
  return level as Level;
}

/** `; did you mean X?` for the nearest known word. */
export function suggest(word: string, known: readonly string[]): string {
  const ranked = known
    .map((other) => ({ other, distance: distanceOf(word, other) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return ranked && ranked.distance <= Math.max(2, word.length / 3) ? `; did you mean ${ranked.other}?` : "";
}

function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
