import type { KnowledgeMeta } from "./compile";
import type { Entity, EntityId, EntityType, Layer, Name } from "./entity";
import { ENTITY_WORDS, NAME_WORDS, NONE, PAIR_WORDS, readArtifact, SLOT_WORDS, words } from "./format";
import { hashText } from "./hash";
import {
  AMBIGUOUS,
  derivedId,
  ENTITY_TYPES,
  HAS_FIELDS,
  KIND_MASK,
  NAME_KINDS,
  POLICY_MASK,
  POLICY_SHIFT,
  SLOT_POLICY_BITS,
  UNMATCHED,
} from "./nameInfo";
import { firstSlot, slotShift } from "./nameTable";
import { decodeUtf8 } from "./utf8";

/** How the details of an entity begin that has a successor. */
const REPLACED = '{"replacedBy":';

/** One compiled layer, read in place: nothing is decoded before it is asked for. */
export class Artifact {
  readonly layer: Layer;
  /** Checksum of the content, hexadecimal. */
  readonly hash: string;
  readonly maxTokens: number;
  readonly nameCount: number;
  readonly entityCount: number;
  readonly wordFilter: Int32Array;
  readonly smallFilter: Int32Array;
  readonly pairFilter: Int32Array;
  readonly searchOrder: Int32Array;
  readonly lengthOrder: Int32Array;
  readonly lengthStarts: Int32Array;
  readonly signatures: Int32Array;
  readonly longFilter: Int32Array;
  readonly #strings: Uint8Array;
  readonly #names: Int32Array;
  readonly #infos: Uint16Array;
  readonly wordSlots: Int32Array;
  readonly longSlots: Int32Array;
  readonly pairs: Int32Array;
  readonly #wordShift: number;
  readonly #longShift: number;
  readonly #pairShift: number;
  readonly #entities: Int32Array;
  readonly #ids: Int32Array;
  readonly #details: Uint8Array;
  readonly #metaBytes: Uint8Array;
  #meta: KnowledgeMeta | undefined;

