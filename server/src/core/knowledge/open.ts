import type { Silenced } from "./compile";
import { damerau } from "./editDistance";
import type { Entity, EntityId, EntityType, Source } from "./entity";
import { foldName, HARD_BREAK, startsWord, tokenize, SOFT, GLUED } from "./fold";
import type { FoldedToken, LineEnds } from "./fold";
import type { DictionaryMatch, Knowledge, Layer, NameEntry, SearchHit, Suggestion } from "./knowledge";
import { acceptsCase, casePolicy } from "./letterCase";
import { mergeEntities } from "./merge";
import type { Stem } from "./stem";
import { decodeUtf8 } from "./utf8";

interface LayerContent {
  readonly version: string;
  readonly sources: readonly Source[];
  readonly stems: readonly Stem[];
  readonly hidden: readonly Silenced[];
  readonly entities: readonly Entity[];
}

/** Opens layers in rising precedence as one knowledge. */
export function openKnowledge(layers: readonly { readonly layer: Layer; readonly bytes: Uint8Array }[]): Knowledge {
  const entities = new Map<EntityId, Entity>();
  const names = new Map<string, NameEntry[]>();
  const sources = new Map<string, Source>();
  const stems: Stem[] = [];
  const contents = layers.map(({ layer, bytes }) => ({
    layer,
    content: JSON.parse(decodeUtf8(bytes, 0, bytes.length)) as LayerContent,
  }));
  for (const { layer, content } of contents) {
    silence(content.hidden, entities, names);
    for (const source of content.sources) sources.set(source.id, source);
    stems.push(...content.stems);
    for (const entity of content.entities) {
      const before = entities.get(entity.id);
      entities.set(entity.id, mergeEntities(before, entity, layer));
      for (const name of entity.names) addName(names, { entity: entity.id, type: entity.type, name, layer });
    }
  }
  const version = contents.map(({ content }) => content.version).join("+");
  const find = (id: EntityId): Entity | undefined => {
    let entity = entities.get(id);
    for (let hops = 0; hops < 8 && entity?.replacedBy !== undefined; hops++)
      entity = entities.get(entity.replacedBy) ?? entity;
    return entity;
  };
  return {
    version,
    hash: version,
    entity: find,
    source: (id) => sources.get(id),
    sources: [...sources.values()],
    stems,
    lookup: (text) => names.get(foldName(text)) ?? [],
    match: (prose) => matchNames(prose, names),
    search: (query, options) => searchNames(query, names, find, options),
    suggest: (word, maxEdits) => suggestNames(word, maxEdits, names),
    *entities(type) {
      for (const entity of entities.values()) if (entity.type === type) yield entity;
    },
  };
}

function addName(names: Map<string, NameEntry[]>, entry: NameEntry): void {
  const key = foldName(entry.name.text);
  if (key === "") return;
  const entries = names.get(key);
  if (entries === undefined) names.set(key, [entry]);
  else if (!entries.some((other) => other.entity === entry.entity && other.name.kind === entry.name.kind))
    entries.push(entry);
}

function silence(hidden: readonly Silenced[], entities: Map<EntityId, Entity>, names: Map<string, NameEntry[]>): void {
  for (const { entity, name } of hidden) {
    if (entity !== undefined && name === undefined) entities.delete(entity);
    for (const [key, entries] of names) {
      if (name !== undefined && foldName(name) !== key) continue;
      const left = entries.filter((entry) => entity !== undefined && entry.entity !== entity);
      if (left.length > 0) names.set(key, left);
      else names.delete(key);
    }
  }
}

function matchNames(prose: string, names: ReadonlyMap<string, NameEntry[]>): readonly DictionaryMatch[] {
  const apart = matchTokens(prose, "apart", names);
  const joined = matchTokens(prose, "joined", names);
  const all = [...apart, ...joined].sort((a, b) => a.start - b.start || b.end - a.end);
  const chosen: DictionaryMatch[] = [];
  for (const match of all) if (match.start >= (chosen.at(-1)?.end ?? 0)) chosen.push(match);
  return chosen;
}

const LONGEST = 24;

function matchTokens(prose: string, lineEnds: LineEnds, names: ReadonlyMap<string, NameEntry[]>): DictionaryMatch[] {
  const tokens = tokenize(prose, lineEnds);
  const matches: DictionaryMatch[] = [];
  for (let index = 0; index < tokens.length;) {
    const found = longestAt(prose, tokens, index, names);
    if (found !== undefined) matches.push(found.match);
    index = found?.next ?? index + 1;
  }
  return matches;
}

function longestAt(
  prose: string,
  tokens: readonly FoldedToken[],
  index: number,
  names: ReadonlyMap<string, NameEntry[]>,
) {
  const first = tokens[index];
  if (first === undefined || !startsWord(first, tokens[index - 1])) return undefined;
  let key = "";
  let best: { match: DictionaryMatch; next: number } | undefined;
  for (let next = index; next < tokens.length && next < index + LONGEST; next++) {
    const token = tokens[next];
    if (token === undefined || (next > index && token.separator === HARD_BREAK)) break;
    if (next > index) key += token.separator === GLUED ? SOFT : token.separator;
    key += token.text;
    const after = tokens[next + 1];
    if (after !== undefined && !startsWord(after, token)) continue;
    const surface = prose.slice(first.start, token.end);
    const entries = (names.get(key) ?? []).filter(
      (entry) => entry.type !== "company" && acceptsCase(casePolicy(entry.name), entry.name.text, surface),
    );
    if (entries.length > 0) best = { match: { start: first.start, end: token.end, entries }, next: next + 1 };
  }
  return best;
}

function searchNames(
  query: string,
  names: ReadonlyMap<string, readonly NameEntry[]>,
  find: (id: EntityId) => Entity | undefined,
  { type, limit = 20 }: { readonly type?: EntityType; readonly limit?: number } = {},
): readonly SearchHit[] {
  const folded = foldName(query);
  const hits: SearchHit[] = [];
  for (const [key, entries] of names) {
    const score = key === folded ? 0 : key.startsWith(folded) ? 0.1 : key.includes(folded) ? 0.3 : 1;
    for (const entry of entries) {
      if (score === 1 || (type !== undefined && entry.type !== type)) continue;
      const label = find(entry.entity)?.label ?? entry.name.text;
      hits.push({ entity: entry.entity, type: entry.type, label, name: entry.name, score });
    }
  }
  return hits.sort((a, b) => a.score - b.score || a.name.text.length - b.name.text.length).slice(0, limit);
}

function suggestNames(
  word: string,
  maxEdits: number,
  names: ReadonlyMap<string, readonly NameEntry[]>,
): readonly Suggestion[] {
  const folded = foldName(word);
  if (folded.length < 5 || folded.includes(" ") || names.has(folded)) return [];
  const found: Suggestion[] = [];
  for (const [key, entries] of names) {
    if (key.includes(" ")) continue;
    const edits = damerau(folded, key, maxEdits);
    if (edits <= maxEdits) found.push({ name: entries[0]?.name.text ?? key, edits, entries });
  }
  return found.sort((a, b) => a.edits - b.edits);
}
