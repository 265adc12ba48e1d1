import type { Artifact } from "./artifact";
import type { EntityId } from "./entity";
import { nameKey } from "./nameTable";

/** What the layers above a layer silence of it. */
export class Silence {
  readonly #entities = new Set<EntityId>();
  /** By name key: the entities that lose the name, `undefined` among them for all. */
  readonly #names = new Map<string, Set<EntityId | undefined>>();

  constructor(above: readonly Artifact[]) {
    for (const { entity, name } of above.flatMap((artifact) => artifact.meta.hidden)) {
      const key = name === undefined ? undefined : nameKey(name);
      if (key !== undefined) this.#silenceName(`${key.hash},${key.check}`, entity);
      else if (entity !== undefined && name === undefined) this.#entities.add(entity);
    }
  }

  get isEmpty(): boolean {
    return this.#entities.size === 0 && this.#names.size === 0;
  }

  hidesEntity(id: EntityId): boolean {
    return this.#entities.has(id);
  }

  hidesName(id: EntityId, hash: number, check: number): boolean {
    const entities = this.#names.get(`${hash},${check}`);
    return this.#entities.has(id) || (entities !== undefined && (entities.has(id) || entities.has(undefined)));
  }

  #silenceName(key: string, entity: EntityId | undefined): void {
    const entities = this.#names.get(key) ?? new Set();
    this.#names.set(key, entities.add(entity));
  }
}
