import picocolors from "picocolors";
import type { Severity } from "../../../core/rules/problem";
import { countBySeverity } from "../fileReport";
import type { FileReport, ReportedProblem } from "../fileReport";

const EXCERPT_WIDTH = 100;

/** `file:line:column severity message rule`, the source line, a caret under the passage, a summary. */
export function formatPretty(reports: readonly FileReport[], _run: unknown, colour: boolean): string {
  const paint = picocolors.createColors(colour);
  const severityPaint: Record<Severity, (text: string) => string> = {
    error: paint.red,
    warning: paint.yellow,
    information: paint.blue,
    hint: paint.gray,
  };
  const parts: string[] = [];
  for (const { file, problems, error } of reports) {
    if (error !== undefined) parts.push(`${paint.bold(file)} ${paint.red("cannot be checked")}: ${error}\n`);
    for (const problem of problems) {
      const place = paint.bold(`${file}:${problem.line}:${problem.column}`);
      const severity = severityPaint[problem.severity](problem.severity);
      const { line, caret } = excerpt(problem);
      const fix = problem.fix === undefined ? "" : `    ${paint.green("fix")}: ${problem.fix}\n`;
      parts.push(
        `${place} ${severity} ${problem.message} ${paint.gray(problem.rule)}\n    ${line}\n    ${severityPaint[problem.severity](caret)}\n${fix}`,
      );
    }
  }
  return parts.join("") + summary(reports);
}

/** At most {@link EXCERPT_WIDTH} characters of the line around the passage, and a caret line under it. */
function excerpt({ lineText, line, endLine, column, endColumn }: ReportedProblem): { line: string; caret: string } {
  const start = column - 1;
  const end = Math.max(start + 1, line === endLine ? endColumn - 1 : lineText.length);
  const from = Math.max(0, Math.min(start - 30, lineText.length - EXCERPT_WIDTH));
  const shown = lineText.slice(from, from + EXCERPT_WIDTH);
  const width = Math.max(1, Math.min(end, from + EXCERPT_WIDTH) - start);
  return { line: shown.replace(/\t/g, " "), caret: " ".repeat(start - from) + "^".repeat(width) };
}

function summary(reports: readonly FileReport[]): string {
  if (reports.length > 0 && reports.every(({ error }) => error !== undefined)) return "nothing checked\n";
  const counts = countBySeverity(reports);
  const fixed = reports.reduce((sum, report) => sum + (report.fixed ?? 0), 0);
  const named = [
    [counts.error, "error"],
    [counts.warning, "warning"],
    [counts.information + counts.hint, "note"],
  ] as const;
  const said = named.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}${count === 1 ? "" : "s"}`);
  const checked = reports.filter(({ error }) => error === undefined).length;
  const files = `${checked} file${checked === 1 ? "" : "s"}`;
  const repaired = fixed > 0 ? `, ${fixed} fixed` : "";
  return `${said.length === 0 ? "no problems" : said.join(", ")} in ${files}${repaired}\n`;
}
