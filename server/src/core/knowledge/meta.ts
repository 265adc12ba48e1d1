import type { EntityId, Source } from "./entity";
import type { Stem } from "./stem";

/**
 * Silences what a lower layer knows: an entity; a name wherever it stands; or a name of one entity. Names are compared
 * folded.
 */
export interface Silenced {
  readonly entity?: EntityId;
  readonly name?: string;
}

/** The section of an artifact that is JSON. */
export interface KnowledgeMeta {
  readonly version: string;
  readonly sources: readonly Source[];
  readonly stems: readonly Stem[];
  readonly hidden: readonly Silenced[];
}
