import type { Entity, EntityId, Source } from "./entity";
import type { Stem } from "./stem";
import { encodeUtf8 } from "./utf8";

/**
 * Silences what a lower layer knows: an entity; a name wherever it stands; or a name of one entity. Names are compared
 * folded.
 */
export interface Silenced {
  readonly entity?: EntityId;
  readonly name?: string;
}

/** What one layer of knowledge is made of. */
export interface KnowledgeInput {
  readonly entities: Iterable<Entity>;
  readonly sources: readonly Source[];
  readonly stems?: readonly Stem[];
  readonly hidden?: readonly Silenced[];
  readonly version: string;
}

/** Compiles one layer to the artifact that `openKnowledge` reads. The same input gives the same bytes. */
export function compileKnowledge(input: KnowledgeInput): Uint8Array {
  const { sources, stems = [], hidden = [], version } = input;
  return encodeUtf8(JSON.stringify({ version, sources, stems, hidden, entities: Array.from(input.entities) }));
}
