import { damerau } from "../knowledge/editDistance";
import type { Knowledge } from "../knowledge/knowledge";
import type { Labels } from "../knowledge/labels";
import { ordinaryWords } from "./ordinaryWords";
import { stemIndexOf } from "./stems";

/** Shorter names have too many neighbours among words. */
export const SHORTEST_NAME = 7;
/** The same for a name without a stem of the naming schemes, which may be that of a food or a chemical. */
const SHORTEST_WITHOUT_STEM = 9;
const BASE = 0x01000193;
const NONE: readonly string[] = [];
const FILTER_BITS = 2 ** 20;

const ordinary: ReadonlySet<string> = new Set(ordinaryWords.split(/\s+/));

/**
 * Finds the preferred drug names that a word misses by one letter too many, too few, another, or two swapped: such a
 * pair agrees after one letter is left out of either or both. The first letter has to be right.
 * Names are indexed when a word like them is first asked about.
 */
export class NearNames {
  readonly #labels: Labels;
  readonly #isTelling: (name: string) => boolean;
  /** By initial and length; made when they are first asked for: a short text asks for few of them. */
  readonly #groups = new Map<number, Group>();
  /** One bit for each low part of a hash: small enough to stay at hand, and says no to nearly all words. */
  readonly #filter = new Int32Array(FILTER_BITS / 32);

  /** `isTelling` says which of the names (lower case) are looked for. */
  constructor(labels: Labels, isTelling: (name: string) => boolean = () => true) {
    this.#labels = labels;
    this.#isTelling = isTelling;
  }

