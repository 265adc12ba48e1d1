import {
  CompletionItemKind,
  CompletionRequest,
  CompletionResolveRequest,
  MarkupKind,
} from "vscode-languageserver-protocol";
import type { CompletionItem, Range } from "vscode-languageserver-protocol";
import type { Analysis } from "../core/analysis";
import type { Entity } from "../core/knowledge/entity";
import type { SearchHit } from "../core/knowledge/knowledge";
import type { Span } from "../core/text/span";
import { renderCard } from "./card/card";
import { nameOfKind } from "./card/names";
import type { Feature } from "./feature";
import { mentionsByEntity } from "./mentions";
import { say } from "./messages";
import type { NameStyle } from "./settings";

const LIMIT = 50;
/** Fewer letters fit too many names. */
const MINIMUM = 2;
/** An ordinary word in lower case is left alone for longer. */
const MINIMUM_LOWER_CASE = 4;
/** Search scores above this are guesses, which typing must not bring up. */
const WORST_SCORE = 0.45;

/** A name to insert, and what it stands for. */
export interface Proposal {
  readonly entity: Entity;
  /** The name that the typed letters found. */
  readonly found: string;
  readonly detail: string;
  readonly insert: string;
  /** How often the document already mentions the entity. */
  readonly uses: number;
}

export interface Proposals {
  /** The letters before the cursor, which the proposal replaces. */
  readonly span: Span;
  /** Best first: what the document uses, then what the knowledge base finds. */
  readonly items: readonly Proposal[];
}

/** Names that begin with, or nearly, the word before `offset`. */
export function proposalsAt(analysis: Analysis, offset: number, style: NameStyle): Proposals | undefined {
  const block = analysis.blockAt(offset);
  if (!analysis.biomedical || block === undefined || block.kind === "code") return undefined;
  const word = /[\p{L}\p{N}][\p{L}\p{N}-]{0,60}$/u.exec(block.prose.slice(0, offset - block.start))?.[0] ?? "";
  if (word.length < MINIMUM) return undefined;
  const used = usesByEntity(analysis);
  const quiet = word.length < MINIMUM_LOWER_CASE && word === word.toLowerCase();
  const hits = analysis.knowledge
    .search(word, { limit: LIMIT })
    .filter((hit) => hit.score <= WORST_SCORE && hit.type !== "company" && (!quiet || used.has(hit.entity)));
  const items = hits.flatMap((hit) => {
    const entity = analysis.knowledge.entity(hit.entity);
    return entity === undefined ? [] : [proposal(entity, hit, used.get(hit.entity) ?? 0, style)];
  });
  // The sort is stable, so that the knowledge base's ranking decides among equals.
  items.sort((a, b) => b.uses - a.uses);
  return { span: { start: offset - word.length, end: offset }, items };
}

function usesByEntity(analysis: Analysis): ReadonlyMap<string, number> {
  const groups = [...mentionsByEntity(analysis).values()];
  return new Map(
    groups.flatMap(([first, ...rest]) => (first.entity ? [[first.entity, rest.length + 1] as const] : [])),
  );
}

function proposal(entity: Entity, { name }: SearchHit, uses: number, style: NameStyle): Proposal {
  const insert = entity.type === "drug" ? styledName(entity, style) : name.text;
  return { entity, found: name.text, detail: `${say(`name/${name.kind}`)}: ${entity.label}`, insert, uses };
}

/** A drug's name in the style that the writer chose: INN, brand, or "INN (BRAND)". */
export function styledName(entity: Entity, style: NameStyle): string {
  const brand = nameOfKind(entity, "brand");
  if (brand === undefined || style === "inn") return entity.label;
  return style === "brand" ? brand : `${entity.label} (${brand})`;
}

export const completion: Feature = {
  name: "completion",
  capability: () => ({ completionProvider: { resolveProvider: true } }),
  register: (registrar) => {
    registrar.onDocument(CompletionRequest.type, "now", null, (document, { position }, { settings }) => {
      if (!settings.completion.enabled) return null;
      const proposals = proposalsAt(document.analysis, document.offset(position), settings.completion.style);
      if (proposals === undefined) return null;
      const range = document.range(proposals.span);
      const items = proposals.items.map((item, index) => completionItem(item, index, range));
      return { isIncomplete: items.length >= LIMIT, items };
    });
    registrar.onWorkspace(CompletionResolveRequest.type, { label: "" }, (item, { knowledge, client }) => {
      const entity = typeof item.data === "string" ? knowledge.entity(item.data) : undefined;
      if (entity === undefined) return item;
      const value = renderCard(entity, knowledge, { detail: "short", locale: client.locale });
      return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
    });
  },
};

function completionItem(item: Proposal, index: number, range: Range): CompletionItem {
  return {
    label: item.found,
    kind: CompletionItemKind.Value,
    detail: item.detail,
    filterText: item.found,
    sortText: String(index).padStart(4, "0"),
    textEdit: { range, newText: item.insert },
    data: item.entity.id,
  };
}
