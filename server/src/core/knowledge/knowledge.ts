import type { Entity, EntityId, EntityType, Name, Source } from "./entity";

/** Layers in rising precedence. Each fact and name keeps the layer it came from. */
export type Layer = "embedded" | "imported" | "user" | "workspace";

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

export interface SearchHit {
  readonly entity: EntityId;
  readonly type: EntityType;
  readonly label: string;
  /** The name that was found, and its kind. */
  readonly name: Name;
  /** 0 is perfect, 1 is no match. */
  readonly score: number;
}

/** Everything that is known, all layers together. Immutable: a change of an overlay makes a new one. */
export interface Knowledge {
  /** Version and content hash of the embedded artifact, overlays included in the hash. */
  readonly version: string;
  readonly hash: string;
  /** The entity with its layers merged, or `undefined`. A merged id answers with its successor. */
  entity(id: EntityId): Entity | undefined;
  source(id: string): Source | undefined;
  readonly sources: readonly Source[];
  /** All entries whose folded name equals the folded `text`. */
  lookup(text: string): readonly NameEntry[];
  /**
   * Longest, non-overlapping dictionary matches in `prose`, left to right. Boundaries, folding and case policy are
   * applied; ambiguity is not resolved.
   */
  match(prose: string): readonly DictionaryMatch[];
  /** Ranked: exact, prefix, token, fuzzy. */
  search(query: string, options?: { readonly type?: EntityType; readonly limit?: number }): readonly SearchHit[];
  /** All entities of a type, for lists and tests; lazily decoded. */
  entities(type: EntityType): Iterable<Entity>;
}
