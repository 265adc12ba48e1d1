import { nextPart } from "../text/joined";
import type { JoinedTexts } from "../text/joined";
import { copyEach } from "../text/units";
import type { CopyUnits } from "../text/units";
import { firstWordOfScheme } from "../recognition/schemeIndex";
import { Artifact } from "./artifact";
import type { Entity, EntityId, EntityType, Source } from "./entity";
import type {
  DictionaryMatch,
  EntityIdentity,
  Knowledge,
  Layer,
  NameEntry,
  SchemeName,
  SchemeType,
  SearchHit,
  SearchOptions,
  Suggestion,
} from "./knowledge";
import { acceptsCase } from "./letterCase";
import { LabelIndex } from "./labels";
import type { Labels } from "./labels";
import { NameMatcher } from "./matcher";
import type { MatcherHost } from "./matcher";
import { mergeEntities } from "./merge";
import { nameKey } from "./nameTable";
import { NameSearch } from "./search";
import type { RankHits } from "./search";
import { storedSchemes } from "./schemeNames";
import { Silence } from "./silence";
import type { Stem } from "./stem";

export type { RankHits } from "./search";

/** What the host lends to an opened knowledge. */
export interface KnowledgeHost extends MatcherHost {
  /** Orders the hits of a search. */
  readonly rank?: RankHits;
}

/**
 * Opens compiled layers, lowest first, as one knowledge. Nothing is parsed before it is asked for, so that opening
 * costs the reading of the bytes once, for their checksum.
 * @throws KnowledgeFileError for bytes that are no such artifact, of another version, cut off or damaged.
 */
export function openKnowledge(
  layers: readonly { readonly layer: Layer; readonly bytes: Uint8Array }[],
  host: KnowledgeHost = {},
): Knowledge {
  return new OpenedKnowledge(
    layers.map(({ layer, bytes }) => new Artifact(layer, bytes)),
    host,
  );
}

const NO_MATCHES: readonly DictionaryMatch[] = [];
/** Merged entities kept at hand: a document names the same few again and again. */
const CACHED_ENTITIES = 2000;
/** These are small. */
const CACHED_IDENTITIES = 50_000;
/** A chain of merged ids is no longer than this; a cycle ends here. */
const MOST_SUCCESSORS = 8;

class OpenedKnowledge implements Knowledge {
  readonly copyUnits: CopyUnits;
  readonly #artifacts: readonly Artifact[];
  /** What is silenced in each layer. */
  readonly #silences: readonly Silence[];
  readonly #matcher: NameMatcher;
  readonly #search: NameSearch;
  readonly #entities = new Map<EntityId, Entity | undefined>();
  readonly #identities = new Map<EntityId, EntityIdentity | undefined>();
  #sources: ReadonlyMap<string, Source> | undefined;
  #prose = "";

  constructor(artifacts: readonly Artifact[], host: KnowledgeHost) {
    this.copyUnits = host.copyUnits ?? copyEach;
    this.#artifacts = artifacts;
    this.#silences = artifacts.map((_, index) => new Silence(artifacts.slice(index + 1)));
    const silenced = this.#silences.some((silence) => !silence.isEmpty);
    this.#matcher = new NameMatcher(artifacts, this.#acceptSlot.bind(this), silenced, host);
    this.#search = new NameSearch(artifacts, this.#entriesLike.bind(this), host.rank);
  }

  get version(): string {
    return this.#artifacts[0]?.meta.version ?? "";
  }

  get hash(): string {
    return this.#artifacts.map((artifact) => artifact.hash).join("+");
  }

