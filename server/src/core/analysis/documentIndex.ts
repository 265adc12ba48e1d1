import { hashOfKey, tallyLevel } from "../recognition/resolution/context";
import type { DefinitionsAround, RecognitionContext } from "../recognition/resolution/context";
import type { DefinedForm, ScannedDefinition } from "../recognition/blockScan";
import type { Knowledge } from "../knowledge/knowledge";
import { Gathered } from "../recognition/scanning/gathered";
import { spliced } from "../text/spliced";
import { hashesOf, KeyFilter } from "./keyFilter";
import { PersistentMap } from "./persistentMap";
import { indexOfOrder } from "./records";
import type { ScannedBlock } from "./records";

/** A definition and the order of the block that gives it. */
interface GivenDefinition {
  readonly order: number;
  readonly definition: ScannedDefinition;
}

const NONE: readonly GivenDefinition[] = [];
/** What the block that is being resolved asked for: one block is resolved at a time. */
const reads = new Gathered();
/** Among so many keys that were asked for last the next is looked for: blocks ask for few, and for these again and again. */
const LAST_READS = 16;
const EMPTY_FILTER = new KeyFilter();

/** What all blocks together say, by key. Immutable. */
export class DocumentIndex {
  readonly #definitions: PersistentMap<readonly GivenDefinition[]>;
  readonly #tallies: PersistentMap<number>;
  /** Of all keys. */
  readonly #known: KeyFilter;
  /** Of those that may make a mention of a form: of most definitions nothing follows for medicines. */
  readonly #telling: KeyFilter;

  private constructor(
    definitions: PersistentMap<readonly GivenDefinition[]>,
    tallies: PersistentMap<number>,
    known: KeyFilter,
    telling: KeyFilter,
  ) {
    this.#definitions = definitions;
    this.#tallies = tallies;
    this.#known = known;
    this.#telling = telling;
  }

  /** The index of a whole document; yields after each block, so that other work can come between. */
  static *of(blocks: readonly ScannedBlock[]): Generator<ScannedBlock, DocumentIndex, void> {
    const definitions = new Map<string, GivenDefinition[]>();
    const tallies = new Map<string, number>();
    for (const block of blocks) {
      addDefinitions(definitions, block);
      addTallies(tallies, block, 1);
      yield block;
    }
    const told: string[] = [];
    for (const [key, given] of definitions) if (given.some(isOfMention)) told.push(key);
    const telling = EMPTY_FILTER.with(told, tallies.keys());
    const known = telling.with(definitions.keys());
    return new DocumentIndex(PersistentMap.of(definitions), PersistentMap.of(tallies), known, telling);
  }

  /** The document's sum of what its blocks count under this key. */
  sum(key: string): number {
    return this.#tallies.get(key) ?? 0;
  }

  /** The index after blocks were replaced, and the read keys whose answer changed for some other block. */
  replace(
    removed: readonly ScannedBlock[],
    added: readonly ScannedBlock[],
  ): { index: DocumentIndex; changed: Set<number> } {
    const changed = new Set<number>();
    const definitions = this.#replaceDefinitions(removed, added, changed);
    const tallies = this.#replaceTallies(removed, added, changed);
    const defined = added.flatMap(({ given }) => given.definitions);
    const counted = added.flatMap(({ given }) => given.tallies.map(keyOf));
    const known = this.#known.with(defined.map(keyOf), counted);
    const telling = this.#telling.with(defined.filter(isOfMention).map(keyOf), counted);
    return { index: new DocumentIndex(definitions, tallies, known, telling), changed };
  }

  /** See {@link RecognitionContext.mayTell}. */
  mayTell(hash: number): boolean {
    return this.#telling.has(hash);
  }

  /** False when certainly neither a definition nor a count has a key with this hash. */
  mayKnow(hash: number): boolean {
    return this.#known.has(hash);
  }

  /** The document as the block of this order sees it. */
  contextFor(order: number, knowledge: Knowledge, threshold: number): BlockContext {
    return new BlockContext(this, order, knowledge, threshold);
  }

  /** Whether any block defines the form with this key. */
  defines(key: string): boolean {
    return this.#definitions.get(key) !== undefined;
  }

  /** The definitions that other blocks than the one of this order give for a key. */
  definitionsFor(order: number, key: string): DefinitionsAround | undefined {
    const all = this.#definitions.get(key);
    if (all === undefined) return undefined;
    const before = indexOfOrder(all, order);
    let after = before;
    while (all[after]?.order === order) after++;
    return { all, before, after };
  }

