import type { Entity, EntityId } from "../../core/knowledge/entity";
import type { Knowledge } from "../../core/knowledge/knowledge";

/** What the layers below know. */
export interface KnownBelow {
  readonly entity: (id: EntityId) => Entity | undefined;
  readonly hasSource: (id: string) => boolean;
  /** The drug that goes by a name, for tables that have names only. */
  readonly drugNamed: (name: string) => EntityId | undefined;
}

export function knownBelow(knowledge: Knowledge): KnownBelow {
  return {
    entity: (id) => knowledge.entity(id),
    hasSource: (id) => knowledge.source(id) !== undefined,
    drugNamed: (name) => knowledge.lookup(name).find(({ type }) => type === "drug")?.entity,
  };
}
