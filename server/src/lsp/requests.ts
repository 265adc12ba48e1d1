import { ProtocolRequestType } from "vscode-languageserver";
import type { Entity } from "../core/knowledge/entity";
import type { Mention } from "../core/recognition/mention";
import { renderCard } from "../features/card/card";
import type { CardOptions } from "../features/card/card";
import type { OpenDocument, Registrar, Workspace } from "../features/feature";
import { explanation } from "../features/explanation";
import { mentionAt } from "../features/mentions";
import { CARD, EXPLAIN, MENTIONS, SEARCH } from "./protocol";
import type {
  CardParams,
  CardResult,
  ExplainParams,
  ExplainResult,
  MentionsParams,
  SearchParams,
  SearchResult,
  WireMention,
} from "./protocol";

const DEFAULT_SEARCH_LIMIT = 50;

/** The requests of `protocol.ts`, behind the same guard as every feature. */
export function registerRequests(registrar: Registrar): void {
  registrar.onWorkspace(request<SearchParams, SearchResult[]>(SEARCH), [], search);
  registrar.onWorkspace(request<CardParams, CardResult | null>(CARD), null, card);
  registrar.onWorkspace(request<ExplainParams, ExplainResult | null>(EXPLAIN), null, explain);
  registrar.onWorkspace(request<MentionsParams, WireMention[]>(MENTIONS), [], ({ uri }, workspace) => {
    const document = workspace.document(uri);
    return document === undefined ? [] : document.analysis.mentions.map((mention) => wireMention(mention, document));
  });
}

function request<P, R>(method: string): ProtocolRequestType<P, R, never, void, void> {
  return new ProtocolRequestType(method);
}

function search({ query, type, limit = DEFAULT_SEARCH_LIMIT }: SearchParams, { knowledge }: Workspace): SearchResult[] {
  const wanted = ENTITY_TYPES.find((candidate) => candidate === type);
  const hits = knowledge.search(query, { limit, ...(wanted !== undefined && { type: wanted }) });
  return hits.map(({ entity, label, name, score, type: found }) => {
    return { entity, type: found, label, name: name.text, nameKind: name.kind, score };
  });
}

const ENTITY_TYPES = ["drug", "regulator", "designation", "company"] as const satisfies readonly Entity["type"][];

function card(params: CardParams, { knowledge, client, document }: Workspace): CardResult | null {
  const mention = "entity" in params ? undefined : mentionIn(document(params.uri), params.position);
  const id = "entity" in params ? params.entity : mention?.entity;
  const entity = id === undefined ? undefined : knowledge.entity(id);
  if (entity === undefined) return null;
  const options: CardOptions = { detail: "full", locale: client.locale };
  return { entity: entity.id, title: entity.label, markdown: renderCard(entity, knowledge, options) };
}

function explain({ uri, position }: ExplainParams, workspace: Workspace): ExplainResult | null {
  const document = workspace.document(uri);
  const mention = mentionIn(document, position);
  if (document === undefined || mention === undefined) return null;
  return { range: document.range(mention), markdown: explanation(mention, workspace.knowledge) };
}

function mentionIn(document: OpenDocument | undefined, position: ExplainParams["position"]): Mention | undefined {
  return document === undefined ? undefined : mentionAt(document.analysis, document.offset(position));
}

function wireMention(mention: Mention, document: OpenDocument): WireMention {
  const { type, text, entity, name, nameKind } = mention;
  return { range: document.range(mention), type, text, entity: entity ?? null, name, nameKind: nameKind ?? null };
}
