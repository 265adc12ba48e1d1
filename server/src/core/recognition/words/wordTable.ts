import { COMMON } from "./lexicon";
import { isCapital, isHyphen } from "./reading";
import { AUTHORITY, CAPITAL, FOREIGN, LOWER, UPPER } from "./tokens";
import type { Tokens } from "./tokens";

/** Learns the word at an index, which is not in the table, and returns where it now is. */
export type Learn = (tokens: Tokens, token: number) => number;

/** So many words are remembered; then all are forgotten. They are numbered as they come, so that the usual ones lie close together. */
const MOST_WORDS = 2 ** 15;
/** By the hash of a word: its number, or that of another word, whose place is the next one; 0 where there is none. */
const PLACES = 2 * MOST_WORDS;
/** Of each word: its hash; its {@link kindOf} and, in the low bits, its marks; its lexicon classes; the bits of its lists. */
const FIELDS = 4;
const MARK_BITS = 8;
const MARKS = 2 ** MARK_BITS - 1;
const PLACES_BYTES = 2 * PLACES;

/** What is remembered of words, by their hashes. The kernel (server/wasm/words.as) looks into it, too. */
export class WordTable {
  static readonly BYTES = PLACES_BYTES + 4 * (MOST_WORDS + 1) * FIELDS;
  /** {@link FIELDS} numbers a word, from the first on; those before it are none's. */
  readonly words: Int32Array;
  readonly #places: Uint16Array;
  #count = 0;

  /** In a memory of the kernel's, or one of its own. */
  constructor(buffer: ArrayBuffer = new ArrayBuffer(WordTable.BYTES), at = 0) {
    this.#places = new Uint16Array(buffer, at, PLACES);
    this.words = new Int32Array(buffer, at + PLACES_BYTES, (MOST_WORDS + 1) * FIELDS);
  }

  /** Where in {@link words} a word is; 0 for one that is not remembered. */
  find(hash: number, kind: number): number {
    const { words } = this;
    const places = this.#places;
    for (let place = hash & (PLACES - 1); ; place = (place + 1) & (PLACES - 1)) {
      const at = (places[place] ?? 0) * FIELDS;
      if (at === 0 || (words[at] === hash && (words[at + 1] ?? 0) >>> MARK_BITS === kind)) return at;
    }
  }

  /** Fills in what is remembered of a part's words, and which of them are worth a visit. */
  recall(tokens: Tokens, learn: Learn): void {
    const { count, starts, ends, hashes, shapes, units, base, classes, marks, visits } = tokens;
    const { words } = this;
    let visitCount = 0;
    let allShapes = 0;
    let allCues = 0;
    for (let token = 0; token < count; token++) {
      const end = ends[token] ?? 0;
      const shape = shapes[token] ?? 0;
      const at = this.find(hashes[token] ?? 0, kindOf(end - (starts[token] ?? 0), shape)) || learn(tokens, token);
      const mark = (words[at + 1] ?? 0) & MARKS;
      classes[token] = words[at + 2] ?? 0;
      marks[token] = mark;
      allShapes |= shape;
      allCues |= words[at + 3] ?? 0;
      const next = units[base + end] ?? 0;
      if ((mark & ~AUTHORITY) !== 0 || isHyphen(next) || (shape !== LOWER && !isOrdinary(tokens, token)))
        visits[visitCount++] = token;
    }
    tokens.visitCount = visitCount;
    tokens.allShapes = allShapes;
    tokens.allCues = allCues;
  }

  /** Remembers a word that it does not; returns where it now is. */
  add(hash: number, kind: number, marks: number, classes: number, cues: number): number {
    if (this.#count === MOST_WORDS) {
      this.#places.fill(0);
      this.#count = 0;
    }
    const number = ++this.#count;
    let place = hash & (PLACES - 1);
    while (this.#places[place] !== 0) place = (place + 1) & (PLACES - 1);
    this.#places[place] = number;
    const at = number * FIELDS;
    this.words[at] = hash;
    this.words[at + 1] = (kind << MARK_BITS) | marks;
    this.words[at + 2] = classes;
    this.words[at + 3] = cues;
    return at;
  }
}

/** "Patients": a word of the lexicon with one capital, before and after which nothing stands that makes it a name. */
function isOrdinary({ starts, ends, shapes, classes, units, base, text }: Tokens, token: number): boolean {
  if (shapes[token] !== (CAPITAL | UPPER | LOWER) || ((classes[token] ?? 0) & ~COMMON) === 0) return false;
  const start = base + (starts[token] ?? 0);
  const end = base + (ends[token] ?? 0);
  if (end - start < 3 || isCapital(units[start + 1] ?? 0)) return false;
  const before = start === base ? 0x20 : units[start - 1];
  const after = end === base + text.length ? 0x20 : (units[end] ?? 0);
  return (before === 0x20 || before === 0x0a) && (after === 0x20 || after === 0x2c || after === 0x2e);
}

/** What is longer is no word that anybody knows. */
const LONGEST = 1000;

/** Tells words of one hash apart: what is unseen inside a word is not in its hash, nor are accents. */
export function kindOf(length: number, shape: number): number {
  return 2 * Math.min(length, LONGEST) + Number((shape & FOREIGN) !== 0);
}
