import type { Finding } from "../../model.ts";
import { isFailure } from "../../text/error.ts";
import type { FindingsFormat } from "./format.ts";

/** JUnit XML: a suite a report, a case a finding; a clean report has one passing case. There is no official schema. */
export const junit: FindingsFormat = {
  name: "junit",
  write(checked) {
    let tests = 0;
    let failures = 0;
    let errors = 0;
    const suites = checked.map((one) => {
      const name = attribute(one.path ?? "-");
      if (isFailure(one)) {
        tests++;
        errors++;
        return `  <testsuite name="${name}" tests="1" failures="0" errors="1" skipped="0">\n    <testcase name="read" classname="${name}"><error message="${attribute(one.error.message)}" type="${one.error.code}"/></testcase>\n  </testsuite>\n`;
      }
      const counted = one.findings.filter(({ severity }) => severity !== "info");
      const cases =
        one.findings.length > 0
          ? one.findings.map((finding) => testcase(name, finding))
          : [`    <testcase name="clean" classname="${name}"/>\n`];
      tests += cases.length;
      failures += counted.length;
      return `  <testsuite name="${name}" tests="${cases.length}" failures="${counted.length}" errors="0" skipped="0">\n${cases.join("")}  </testsuite>\n`;
    });
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="lawgov" tests="${tests}" failures="${failures}" errors="${errors}">\n${suites.join("")}</testsuites>\n`;
  },
};

function testcase(classname: string, { rule, severity, message, line, column }: Finding): string {
  const place = line === null ? "" : ` (${line}:${column})`;
  const name = `<testcase name="${attribute(rule + place)}" classname="${classname}"`;
  if (severity === "info") return `    ${name}><system-out>${content(message)}</system-out></testcase>\n`;
  return `    ${name}><failure message="${attribute(message)}" type="${severity}">${content(message)}</failure></testcase>\n`;
}

/** Characters that XML 1.0 cannot hold, lone surrogates included. */
const IMPOSSIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function content(text: string): string {
  return text.replace(IMPOSSIBLE, "\ufffd").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function attribute(text: string): string {
  return content(text)
    .replaceAll('"', "&quot;")
    .replace(/[\r\n\t]/g, " ");
}
