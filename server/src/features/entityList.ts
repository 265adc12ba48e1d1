import type { Range } from "vscode-languageserver-protocol";
import type { Entity, EntityId, MentionType } from "../core/knowledge/entity";
import type { Knowledge } from "../core/knowledge/knowledge";
import { statusWord } from "./card/factText";
import { jurisdictionName } from "./card/names";
import { statuses } from "./card/status";
import type { OpenDocument } from "./feature";
import type { IndexedDocument } from "./indexedDocument";
import { mentionsByEntity, spellingsOf } from "./mentions";

/** More documents of one entity than these are counted, not listed. */
const LISTED_DOCUMENTS = 100;

/** Where an entity is mentioned: a document's mentions, the range being the first one's, or one of them alone. */
export interface Site {
  readonly uri: string;
  readonly count: number;
  readonly range: Range;
  readonly text?: string;
}

/** An entity as lists show it. */
export interface ListedEntity {
  readonly key: string;
  readonly type: MentionType;
  readonly entity: EntityId | null;
  readonly name: string;
  readonly mentions: number;
  readonly documents: number;
  readonly spellings: readonly string[];
  readonly status: { readonly event: string; readonly text: string } | null;
  readonly sites: readonly Site[];
}

/** The entities of a document with every mention, by name; none of one that is not about medicines. */
export function entitiesOf(document: OpenDocument, knowledge: Knowledge, locale: string): readonly ListedEntity[] {
  if (!document.analysis.biomedical) return [];
  const listed = [...mentionsByEntity(document.analysis)].map(([key, mentions]): ListedEntity => {
    const [{ type, entity, name }] = mentions;
    const sites = mentions.map((mention) => {
      return { uri: document.uri, count: 1, range: document.range(mention), text: mention.text };
    });
    const spellings = spellingsOf(mentions);
    const status = statusOf(entity === undefined ? undefined : knowledge.entity(entity), knowledge, locale);
    return { key, type, entity: entity ?? null, name, mentions: sites.length, documents: 1, spellings, status, sites };
  });
  return listed.sort(byName);
}

/** The entities of a workspace with the documents that mention them, by name. */
export function entitiesIn(
  documents: Iterable<IndexedDocument>,
  knowledge: Knowledge,
  locale: string,
): readonly ListedEntity[] {
  const found = new Map<string, { type: MentionType; entity: EntityId | undefined; name: string; sites: Site[] }>();
  const spellings = new Map<string, Set<string>>();
  for (const { uri, entities } of documents) {
    for (const { key, type, entity, name, spellings: written, ranges } of entities) {
      const known = found.get(key) ?? { type, entity, name, sites: [] };
      known.sites.push({ uri, count: ranges.length, range: ranges[0] });
      found.set(key, known);
      const forms = spellings.get(key) ?? new Set();
      for (const form of written) forms.add(form);
      spellings.set(key, forms);
    }
  }
  const listed = [...found].map(([key, { type, entity, name, sites }]): ListedEntity => {
    return {
      ...{ key, type, entity: entity ?? null, name },
      mentions: sites.reduce((sum, { count }) => sum + count, 0),
      documents: sites.length,
      spellings: [...(spellings.get(key) ?? [])],
      status: statusOf(entity === undefined ? undefined : knowledge.entity(entity), knowledge, locale),
      sites: sites.sort(byCount).slice(0, LISTED_DOCUMENTS),
    };
  });
  return listed.sort(byName);
}

/** Where the documents mention one entity, those that mention it most first. */
export function sitesOf(key: string, documents: Iterable<IndexedDocument>): readonly Site[] {
  const sites: Site[] = [];
  for (const { uri, entities } of documents) {
    const own = entities.find((other) => other.key === key);
    if (own !== undefined) sites.push({ uri, count: own.ranges.length, range: own.ranges[0] });
  }
  return sites.sort(byCount);
}

/** Where a medicine stands at its most advanced: "China approved 2024-02-23". */
export function statusOf(entity: Entity | undefined, knowledge: Knowledge, locale: string): ListedEntity["status"] {
  const [latest] = entity?.type === "drug" ? statuses(entity, knowledge) : [];
  if (latest === undefined) return null;
  const { jurisdiction, fact } = latest;
  const place = jurisdiction === "" ? "" : `${jurisdictionName(jurisdiction, locale)} `;
  return { event: fact.event, text: `${place}${statusWord(fact)}` };
}

function byName(a: ListedEntity, b: ListedEntity): number {
  return a.name.localeCompare(b.name);
}

function byCount(a: Site, b: Site): number {
  return b.count - a.count || a.uri.localeCompare(b.uri);
}
