import { Column, StringPool } from "./column";
import type { Entity, EntityId, Name, Source } from "./entity";
import { foldName } from "./fold";
import { NONE, writeArtifact } from "./format";
import { hashText } from "./hash";
import { AS_WRITTEN, casePolicy } from "./letterCase";
import { AMBIGUOUS, derivedId, ENTITY_TYPES, HAS_FIELDS, NAME_KINDS, POLICY_SHIFT, UNMATCHED } from "./nameInfo";
import { firstSlot, nameKey, NameTable, powerOfTwo, slotShift } from "./nameTable";
import { buildSearchIndex } from "./searchIndex";
import type { Stem } from "./stem";
import { encodeUtf8 } from "./utf8";

/**
 * Silences what a lower layer knows: an entity; a name wherever it stands; or a name of one entity. Names are compared
 * folded.
 */
export interface Silenced {
  readonly entity?: EntityId;
  readonly name?: string;
}

/** What one layer of knowledge is made of. Each id stands for one entity. */
export interface KnowledgeInput {
  readonly entities: Iterable<Entity>;
  readonly sources: readonly Source[];
  readonly stems?: readonly Stem[];
  readonly hidden?: readonly Silenced[];
  readonly version: string;
}

/** The section of an artifact that is JSON. */
export interface KnowledgeMeta {
  readonly version: string;
  readonly sources: readonly Source[];
  readonly stems: readonly Stem[];
  readonly hidden: readonly Silenced[];
}

/** Two entities of one layer have the same id: whoever calls has to merge them. */
export class DuplicateEntityError extends Error {
  readonly id: EntityId;

  constructor(id: EntityId) {
    super(`Two entities have the id ${id}.`);
    this.name = "DuplicateEntityError";
    this.id = id;
  }
}

/**
 * Compiles one layer to the artifact that `openKnowledge` reads. The same input gives the same bytes.
 * @throws DuplicateEntityError when two entities have one id.
 */
export function compileKnowledge(input: KnowledgeInput): Uint8Array {
  const builder = new Builder();
  for (const entity of input.entities) builder.add(entity);
  const { version, sources, stems = [], hidden = [] } = input;
  return builder.finish({ version, sources, stems, hidden });
}

/** Details up to this length are often the same for many entities of a bulk import, and then stored once. */
const SHARED_DETAILS = 300;
const SHARED_LIMIT = 10_000;

class Builder {
  readonly #strings = new StringPool();
  readonly #details = new StringPool();
  readonly #sharedDetails = new Map<string, number>();
  readonly #names = new Column();
  readonly #infos: number[] = [];
  readonly #folded: string[] = [];
  readonly #entities = new Column();
  readonly #ids = new Map<EntityId, number>();
  readonly #table = new NameTable();

  add(entity: Entity): void {
    const { id, type, label, names, replacedBy, ...rest } = entity;
    // In front, where Artifact.isReplaced looks for it.
    const details = replacedBy === undefined ? rest : { replacedBy, ...rest };
    const index = this.#ids.size;
    if (this.#ids.has(id)) throw new DuplicateEntityError(id);
    this.#ids.set(id, index);
    const firstName = this.#infos.length;
    let labelOffset = -1;
    for (const name of names) {
      const offset = this.#addName(name, index, type === "company");
      if (name.text === label) labelOffset = offset;
    }
    this.#entities.push(id === derivedId(type, label) ? NONE : this.#strings.add(id));
    this.#entities.push(labelOffset >= 0 ? labelOffset : this.#strings.add(label));
    this.#entities.push(firstName);
    this.#entities.push((this.#addDetails(JSON.stringify(details)) << 2) | ENTITY_TYPES.indexOf(type));
  }

  #addName(name: Name, entity: number, unmatched: boolean): number {
    const { text, kind, ambiguous, ...fields } = name;
    const hasFields = Object.keys(fields).length > 0;
    const policy = casePolicy(name);
    const offset = this.#strings.add(text);
    if (hasFields) this.#strings.add(JSON.stringify(fields));
    const index = this.#infos.length;
    this.#names.push(offset);
    this.#names.push(entity);
    this.#names.push(0);
    this.#infos.push(
      NAME_KINDS.indexOf(kind) |
        (policy << POLICY_SHIFT) |
        (ambiguous === true ? AMBIGUOUS : 0) |
        (hasFields ? HAS_FIELDS : 0) |
        (unmatched ? UNMATCHED : 0),
    );
    const key = nameKey(text);
    this.#folded.push(foldName(text));
    if (key !== undefined) this.#table.add(index, key, unmatched ? AS_WRITTEN : policy);
    return offset;
  }

  #addDetails(json: string): number {
    const known = this.#sharedDetails.get(json);
    if (known !== undefined) return known;
    const offset = this.#details.add(json);
    if (json.length <= SHARED_DETAILS && this.#sharedDetails.size < SHARED_LIMIT) this.#sharedDetails.set(json, offset);
    return offset;
  }

  finish(meta: KnowledgeMeta): Uint8Array {
    for (const word of [NONE, 0, this.#infos.length, 0]) this.#entities.push(word);
    const { wordSlots, longSlots, heads } = this.#table.slots(this.#names);
    const { pairs, filter } = this.#table.pairs();
    const sections = {
      meta: encodeUtf8(JSON.stringify(meta)),
      strings: this.#strings.bytes(),
      names: this.#names.bytes(),
      nameInfo: new Uint8Array(Uint16Array.from(this.#infos).buffer),
      wordSlots,
      longSlots,
      wordFilter: this.#table.wordFilter(),
      smallFilter: this.#table.smallFilter(),
      pairs,
      pairFilter: filter,
      longFilter: this.#table.longFilter(),
      entities: this.#entities.bytes(),
      ids: this.#idTable(),
      details: this.#details.bytes(),
      ...buildSearchIndex(heads, this.#folded),
    };
    return writeArtifact(sections, this.#table.maxTokens);
  }

  #idTable(): Uint8Array {
    const capacity = powerOfTwo(this.#ids.size * 1.4);
    const table = new Int32Array(capacity);
    for (const [id, index] of this.#ids) {
      let slot = firstSlot(hashText(id), slotShift(capacity));
      while (table[slot] !== 0) slot = (slot + 1) & (capacity - 1);
      table[slot] = index + 1;
    }
    return new Uint8Array(table.buffer);
  }
}
