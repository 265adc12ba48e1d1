import type { Severity } from "../../../core/rules/problem";
import type { FileReport } from "../fileReport";

const COMMANDS: Record<Severity, string> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

/** Workflow commands that GitHub shows as annotations on the changed lines. */
export function formatGithub(reports: readonly FileReport[]): string {
  const lines = reports.flatMap(({ file, problems, error }) => [
    ...(error === undefined ? [] : [`::error file=${property(file)}::${data(error)}`]),
    ...problems.map((problem) => {
      const place = `file=${property(file)},line=${problem.line},col=${problem.column},endLine=${problem.endLine},endColumn=${problem.endColumn}`;
      return `::${COMMANDS[problem.severity]} ${place},title=${property(problem.rule)}::${data(problem.message)}`;
    }),
  ]);
  return lines.map((line) => `${line}\n`).join("");
}

/** Escapes as GitHub's workflow-command documentation asks for. */
function data(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function property(text: string): string {
  return data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
