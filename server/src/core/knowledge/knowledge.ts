import type { JoinedTexts } from "../text/joined";
import type { CopyUnits } from "../text/units";
import type { Entity, EntityId, EntityType, Layer, Name, Source } from "./entity";
import type { Labels } from "./labels";
import type { Stem } from "./stem";

export type { Layer } from "./entity";

/** One name's entry in the name table: whose name, and how it may be matched. */
export interface NameEntry {
  readonly entity: EntityId;
  readonly type: EntityType;
  readonly name: Name;
  readonly layer: Layer;
}

/** One longest dictionary match in a prose string, `[start, end)`; several entries when a name is shared. */
export interface DictionaryMatch {
  readonly start: number;
  readonly end: number;
  readonly entries: readonly NameEntry[];
}

/** Which entity it is, and what it is called. */
export interface EntityIdentity {
  readonly id: EntityId;
  readonly label: string;
}

export interface SearchHit {
  readonly entity: EntityId;
  readonly type: EntityType;
  readonly label: string;
  /** The name that was found, and its kind. */
  readonly name: Name;
  /** 0 is perfect, 1 is no match. */
  readonly score: number;
}

export interface SearchOptions {
  readonly type?: EntityType;
  readonly limit?: number;
  /**
   * For a name that is being typed: only those that begin with the query, or nearly do, so many letters at their
   * beginning being right. Many times as quick as a search for all that may be meant.
   */
  readonly begun?: number;
}

/** A known name that a misspelled word may mean. */
export interface Suggestion {
  /** The name as it is written in the knowledge. */
  readonly name: string;
  /** Edits between the folded word and the folded name: a letter too many, too few, another, or two swapped. */
  readonly edits: number;
  readonly entries: readonly NameEntry[];
}

export type SchemeType = "regulator" | "designation";

/** A name to look for as a phrase. Nothing but the hash is read before it is asked for. */
export interface SchemeName {
  /** Of its first word, see `firstWordOfScheme`. */
  readonly first: number;
  readonly entry: NameEntry;
}

/** Everything that is known, all layers together. Immutable: a change of an overlay makes a new one. */
export interface Knowledge {
  /** Version and content hash of the embedded artifact, overlays included in the hash. */
  readonly version: string;
  readonly hash: string;
  /** The entity with its layers merged, or `undefined`. A merged id answers with its successor. */
  entity(id: EntityId): Entity | undefined;
  /** Id and label of {@link entity}, without its facts and names: for what is asked of every mention. */
  identity(id: EntityId): EntityIdentity | undefined;
  source(id: string): Source | undefined;
  readonly sources: readonly Source[];
  readonly stems: readonly Stem[];
  /** True for an entity that shares a development code or clipped name with another one of its layer. */
  isContested(id: EntityId): boolean;
  /** All entries whose folded name equals the folded `text`. */
  lookup(text: string): readonly NameEntry[];
  /**
   * Longest, non-overlapping dictionary matches in `prose`, left to right. Boundaries, folding and case policy are
   * applied; ambiguity is not resolved.
   */
  match(prose: string): readonly DictionaryMatch[];
  /** The same for several texts at once, which costs less: a list for each. */
  matchAll(texts: JoinedTexts): readonly (readonly DictionaryMatch[])[];
  /** The host's way to copy text. */
  readonly copyUnits: CopyUnits;
  /** Ranked: exact, prefix, token, fuzzy. */
  search(query: string, options?: SearchOptions): readonly SearchHit[];
  /**
   * One-word names at most `maxEdits` (1 or 2) edits from `word`, nearest first; none for a word of under five letters
   * and for a word that is itself a name.
   */
  suggest(word: string, maxEdits: number): readonly Suggestion[];
  /** All entities of a type, for lists and tests; lazily decoded. */
  entities(type: EntityType): Iterable<Entity>;
  /** The names of all entities of a type; quicker than decoding the entities. */
  names(type: EntityType): Iterable<NameEntry>;
  /** The names of authorities, or of schemes, as phrases to look for. */
  schemeNames(type: SchemeType): Iterable<SchemeName>;
  /** Preferred names of the embedded layer's medicines. */
  readonly labels: Labels;
}
