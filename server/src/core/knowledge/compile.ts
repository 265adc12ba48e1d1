import { Column, StringPool } from "./column";
import type { Entity, EntityId, EntityType, Name, Source } from "./entity";
import { foldName } from "./fold";
import { contestedOf } from "./contested";
import { CHAIN_WORDS, writeArtifact } from "./format";
import { hashText } from "./hash";
import { LabelTable } from "./labels";
import { AS_WRITTEN, casePolicy } from "./letterCase";
import {
  AMBIGUOUS,
  CHAINED,
  derivedId,
  ENTITY_TYPES,
  HAS_FIELDS,
  LABEL_SHIFT,
  NAME_KINDS,
  ONE_WORD,
  OWN_ID,
  OWN_LABEL,
  POLICY_SHIFT,
  storedId,
  UNMATCHED,
} from "./nameInfo";
import { capacityFor, firstPlace, nameKey, NameTable } from "./nameTable";
import { packColumn } from "./packed";
import { firstWordOfScheme } from "../recognition/authorities/schemeIndex";
import { searchOrder } from "./searchOrder";
import type { KnowledgeMeta, Silenced } from "./meta";
import type { Stem } from "./stem";
import { encodeUtf8 } from "./utf8";

/** What one layer of knowledge is made of. Each id stands for one entity. */
export interface KnowledgeInput {
  readonly entities: Iterable<Entity>;
  readonly sources: readonly Source[];
  readonly stems?: readonly Stem[];
  readonly hidden?: readonly Silenced[];
  readonly version: string;
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
  readonly #texts = new StringPool();
  readonly #nameStarts = new Column();
  readonly #infos = new Column();
  readonly #folded: string[] = [];
  readonly #entityInfos = new Column();
  readonly #entityTexts = new Column();
  readonly #entityNames = new Column();
  readonly #entityDetails = new Column();
  readonly #ids = new Map<EntityId, number>();
  readonly #table = new NameTable();
  readonly #labels = new LabelTable();
  readonly #schemes = new Column();

  add(entity: Entity): void {
    const { id, type, label, names, replacedBy, ...rest } = entity;
    // In front, where Artifact.isReplaced looks for it.
    const details = replacedBy === undefined ? rest : { replacedBy, ...rest };
    const index = this.#ids.size;
    if (this.#ids.has(id)) throw new DuplicateEntityError(id);
    this.#ids.set(id, index);
    const first = this.#infos.length;
    this.#entityNames.push(first);
    for (const name of names) this.#addName(name, type);
    this.#entityDetails.push(this.#addDetails(JSON.stringify(details)));
    this.#entityTexts.push(this.#texts.length);
    const hasOwnId = id !== derivedId(type, label);
    if (hasOwnId) this.#texts.add(storedId(type, id));
    const labelled = names.slice(0, OWN_LABEL).findIndex((name) => name.text === label);
    if (labelled < 0) this.#texts.add(label);
    else this.#labels.add(type, label, this.#nameStarts.at(first + labelled));
    const marks = ((labelled < 0 ? OWN_LABEL : labelled) << LABEL_SHIFT) | (hasOwnId ? OWN_ID : 0);
    this.#entityInfos.push(marks | ENTITY_TYPES.indexOf(type));
  }

  #addName(name: Name, type: EntityType): void {
    const { text, kind, ambiguous, ...fields } = name;
    const unmatched = type === "company";
    const hasFields = Object.keys(fields).length > 0;
    const policy = casePolicy(name);
    this.#nameStarts.push(this.#strings.add(text));
    if (hasFields) this.#strings.add(JSON.stringify(fields));
    const index = this.#infos.length;
    const folded = foldName(text);
    this.#infos.push(
      NAME_KINDS.indexOf(kind) |
        (policy << POLICY_SHIFT) |
        (ambiguous === true ? AMBIGUOUS : 0) |
        (hasFields ? HAS_FIELDS : 0) |
        (unmatched ? UNMATCHED : 0) |
        (folded.includes(" ") ? 0 : ONE_WORD),
    );
    const key = nameKey(text);
    this.#folded.push(folded);
    if (key !== undefined) this.#table.add(index, key, unmatched ? AS_WRITTEN : policy);
    const first = firstWordOfScheme(type, name);
    if (first !== undefined) for (const word of [first, index, this.#ids.size - 1]) this.#schemes.push(word);
  }

  #addDetails(json: string): number {
    const known = this.#sharedDetails.get(json);
    if (known !== undefined) return known;
    const offset = this.#details.add(json);
    if (json.length <= SHARED_DETAILS && this.#sharedDetails.size < SHARED_LIMIT) this.#sharedDetails.set(json, offset);
    return offset;
  }

  finish(meta: KnowledgeMeta): Uint8Array {
    this.#entityNames.push(this.#infos.length);
    const chains: (readonly [number, number])[] = [];
    const { wordSlots, longSlots, heads } = this.#table.slots((name, next) => {
      this.#infos.set(name, this.#infos.at(name) | CHAINED);
      chains.push([name, next]);
    });
    const { pairs, filter } = this.#table.pairs();
    const sections = {
      meta: encodeUtf8(JSON.stringify(meta)),
      strings: this.#strings.bytes(),
      nameStarts: packColumn(this.#nameStarts.words()),
      nameInfo: new Uint8Array(Uint16Array.from(this.#infos.words()).buffer),
      chains: chainTable(chains),
      wordSlots,
      longSlots,
      wordFilter: this.#table.wordFilter(),
      smallFilter: this.#table.smallFilter(),
      pairs,
      pairFilter: filter,
      longFilter: this.#table.longFilter(),
      texts: this.#texts.bytes(),
      entityInfo: Uint8Array.from(this.#entityInfos.words()),
      entityTexts: packColumn(this.#entityTexts.words()),
      entityNames: packColumn(this.#entityNames.words()),
      entityDetails: packColumn(this.#entityDetails.words()),
      ids: this.#idTable(),
      details: this.#details.bytes(),
      searchOrder: searchOrder(heads, this.#folded),
      labels: this.#labels.bytes(),
      schemes: new Uint8Array(this.#schemes.words().slice().buffer),
      contested: contestedOf(chains, this.#infos, this.#entityNames),
    };
    return writeArtifact(sections, this.#table.maxTokens);
  }

  #idTable(): Uint8Array {
    const table = new Int32Array(capacityFor(this.#ids.size));
    for (const [id, index] of this.#ids) {
      let place = firstPlace(hashText(id), table.length);
      while (table[place] !== 0) place = (place + 1) % table.length;
      table[place] = index + 1;
    }
    return new Uint8Array(table.buffer);
  }
}

function chainTable(chains: (readonly [number, number])[]): Uint8Array {
  const table = new Int32Array(chains.length * CHAIN_WORDS);
  chains.sort(([a], [b]) => a - b).forEach((link, index) => table.set(link, index * CHAIN_WORDS));
  return new Uint8Array(table.buffer);
}
