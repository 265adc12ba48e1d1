import type { Entity, EntityId, Name } from "../../core/knowledge/entity";
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

/** Names that an entity of the layer takes from a drug below, which they then mean no longer. */
export function takenNames(
  entity: Entity,
  known: KnownBelow,
): readonly { readonly name: Name; readonly from: EntityId }[] {
  if (entity.type !== "drug") return [];
  const own = new Set(known.entity(entity.id)?.names.map(({ text }) => text.toLowerCase()));
  return entity.names.flatMap((name) => {
    const from = name.ambiguous === true || own.has(name.text.toLowerCase()) ? undefined : known.drugNamed(name.text);
    return from === undefined || from === entity.id ? [] : [{ name, from }];
  });
}

/** "Keytruda" is a name of drug:pembrolizumab, and now means drug:ours. */
export function takenMessage(name: Name, from: EntityId, id: EntityId): string {
  return `"${name.text}" is a name of ${from}, and now means ${id}`;
}
