import type { Analysis } from "../core/analysis";
import type { EntityId } from "../core/knowledge/entity";
import type { Mention } from "../core/recognition/mention";
import type { Statement } from "../core/statements/statement";
import type { Span } from "../core/text/span";

/** The mention at an offset, its end included, so that a cursor just behind a word still finds it. */
export function mentionAt(analysis: Analysis, offset: number): Mention | undefined {
  const near = analysis.mentionsIn({ start: Math.max(0, offset - 1), end: offset + 1 });
  const touching = near.filter(({ start, end }) => start <= offset && offset <= end);
  return touching.find(({ end }) => offset < end) ?? touching[0];
}

/** What tells one entity's mentions from another's: the link, or the canonical name of an unlisted one. */
export function entityKey(mention: Mention): string {
  return mention.entity ?? `${mention.type}:${mention.name.toLowerCase()}`;
}

/** All mentions of the same entity, under whatever name, in order. */
export function sameEntity(analysis: Analysis, mention: Mention): readonly Mention[] {
  const key = entityKey(mention);
  return analysis.mentions.filter((other) => entityKey(other) === key);
}

/** Mentions of a known entity, in order. */
export function mentionsOf(analysis: Analysis, entity: EntityId): readonly Mention[] {
  return analysis.mentions.filter((mention) => mention.entity === entity);
}

/** Each entity's mentions, by {@link entityKey}, in order of the first mention. */
export function mentionsByEntity(
  analysis: Pick<Analysis, "mentions">,
): ReadonlyMap<string, readonly [Mention, ...Mention[]]> {
  const groups = new Map<string, [Mention, ...Mention[]]>();
  for (const mention of analysis.mentions) {
    const key = entityKey(mention);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [mention]);
    else group.push(mention);
  }
  return groups;
}

/** How mentions are written, each way once; a capital that only begins a sentence is no way of its own. */
export function spellingsOf(mentions: readonly Pick<Mention, "text">[]): readonly string[] {
  const texts = new Set(mentions.map(({ text }) => text));
  const beginsSentence = (text: string): boolean =>
    /^\p{Lu}\P{Lu}*$/u.test(text) && texts.has(text.charAt(0).toLowerCase() + text.slice(1));
  return [...texts].filter((text) => !beginsSentence(text));
}

/** The statement whose verb, designation or date stands at an offset. */
export function statementAt(analysis: Analysis, offset: number): Statement | undefined {
  const at = (span: Span | undefined) => span !== undefined && span.start <= offset && offset <= span.end;
  return analysis
    .statementsNear({ start: offset - 1, end: offset + 1 })
    .find((statement) => at(statement.trigger) || at(statement.name) || at(statement.date));
}
