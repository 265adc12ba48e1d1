import type { Artifact } from "./artifact";
import type { EntityType } from "./entity";

/** Preferred names, found by how they begin and how long they are, so that only those that are asked for are decoded. */
export interface Labels {
  /** Those that begin with an ASCII letter, given as its small code unit and found in either case, and have this many bytes. */
  like(initial: number, length: number): readonly string[];
}

/** The labels of the entities of one type in some layers. */
export class LabelIndex implements Labels {
  readonly #artifacts: readonly Artifact[];
  /** By artifact: the entities of each group. */
  readonly #groups: readonly ReadonlyMap<number, readonly number[]>[];

  constructor(artifacts: readonly Artifact[], type: EntityType) {
    this.#artifacts = artifacts;
    this.#groups = artifacts.map((artifact) => groupsOf(artifact, type));
  }

  like(initial: number, length: number): readonly string[] {
    const key = keyOf(initial, length);
    return this.#artifacts.flatMap((artifact, index) =>
      (this.#groups[index]?.get(key) ?? []).map((entity) => artifact.entityLabel(entity)),
    );
  }
}

function groupsOf(artifact: Artifact, type: EntityType): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (let entity = 0; entity < artifact.entityCount; entity++) {
    if (artifact.entityType(entity) !== type) continue;
    const { initial, length } = artifact.labelShape(entity);
    const key = keyOf(initial | 0x20, length);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entity]);
    else group.push(entity);
  }
  return groups;
}

function keyOf(initial: number, length: number): number {
  return length * 256 + (initial & 255);
}
