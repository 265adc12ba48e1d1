import { escapeXml } from "../../../features/timeline/escape";
import type { FileReport } from "../fileReport";

/** One test suite a file; a problem is a failure, an unreadable file an error. */
export function formatJunit(reports: readonly FileReport[]): string {
  const suites = reports.map(({ file, problems, error }) => {
    const cases = [
      ...(error === undefined
        ? []
        : [`    <testcase name="readable"><error message="${escapeXml(error)}"/></testcase>`]),
      ...problems.map((problem) => {
        const place = `${problem.line}:${problem.column}`;
        return `    <testcase name="${escapeXml(problem.rule)} ${place}"><failure type="${problem.severity}" message="${escapeXml(problem.message)}">${escapeXml(`${file}:${place}`)}</failure></testcase>`;
      }),
    ];
    if (cases.length === 0) cases.push(`    <testcase name="formulary"/>`);
    const errors = error === undefined ? 0 : 1;
    return `  <testsuite name="${escapeXml(file)}" tests="${cases.length}" failures="${problems.length}" errors="${errors}">\n${cases.join("\n")}\n  </testsuite>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="formulary">\n${suites.join("\n")}\n</testsuites>\n`;
}
