import type { EntityId } from "../core/knowledge/entity";
import type { IndexedDocument } from "../features/indexedDocument";

/** Milliseconds for which a count holds: typing asks at every letter, and ten thousand documents are not counted so often. */
const HOLDS = 5000;

/** How many documents mention each entity. */
export class Usage {
  readonly #documents: () => Iterable<IndexedDocument>;
  #counts: ReadonlyMap<EntityId, number> = new Map();
  #counted = -Infinity;

  constructor(documents: () => Iterable<IndexedDocument>) {
    this.#documents = documents;
  }

  of(entity: EntityId): number {
    const now = Date.now();
    if (now - this.#counted > HOLDS) {
      this.#counted = now;
      this.#counts = counted(this.#documents());
    }
    return this.#counts.get(entity) ?? 0;
  }
}

function counted(documents: Iterable<IndexedDocument>): ReadonlyMap<EntityId, number> {
  const counts = new Map<EntityId, number>();
  for (const { entities } of documents) {
    for (const { entity } of entities) if (entity !== undefined) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return counts;
}
