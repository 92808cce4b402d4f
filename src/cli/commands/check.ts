import { resolve } from "node:path";
import { failureOf, type Parsed, parseAll } from "../../batch/parseAll.ts";
import { checkReport, type Level, rulesRunOn } from "../../check/checkReport.ts";
import type { Rule } from "../../check/rule.ts";
import { rules } from "../../check/rules/index.ts";
import type { Failure, Finding } from "../../model.ts";
import { isFailure, LawgovError } from "../../text/error.ts";
import { VERSION } from "../../version.ts";
import { excerptsOf } from "../../write/findings/excerpts.ts";
import type { Checked, FindingsFormat, Summary } from "../../write/findings/format.ts";
import { findingsFormats } from "../../write/findings/index.ts";
import { type Accepted, isGone, loadBaseline, pathIn, saveBaseline, subtract } from "../baseline.ts";
import { type Config, checkLevel, FAIL_ON, loadConfig, suggest } from "../config.ts";
import { type Definition, INPUTS, inputOptions, listOptions } from "../definition.ts";
import { EXIT } from "../exitCodes.ts";
import { Failures } from "../failures.ts";
import { gatherInputs, type InputOptions } from "../inputs.ts";
import { refuseInput, writeWhole } from "../output.ts";
import { type ColorChoice, complain, languageOf, painterFor, print } from "../terminal.ts";

interface CheckCommand extends InputOptions {
  format: string[];
  output: string[];
  /** Formats and outputs in the order of the command line: an output belongs to the format before it. */
  pairs: readonly (readonly ["format" | "output", string])[];
  rule: string[];
  failOn?: string;
  maxWarnings?: string;
  strict?: boolean;
  config?: string | false;
  baseline?: string;
  updateBaseline?: boolean;
  explain?: string;
  color: ColorChoice;
  quiet?: boolean;
  lang?: "zh" | "en";
  eyes: "zh" | "en";
}

export const checkDefinition: Definition = {
  name: "check",
  describe(command) {
    const pairs: ["format" | "output", string][] = [];
    const inOrder = (what: "format" | "output") => (value: string) => {
      pairs.push([what, value]);
      return value;
    };
    const described = command.description("what is missing, late, misnumbered or does not add up; for CI");
    return listOptions(
      inputOptions(described.argument(...INPUTS))
        .option("-f, --format <FORMAT>", "text, json, sarif, github or junit; several may be given", inOrder("format"))
        .option("-o, --output <FILE>", "write the format before it to a file", inOrder("output")),
    )
      .option(
        "--rule <RULE=LEVEL>",
        "set a rule to off, info, warning or error",
        (value: string, all: string[]) => [...all, value],
        [],
      )
      .option("--fail-on <LEVEL>", "exit 1 at or above error, warning, info, or never (default: error)")
      .option("--max-warnings <N>", "exit 1 above so many warnings")
      .option("--strict", "warnings are errors")
      .option("--config <FILE>", "the configuration, instead of the nearest lawgov.config.json")
      .option("--no-config", "no configuration")
      .option("--baseline <FILE>", "findings that are accepted")
      .option("--update-baseline", "write the findings at hand as accepted")
      .option("-q, --quiet", "no summary")
      .option("--explain <RULE>", "what a rule finds, and its legal basis")
      .setOptionValue("pairs", pairs);
  },
  run([inputs]: readonly string[][], command) {
    const options = command.opts<Omit<CheckCommand, "eyes">>();
    return check(inputs!, { ...options, eyes: languageOf(options.lang) });
  },
};