  #replaceDefinitions(
    removed: readonly ScannedBlock[],
    added: readonly ScannedBlock[],
    changed: Set<number>,
  ): PersistentMap<readonly GivenDefinition[]> {
    const before = definitionsByKey(removed);
    const after = definitionsByKey(added);
    const updates: [string, readonly GivenDefinition[] | undefined][] = [];
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const old = before.get(key) ?? NONE;
      const fresh = after.get(key) ?? NONE;
      if (!sameDefinitions(old, fresh)) for (const hash of hashesOf(key)) changed.add(hash);
      const all = withoutAndWith(this.#definitions.get(key) ?? NONE, old, fresh);
      updates.push([key, all.length > 0 ? all : undefined]);
    }
    return updates.length > 0 ? this.#definitions.with(updates) : this.#definitions;
  }

  #replaceTallies(
    removed: readonly ScannedBlock[],
    added: readonly ScannedBlock[],
    changed: Set<number>,
  ): PersistentMap<number> {
    const delta = new Map<string, number>();
    for (const block of removed) addTallies(delta, block, -1);
    for (const block of added) addTallies(delta, block, 1);
    const updates: [string, number | undefined][] = [];
    for (const [key, difference] of delta) {
      if (difference === 0) continue;
      const old = this.sum(key);
      const sum = old + difference;
      if (tallyLevel(old) !== tallyLevel(sum)) changed.add(hashOfKey(key));
      updates.push([key, sum === 0 ? undefined : sum]);
    }
    return updates.length > 0 ? this.#tallies.with(updates) : this.#tallies;
  }
}

/** What one block asks its document, and the {@link hashOfKey} of each key that it asked for. */
export class BlockContext implements RecognitionContext {
  readonly knowledge: Knowledge;
  readonly threshold: number;
  readonly #index: DocumentIndex;
  readonly #order: number;

  constructor(index: DocumentIndex, order: number, knowledge: Knowledge, threshold: number) {
    this.knowledge = knowledge;
    this.threshold = threshold;
    this.#index = index;
    this.#order = order;
  }

  defines(key: string): boolean {
    return this.#isKnown(key) && this.#index.defines(key);
  }

  definitions(key: string): DefinitionsAround | undefined {
    return this.#isKnown(key) ? this.#index.definitionsFor(this.#order, key) : undefined;
  }

  tally(key: string): number {
    return this.#isKnown(key) ? tallyLevel(this.#index.sum(key)) : 0;
  }

  mayTell(hash: number): boolean {
    return this.#index.mayTell(hash);
  }

  /** Notes that a key was asked for. */
  #isKnown(key: string): boolean {
    const hash = hashOfKey(key);
    reads.addUnless(hash, LAST_READS);
    return this.#index.mayKnow(hash);
  }

  /** The hash of every key that was asked for since the last call, seldom twice. */
  takeReads(): readonly number[] {
    return reads.take();
  }
}

/** A definition of a medicine, authority or scheme. */
function isOfMention({ definition }: { readonly definition: ScannedDefinition }): boolean {
  return definition.type !== undefined;
}

function keyOf({ key }: { readonly key: string }): string {
  return key;
}

function definitionsByKey(blocks: readonly ScannedBlock[]): Map<string, GivenDefinition[]> {
  const byKey = new Map<string, GivenDefinition[]>();
  for (const block of blocks) addDefinitions(byKey, block);
  return byKey;
}

function addDefinitions(byKey: Map<string, GivenDefinition[]>, { order, given }: ScannedBlock): void {
  for (const { key, definition } of given.definitions) {
    const list = byKey.get(key);
    if (list === undefined) byKey.set(key, [{ order, definition }]);
    else list.push({ order, definition });
  }
}

function addTallies(sums: Map<string, number>, { given }: ScannedBlock, sign: 1 | -1): void {
  for (const { key, count } of given.tallies) sums.set(key, (sums.get(key) ?? 0) + sign * count);
}

/** `all`, ascending, with the neighbours `gone` taken out and `fresh` at their place. */
function withoutAndWith(
  all: readonly GivenDefinition[],
  gone: readonly GivenDefinition[],
  fresh: readonly GivenDefinition[],
): readonly GivenDefinition[] {
  return spliced(all, indexOfOrder(all, (gone[0] ?? fresh[0])?.order ?? 0), gone.length, fresh);
}

/** The same but for where in their blocks they stand, which no other block may depend on. */
function sameDefinitions(a: readonly GivenDefinition[], b: readonly GivenDefinition[]): boolean {
  return a.length === b.length && a.every(({ definition }, index) => sameDefinition(definition, b[index]?.definition));
}

function sameDefinition(a: ScannedDefinition, b: ScannedDefinition | undefined): boolean {
  return (
    b !== undefined && a.kind === b.kind && a.type === b.type && sameForm(a.short, b.short) && sameForm(a.long, b.long)
  );
}

function sameForm(a: DefinedForm, b: DefinedForm): boolean {
  return (
    a.text === b.text &&
    a.key === b.key &&
    a.entries.length === b.entries.length &&
    a.entries.every((entry, index) => entry.entity === b.entries[index]?.entity)
  );
}
