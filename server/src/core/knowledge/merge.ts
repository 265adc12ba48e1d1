import type { Entity, Layer } from "./entity";

/**
 * The entity after `layer` had its say: the later layer's fields win where it has them; names, identifiers, sources and
 * facts are added to the earlier ones, each with the layer it came from.
 */
export function mergeEntities(before: Entity | undefined, entity: Entity, layer: Layer): Entity {
  return joinEntities(before, layer === "embedded" ? entity : withLayer(entity, layer));
}

/** The same for two accounts within one layer. */
export function joinEntities(before: Entity | undefined, own: Entity): Entity {
  if (before === undefined || before.type !== own.type) return own;
  const merged = {
    ...before,
    ...own,
    names: union(before.names, own.names),
    sources: union(before.sources, own.sources),
    ...lists("identifiers", before.identifiers, own.identifiers),
  };
  if (before.type === "company" && own.type === "company")
    return { ...merged, ...lists("drugs", before.drugs, own.drugs) } as Entity;
  if (before.type !== "drug" || own.type !== "drug") return merged as Entity;
  return {
    ...merged,
    type: "drug",
    facts: union(before.facts, own.facts),
    ...lists("targets", before.targets, own.targets),
    ...lists("companies", before.companies, own.companies),
  };
}

function withLayer(entity: Entity, layer: Layer): Entity {
  const names = entity.names.map((name) => ({ ...name, layer }));
  if (entity.type !== "drug") return { ...entity, names };
  return { ...entity, names, facts: entity.facts.map((fact) => ({ ...fact, layer })) };
}

function lists<K extends string, T>(key: K, before: readonly T[] | undefined, own: readonly T[] | undefined) {
  return before === undefined && own === undefined ? {} : { [key]: union(before ?? [], own ?? []) };
}

/** Both lists, each distinct item once; an item is the same when all but its layer is. */
function union<T>(before: readonly T[], own: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return [...before, ...own].filter((item) => {
    const key = JSON.stringify(item, (field, value: unknown) => (field === "layer" ? undefined : value));
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
