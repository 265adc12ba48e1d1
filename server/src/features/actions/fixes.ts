import type { Analysis } from "../../core/analysis";
import { certainEdits } from "../../core/rules/fixAll";
import type { Problem } from "../../core/rules/problem";
import { fileSuppressionEdit, suppressionEdit } from "../../core/rules/suppressionEdit";
import { overlaps } from "../../core/text/span";
import type { Span } from "../../core/text/span";
import { say } from "../messages";
import { translated } from "../translation";
import type { Action } from "./action";

/** The repairs of the problems that touch `span`; then, once a rule, "fix all of this kind" and "ignore". */
export function fixesAt(analysis: Analysis, span: Span): readonly Action[] {
  const problems = problemsAt(analysis, span);
  const firstOfRule = problems.filter(
    ({ rule }, index) => problems.findIndex((other) => other.rule === rule) === index,
  );
  return [
    ...problems.flatMap(repairs),
    ...firstOfRule.flatMap((problem) => sameKind(analysis, problem)),
    ...firstOfRule.flatMap((problem) => suppressions(analysis, problem)),
  ];
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
    title: translated(fix.title),
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

function suppressions({ document }: Analysis, problem: Problem): readonly Action[] {
  const { rule } = problem;
  return [
    {
      title: say("action/ignoreHere", { rule }),
      kind: "quickfix",
      edits: [suppressionEdit(document, problem)],
      problem,
    },
    {
      title: say("action/ignoreInFile", { rule }),
      kind: "quickfix",
      edits: [fileSuppressionEdit(document, rule)],
      problem,
    },
  ];
}
