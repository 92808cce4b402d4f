import { isFailure } from "../../text/error.ts";
import { type FindingsFormat, findingsInFile } from "./format.ts";

const LEVELS = { error: "error", warning: "warning", info: "note" } as const;

/** SARIF 2.1.0: columns in UTF-16 code units, relative URIs, fingerprints that survive moved lines. */
export const sarif: FindingsFormat = {
  name: "sarif",
  write(checked, _summary, { lang, version, rules }) {
    const index = new Map(rules.map(({ id }, i) => [id, i]));
    const results = checked.flatMap((one) =>
      isFailure(one)
        ? []
        : findingsInFile(one, lang).map((finding) => ({
            ruleId: finding.rule,
            ruleIndex: index.get(finding.rule) ?? -1,
            level: LEVELS[finding.severity],
            message: { text: finding.message },
            locations: [location(finding.path, finding)],
            partialFingerprints: { "lawgov/v1": finding.fingerprint },
          })),
    );
    const notifications = checked.filter(isFailure).map(({ path, error }) => ({
      level: "error",
      message: { text: `${error.code}: ${error.message}` },
      locations: [location(path)],
    }));
    const run = {
      tool: {
        driver: {
          name: "lawgov",
          version,
          rules: rules.map(({ id, severity, title, explanation }) => ({
            id,
            shortDescription: { text: title },
            fullDescription: { text: explanation },
            defaultConfiguration: { level: LEVELS[severity] },
          })),
        },
      },
      columnKind: "utf16CodeUnits",
      invocations: [{ executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications }],
      results,
    };
    return `${JSON.stringify({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] }, null, 2)}\n`;
  },
};

interface Place {
  line: number | null;
  column: number | null;
  endLine: number | null;
  endColumn: number | null;
}

function location(path: string | null, place?: Place): object {
  const region =
    place && place.line !== null
      ? {
          region: {
            startLine: place.line,
            startColumn: place.column,
            endLine: place.endLine,
            endColumn: place.endColumn,
          },
        }
      : {};
  return { physicalLocation: { artifactLocation: { uri: uriOf(path) }, ...region } };
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A relative URI; whatever is no path character is escaped. */
function uriOf(path: string | null): string {
  return (path ?? "stdin")
    .replace(/^\.\//, "")
    .split("/")
    .map((part) => encodeURIComponent(part.replace(LONE_SURROGATE, "\ufffd")))
    .join("/");
}
