import { Column } from "./column";
import { readTokens } from "./fold";
import { SLOT_WORDS } from "./format";
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

/** In a pair's word the hash takes the low bits, the lengths those above; the last bit stands for it and all above. */
const PAIR_TAG = 0xffff;
const LENGTHS_SHIFT = 16;
const LAST_LENGTH = 15;

/** The bit of a length in the lengths of a pair. */
export function lengthBit(tokens: number): number {
  return 1 << Math.min(tokens - 2, LAST_LENGTH);
}

/** The greatest length that is among the lengths of a pair, where no name has more than `maxTokens`. */
export function longestOf(lengths: number, maxTokens: number): number {
  return lengths >> LAST_LENGTH !== 0 ? maxTokens : 33 - Math.clz32(lengths);
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

  /** The slots of one-token and of longer names; `heads` are the first names of each folding, `link` gets who follows whom. */
  slots(link: (name: number, next: number) => void): {
    readonly wordSlots: Uint8Array;
    readonly longSlots: Uint8Array;
    readonly heads: readonly number[];
  } {
    const heads: number[] = [];
    const wordSlots = this.#slotsOf(
      this.#rows((tokens) => tokens === 1),
      link,
      heads,
    );
    const longSlots = this.#slotsOf(
      this.#rows((tokens) => tokens > 1),
      link,
      heads,
    );
    return { wordSlots, longSlots, heads };
  }

  #slotsOf(rows: readonly number[], link: (name: number, next: number) => void, heads: number[]): Uint8Array {
    const slots = this.#place(rows);
    const table = new Int32Array(slots.length * SLOT_WORDS);
    const last = new Int32Array(slots.length);
    for (const row of rows) {
      const name = this.#names.at(row);
      const slot = this.#slotOf(slots, row);
      const held = table[slot * SLOT_WORDS + 1] ?? 0;
      const policy = this.#policies.at(row);
      if (held === 0) {
        table[slot * SLOT_WORDS] = this.#checks.at(row);
        table[slot * SLOT_WORDS + 1] = ((name + 1) << SLOT_POLICY_BITS) | policy;
        heads.push(name);
      } else {
        link(last[slot] ?? 0, name);
        table[slot * SLOT_WORDS + 1] = joinPolicies(held, policy);
      }
      last[slot] = name;
    }
    return new Uint8Array(table.buffer);
  }

  /**
   * For each slot the first row of its folding, plus one. A slot keeps the check alone, because its place tells most of
   * the hash: where two foldings with one check meet, the table is made larger until they do not.
   */
  #place(rows: readonly number[]): Int32Array {
    for (let capacity = capacityFor(rows.length); ; capacity = Math.ceil(capacity * GROWTH)) {
      const slots = new Int32Array(capacity);
      const clash = rows.some((row) => {
        const slot = this.#slotOf(slots, row);
        const held = slots[slot] ?? 0;
        if (held === 0) slots[slot] = row + 1;
        return held !== 0 && this.#hashes.at(held - 1) !== this.#hashes.at(row);
      });
      if (!clash) return slots;
    }
  }

  #rows(takes: (tokens: number, policy: number) => boolean): number[] {
    const rows: number[] = [];
    for (let row = 0; row < this.#hashes.length; row++) {
      if (takes(this.#lengths.at(row), this.#policies.at(row))) rows.push(row);
    }
    return rows;
  }

  #slotOf(slots: Int32Array, row: number): number {
    const check = this.#checks.at(row);
    let slot = firstPlace(this.#hashes.at(row), slots.length);
    for (;;) {
      const held = slots[slot] ?? 0;
      if (held === 0 || this.#checks.at(held - 1) === check) return slot;
      if (++slot === slots.length) slot = 0;
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
    const lengths = new Map<number, number>();
    for (let row = 0; row < this.#hashes.length; row++) {
      const pair = this.#pairs.at(row);
      const tokens = this.#lengths.at(row);
      if (tokens > 1) lengths.set(pair, (lengths.get(pair) ?? 0) | lengthBit(tokens));
    }
    const pairs = new Int32Array(capacityFor(lengths.size));
    const filter = newFilter(lengths.size / WORD_FILTER_KEYS);
    for (const [pair, bits] of lengths) {
      const place = pairPlace(pairs, pair);
      pairs[place] = (pairs[place] ?? 0) | (bits << LENGTHS_SHIFT) | (pair & PAIR_TAG);
      setFilter(filter, pair);
    }
    return { pairs: new Uint8Array(pairs.buffer), filter: new Uint8Array(filter.buffer) };
  }
}

/** Places of a hash table for each of its entries. */
const ROOM = 1.5;
const GROWTH = 1.1;

/** How many places a hash table of so many entries has. One at least is always free. */
export function capacityFor(entries: number): number {
  return Math.ceil(entries * ROOM) + 1;
}

/** Bits of the mixed hash that choose a place: with them the product is exact for tables of up to 2^27 places. */
const PLACE_BITS = 26;

/** Where a hash is looked for first in a table of so many places. */
export function firstPlace(hash: number, capacity: number): number {
  return (((Math.imul(hash, 0x9e3779b1) >>> (32 - PLACE_BITS)) * capacity) / 2 ** PLACE_BITS) | 0;
}

/** The place of a pair in the table of pairs, or the free one where it would be. */
function pairPlace(pairs: Int32Array, pair: number): number {
  let place = firstPlace(pair, pairs.length);
  for (;;) {
    const word = pairs[place] ?? 0;
    if (word === 0 || ((word ^ pair) & PAIR_TAG) === 0) return place;
    if (++place === pairs.length) place = 0;
  }
}

/** The lengths of the names that begin with a pair of tokens, as `lengthBit`s; of another pair's in the rarest case. */
export function pairLengths(pairs: Int32Array, pair: number): number {
  return (pairs[pairPlace(pairs, pair)] ?? 0) >>> LENGTHS_SHIFT;
}

/** The word of a folding's slot, 0 where there is no such folding. */
export function slotWord(slots: Int32Array, hash: number, check: number): number {
  let at = firstPlace(hash, slots.length / SLOT_WORDS) * SLOT_WORDS;
  for (;;) {
    const word = slots[at + 1] ?? 0;
    if (word === 0 || slots[at] === check) return word;
    at += SLOT_WORDS;
    if (at === slots.length) at = 0;
  }
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

function joinPolicies(held: number, policy: number): number {
  const mask = (1 << SLOT_POLICY_BITS) - 1;
  const before = held & mask;
  if (before === policy) return held;
  return (held & ~mask) | (before === ANY_CASE || policy === ANY_CASE ? ANY_CASE : AS_WRITTEN);
}

/** The smallest power of two that is at least `count` and 2. */
function powerOfTwo(count: number): number {
  let power = 2;
  while (power < count) power *= 2;
  return power;
}
