import { tallyLevel } from "../recognition/context";
import type { ContextDefinition, RecognitionContext } from "../recognition/context";
import type { DefinedForm, ScannedDefinition } from "../recognition/blockScan";
import type { Knowledge } from "../knowledge/knowledge";
import { PersistentMap } from "./persistentMap";
import type { ScannedBlock } from "./records";

/** A definition and the order of the block that gives it. */
interface GivenDefinition {
  readonly order: number;
  readonly definition: ScannedDefinition;
}

/** How many definitions on either side of a block it is told of; where there are more, they say the same or nothing. */
const NEAR = 16;

const NONE: readonly GivenDefinition[] = [];
const NO_DEFINITIONS: readonly ContextDefinition[] = [];
const NO_READS: readonly string[] = [];

/** What all blocks together say, by key. Immutable. */
export class DocumentIndex {
  readonly #definitions: PersistentMap<readonly GivenDefinition[]>;
  readonly #tallies: PersistentMap<number>;

  private constructor(definitions: PersistentMap<readonly GivenDefinition[]>, tallies: PersistentMap<number>) {
    this.#definitions = definitions;
    this.#tallies = tallies;
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
    return new DocumentIndex(PersistentMap.of(definitions), PersistentMap.of(tallies));
  }

  /** The document's sum of what its blocks count under this key. */
  sum(key: string): number {
    return this.#tallies.get(key) ?? 0;
  }

  /** The index after blocks were replaced, and the read keys whose answer changed for some other block. */
  replace(
    removed: readonly ScannedBlock[],
    added: readonly ScannedBlock[],
  ): { index: DocumentIndex; changed: Set<string> } {
    const changed = new Set<string>();
    const definitions = this.#replaceDefinitions(removed, added, changed);
    const tallies = this.#replaceTallies(removed, added, changed);
    return { index: new DocumentIndex(definitions, tallies), changed };
  }

  /** The document as the block of this order sees it. */
  contextFor(order: number, knowledge: Knowledge, threshold: number): BlockContext {
    return new BlockContext(this, order, knowledge, threshold);
  }

  /** The definitions that the nearest other blocks give for a key, in order. */
  definitionsFor(order: number, key: string): readonly ContextDefinition[] {
    const given = this.#definitions.get(key);
    if (given === undefined) return NO_DEFINITIONS;
    const own = indexFrom(given, order);
    let after = own;
    while (given[after]?.order === order) after++;
    const near = [...given.slice(Math.max(0, own - NEAR), own), ...given.slice(after, after + NEAR)];
    return near.map(({ order: other, definition }) => ({ definition, before: other < order }));
  }

  #replaceDefinitions(
    removed: readonly ScannedBlock[],
    added: readonly ScannedBlock[],
    changed: Set<string>,
  ): PersistentMap<readonly GivenDefinition[]> {
    const before = definitionsByKey(removed);
    const after = definitionsByKey(added);
    const updates: [string, readonly GivenDefinition[] | undefined][] = [];
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const old = before.get(key) ?? NONE;
      const fresh = after.get(key) ?? NONE;
      if (!sameDefinitions(old, fresh)) changed.add(key);
      const all = spliced(this.#definitions.get(key) ?? NONE, old, fresh);
      updates.push([key, all.length > 0 ? all : undefined]);
    }
    return updates.length > 0 ? this.#definitions.with(updates) : this.#definitions;
  }

  #replaceTallies(
    removed: readonly ScannedBlock[],
    added: readonly ScannedBlock[],
    changed: Set<string>,
  ): PersistentMap<number> {
    const delta = new Map<string, number>();
    for (const block of removed) addTallies(delta, block, -1);
    for (const block of added) addTallies(delta, block, 1);
    const updates: [string, number | undefined][] = [];
    for (const [key, difference] of delta) {
      if (difference === 0) continue;
      const old = this.sum(key);
      const sum = old + difference;
      if (tallyLevel(old) !== tallyLevel(sum)) changed.add(key);
      updates.push([key, sum === 0 ? undefined : sum]);
    }
    return updates.length > 0 ? this.#tallies.with(updates) : this.#tallies;
  }
}

/**
 * What one block asks its document, and the keys of what it asked. Those of definitions and of tallies are kept together:
 * hardly one is both, and then the block is resolved once too often.
 */
export class BlockContext implements RecognitionContext {
  readonly knowledge: Knowledge;
  readonly threshold: number;
  readonly #index: DocumentIndex;
  readonly #order: number;
  #reads: string[] | undefined;

  constructor(index: DocumentIndex, order: number, knowledge: Knowledge, threshold: number) {
    this.knowledge = knowledge;
    this.threshold = threshold;
    this.#index = index;
    this.#order = order;
  }

  definitions(key: string): readonly ContextDefinition[] {
    (this.#reads ??= []).push(key);
    return this.#index.definitionsFor(this.#order, key);
  }

  tally(key: string): number {
    (this.#reads ??= []).push(key);
    return tallyLevel(this.#index.sum(key));
  }

  /** Every key that was asked for, once each. */
  get reads(): readonly string[] {
    const reads = this.#reads;
    return reads === undefined ? NO_READS : reads.length === 1 ? reads : [...new Set(reads)];
  }
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
function spliced(
  all: readonly GivenDefinition[],
  gone: readonly GivenDefinition[],
  fresh: readonly GivenDefinition[],
): readonly GivenDefinition[] {
  const at = indexFrom(all, (gone[0] ?? fresh[0])?.order ?? 0);
  return all.slice(0, at).concat(fresh, all.slice(at + gone.length));
}

/** Index of the first definition of a block of at least this order. */
function indexFrom(given: readonly GivenDefinition[], order: number): number {
  let low = 0;
  let high = given.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((given[middle]?.order ?? 0) < order) low = middle + 1;
    else high = middle;
  }
  return low;
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
