import { Column } from "./column";
import { readTokens } from "./fold";
import { NAME_WORDS, PAIR_WORDS, SLOT_WORDS } from "./format";
import { extendName } from "./hash";
import { ALL_CAPITALS, ANY_CASE, AS_WRITTEN } from "./letterCase";
import { SLOT_POLICY_BITS } from "./nameInfo";
import { AFTER_BREAK, checkOf } from "./tokens";

/** The two hashes of a name's folding and of its first two tokens. */
export interface NameKey {
  readonly hash: number;
  readonly check: number;
  readonly tokens: number;
  /** Hash of the first two tokens, 0 for a name of one. */
  readonly pair: number;
}

/** The key of a name, or `undefined` for what names nothing in text: no letters and digits, or a break within. */
export function nameKey(text: string): NameKey | undefined {
  const { tokens, count } = readTokens(text);
  if (count === 0) return undefined;
  let hash = tokens.keys[0] ?? 0;
  let pair = 0;
  for (let index = 1; index < count; index++) {
    if (((tokens.flags[index] ?? 0) & AFTER_BREAK) !== 0) return undefined;
    hash = extendName(hash, tokens.separators[index] ?? 0, tokens.keys[2 * index] ?? 0);
    if (index === 1) pair = hash;
  }
  return { hash, check: checkOf(tokens, 0, count - 1), tokens: count, pair };
}

/** The bit of a length in the lengths of a pair; the last bit stands for it and all above. */
export function lengthBit(tokens: number): number {
  return 1 << Math.min(tokens - 2, 31);
}

/** Keys for each 64-bit word of a filter, at most: few for what is asked seldom, more for what must stay in the cache. */
const WORD_FILTER_KEYS = 12;
const LONG_FILTER_KEYS = 8;
const PATTERN_COUNT = 1024;
/** Bits that a key sets in its word. */
const PATTERN_BITS = 4;

/** The bits that a hash sets in its word of a filter, by the hash's low bits; each is two 32-bit words. */
export const filterPatterns = new Int32Array(2 * PATTERN_COUNT);
for (let pattern = 0; pattern < PATTERN_COUNT; pattern++) {
  let mixed = Math.imul(pattern + 1, 0x9e3779b1);
  for (let bit = 0; bit < PATTERN_BITS; bit++, mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b)) {
    const place = 2 * pattern + (mixed >>> 31);
    filterPatterns[place] = (filterPatterns[place] ?? 0) | (1 << ((mixed >>> 26) & 31));
  }
}

/** The foldings of all names with their keys, and what the matcher needs to find them. */
export class NameTable {
  readonly #hashes = new Column();
  readonly #checks = new Column();
  readonly #pairs = new Column();
  readonly #lengths = new Column();
  readonly #names = new Column();
  readonly #policies = new Column();
  maxTokens = 1;

  add(name: number, key: NameKey, policy: number): void {
    this.#hashes.push(key.hash);
    this.#checks.push(key.check);
    this.#pairs.push(key.pair);
    this.#lengths.push(key.tokens);
    this.#names.push(name);
    this.#policies.push(policy);
    this.maxTokens = Math.max(this.maxTokens, key.tokens);
  }