/** `lawgov check INPUT...`: what is wrong with submitted reports. Returns the exit code. */
async function check(args: readonly string[], command: CheckCommand): Promise<number> {
  if (command.explain !== undefined) {
    await print(explainRule(command.explain, command.eyes));
    return EXIT.ok;
  }
  const targets = targetsOf(command.pairs);
  const config = await loadConfig(
    typeof command.config === "string" ? command.config : undefined,
    command.config === false,
  );
  const settings = settingsOf(command, config);
  const baselinePath = command.baseline ?? config.baseline;
  if (command.updateBaseline && baselinePath === undefined)
    throw new LawgovError("usage", "--update-baseline wants --baseline FILE");
  const accepted = baselinePath === undefined ? [] : await loadBaseline(baselinePath, command.updateBaseline === true);

  const inputs = gatherInputs(args, command);
  const dataLang = command.lang ?? "zh";
  const onlyEyes = targets.every(({ format }) => format.name === "text");
  // a baseline is data: the same whoever writes it
  const lang = onlyEyes && !command.updateBaseline ? command.eyes : dataLang;
  const checked: (Checked | Failure)[] = [];
  const failures = new Failures(command.eyes);
  let rulesRun = 0;
  const read = command.encoding === undefined ? {} : { encoding: command.encoding };
  for await (const parsed of parseAll(inputs, read)) {
    const one = checkedOf(parsed, settings, lang);
    checked.push(one);
    if (isFailure(one)) failures.add(one.path, one.error);
    else rulesRun = Math.max(rulesRun, one.rulesRun);
  }

  const all = checked.flatMap((one) => (isFailure(one) ? [] : one.findings));
  const seen = new Set(checked.flatMap((one) => (isFailure(one) ? [] : [pathIn(baselinePath ?? "", one.path)])));
  // of a report that was not read, or a rule that is off, nothing is known; a file that is gone has no findings
  const isKnown = (entry: Accepted): boolean =>
    settings.levels[entry.rule] !== "off" && (seen.has(entry.path) || isGone(baselinePath ?? "", entry, args));
  const unseen = accepted.filter((entry) => !isKnown(entry));
  if (command.updateBaseline && baselinePath !== undefined) await saveBaseline(baselinePath, all, unseen);
  const { left, stale } = command.updateBaseline
    ? { left: [], stale: [] }
    : subtract(all, accepted, baselinePath ?? "");
  const kept = new Set(left);
  const shown = checked.map((one) =>
    isFailure(one) ? one : { ...one, findings: one.findings.filter((finding) => kept.has(finding)) },
  );
  const summary = summaryOf(shown, rulesRun);
  for (const entry of stale.filter(isKnown))
    complain(`${entry.path ?? "-"}: stale baseline entry ${entry.rule}: ${entry.message}`);

  for (const { format, output } of targets) {
    for (const one of shown) refuseInput(output, one.path);
    const paint = output === undefined ? painterFor(process.stdout, command.color) : (_: unknown, text: string) => text;
    const formatLang = format.name === "text" ? command.eyes : dataLang;
    const body = format.write(shown, summary, {
      lang: formatLang,
      version: VERSION,
      quiet: command.quiet === true,
      rules: rules.map(({ id, severity, title, explanation }) => ({
        id,
        severity,
        title: title[formatLang],
        explanation: explanation[formatLang],
      })),
      paint,
    });
    await writeWhole(output, body);
  }
  const failed = failures.exitCode(summary.reports);
  return failed === EXIT.ok ? exitCode(summary, settings) : failed;
}

/** The findings of one input, or why it could not be read or, by a bug of ours, checked. */
function checkedOf(
  { outcome, text }: Parsed,
  { levels, strict }: Settings,
  lang: "zh" | "en",
): (Checked & { rulesRun: number }) | Failure {
  if (isFailure(outcome)) return outcome;
  const { path, format } = outcome.source;
  try {
    const found = checkReport(outcome, text ?? "", { levels, lang });
    const findings = strict
      ? found.map((finding) => (finding.severity === "warning" ? { ...finding, severity: "error" as const } : finding))
      : found;
    return {
      path,
      sourceFormat: format,
      findings,
      excerpts: excerptsOf(text ?? "", findings),
      rulesRun: rulesRunOn(outcome, levels),
    };
  } catch (error) {
    return failureOf(path, error);
  }
}

interface Settings {
  levels: Record<string, Level>;
  strict: boolean;
  failOn: (typeof FAIL_ON)[number];
  maxWarnings: number;
}

