import { nextPart } from "../text/joined";
import type { JoinedTexts } from "../text/joined";
import { copyEach } from "../text/units";
import type { CopyUnits } from "../text/units";
import { firstWordOfScheme } from "../recognition/authorities/schemeIndex";
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
import { LabelIndex } from "./labels";
import type { Labels } from "./labels";
import { NameMatcher } from "./matcher";
import type { MatcherHost } from "./matcher";
import { LayeredEntities } from "./layeredEntities";
import { LayeredNames } from "./layeredNames";
import { nameKey } from "./nameTable";
import { NameSearch } from "./search";
import type { RankHits } from "./search";
import { storedSchemes } from "./schemeNames";
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

class OpenedKnowledge implements Knowledge {
  readonly copyUnits: CopyUnits;
  readonly #artifacts: readonly Artifact[];
  readonly #names: LayeredNames;
  readonly #entities: LayeredEntities;
  readonly #matcher: NameMatcher;
  #stems: readonly Stem[] | undefined;
  readonly #search: NameSearch;
  #sources: ReadonlyMap<string, Source> | undefined;
  #prose = "";

  constructor(artifacts: readonly Artifact[], host: KnowledgeHost) {
    this.copyUnits = host.copyUnits ?? copyEach;
    this.#artifacts = artifacts;
    this.#names = new LayeredNames(artifacts);
    this.#entities = new LayeredEntities(artifacts, this.#names);
    this.#matcher = new NameMatcher(artifacts, this.#acceptSlot.bind(this), this.#names.silenced, host);
    this.#search = new NameSearch(artifacts, this.#names.like.bind(this.#names), host.rank);
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
    return (this.#stems ??= this.#artifacts.flatMap((artifact) => artifact.meta.stems));
  }

  source(id: string): Source | undefined {
    return this.#sourcesById().get(id);
  }

  entity(id: EntityId): Entity | undefined {
    return this.#entities.entity(id);
  }

  identity(id: EntityId): EntityIdentity | undefined {
    return this.#entities.identity(id);
  }

  lookup(text: string): readonly NameEntry[] {
    const key = nameKey(text);
    return key === undefined ? [] : this.#names.namesOf(key.hash, key.check);
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
      matches.push(new Match(start - base, end - base, hash, check, this.#names, prose));
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

  entities(type: EntityType): Iterable<Entity> {
    return this.#entities.ofType(type);
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
    if (only !== undefined && other === undefined && this.#names.isUntouched(only)) {
      yield* storedSchemes(only, type, (name) => this.#names.entryOf(only, name));
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

  #acceptSlot(artifact: Artifact, slot: number, hash: number, check: number, start: number, end: number): boolean {
    return this.#names.accepts(artifact, slot, hash, check, this.#prose.slice(start, end));
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
  private readonly names: LayeredNames;
  private readonly prose: string;
  private found: readonly NameEntry[] | undefined;

  constructor(start: number, end: number, hash: number, check: number, names: LayeredNames, prose: string) {
    this.start = start;
    this.end = end;
    this.hash = hash;
    this.check = check;
    this.names = names;
    this.prose = prose;
    this.found = undefined;
  }

  get entries(): readonly NameEntry[] {
    this.found ??= this.names.namesOf(this.hash, this.check, this.prose.slice(this.start, this.end));
    return this.found;
  }
}
