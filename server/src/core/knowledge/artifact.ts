import type { Entity, EntityId, EntityType, Layer, Name } from "./entity";
import { CHAIN_WORDS, readArtifact, words } from "./format";
import type { Sections } from "./format";
import { hashText } from "./hash";
import { LengthIndex } from "./lengthIndex";
import {
  AMBIGUOUS,
  CHAINED,
  derivedId,
  ENTITY_TYPES,
  HAS_FIELDS,
  KIND_MASK,
  LABEL_SHIFT,
  NAME_KINDS,
  ONE_WORD,
  OWN_ID,
  OWN_LABEL,
  POLICY_MASK,
  POLICY_SHIFT,
  readId,
  SLOT_POLICY_BITS,
  TYPE_MASK,
  UNMATCHED,
} from "./nameInfo";
import type { KnowledgeMeta } from "./meta";
import { firstPlace, pairLengths, slotWord } from "./nameTable";
import { PackedColumn } from "./packed";
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
  readonly longFilter: Int32Array;
  readonly wordSlots: Int32Array;
  readonly longSlots: Int32Array;
  readonly pairs: Int32Array;
  readonly searchOrder: Int32Array;
  /** Where labels begin in the strings, see labels.ts. */
  readonly labels: Int32Array;
  /** Of each phrase that names a regulator or designation: the hash of its first word, the name, and its entity. */
  readonly schemes: Int32Array;
  /** UTF-8 of the names, each with a zero behind it. */
  readonly strings: Uint8Array;
  readonly #sections: Sections;
  readonly #infos: Uint16Array;
  readonly #chains: Int32Array;
  readonly #contested: Int32Array;
  readonly #ids: Int32Array;
  readonly #starts: PackedColumn;
  readonly #entityTexts: PackedColumn;
  /** The first name of each entity, and one more. */
  readonly #entityNames: PackedColumn;
  readonly #entityDetails: PackedColumn;
  #byLength: LengthIndex | undefined;
  #meta: KnowledgeMeta | undefined;

  /** @throws KnowledgeFileError for bytes that are no such artifact. */
  constructor(layer: Layer, bytes: Uint8Array) {
    const { sections, hash, maxTokens } = readArtifact(bytes);
    const { nameInfo } = sections;
    this.layer = layer;
    this.hash = hash;
    this.maxTokens = maxTokens;
    this.#sections = sections;
    this.strings = sections.strings;
    this.#infos = new Uint16Array(nameInfo.buffer, nameInfo.byteOffset, nameInfo.length >> 1);
    this.#chains = words(sections.chains);
    this.wordSlots = words(sections.wordSlots);
    this.longSlots = words(sections.longSlots);
    this.pairs = words(sections.pairs);
    this.#ids = words(sections.ids);
    this.wordFilter = words(sections.wordFilter);
    this.smallFilter = words(sections.smallFilter);
    this.longFilter = words(sections.longFilter);
    this.pairFilter = words(sections.pairFilter);
    this.searchOrder = words(sections.searchOrder);
    this.labels = words(sections.labels);
    this.schemes = words(sections.schemes);
    this.#contested = words(sections.contested);
    this.nameCount = this.#infos.length;
    this.entityCount = sections.entityInfo.length;
    this.#starts = new PackedColumn(sections.nameStarts, this.nameCount);
    this.#entityTexts = new PackedColumn(sections.entityTexts, this.entityCount);
    this.#entityNames = new PackedColumn(sections.entityNames, this.entityCount + 1);
    this.#entityDetails = new PackedColumn(sections.entityDetails, this.entityCount);
  }

  get meta(): KnowledgeMeta {
    const { meta } = this.#sections;
    this.#meta ??= JSON.parse(decodeUtf8(meta, 0, meta.length)) as KnowledgeMeta;
    return this.#meta;
  }

  /** The names in the order of their lengths, made when it is first asked for. */
  get byLength(): LengthIndex {
    return (this.#byLength ??= new LengthIndex(this));
  }

  /** The slot's word of a name's two hashes, 0 when there is no such name. */
  slot(hash: number, check: number): number {
    return this.wordSlot(hash, check) || this.longSlot(hash, check);
  }

  /** The same for a name of one token. */
  wordSlot(hash: number, check: number): number {
    return slotWord(this.wordSlots, hash, check);
  }

  /** The same for a name of several tokens. */
  longSlot(hash: number, check: number): number {
    return slotWord(this.longSlots, hash, check);
  }

  /** The lengths of the names that begin with a pair of tokens, as `lengthBit`s. */
  pairLengths(pair: number): number {
    return pairLengths(this.pairs, pair);
  }

  /** The names of one folding, in the order of the source. */
  namesOf(slot: number): Iterable<number> {
    return slot === 0 ? [] : this.namesLike((slot >>> SLOT_POLICY_BITS) - 1);
  }

  /** The names with the same folding as this one, which comes first of them. */
  *namesLike(name: number): Iterable<number> {
    let next = name;
    for (; ((this.#infos[next] ?? 0) & CHAINED) !== 0; next = this.#follower(next)) yield next;
    yield next;
  }

  #follower(name: number): number {
    let low = 0;
    let high = this.#chains.length / CHAIN_WORDS;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#chains[middle * CHAIN_WORDS] ?? 0) < name) low = middle + 1;
      else high = middle;
    }
    return this.#chains[low * CHAIN_WORDS + 1] ?? 0;
  }

  /** True for an entity that shares a code or clipped name with another one. */
  isContested(entity: number): boolean {
    return includesSorted(this.#contested, entity);
  }

  nameText(name: number): string {
    return stringAt(this.strings, this.nameStart(name));
  }

  /** Where a name begins in the strings. */
  nameStart(name: number): number {
    return this.#starts.at(name);
  }

  /** How long a name is, in UTF-8. */
  nameLength(name: number): number {
    const start = this.nameStart(name);
    return this.strings.indexOf(0, start) - start;
  }

  /** Writes the squashed text of a name to `target`; its length, or -1 for a name that is not plain ASCII or too long. */
  squashInto(name: number, target: Uint8Array): number {
    const { strings } = this;
    let length = 0;
    for (let at = this.nameStart(name); ; at++) {
      const byte = strings[at] ?? 0;
      if (byte === 0) return length;
      if (byte >= 0x80 || length === target.length) return -1;
      const lower = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
      if ((lower >= 0x61 && lower <= 0x7a) || (lower >= 0x30 && lower <= 0x39)) target[length++] = lower;
    }
  }

  nameEntity(name: number): number {
    return this.#entityNames.lastUpTo(name);
  }

  namePolicy(name: number): number {
    return ((this.#infos[name] ?? 0) >>> POLICY_SHIFT) & POLICY_MASK;
  }

  isMatched(name: number): boolean {
    return ((this.#infos[name] ?? 0) & UNMATCHED) === 0;
  }

  isOneWord(name: number): boolean {
    return ((this.#infos[name] ?? 0) & ONE_WORD) !== 0;
  }

  name(name: number): Name {
    const info = this.#infos[name] ?? 0;
    const start = this.nameStart(name);
    const text = stringAt(this.strings, start);
    const kind = NAME_KINDS[info & KIND_MASK] ?? "synonym";
    const fields =
      (info & HAS_FIELDS) === 0
        ? {}
        : (JSON.parse(stringAt(this.strings, this.strings.indexOf(0, start) + 1)) as object);
    const ambiguous = (info & AMBIGUOUS) === 0 ? {} : { ambiguous: true as const };
    const layer = this.layer === "embedded" ? {} : { layer: this.layer };
    return { text, kind, ...ambiguous, ...fields, ...layer };
  }

  entityType(entity: number): EntityType {
    return ENTITY_TYPES[this.#entityInfo(entity) & TYPE_MASK] ?? "drug";
  }

  entityLabel(entity: number): string {
    const { pool, start } = this.#labelPlace(entity);
    return stringAt(pool, start);
  }

  #labelPlace(entity: number): { readonly pool: Uint8Array; readonly start: number } {
    const info = this.#entityInfo(entity);
    const number = info >> LABEL_SHIFT;
    if (number !== OWN_LABEL) {
      return { pool: this.strings, start: this.nameStart(this.#entityNames.at(entity) + number) };
    }
    const { texts } = this.#sections;
    const start = this.#entityTexts.at(entity);
    return { pool: texts, start: (info & OWN_ID) === 0 ? start : texts.indexOf(0, start) + 1 };
  }

  #entityInfo(entity: number): number {
    return this.#sections.entityInfo[entity] ?? 0;
  }

  /** The entity's names `[first, end)`. */
  entityNames(entity: number): { readonly first: number; readonly end: number } {
    return { first: this.#entityNames.at(entity), end: this.#entityNames.at(entity + 1) };
  }

  /** True when another entity took its place. */
  isReplaced(entity: number): boolean {
    const { details } = this.#sections;
    const start = this.#entityDetails.at(entity);
    for (let at = 0; at < REPLACED.length; at++) if (details[start + at] !== REPLACED.charCodeAt(at)) return false;
    return true;
  }

  entityId(entity: number): EntityId {
    const hasOwn = (this.#entityInfo(entity) & OWN_ID) !== 0;
    if (!hasOwn) return derivedId(this.entityType(entity), this.entityLabel(entity));
    return readId(this.entityType(entity), stringAt(this.#sections.texts, this.#entityTexts.at(entity)));
  }

  /** The number of an entity, or -1. */
  entityIndex(id: EntityId): number {
    let place = firstPlace(hashText(id), this.#ids.length);
    for (;;) {
      const entity = (this.#ids[place] ?? 0) - 1;
      if (entity < 0 || this.entityId(entity) === id) return entity;
      if (++place === this.#ids.length) place = 0;
    }
  }

  entity(entity: number): Entity {
    const { first, end } = this.entityNames(entity);
    const names = Array.from({ length: end - first }, (_, index) => this.name(first + index));
    const details = JSON.parse(stringAt(this.#sections.details, this.#entityDetails.at(entity))) as object;
    const head = { id: this.entityId(entity), type: this.entityType(entity), label: this.entityLabel(entity), names };
    return { ...head, ...details } as unknown as Entity;
  }
}

/** The string that begins there, up to the zero behind it. */
function stringAt(pool: Uint8Array, start: number): string {
  return decodeUtf8(pool, start, pool.indexOf(0, start));
}

function includesSorted(numbers: Int32Array, wanted: number): boolean {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === wanted;
}
