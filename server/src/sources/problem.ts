import type { Span } from "../core/text/span";

/** A fault in a file that somebody wrote or downloaded: what, and where to look. */
export interface SourceProblem {
  readonly file: string;
  /** One-based. */
  readonly line: number;
  /** Half-open UTF-16 offsets in the file, where it is a text that people edit. */
  readonly span?: Span;
  readonly severity: "error" | "warning";
  readonly message: string;
}

/** `file:line: message`, as compilers print it. */
export function formatProblem(problem: SourceProblem): string {
  const kind = problem.severity === "error" ? "" : "warning: ";
  return `${problem.file}:${problem.line}: ${kind}${problem.message}`;
}