  /** @throws KnowledgeFileError for bytes that are no such artifact. */
  constructor(layer: Layer, bytes: Uint8Array) {
    const { sections, hash, maxTokens } = readArtifact(bytes);
    this.layer = layer;
    this.hash = hash;
    this.maxTokens = maxTokens;
    this.#strings = sections.strings;
    this.#names = words(sections.names);
    this.#infos = new Uint16Array(
      sections.nameInfo.buffer,
      sections.nameInfo.byteOffset,
      sections.nameInfo.length >> 1,
    );
    this.wordSlots = words(sections.wordSlots);
    this.longSlots = words(sections.longSlots);
    this.pairs = words(sections.pairs);
    this.#wordShift = slotShift(this.wordSlots.length / SLOT_WORDS);
    this.#longShift = slotShift(this.longSlots.length / SLOT_WORDS);
    this.#pairShift = slotShift(this.pairs.length / PAIR_WORDS);
    this.#entities = words(sections.entities);
    this.#ids = words(sections.ids);
    this.#details = sections.details;
    this.#metaBytes = sections.meta;
    this.wordFilter = words(sections.wordFilter);
    this.smallFilter = words(sections.smallFilter);
    this.searchOrder = words(sections.searchOrder);
    this.lengthOrder = words(sections.lengthOrder);
    this.lengthStarts = words(sections.lengthStarts);
    this.signatures = words(sections.signatures);
    this.longFilter = words(sections.longFilter);
    this.pairFilter = words(sections.pairFilter);
    this.nameCount = this.#infos.length;
    this.entityCount = this.#entities.length / ENTITY_WORDS - 1;
  }

  get meta(): KnowledgeMeta {
    this.#meta ??= JSON.parse(decodeUtf8(this.#metaBytes, 0, this.#metaBytes.length)) as KnowledgeMeta;
    return this.#meta;
  }

  /** The slot's word of a name's two hashes, 0 when there is no such name. */
  slot(hash: number, check: number): number {
    return this.wordSlot(hash, check) || this.longSlot(hash, check);
  }

  /** The same for a name of one token. */
  wordSlot(hash: number, check: number): number {
    return slotIn(this.wordSlots, this.#wordShift, hash, check);
  }

  /** The same for a name of several tokens. */
  longSlot(hash: number, check: number): number {
    return slotIn(this.longSlots, this.#longShift, hash, check);
  }

  /** The lengths of the names that begin with a pair of tokens, as `lengthBit`s. */
  pairLengths(pair: number): number {
    const pairs = this.pairs;
    let at = firstSlot(pair, this.#pairShift) * PAIR_WORDS;
    for (;;) {
      const lengths = pairs[at + 1] ?? 0;
      if (lengths === 0 || pairs[at] === pair) return lengths;
      at += PAIR_WORDS;
      if (at === pairs.length) at = 0;
    }
  }

  /** The names of one folding, in the order of the source. */
  namesOf(slot: number): Iterable<number> {
    return slot === 0 ? [] : this.namesLike((slot >>> SLOT_POLICY_BITS) - 1);
  }

  /** The names with the same folding as this one, which comes first of them. */
  *namesLike(name: number): Iterable<number> {
    for (let next = name + 1; next !== 0; next = this.#names[(next - 1) * NAME_WORDS + 2] ?? 0) yield next - 1;
  }

  nameText(name: number): string {
    return this.#string(this.#names[name * NAME_WORDS] ?? 0);
  }

  /** Writes the squashed text of a name to `target`; its length, or -1 for a name that is not plain ASCII or too long. */
  squashInto(name: number, target: Uint8Array): number {
    const strings = this.#strings;
    let length = 0;
    for (let at = this.#names[name * NAME_WORDS] ?? 0; ; at++) {
      const byte = strings[at] ?? 0;
      if (byte === 0) return length;
      if (byte >= 0x80 || length === target.length) return -1;
      const lower = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
      if ((lower >= 0x61 && lower <= 0x7a) || (lower >= 0x30 && lower <= 0x39)) target[length++] = lower;
    }
  }

  nameEntity(name: number): number {
    return this.#names[name * NAME_WORDS + 1] ?? 0;
  }

  namePolicy(name: number): number {
    return ((this.#infos[name] ?? 0) >>> POLICY_SHIFT) & POLICY_MASK;
  }

  isMatched(name: number): boolean {
    return ((this.#infos[name] ?? 0) & UNMATCHED) === 0;
  }

  name(name: number): Name {
    const info = this.#infos[name] ?? 0;
    const start = this.#names[name * NAME_WORDS] ?? 0;
    const text = this.#string(start);
    const kind = NAME_KINDS[info & KIND_MASK] ?? "synonym";
    const fields =
      (info & HAS_FIELDS) === 0 ? {} : (JSON.parse(this.#string(this.#strings.indexOf(0, start) + 1)) as object);
    const ambiguous = (info & AMBIGUOUS) === 0 ? {} : { ambiguous: true as const };
    const layer = this.layer === "embedded" ? {} : { layer: this.layer };
    return { text, kind, ...ambiguous, ...fields, ...layer };
  }

  entityType(entity: number): EntityType {
    return ENTITY_TYPES[(this.#entities[entity * ENTITY_WORDS + 3] ?? 0) & 3] ?? "drug";
  }

  entityLabel(entity: number): string {
    return this.#string(this.#entities[entity * ENTITY_WORDS + 1] ?? 0);
  }

  /** A label's first byte, and how many it has. */
  labelShape(entity: number): { readonly initial: number; readonly length: number } {
    const start = this.#entities[entity * ENTITY_WORDS + 1] ?? 0;
    return { initial: this.#strings[start] ?? 0, length: this.#strings.indexOf(0, start) - start };
  }

  /** The entity's names `[first, end)`. */
  entityNames(entity: number): { readonly first: number; readonly end: number } {
    const at = entity * ENTITY_WORDS;
    const first = this.#entities[at + 2] ?? 0;
    return { first, end: this.#entities[at + ENTITY_WORDS + 2] ?? first };
  }

  /** True when another entity took its place. */
  isReplaced(entity: number): boolean {
    const start = (this.#entities[entity * ENTITY_WORDS + 3] ?? 0) >>> 2;
    for (let at = 0; at < REPLACED.length; at++)
      if (this.#details[start + at] !== REPLACED.charCodeAt(at)) return false;
    return true;
  }

  entityId(entity: number): EntityId {
    const offset = this.#entities[entity * ENTITY_WORDS] ?? NONE;
    return offset === NONE ? derivedId(this.entityType(entity), this.entityLabel(entity)) : this.#string(offset);
  }

  /** The number of an entity, or -1. */
  entityIndex(id: EntityId): number {
    const capacity = this.#ids.length;
    let slot = firstSlot(hashText(id), slotShift(capacity));
    for (;;) {
      const entity = (this.#ids[slot] ?? 0) - 1;
      if (entity < 0 || this.entityId(entity) === id) return entity;
      slot = (slot + 1) & (capacity - 1);
    }
  }

  entity(entity: number): Entity {
    const { first, end } = this.entityNames(entity);
    const names = Array.from({ length: end - first }, (_, index) => this.name(first + index));
    const start = (this.#entities[entity * ENTITY_WORDS + 3] ?? 0) >>> 2;
    const json = decodeUtf8(this.#details, start, this.#details.indexOf(0, start));
    const details = JSON.parse(json) as object;
    const head = { id: this.entityId(entity), type: this.entityType(entity), label: this.entityLabel(entity), names };
    return { ...head, ...details } as unknown as Entity;
  }

  #string(start: number): string {
    return decodeUtf8(this.#strings, start, this.#strings.indexOf(0, start));
  }
}

function slotIn(slots: Int32Array, shift: number, hash: number, check: number): number {
  let at = firstSlot(hash, shift) * SLOT_WORDS;
  for (;;) {
    const word = slots[at + 2] ?? 0;
    if (word === 0 || (slots[at] === hash && slots[at + 1] === check)) return word;
    at += SLOT_WORDS;
    if (at === slots.length) at = 0;
  }
}
