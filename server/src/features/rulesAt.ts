import type { Analysis } from "../core/analysis";
import { readDirectives } from "../core/rules/directives";
import { rules } from "../core/rules/registry";
import type { Rule } from "../core/rules/rule";
import type { Span } from "../core/text/span";

/** A rule and the text at which it is spoken of. */
export interface RulePlace extends Span {
  readonly rule: Rule;
}

/** The rules whose problems, or whose ids in a suppression comment, stand at an offset; each once. */
export function rulesAt(analysis: Analysis, offset: number): readonly RulePlace[] {
  const isHere = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  const places = [
    ...analysis.problems.filter(isHere).map(({ start, end, rule }) => ({ start, end, id: rule })),
    ...suppressedRules(analysis, offset).filter(isHere),
  ];
  return rules.flatMap((rule) => {
    const place = places.find(({ id }) => id === rule.id);
    return place === undefined ? [] : [{ start: place.start, end: place.end, rule }];
  });
}

function suppressedRules(analysis: Analysis, offset: number): readonly (Span & { readonly id: string })[] {
  const block = analysis.blockAt(offset);
  if (block === undefined) return [];
  const named = readDirectives(block, analysis.document.format).flatMap((directive) => directive.rules);
  return named.map(({ id, start, end }) => ({ id, start: block.start + start, end: block.start + end }));
}
