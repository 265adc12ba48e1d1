import picocolors from "picocolors";
import type { Severity } from "../../../core/rules/problem";
import { countBySeverity } from "../fileReport";
import type { Excerpt, FileReport } from "../fileReport";

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
      const line = problem.excerpt.text.replace(/\t/g, " ");
      const caret = caretUnder(problem.excerpt);
      const fix = problem.fix === undefined ? "" : `    ${paint.green("fix")}: ${problem.fix}\n`;
      parts.push(
        `${place} ${severity} ${problem.message} ${paint.gray(problem.rule)}\n    ${line}\n    ${severityPaint[problem.severity](caret)}\n${fix}`,
      );
    }
  }
  return parts.join("") + summary(reports);
}

function caretUnder({ start, end }: Excerpt): string {
  return " ".repeat(start) + "^".repeat(Math.max(1, end - start));
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
