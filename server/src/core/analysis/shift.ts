import type { LocalDefinition, Mention } from "../recognition/mention";
import type { Problem } from "../rules/problem";
import type { Statement } from "../statements/statement";
import type { Span } from "../text/span";

/** Moves a span and whatever hangs on it by `by`: from a block's offsets to the document's. */
export function shift<T extends Span>(item: T, by: number): T {
  return { ...item, start: item.start + by, end: item.end + by };
}

function shiftOptional<T extends Span>(item: T | undefined, by: number): T | undefined {
  return item === undefined ? undefined : shift(item, by);
}

export function shiftMention(mention: Mention, by: number): Mention {
  return shift(mention, by);
}

export function shiftDefinition(definition: LocalDefinition, by: number): LocalDefinition {
  return { ...definition, short: shift(definition.short, by), long: shift(definition.long, by) };
}

export function shiftStatement(statement: Statement, by: number): Statement {
  return {
    ...shift(statement, by),
    drug: shift(statement.drug, by),
    regulator: shiftOptional(statement.regulator, by),
    name: shiftOptional(statement.name, by),
    date: shiftOptional(statement.date, by),
    indication: shiftOptional(statement.indication, by),
    trigger: shift(statement.trigger, by),
  };
}

export function shiftProblem(problem: Problem, by: number): Problem {
  return moveProblem(problem, () => by);
}

/** Moves each part of a problem by what `distance` says of it. */
export function moveProblem(problem: Problem, distance: (span: Span) => number): Problem {
  const move = <T extends Span>(item: T): T => shift(item, distance(item));
  return {
    ...move(problem),
    fixes: problem.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(move) })),
    ...(problem.related && { related: problem.related.map(move) }),
  };
}