  /** The slots of one-token and of longer names; the names of one folding are chained in `names`; `heads` come first. */
  slots(names: Column): {
    readonly wordSlots: Uint8Array;
    readonly longSlots: Uint8Array;
    readonly heads: readonly number[];
  } {
    const heads: number[] = [];
    const wordSlots = this.#slotsOf(
      this.#rows((tokens) => tokens === 1),
      names,
      heads,
    );
    const longSlots = this.#slotsOf(
      this.#rows((tokens) => tokens > 1),
      names,
      heads,
    );
    return { wordSlots, longSlots, heads };
  }

  #slotsOf(rows: readonly number[], names: Column, heads: number[]): Uint8Array {
    const capacity = powerOfTwo(rows.length * 1.4);
    const table = new Int32Array(capacity * SLOT_WORDS);
    const last = new Int32Array(capacity);
    for (const row of rows) {
      const name = this.#names.at(row);
      const slot = this.#slotOf(table, capacity, row);
      const held = table[slot * SLOT_WORDS + 2] ?? 0;
      const policy = this.#policies.at(row);
      if (held === 0) {
        const word = ((name + 1) << SLOT_POLICY_BITS) | policy;
        table.set([this.#hashes.at(row), this.#checks.at(row), word], slot * SLOT_WORDS);
        heads.push(name);
      } else {
        names.set((last[slot] ?? 0) * NAME_WORDS + 2, name + 1);
        table[slot * SLOT_WORDS + 2] = joinPolicies(held, policy);
      }
      last[slot] = name;
    }
    return new Uint8Array(table.buffer);
  }

  #rows(takes: (tokens: number, policy: number) => boolean): number[] {
    const rows: number[] = [];
    for (let row = 0; row < this.#hashes.length; row++) {
      if (takes(this.#lengths.at(row), this.#policies.at(row))) rows.push(row);
    }
    return rows;
  }

  #slotOf(table: Int32Array, capacity: number, row: number): number {
    const hash = this.#hashes.at(row);
    const check = this.#checks.at(row);
    let slot = firstSlot(hash, slotShift(capacity));
    for (;;) {
      const at = slot * SLOT_WORDS;
      if (table[at + 2] === 0 || (table[at] === hash && table[at + 1] === check)) return slot;
      slot = (slot + 1) & (capacity - 1);
    }
  }

  /** Filter of the names of one token: small, because every token of a text asks it. */
  wordFilter(): Uint8Array {
    return this.#filter((tokens) => tokens === 1, WORD_FILTER_KEYS);
  }

  /** Filter of the names of one token that may have small letters. */
  smallFilter(): Uint8Array {
    return this.#filter((tokens, policy) => tokens === 1 && policy !== ALL_CAPITALS, WORD_FILTER_KEYS);
  }

  /** Filter of the names of several tokens. */
  longFilter(): Uint8Array {
    return this.#filter((tokens) => tokens > 1, LONG_FILTER_KEYS);
  }

  #filter(takes: (tokens: number, policy: number) => boolean, keysPerWord: number): Uint8Array {
    const rows = this.#rows(takes);
    const filter = newFilter(rows.length / keysPerWord);
    for (const row of rows) setFilter(filter, this.#hashes.at(row));
    return new Uint8Array(filter.buffer);
  }

  /** The table of pairs and its filter. */
  pairs(): { readonly pairs: Uint8Array; readonly filter: Uint8Array } {
    const loose = new Int32Array(powerOfTwo(this.#hashes.length * 1.4) * PAIR_WORDS);
    let distinct = 0;
    for (let row = 0; row < this.#hashes.length; row++) {
      if (this.#lengths.at(row) > 1) distinct += addPair(loose, this.#pairs.at(row), lengthBit(this.#lengths.at(row)));
    }
    const pairs = new Int32Array(powerOfTwo(distinct * 1.4) * PAIR_WORDS);
    const filter = newFilter(distinct / WORD_FILTER_KEYS);
    for (let at = 0; at < loose.length; at += PAIR_WORDS) {
      const bits = loose[at + 1] ?? 0;
      if (bits === 0) continue;
      addPair(pairs, loose[at] ?? 0, bits);
      setFilter(filter, loose[at] ?? 0);
    }
    return { pairs: new Uint8Array(pairs.buffer), filter: new Uint8Array(filter.buffer) };
  }
}

/** The shift that {@link firstSlot} wants for a table of `capacity` places, a power of two. */
export function slotShift(capacity: number): number {
  return Math.clz32(capacity - 1);
}

/** Where a hash is looked for first. */
export function firstSlot(hash: number, shift: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> shift;
}

/** The number of 64-bit words of a filter, a power of two; each takes two places of the array. */
export function filterWords(filter: Int32Array): number {
  return filter.length >>> 1;
}

/** The shift that takes a hash to its word in a filter of so many words. */
export function filterShift(words: number): number {
  return Math.clz32(words) + 1;
}

/** False when the filter certainly has not got the hash. `shift` is its {@link filterShift}. */
export function passesFilter(filter: Int32Array, shift: number, hash: number): boolean {
  const word = 2 * (hash >>> shift);
  const pattern = 2 * (hash & (PATTERN_COUNT - 1));
  const low = filterPatterns[pattern] ?? 0;
  const high = filterPatterns[pattern + 1] ?? 0;
  return ((filter[word] ?? 0) & low) === low && ((filter[word + 1] ?? 0) & high) === high;
}

function newFilter(words: number): Int32Array {
  return new Int32Array(2 * powerOfTwo(words));
}

function setFilter(filter: Int32Array, hash: number): void {
  const word = 2 * (hash >>> filterShift(filterWords(filter)));
  const pattern = 2 * (hash & (PATTERN_COUNT - 1));
  filter[word] = (filter[word] ?? 0) | (filterPatterns[pattern] ?? 0);
  filter[word + 1] = (filter[word + 1] ?? 0) | (filterPatterns[pattern + 1] ?? 0);
}

function addPair(table: Int32Array, pair: number, bits: number): number {
  const capacity = table.length / PAIR_WORDS;
  let slot = firstSlot(pair, slotShift(capacity));
  for (;;) {
    const at = slot * PAIR_WORDS;
    const held = table[at + 1] ?? 0;
    if (held === 0 || table[at] === pair) {
      table[at] = pair;
      table[at + 1] = held | bits;
      return held === 0 ? 1 : 0;
    }
    slot = (slot + 1) & (capacity - 1);
  }
}

function joinPolicies(held: number, policy: number): number {
  const mask = (1 << SLOT_POLICY_BITS) - 1;
  const before = held & mask;
  if (before === policy) return held;
  return (held & ~mask) | (before === ANY_CASE || policy === ANY_CASE ? ANY_CASE : AS_WRITTEN);
}

/** The smallest power of two that is at least `count` and 2. */
export function powerOfTwo(count: number): number {
  let power = 2;
  while (power < count) power *= 2;
  return power;
}
