import type { Metric, Report, Section } from "../../model.ts";
import { parseReport } from "../../parseReport.ts";
import { terminalColumnsOf } from "../../text/columns.ts";
import { groupBy } from "../../text/groupBy.ts";
import { type Definition, inputOptions, optionsOf } from "../definition.ts";
import { EXIT } from "../exitCodes.ts";
import { messages } from "../messages.ts";
import { loadOne, type OneInput } from "../oneInput.ts";
import { type ColorChoice, complain, oneLine, painterFor, print } from "../terminal.ts";

interface OutlineCommand extends OneInput {
  metrics?: boolean;
  color: ColorChoice;
  lang: "zh" | "en";
}

export const outlineDefinition: Definition = {
  name: "outline",
  describe: (command) =>
    inputOptions(command.description("the section tree, for eyes").argument("<FILE>")).option(
      "--metrics",
      "hang the figures on it",
    ),
  run: ([path]: readonly string[], command) => outline(path!, optionsOf<OutlineCommand>(command)),
};

/** `lawgov outline FILE`: the tree, for eyes; `--metrics` hangs the figures on it. */
async function outline(path: string, command: OutlineCommand): Promise<number> {
  const report = parseReport(await loadOne(path, command));
  const paint = painterFor(process.stdout, command.color);
  if (!report.isReport) complain(`${path}: ${messages[command.lang].noReport}`);
  await print(drawOutline(report, command.metrics === true, paint, messages[command.lang].nothing));
  return EXIT.ok;
}

/** The tree of a report as indented lines. */
function drawOutline(
  report: Report,
  withMetrics: boolean,
  paint: ReturnType<typeof painterFor>,
  nothing: string,
): string {
  const lines: string[] = [];
  const { title, issuers, reportYear } = report.metadata;
  if (title) lines.push(paint("bold", title));
  const about = [issuers.join(" "), reportYear === null ? "" : String(reportYear)].filter(
    (part) => part !== "" && !(title ?? "").includes(part),
  );
  if (about.length > 0) lines.push(paint("dim", about.join("  ")));
  const bySection = groupBy(report.metrics, ({ sectionId }) => sectionId);
  const figures = (id: string | null, indent: string): void => {
    if (!withMetrics) return;
    const own = bySection.get(id) ?? [];
    const widest = own.reduce((most, { raw }) => Math.max(most, terminalColumnsOf(asRead(raw))), 0);
    for (const metric of own) lines.push(indent + drawMetric(metric, widest, paint));
  };
  figures(null, "  ");
  const draw = (section: Section): void => {
    const indent = "  ".repeat(section.depth - 1);
    const role = section.role ? paint("dim", `  [${section.role}]`) : "";
    lines.push(
      `${indent}${paint("cyan", section.marker.text)} ${section.title ?? paint("dim", oneLine(section.text).slice(0, 24).concat("…"))}${role}`,
    );
    figures(section.id, `${indent}    `);
    for (const child of section.children) draw(child);
  };
  for (const section of report.sections) draw(section);
  if (report.sections.length === 0) lines.push(paint("dim", nothing));
  return `${lines.join("\n")}\n`;
}

/** A figure as it is read: without the line end or the signs that cut it. */
function asRead(raw: string): string {
  return raw.replace(/[\s*`]/g, "");
}

function drawMetric(metric: Metric, widest: number, paint: ReturnType<typeof painterFor>): string {
  const raw = asRead(metric.raw);
  const padding = " ".repeat(widest - terminalColumnsOf(raw));
  const codes =
    metric.indicators.length > 0
      ? paint("green", metric.indicators.join(" "))
      : metric.aspect === "result"
        ? ""
        : paint("dim", metric.aspect);
  return `${paint("yellow", raw)}${padding}  ${metric.subject ?? ""}  ${codes}`.trimEnd();
}