function settingsOf(command: CheckCommand, config: Config): Settings {
  const levels: Record<string, Level> = { ...config.rules };
  for (const pair of command.rule) {
    const [rule, level] = pair.split("=");
    if (!rule || level === undefined) throw new LawgovError("usage", `--rule ${pair}: RULE=LEVEL is wanted`);
    levels[rule] = checkLevel(rule, level, "--rule");
  }
  const failOn = command.failOn ?? config.failOn ?? "error";
  if (!FAIL_ON.includes(failOn as never))
    throw new LawgovError("usage", `--fail-on ${failOn}: known: ${FAIL_ON.join(", ")}`);
  const maxWarnings =
    command.maxWarnings === undefined ? (config.maxWarnings ?? Number.POSITIVE_INFINITY) : Number(command.maxWarnings);
  if (!(maxWarnings >= 0) || (Number.isFinite(maxWarnings) && !Number.isInteger(maxWarnings)))
    throw new LawgovError("usage", `--max-warnings ${command.maxWarnings}: a whole number is wanted`);
  return {
    levels,
    strict: command.strict ?? config.strict ?? false,
    failOn: failOn as Settings["failOn"],
    maxWarnings,
  };
}

/** Pair each format with the output behind it; two formats on standard output are a usage error. */
function targetsOf(pairs: CheckCommand["pairs"]): { format: FindingsFormat; output?: string }[] {
  const targets: { format: FindingsFormat; output?: string }[] = [];
  for (const [what, value] of pairs) {
    if (what === "format") {
      const format = findingsFormats.find(({ name }) => name === value);
      const names = findingsFormats.map(({ name }) => name);
      if (!format)
        throw new LawgovError("usage", `unknown format ${value}; known: ${names.join(", ")}${suggest(value, names)}`);
      targets.push({ format });
    } else {
      const last = targets.at(-1);
      if (!last) targets.push({ format: findingsFormats[0]!, output: value });
      else if (last.output !== undefined)
        throw new LawgovError("usage", `--output ${value}: the format before it has one already`);
      else last.output = value;
    }
  }
  if (targets.length === 0) targets.push({ format: findingsFormats[0]! });
  const outputs = targets.flatMap(({ output }) => (output === undefined ? [] : [resolve(output)]));
  if (new Set(outputs).size < outputs.length) throw new LawgovError("usage", "two formats into one file");
  if (targets.filter(({ output }) => output === undefined).length > 1)
    throw new LawgovError("usage", "two formats on standard output; give all but one an --output");
  return targets;
}

function summaryOf(checked: readonly (Checked | Failure)[], rulesRun: number): Summary {
  const reports = checked.flatMap((one) => (isFailure(one) ? [] : [one]));
  const count = (severity: Finding["severity"]): number =>
    reports.reduce((sum, { findings }) => sum + findings.filter((finding) => finding.severity === severity).length, 0);
  return {
    error: count("error"),
    warning: count("warning"),
    info: count("info"),
    reports: reports.length,
    clean: reports.filter(({ findings }) => findings.length === 0).length,
    failed: checked.length - reports.length,
    rulesRun,
  };
}

function exitCode(summary: Summary, { failOn, maxWarnings }: Settings): number {
  const at = {
    never: 0,
    error: summary.error,
    warning: summary.error + summary.warning,
    info: summary.error + summary.warning + summary.info,
  }[failOn];
  return at > 0 || summary.warning > maxWarnings ? EXIT.findings : EXIT.ok;
}

function explainRule(id: string, lang: "zh" | "en"): string {
  const rule = rules.find((one) => one.id === id);
  if (!rule) {
    const ids = rules.map((one) => one.id);
    throw new LawgovError("usage", `unknown rule ${id}${suggest(id, ids)}; known: ${ids.join(", ")}`);
  }
  return pageOf(rule, lang);
}

/** A rule's page: what it finds, when it is silent, its legal basis. */
export function pageOf(rule: Rule, lang: "zh" | "en"): string {
  const basis = rule.basis ? `\n${lang === "zh" ? "依据" : "Legal basis"}: ${rule.basis[lang]}\n` : "";
  return `${rule.id}  ${rule.severity}\n\n${rule.title[lang]}\n\n${rule.explanation[lang]}\n${basis}`;
}
