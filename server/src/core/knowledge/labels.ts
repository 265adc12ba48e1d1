import type { Artifact } from "./artifact";
import type { EntityType } from "./entity";

/** Preferred names, found by how they begin and how long they are, so that only those that are asked for are decoded. */
export interface Labels {
  /** How many bytes all of them have together. */
  readonly size: number;
  /** Those that begin with an ASCII letter, given small and found in either case, and have this many bytes. */
  like(initial: string, length: number): readonly string[];
}

/** The labels of the entities of one type in some layers. */
export class LabelIndex implements Labels {
  readonly size: number;
  readonly #groups = new Map<number, { readonly artifact: Artifact; readonly entity: number }[]>();

  constructor(artifacts: readonly Artifact[], type: EntityType) {
    let size = 0;
    for (const artifact of artifacts) {
      for (let entity = 0; entity < artifact.entityCount; entity++) {
        if (artifact.entityType(entity) !== type) continue;
        const { initial, length } = artifact.labelShape(entity);
        const key = keyOf(initial | 0x20, length);
        const group = this.#groups.get(key);
        if (group === undefined) this.#groups.set(key, [{ artifact, entity }]);
        else group.push({ artifact, entity });
        size += length;
      }
    }
    this.size = size;
  }

  like(initial: string, length: number): readonly string[] {
    const group = this.#groups.get(keyOf(initial.charCodeAt(0), length)) ?? [];
    return group.map(({ artifact, entity }) => artifact.entityLabel(entity));
  }
}

function keyOf(initial: number, length: number): number {
  return length * 256 + (initial & 255);
}
