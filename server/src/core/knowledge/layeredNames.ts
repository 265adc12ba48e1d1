import type { Artifact } from "./artifact";
import type { EntityId } from "./entity";
import type { NameEntry } from "./knowledge";
import { acceptsCase } from "./letterCase";
import { nameKey } from "./nameTable";
import { Silence } from "./silence";

/** The names of all layers, lowest first, without those that a layer above silences. */
export class LayeredNames {
  readonly #artifacts: readonly Artifact[];
  readonly #silences: ReadonlyMap<Artifact, Silence>;
  /** Whether any layer silences anything. */
  readonly silenced: boolean;

  constructor(artifacts: readonly Artifact[]) {
    this.#artifacts = artifacts;
    this.#silences = new Map(artifacts.map((artifact, index) => [artifact, new Silence(artifacts.slice(index + 1))]));
    this.silenced = [...this.#silences.values()].some((silence) => !silence.isEmpty);
  }

  /** Whether the layers above take nothing from this one. */
  isUntouched(artifact: Artifact): boolean {
    return this.#silences.get(artifact)?.isEmpty !== false;
  }

  hidesEntity(artifact: Artifact, id: EntityId): boolean {
    return this.#silences.get(artifact)?.hidesEntity(id) === true;
  }

  /** The names of one folding that may be matched as `surface`, or all that are known when there is no surface. */
  namesOf(hash: number, check: number, surface?: string): readonly NameEntry[] {
    const entries: NameEntry[] = [];
    for (const artifact of this.#artifacts) {
      for (const name of artifact.namesOf(artifact.slot(hash, check))) {
        if (!this.#isShown(artifact, name, hash, check, surface)) continue;
        const entry = this.entryOf(artifact, name);
        const earlier = entries.findIndex(
          (other) => other.entity === entry.entity && other.name.kind === entry.name.kind,
        );
        if (earlier >= 0) entries[earlier] = entry;
        else entries.push(entry);
      }
    }
    return entries;
  }

  /** Whether any name of a slot may be matched as `surface`. */
  accepts(artifact: Artifact, slot: number, hash: number, check: number, surface: string): boolean {
    for (const name of artifact.namesOf(slot)) {
      if (this.#isShown(artifact, name, hash, check, surface)) return true;
    }
    return false;
  }

  /** The names of a layer that fold like its name `first`. */
  like(artifact: Artifact, first: number): readonly NameEntry[] {
    const key = this.isUntouched(artifact) ? undefined : nameKey(artifact.nameText(first));
    return Array.from(artifact.namesLike(first))
      .filter((name) => this.#isShown(artifact, name, key?.hash ?? 0, key?.check ?? 0))
      .map((name) => this.entryOf(artifact, name));
  }

  entryOf(artifact: Artifact, name: number): NameEntry {
    const entity = artifact.nameEntity(name);
    return {
      entity: artifact.entityId(entity),
      type: artifact.entityType(entity),
      name: artifact.name(name),
      layer: artifact.layer,
    };
  }

  #isShown(artifact: Artifact, name: number, hash: number, check: number, surface?: string): boolean {
    const silence = this.#silences.get(artifact);
    if (
      silence !== undefined &&
      !silence.isEmpty &&
      silence.hidesName(artifact.entityId(artifact.nameEntity(name)), hash, check)
    ) {
      return false;
    }
    if (surface === undefined) return true;
    const policy = artifact.namePolicy(name);
    return artifact.isMatched(name) && acceptsCase(policy, artifact.nameText(name), surface);
  }
}
