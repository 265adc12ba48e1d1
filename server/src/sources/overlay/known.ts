import type { Entity, EntityId } from "../../core/knowledge/entity";

/** What the layers below know. */
export interface KnownBelow {
  readonly entity: (id: EntityId) => Entity | undefined;
  readonly hasSource: (id: string) => boolean;
  /** The drug that goes by a name, for tables that have names only. */
  readonly drugNamed: (name: string) => EntityId | undefined;
}
