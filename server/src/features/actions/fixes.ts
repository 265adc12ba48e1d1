import type { Analysis } from "../../core/analysis";
import { certainEdits } from "../../core/rules/fixAll";
import type { Problem } from "../../core/rules/problem";
import { overlaps } from "../../core/text/span";
import type { Span } from "../../core/text/span";
import { say } from "../messages";
import type { Action } from "./action";

/** The repairs of the problems that touch `span`, and "fix all of this kind" where there are several. */
export function fixesAt(analysis: Analysis, span: Span): readonly Action[] {
  return problemsAt(analysis, span).flatMap((problem) => [...repairs(problem), ...sameKind(analysis, problem)]);
}

/** All certain fixes of the document at once. */
export function fixAll(analysis: Analysis): readonly Action[] {
  const edits = certainEdits(analysis.problems);
  return edits.length === 0 ? [] : [{ title: say("action/fixAll"), kind: "source.fixAll.formulary", edits }];
}

/** Problems under the cursor or the selection. A cursor has no width, so that it touches what it stands beside. */
export function problemsAt(analysis: Analysis, { start, end }: Span): readonly Problem[] {
  const wide = start === end ? { start: start - 1, end: end + 1 } : { start, end };
  return analysis.problems.filter((problem) => overlaps(problem, wide));
}

function repairs(problem: Problem): readonly Action[] {
  const certain = problem.fixes.filter((fix) => fix.certain);
  return problem.fixes.map((fix) => ({
    title: fix.title.text,
    kind: "quickfix",
    edits: fix.edits,
    problem,
    ...(fix.certain && certain.length === 1 && { preferred: true }),
  }));
}

function sameKind(analysis: Analysis, { rule }: Problem): readonly Action[] {
  const alike = analysis.problems.filter((other) => other.rule === rule && other.fixes.some(({ certain }) => certain));
  if (alike.length < 2) return [];
  return [{ title: say("action/fixRule", { rule }), kind: "quickfix", edits: certainEdits(alike) }];
}
