import type { Artifact } from "./artifact";
import type { Entity, EntityId, EntityType } from "./entity";
import type { EntityIdentity } from "./knowledge";
import type { LayeredNames } from "./layeredNames";
import { mergeEntities } from "./merge";

/** Merged entities kept at hand: a document names the same few again and again. */
const CACHED_ENTITIES = 2000;
/** These are small. */
const CACHED_IDENTITIES = 50_000;
/** A chain of merged ids is no longer than this; a cycle ends here. */
const MOST_SUCCESSORS = 8;

/** The entities of all layers, lowest first, each merged of what the layers say of it. */
export class LayeredEntities {
  readonly #artifacts: readonly Artifact[];
  readonly #names: LayeredNames;
  readonly #entities = new Map<EntityId, Entity | undefined>();
  readonly #identities = new Map<EntityId, EntityIdentity | undefined>();

  constructor(artifacts: readonly Artifact[], names: LayeredNames) {
    this.#artifacts = artifacts;
    this.#names = names;
  }

  /** The entity, or the one that has replaced it. */
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

  *ofType(type: EntityType): Iterable<Entity> {
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

  /** Of an entity that one layer alone has, and that has no successor, nothing is decoded but the label. */
  #identityOf(id: EntityId): EntityIdentity | undefined {
    const known = this.#artifacts.filter((artifact) => artifact.entityIndex(id) >= 0);
    const [artifact] = known;
    const index = artifact?.entityIndex(id) ?? -1;
    if (
      artifact !== undefined &&
      known.length === 1 &&
      !artifact.isReplaced(index) &&
      !this.#names.hidesEntity(artifact, id)
    ) {
      return { id, label: artifact.entityLabel(index) };
    }
    const entity = this.entity(id);
    return entity === undefined ? undefined : { id: entity.id, label: entity.label };
  }

  /** The entity of all layers together, without regard to its successor. */
  #merged(id: EntityId): Entity | undefined {
    if (this.#entities.has(id)) return this.#entities.get(id);
    let merged: Entity | undefined;
    for (const artifact of this.#artifacts) {
      const index = artifact.entityIndex(id);
      if (index < 0 || this.#names.hidesEntity(artifact, id)) continue;
      merged = mergeEntities(merged, artifact.entity(index), artifact.layer);
    }
    if (this.#entities.size >= CACHED_ENTITIES) this.#entities.clear();
    this.#entities.set(id, merged);
    return merged;
  }
}
