import { createHash } from "node:crypto";
import type { Analysis } from "../../core/analysis";
import type { Problem, Severity } from "../../core/rules/problem";
import { LineMap } from "../../core/text/lineMap";
import type { Span } from "../../core/text/span";

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
  readonly excerpt: Excerpt;
  readonly fix?: string;
  /** Stable across edits elsewhere in the file: rule, reported text and what stands around it on its line. */
  readonly fingerprint: string;
}

/** A piece of the line on which a problem starts, and the passage in it: `[start, end)` of `text`. */
export interface Excerpt {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** How much of a line an excerpt shows, and how much of it before the passage; a line may be a whole book. */
const EXCERPT_WIDTH = 100;
const EXCERPT_LEAD = 30;
/** How much of the line on either side tells a problem from others of its kind. */
const CONTEXT_WIDTH = 60;

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
  const line = lines.lineSpan(start.line);
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
    excerpt: excerptOf(problem, line, text),
    ...(fix !== undefined && { fix }),
    fingerprint: fingerprint(problem, line, text),
  };
}

function excerptOf(problem: Problem, line: Span, text: string): Excerpt {
  const from = Math.max(line.start, Math.min(problem.start - EXCERPT_LEAD, line.end - EXCERPT_WIDTH));
  const to = Math.min(line.end, from + EXCERPT_WIDTH);
  return { text: text.slice(from, to), start: problem.start - from, end: Math.min(problem.end, to) - from };
}

function fingerprint({ rule, start, end }: Problem, line: Span, text: string): string {
  const before = text.slice(Math.max(line.start, start - CONTEXT_WIDTH), start);
  const after = text.slice(end, Math.max(end, Math.min(line.end, end + CONTEXT_WIDTH)));
  return createHash("sha256")
    .update(JSON.stringify([rule, ...[before, text.slice(start, end), after].map(withoutSpaces)]))
    .digest("hex")
    .slice(0, 16);
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, "");
}

export function countBySeverity(reports: readonly FileReport[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { problems } of reports) for (const { severity } of problems) counts[severity]++;
  return counts;
}
