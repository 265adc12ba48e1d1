import { createHash } from "node:crypto";
import type { Analysis } from "../../core/analysis";
import type { Problem, Severity } from "../../core/rules/problem";
import { LineMap } from "../../core/text/lineMap";

/** A problem as the command line tells it: plain data, so that it crosses threads and formats alike. Lines and columns count from 1. */
export interface ReportedProblem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The line on which the problem starts. */
  readonly lineText: string;
  readonly fix?: string;
  /** Stable across edits elsewhere in the file: rule, reported text and its line. */
  readonly fingerprint: string;
}

export interface FileReport {
  readonly file: string;
  readonly problems: readonly ReportedProblem[];
  /** Why the file could not be checked. */
  readonly error?: string;
  /** Number of fixes that `--fix` applied. */
  readonly fixed?: number;
}

/** What identifies a run in every machine-readable format. */
export interface RunInfo {
  readonly version: string;
  readonly knowledgeVersion: string;
  readonly knowledgeHash: string;
}

export function reportOf(file: string, analysis: Analysis): FileReport {
  const { text } = analysis.document;
  const lines = new LineMap(text);
  return { file, problems: analysis.problems.map((problem) => reportProblem(problem, text, lines)) };
}

function reportProblem(problem: Problem, text: string, lines: LineMap): ReportedProblem {
  const start = lines.positionAt(problem.start);
  const end = lines.positionAt(problem.end);
  const lineText = lines.lineText(start.line);
  const fix = problem.fixes[0]?.title.text;
  return {
    rule: problem.rule,
    severity: problem.severity,
    message: problem.message.text,
    start: problem.start,
    end: problem.end,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    lineText,
    ...(fix !== undefined && { fix }),
    fingerprint: fingerprint(problem.rule, text.slice(problem.start, problem.end), lineText),
  };
}

function fingerprint(rule: string, reported: string, lineText: string): string {
  const line = lineText.replace(/\s+/g, " ").trim();
  return createHash("sha256")
    .update(JSON.stringify([rule, reported, line]))
    .digest("hex")
    .slice(0, 16);
}

export function countBySeverity(reports: readonly FileReport[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { problems } of reports) for (const { severity } of problems) counts[severity]++;
  return counts;
}