  get sources(): readonly Source[] {
    return [...this.#sourcesById().values()];
  }

  get stems(): readonly Stem[] {
    return this.#artifacts.flatMap((artifact) => artifact.meta.stems);
  }

  source(id: string): Source | undefined {
    return this.#sourcesById().get(id);
  }

  entity(id: EntityId): Entity | undefined {
    let entity = this.#merged(id);
    for (let hops = 0; hops < MOST_SUCCESSORS && entity?.replacedBy !== undefined; hops++) {
      entity = this.#merged(entity.replacedBy) ?? entity;
    }
    return entity;
  }

  identity(id: EntityId): EntityIdentity | undefined {
    if (this.#identities.has(id)) return this.#identities.get(id);
    const identity = this.#identityOf(id);
    if (this.#identities.size >= CACHED_IDENTITIES) this.#identities.clear();
    this.#identities.set(id, identity);
    return identity;
  }

  /** Of an entity that one layer alone has, and that has no successor, nothing is decoded but the label. */
  #identityOf(id: EntityId): EntityIdentity | undefined {
    const known = this.#artifacts.filter((artifact) => artifact.entityIndex(id) >= 0);
    const [artifact] = known;
    const index = artifact?.entityIndex(id) ?? -1;
    if (artifact !== undefined && known.length === 1 && !artifact.isReplaced(index) && !this.#hides(artifact, id)) {
      return { id, label: artifact.entityLabel(index) };
    }
    const entity = this.entity(id);
    return entity === undefined ? undefined : { id: entity.id, label: entity.label };
  }

  #hides(artifact: Artifact, id: EntityId): boolean {
    return this.#silences[this.#artifacts.indexOf(artifact)]?.hidesEntity(id) === true;
  }

  lookup(text: string): readonly NameEntry[] {
    const key = nameKey(text);
    return key === undefined ? [] : this.namesOf(key.hash, key.check);
  }

  match(prose: string): readonly DictionaryMatch[] {
    return this.matchAll({ text: prose, parts: [prose] })[0] ?? NO_MATCHES;
  }

  matchAll({ text, parts }: JoinedTexts): readonly (readonly DictionaryMatch[])[] {
    const found: (readonly DictionaryMatch[])[] = parts.map(() => NO_MATCHES);
    let part = 0;
    let prose = parts[0] ?? "";
    let base = 0;
    let matches: DictionaryMatch[] | undefined;
    this.#prose = text;
    this.#matcher.match(text, (start, end, hash, check) => {
      while (start >= base + prose.length) {
        base = nextPart(base, prose.length);
        prose = parts[++part] ?? text;
        matches = undefined;
      }
      if (matches === undefined) found[part] = matches = [];
      matches.push(new Match(start - base, end - base, hash, check, this, prose));
    });
    this.#prose = "";
    return found;
  }

  search(query: string, options: SearchOptions = {}): readonly SearchHit[] {
    return this.#search.search(query, options);
  }

  suggest(word: string, maxEdits: number): readonly Suggestion[] {
    return this.lookup(word).length > 0 ? [] : this.#search.suggest(word, maxEdits);
  }

  isContested(id: EntityId): boolean {
    return this.#artifacts.some((artifact) => artifact.isContested(artifact.entityIndex(id)));
  }

  *entities(type: EntityType): Iterable<Entity> {
    const seen = new Set<EntityId>();
    for (const artifact of this.#artifacts) {
      for (let index = 0; index < artifact.entityCount; index++) {
        if (artifact.entityType(index) !== type) continue;
        const id = artifact.entityId(index);
        if (this.#artifacts.length > 1 && (seen.has(id) || !seen.add(id))) continue;
        const entity = this.#artifacts.length > 1 ? this.#merged(id) : artifact.entity(index);
        if (entity !== undefined) yield entity;
      }
    }
  }

  *names(type: EntityType): Iterable<NameEntry> {
    const [only] = this.#artifacts;
    if (only === undefined || this.#artifacts.length > 1) {
      for (const entity of this.entities(type)) {
        for (const name of entity.names) yield { entity: entity.id, type, name, layer: name.layer ?? "embedded" };
      }
      return;
    }
    for (let index = 0; index < only.entityCount; index++) {
      if (only.entityType(index) !== type) continue;
      const { first, end } = only.entityNames(index);
      const entity = only.entityId(index);
      for (let name = first; name < end; name++) yield { entity, type, name: only.name(name), layer: only.layer };
    }
  }

  *schemeNames(type: SchemeType): Iterable<SchemeName> {
    const [only, other] = this.#artifacts.filter(({ schemes }) => schemes.length > 0);
    if (only !== undefined && other === undefined && this.#silences[this.#artifacts.indexOf(only)]?.isEmpty === true) {
      yield* storedSchemes(only, type, (name) => this.#entryOf(only, name));
      return;
    }
    for (const entry of this.names(type)) {
      const first = firstWordOfScheme(type, entry.name);
      if (first !== undefined) yield { first, entry };
    }
  }

  get labels(): Labels {
    return new LabelIndex(this.#artifacts.filter(({ layer }) => layer === "embedded"));
  }

  /** The names of one folding that may be matched as `surface`, or all that are known when there is no surface. */
  namesOf(hash: number, check: number, surface?: string): readonly NameEntry[] {
    const entries: NameEntry[] = [];
    this.#artifacts.forEach((artifact, layer) => {
      for (const name of artifact.namesOf(artifact.slot(hash, check))) {
        if (!this.#isShown(artifact, layer, name, hash, check, surface)) continue;
        const entry = this.#entryOf(artifact, name);
        const earlier = entries.findIndex(
          (other) => other.entity === entry.entity && other.name.kind === entry.name.kind,
        );
        if (earlier >= 0) entries[earlier] = entry;
        else entries.push(entry);
      }
    });
    return entries;
  }

  #isShown(artifact: Artifact, layer: number, name: number, hash: number, check: number, surface?: string): boolean {
    const silence = this.#silences[layer];
    if (
      silence !== undefined &&
      !silence.isEmpty &&
      silence.hidesName(artifact.entityId(artifact.nameEntity(name)), hash, check)
    ) {
      return false;
    }
    if (surface === undefined) return true;
    const policy = artifact.namePolicy(name);
    return artifact.isMatched(name) && acceptsCase(policy, artifact.nameText(name), surface);
  }

  #acceptSlot(artifact: Artifact, slot: number, hash: number, check: number, start: number, end: number): boolean {
    const surface = this.#prose.slice(start, end);
    const layer = this.#artifacts.indexOf(artifact);
    for (const name of artifact.namesOf(slot)) {
      if (this.#isShown(artifact, layer, name, hash, check, surface)) return true;
    }
    return false;
  }

  #entriesLike(artifact: Artifact, first: number): readonly NameEntry[] {
    const layer = this.#artifacts.indexOf(artifact);
    const key = this.#silences[layer]?.isEmpty === false ? nameKey(artifact.nameText(first)) : undefined;
    return Array.from(artifact.namesLike(first))
      .filter((name) => this.#isShown(artifact, layer, name, key?.hash ?? 0, key?.check ?? 0))
      .map((name) => this.#entryOf(artifact, name));
  }

  #entryOf(artifact: Artifact, name: number): NameEntry {
    const entity = artifact.nameEntity(name);
    return {
      entity: artifact.entityId(entity),
      type: artifact.entityType(entity),
      name: artifact.name(name),
      layer: artifact.layer,
    };
  }

  /** The entity of all layers together, without regard to its successor. */
  #merged(id: EntityId): Entity | undefined {
    if (this.#entities.has(id)) return this.#entities.get(id);
    let merged: Entity | undefined;
    this.#artifacts.forEach((artifact, layer) => {
      const index = artifact.entityIndex(id);
      if (index < 0 || this.#silences[layer]?.hidesEntity(id) === true) return;
      merged = mergeEntities(merged, artifact.entity(index), artifact.layer);
    });
    if (this.#entities.size >= CACHED_ENTITIES) this.#entities.clear();
    this.#entities.set(id, merged);
    return merged;
  }

  #sourcesById(): ReadonlyMap<string, Source> {
    this.#sources ??= new Map(
      this.#artifacts.flatMap((artifact) => artifact.meta.sources.map((source) => [source.id, source] as const)),
    );
    return this.#sources;
  }
}

/**
 * A match that finds its names when they are asked for: most are only counted, or looked up once for many. Its fields are
 * private to TypeScript only, which makes a match cheap; there are many.
 */
class Match implements DictionaryMatch {
  readonly start: number;
  readonly end: number;
  private readonly hash: number;
  private readonly check: number;
  private readonly knowledge: OpenedKnowledge;
  private readonly prose: string;
  private found: readonly NameEntry[] | undefined;

  constructor(start: number, end: number, hash: number, check: number, knowledge: OpenedKnowledge, prose: string) {
    this.start = start;
    this.end = end;
    this.hash = hash;
    this.check = check;
    this.knowledge = knowledge;
    this.prose = prose;
    this.found = undefined;
  }

  get entries(): readonly NameEntry[] {
    this.found ??= this.knowledge.namesOf(this.hash, this.check, this.prose.slice(this.start, this.end));
    return this.found;
  }
}
