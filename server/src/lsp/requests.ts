import { ProtocolRequestType } from "vscode-languageserver";
import type { Entity } from "../core/knowledge/entity";
import type { Mention } from "../core/recognition/mention";
import type { Span } from "../core/text/span";
import { renderCard } from "../features/card/card";
import type { CardOptions } from "../features/card/card";
import type { OpenDocument, Registrar, Workspace } from "../features/feature";
import { COMPARE_LIMITS, renderComparison } from "../features/compare/compare";
import { renderReport } from "../features/report/report";
import { drugEvents } from "../features/timeline/events";
import { timelineSvg, TIMELINE_STYLE } from "../features/timeline/timeline";
import { entitiesIn, entitiesOf, sitesOf } from "../features/entityList";
import { explanation } from "../features/explanation";
import { commandUri } from "../features/card/markdown";
import { otherNames } from "../features/card/names";
import { mentionAt } from "../features/mentions";
import { say } from "../features/messages";
import { CARD, COMPARE, ENTITIES, EXPLAIN, MENTIONS, NAMES, OPEN_SITE, REPORT, SEARCH } from "./protocol";
import type {
  CardParams,
  CardResult,
  CompareParams,
  EntitiesParams,
  ExplainParams,
  ExplainResult,
  MentionsParams,
  NamesParams,
  NamesResult,
  PageResult,
  ReportParams,
  SearchParams,
  SearchResult,
  WireEntity,
  WireMention,
} from "./protocol";

const DEFAULT_SEARCH_LIMIT = 50;

/** The requests of `protocol.ts`, behind the same guard as every feature. */
export function registerRequests(registrar: Registrar): void {
  registrar.onWorkspace(request<SearchParams, SearchResult[]>(SEARCH), [], search);
  registrar.onWorkspace(request<CardParams, CardResult | null>(CARD), null, card);
  registrar.onWorkspace(request<ExplainParams, ExplainResult | null>(EXPLAIN), null, explain);
  registrar.onWorkspace(request<CompareParams, PageResult | null>(COMPARE), null, compare);
  registrar.onWorkspace(request<ReportParams, PageResult | null>(REPORT), null, report);
  registrar.onWorkspace(request<EntitiesParams, readonly WireEntity[]>(ENTITIES), [], entities);
  registrar.onWorkspace(request<NamesParams, NamesResult | null>(NAMES), null, names);
  registrar.onWorkspace(request<MentionsParams, WireMention[]>(MENTIONS), [], mentions);
}

function request<P, R>(method: string): ProtocolRequestType<P, R, never, void, void> {
  return new ProtocolRequestType(method);
}

function search({ query, type, limit = DEFAULT_SEARCH_LIMIT }: SearchParams, { knowledge }: Workspace): SearchResult[] {
  const wanted = ENTITY_TYPES.find((candidate) => candidate === type);
  const hits = knowledge.search(query, { limit, ...(wanted !== undefined && { type: wanted }) });
  return hits.map(({ entity, label, name, score, type: found }) => {
    return {
      entity,
      type: found,
      label,
      name: name.text,
      nameKind: name.kind,
      nameKindText: say(`name/${name.kind}`),
      score,
    };
  });
}

const ENTITY_TYPES = ["drug", "regulator", "designation", "company"] as const satisfies readonly Entity["type"][];

async function card(params: CardParams, workspace: Workspace): Promise<CardResult | null> {
  const { knowledge, client, document } = workspace;
  const id = "entity" in params ? params.entity : mentionIn(await document(params), params)?.entity;
  const entity = id === undefined ? undefined : knowledge.entity(id);
  if (entity === undefined) return null;
  const options: CardOptions = { detail: "full", locale: client.locale };
  const events = entity.type === "drug" ? drugEvents(entity, knowledge, client.locale) : [];
  return {
    entity: entity.id,
    title: entity.label,
    markdown: renderCard(entity, knowledge, options),
    ...(events.length > 0 && {
      timeline: { svg: timelineSvg(events, { title: entity.label, width: "narrow" }), css: TIMELINE_STYLE },
    }),
    mentions: sitesOf(entity.id, workspace.indexed()),
  };
}

async function entities({ uri }: EntitiesParams, workspace: Workspace): Promise<readonly WireEntity[]> {
  const { knowledge, client } = workspace;
  if (uri === undefined) return entitiesIn(workspace.indexed(), knowledge, client.locale);
  const document = await workspace.document({ uri });
  return document === undefined ? [] : entitiesOf(document, knowledge, client.locale);
}

async function names(params: NamesParams, { document, knowledge }: Workspace): Promise<NamesResult | null> {
  const open = await document(params);
  const mention = mentionIn(open, params);
  const entity = mention?.entity === undefined ? undefined : knowledge.entity(mention.entity);
  if (open === undefined || mention === undefined || entity === undefined) return null;
  const others = otherNames(entity, undefined).filter(({ kind }) => kind !== "former");
  return {
    range: open.range(mention),
    label: entity.label,
    names: [
      { text: entity.label, kind: say("name/preferred") },
      ...others.map(({ text, kind }) => ({ text, kind: say(`name/${kind}`) })),
    ],
  };
}

function compare({ entities }: CompareParams, { knowledge, client }: Workspace): PageResult | null {
  const labels = entities.slice(0, COMPARE_LIMITS.most).flatMap((id) => knowledge.entity(id)?.label ?? []);
  if (labels.length < COMPARE_LIMITS.least) return null;
  const html = renderComparison(entities.slice(0, COMPARE_LIMITS.most), knowledge, client.locale);
  return { title: labels.join(" · "), html };
}

async function report({ uri, links }: ReportParams, { document, client }: Workspace): Promise<PageResult | null> {
  const open = await document({ uri });
  if (open === undefined) return null;
  const name = nameOfUri(uri);
  const addressOf = (span: Span) => commandUri(OPEN_SITE, { uri, count: 1, range: open.range(span) });
  const options = { name, locale: client.locale, ...(links === true && { addressOf }) };
  return { title: say("report/title", { name }), html: renderReport(open.analysis, options) };
}

/** "release.md" of a file, "Untitled-1" of what has none. */
function nameOfUri(uri: string): string {
  return decodeURIComponent(uri.slice(Math.max(uri.lastIndexOf("/"), uri.lastIndexOf(":")) + 1));
}

async function explain(params: ExplainParams, workspace: Workspace): Promise<ExplainResult | null> {
  const document = await workspace.document(params);
  const mention = mentionIn(document, params);
  if (document === undefined || mention === undefined) return null;
  return { range: document.range(mention), markdown: explanation(mention, workspace.knowledge) };
}

function mentionIn(document: OpenDocument | undefined, { position }: ExplainParams): Mention | undefined {
  return document === undefined ? undefined : mentionAt(document.analysis, document.offset(position));
}

async function mentions({ uri }: MentionsParams, workspace: Workspace): Promise<WireMention[]> {
  const document = await workspace.document({ uri });
  return document === undefined ? [] : document.analysis.mentions.map((mention) => wireMention(mention, document));
}

function wireMention(mention: Mention, document: OpenDocument): WireMention {
  const { type, text, entity, name, nameKind } = mention;
  return { range: document.range(mention), type, text, entity: entity ?? null, name, nameKind: nameKind ?? null };
}
