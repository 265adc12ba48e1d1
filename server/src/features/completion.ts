import { CompletionItemKind, CompletionRequest, CompletionResolveRequest } from "vscode-languageserver-protocol";
import type { CompletionItem, Range } from "vscode-languageserver-protocol";
import type { Analysis } from "../core/analysis";
import type { Entity, EntityId, NameKind } from "../core/knowledge/entity";
import type { SearchHit } from "../core/knowledge/knowledge";
import type { Span } from "../core/text/span";
import { renderCard } from "./card/card";
import { markup } from "./card/markdown";
import { brandOf } from "./card/names";
import { comesUp, isBrandInCapitals, mayComeUp, SLIP } from "./completionNoise";
import type { Feature } from "./feature";
import { mentionsByEntity } from "./mentions";
import { say } from "./messages";
import type { NameStyle } from "./settings";

const LIMIT = 50;
/** Search scores above this are guesses, which typing must not bring up. */
const WORST_SCORE = 0.45;

/** A name to insert, and what it stands for. */
export interface Proposal {
  readonly entity: Entity;
  /** The name that the typed letters found. */
  readonly found: string;
  /** What the name is, or by which one it was found. */
  readonly detail: string;
  /** What is offered and inserted, so that nothing comes as a surprise. */
  readonly insert: string;
  /** How often the document already mentions the entity. */
  readonly uses: number;
  /** How many other documents of the workspace mention it; counted only where the name begins as it was typed. */
  readonly usesElsewhere: number;
}

export interface Proposals {
  /** The letters before the cursor, which the proposal replaces. */
  readonly span: Span;
  /** Best first: what the document uses, then what the workspace uses, then what the knowledge base finds. */
  readonly items: readonly Proposal[];
  /** More letters may bring up names that are not among these. */
  readonly isIncomplete: boolean;
}

/** Names that begin with, or nearly, the word before `offset`. `usesElsewhere` is asked for the ranking alone. */
export function proposalsAt(
  analysis: Analysis,
  offset: number,
  style: NameStyle,
  usesElsewhere: (entity: EntityId) => number = () => 0,
): Proposals | undefined {
  const block = analysis.blockAt(offset);
  if (!analysis.biomedical || block === undefined || block.kind === "code") return undefined;
  const word = /[\p{L}\p{N}][\p{L}\p{N}-]{0,60}$/u.exec(block.prose.slice(0, offset - block.start))?.[0] ?? "";
  if (!mayComeUp(word)) return undefined;
  const used = usesByEntity(analysis);
  const hits = analysis.knowledge.search(word, { limit: LIMIT, begun: SLIP.same });
  const items = hits.flatMap((hit) => {
    if (hit.score > WORST_SCORE) return [];
    const begins = hit.name.text.toLowerCase().startsWith(word.toLowerCase());
    const uses = { uses: used.get(hit.entity) ?? 0, usesElsewhere: begins ? usesElsewhere(hit.entity) : 0 };
    const isWanted = comesUp(word, hit, uses.uses + uses.usesElsewhere > 0);
    const entity = isWanted ? analysis.knowledge.entity(hit.entity) : undefined;
    return entity === undefined ? [] : waysToWrite(entity, hit, style, word).map((way) => ({ ...way, ...uses }));
  });
  // The sort is stable, so that the knowledge base's ranking decides among equals.
  items.sort((a, b) => b.uses - a.uses || b.usesElsewhere - a.usesElsewhere);
  return { span: { start: offset - word.length, end: offset }, items, isIncomplete: hits.length >= LIMIT };
}

function usesByEntity(analysis: Analysis): ReadonlyMap<string, number> {
  const groups = [...mentionsByEntity(analysis).values()];
  return new Map(
    groups.flatMap(([first, ...rest]) => (first.entity ? [[first.entity, rest.length + 1] as const] : [])),
  );
}

/** In the writer's style, then as the letters were begun, where that is another name and one that people write. */
function waysToWrite(
  entity: Entity,
  { name }: SearchHit,
  style: NameStyle,
  word: string,
): readonly Omit<Proposal, "uses" | "usesElsewhere">[] {
  const inCase = (text: string): string => (beginsSentence(word, name.text) ? capitalized(text) : text);
  const kind = say(`name/${name.kind}`);
  const written = isBrandInCapitals(word, name) ? name.text.toUpperCase() : inCase(name.text);
  const asFound = { entity, found: name.text, detail: `${kind}: ${entity.label}`, insert: written };
  if (entity.type !== "drug") return [asFound];
  const styled = styledName(entity, style);
  if (styled.toLowerCase() === name.text.toLowerCase()) return [asFound];
  const inStyle = { entity, found: name.text, detail: `${kind}: ${name.text}`, insert: inCase(styled) };
  return WRITTEN.has(name.kind) ? [inStyle, asFound] : [inStyle];
}

const WRITTEN: ReadonlySet<NameKind> = new Set(["inn", "usan", "ban", "jan", "brand", "code", "short"]);

/** A capital before small letters, where the name itself has none, is that of a sentence or a heading. */
function beginsSentence(word: string, name: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word) && /^\p{Ll}/u.test(name);
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** A drug's name in the style that the writer chose: INN, brand, or "INN (BRAND)". */
export function styledName(entity: Entity, style: NameStyle): string {
  const brand = brandOf(entity);
  if (brand === undefined || style === "inn") return entity.label;
  return style === "brand" ? brand : `${entity.label} (${brand})`;
}

export const completion: Feature = {
  name: "completion",
  capability: () => ({ completionProvider: { resolveProvider: true } }),
  register: (registrar) => {
    registrar.onDocument(CompletionRequest.type, "now", null, (document, { position }, { settings, usesElsewhere }) => {
      if (!settings.completion.enabled) return null;
      const offset = document.offset(position);
      const proposals = proposalsAt(document.analysis, offset, settings.completion.style, usesElsewhere);
      if (proposals === undefined || proposals.items.length === 0) return null;
      const range = document.range(proposals.span);
      const items = proposals.items.map((item, index) => completionItem(item, index, range));
      return { isIncomplete: proposals.isIncomplete, items };
    });
    registrar.onWorkspace(CompletionResolveRequest.type, { label: "" }, (item, { knowledge, client }) => {
      const entity = typeof item.data === "string" ? knowledge.entity(item.data) : undefined;
      if (entity === undefined) return item;
      const value = renderCard(entity, knowledge, { detail: "short", locale: client.locale });
      return { ...item, documentation: markup(value, client) };
    });
  },
};

function completionItem(item: Proposal, index: number, range: Range): CompletionItem {
  return {
    label: item.insert,
    kind: CompletionItemKind.Value,
    detail: item.detail,
    filterText: item.found,
    sortText: String(index).padStart(4, "0"),
    textEdit: { range, newText: item.insert },
    data: item.entity.id,
  };
}
