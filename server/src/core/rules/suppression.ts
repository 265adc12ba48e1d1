import type { Span } from "../text/span";
import type { Directive } from "./directives";
import type { Problem } from "./problem";

/** A directive with the stretch of text that it covers, and the rules whose problems it took out. */
export interface DirectiveUse {
  readonly directive: Directive;
  readonly covered: Span;
  /** Ids of the rules of which it suppressed something. */
  readonly used: ReadonlySet<string>;
}

/** What directives leave of the problems, and what each directive was good for. */
export interface Suppressed {
  readonly problems: readonly Problem[];
  readonly uses: readonly DirectiveUse[];
}

/** Takes out the problems that a directive covers where they begin. Directives and problems are in document offsets. */
export function suppress(problems: readonly Problem[], directives: readonly Directive[], text: string): Suppressed {
  if (directives.length === 0) return { problems, uses: [] };
  const uses = directives
    .filter(({ does }) => does === "disable")
    .map((directive) => ({ directive, covered: coveredBy(directive, directives, text), used: new Set<string>() }));
  const left = problems.filter((problem) => {
    const covering = uses.filter(({ directive, covered }) => covers(directive, covered, problem));
    for (const { used } of covering) used.add(problem.rule);
    return covering.length === 0;
  });
  return { problems: left, uses };
}

function covers({ rules }: Directive, covered: Span, { start, rule }: Problem): boolean {
  const isInside = covered.start <= start && (start < covered.end || covered.start === start);
  return isInside && (rules.length === 0 || rules.some(({ id }) => id === rule));
}

function coveredBy(directive: Directive, all: readonly Directive[], text: string): Span {
  switch (directive.reach) {
    case "file":
      return { start: 0, end: text.length };
    case "line":
      return { start: lineStart(text, directive.start), end: lineEnd(text, directive.end) };
    case "next-line": {
      const start = nextText(text, directive.end);
      return { start, end: lineEnd(text, start) };
    }
    case "next-paragraph": {
      const start = nextText(text, directive.end);
      return { start, end: paragraphEnd(text, start) };
    }
    case "region":
      return { start: directive.end, end: enabledAgain(directive, all)?.start ?? text.length };
  }
}

/** The next `enable` of all rules, or of every rule that the directive names. */
function enabledAgain(directive: Directive, all: readonly Directive[]): Directive | undefined {
  return all.find(
    ({ does, start, rules }) =>
      does === "enable" &&
      start >= directive.end &&
      (rules.length === 0 || (directive.rules.length > 0 && directive.rules.every((rule) => names(rules, rule.id)))),
  );
}

function names(rules: Directive["rules"], id: string): boolean {
  return rules.some((rule) => rule.id === id);
}

export function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

export function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/** Start of the first line after the one that `at` is in that is not blank. */
function nextText(text: string, at: number): number {
  let start = lineEnd(text, at) + 1;
  while (start < text.length && text.slice(start, lineEnd(text, start)).trim() === "") start = lineEnd(text, start) + 1;
  return Math.min(start, text.length);
}

export function paragraphEnd(text: string, at: number): number {
  let end = lineEnd(text, at);
  while (end < text.length && text.slice(end + 1, lineEnd(text, end + 1)).trim() !== "") end = lineEnd(text, end + 1);
  return end;
}