  /** The known names one edit from `word` (lower case), but for inflections, foreign forms and ordinary words. */
  find(word: string): readonly string[] {
    const groups = [-1, 0, 1].map((more) => this.#group(word.charCodeAt(0), word.length + more));
    const count = hashesOf(word);
    let found: string[] | undefined;
    for (let at = 0; at < count; at++) {
      const hash = hashes[at] ?? 0;
      if (((this.#filter[(hash & (FILTER_BITS - 1)) >>> 5] ?? 0) & (1 << (hash & 31))) === 0) continue;
      for (const group of groups) {
        for (const name of group.like(hash)) {
          if (name === word) return NONE;
          if (found?.includes(name) !== true && isSlip(word, name)) (found ??= []).push(name);
        }
      }
    }
    return found === undefined || ordinary.has(word) ? NONE : found;
  }

  #group(initial: number, length: number): Group {
    if (length < SHORTEST_NAME) return NO_GROUP;
    const key = length * 128 + initial;
    let group = this.#groups.get(key);
    if (group === undefined) {
      const labels = this.#labels.like(initial, length).map((label) => label.toLowerCase());
      group = new Group(labels.filter((name) => isOneWord(name) && this.#isTelling(name)));
      for (const hash of group.hashes()) {
        const word = (hash & (FILTER_BITS - 1)) >>> 5;
        this.#filter[word] = (this.#filter[word] ?? 0) | (1 << (hash & 31));
      }
      this.#groups.set(key, group);
    }
    return group;
  }
}

/** Names of one length, by the hashes of what is left of them without a letter. */
class Group {
  readonly #names: readonly string[];
  /** Open addressing: a hash, and the name's index plus one. */
  readonly #slots: Int32Array;

  constructor(names: readonly string[]) {
    this.#names = names;
    const most = names.reduce((sum, { length }) => sum + length, 0);
    this.#slots = new Int32Array(2 ** (Math.ceil(Math.log2(most * 1.5 + 2)) + 1));
    names.forEach((name, index) => {
      const count = hashesOf(name);
      for (let at = 0; at < count; at++) this.#add(hashes[at] ?? 0, index);
    });
  }

  *hashes(): Generator<number> {
    for (let slot = 0; slot < this.#slots.length; slot += 2) {
      if (this.#slots[slot + 1] !== 0) yield this.#slots[slot] ?? 0;
    }
  }

  /** The names with this hash, in their order; none for most. */
  like(hash: number): readonly string[] {
    let found: string[] | undefined;
    for (let slot = this.#first(hash); this.#slots[slot + 1] !== 0; slot = this.#next(slot)) {
      if (this.#slots[slot] === hash) (found ??= []).push(this.#names[(this.#slots[slot + 1] ?? 0) - 1] ?? "");
    }
    return found ?? NONE;
  }

  #add(hash: number, index: number): void {
    let slot = this.#first(hash);
    while (this.#slots[slot + 1] !== 0) slot = this.#next(slot);
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = index + 1;
  }

  #first(hash: number): number {
    return (hash * 2) & (this.#slots.length - 1);
  }

  #next(slot: number): number {
    return (slot + 2) & (this.#slots.length - 1);
  }
}

const NO_GROUP = new Group([]);

const indexes = new WeakMap<Knowledge, NearNames>();

/** The index of a knowledge base's preferred drug names, made once. */
export function nearNamesOf(knowledge: Knowledge): NearNames {
  let index = indexes.get(knowledge);
  if (index === undefined) {
    const stems = stemIndexOf(knowledge);
    const isTelling = (name: string): boolean =>
      name.length >= SHORTEST_WITHOUT_STEM || stems.suffix(name, 0, name.length) !== undefined;
    index = new NearNames(knowledge.labels("drug"), isTelling);
    indexes.set(knowledge, index);
  }
  return index;
}

function isOneWord(name: string): boolean {
  return name.length >= SHORTEST_NAME && /^[a-z]+$/.test(name);
}

const LONGEST = 64;
/** What {@link hashesOf} found: one buffer for all words, so that looking at a word allocates nothing. */
const hashes = new Int32Array(LONGEST + 1);

/** Hashes of the word, and of the word without each letter but the first; how many. */
function hashesOf(word: string): number {
  const length = Math.min(word.length, LONGEST);
  // A polynomial in BASE: what stands before the gap moves down by one power, what stands behind it stays.
  let whole = 0;
  for (let at = 0; at < length; at++) whole = (Math.imul(whole, BASE) + word.charCodeAt(at)) | 0;
  let count = 0;
  hashes[count++] = mixed(whole);
  let power = 1;
  let behind = 0;
  let before = whole;
  for (let at = length - 1; at > 0; at--) {
    const code = word.charCodeAt(at);
    before = Math.imul((before - code) | 0, INVERSE);
    // Of two equal letters in a row it does not matter which is left out.
    if (code !== word.charCodeAt(at - 1)) hashes[count++] = mixed((Math.imul(before, power) + behind) | 0);
    behind = (behind + Math.imul(code, power)) | 0;
    power = Math.imul(power, BASE);
  }
  return count;
}

/** BASE times this is 1 modulo two to the 32: it takes one letter off the hash. */
const INVERSE = inverseOf(BASE);

function inverseOf(odd: number): number {
  let inverse = odd;
  for (let round = 0; round < 5; round++) inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse));
  return inverse;
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return once ^ (once >>> 13);
}

/**
 * One edit apart, and not so that both are right: inflections and other languages differ at the end ("ketamina",
 * "omeprazol"), national names in h, ae and oe ("beclomethasone"), a radical has -yl ("cholesteryl").
 */
function isSlip(word: string, name: string): boolean {
  if (word.charCodeAt(0) !== name.charCodeAt(0) || damerau(word, name, 1) !== 1) return false;
  if (word.endsWith("yl") && !name.endsWith("yl")) return false;
  if (word.length !== name.length) {
    const [short, long] = word.length < name.length ? [word, name] : [name, word];
    return !(long.startsWith(short) && /[aeiosynd]$/.test(long)) && spelling(short) !== spelling(long);
  }
  const differsLast = word.slice(0, -1) === name.slice(0, -1);
  return !(differsLast && /[aeioyncglm]$/.test(word));
}

/** The same for the spellings of one name in different countries. */
function spelling(name: string): string {
  return name.replace(/th/g, "t").replace(/ae|oe/g, "e");
}
