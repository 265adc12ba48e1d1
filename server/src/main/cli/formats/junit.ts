import type { FileReport } from "../fileReport";

/** One test suite a file; a problem is a failure, an unreadable file an error. */
export function formatJunit(reports: readonly FileReport[]): string {
  const suites = reports.map(({ file, problems, error }) => {
    const cases = [
      ...(error === undefined ? [] : [`    <testcase name="readable"><error message="${xml(error)}"/></testcase>`]),
      ...problems.map((problem) => {
        const place = `${problem.line}:${problem.column}`;
        return `    <testcase name="${xml(problem.rule)} ${place}"><failure type="${problem.severity}" message="${xml(problem.message)}">${xml(`${file}:${place}`)}</failure></testcase>`;
      }),
    ];
    if (cases.length === 0) cases.push(`    <testcase name="formulary"/>`);
    const errors = error === undefined ? 0 : 1;
    return `  <testsuite name="${xml(file)}" tests="${cases.length}" failures="${problems.length}" errors="${errors}">\n${cases.join("\n")}\n  </testsuite>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="formulary">\n${suites.join("\n")}\n</testsuites>\n`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** Escapes for element text and attributes, and drops the control characters that XML 1.0 has no form for. */
function xml(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the ones to drop
  return text.replace(/[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]/g, "").replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);
}
