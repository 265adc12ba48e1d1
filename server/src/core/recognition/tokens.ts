import {
  characterOf,
  characterTable,
  CLASS_MASK,
  DIGIT,
  EXPANDING,
  FOLD_SHIFT,
  GREEK,
  IGNORED,
  LETTER,
} from "../knowledge/characters";
import { classesOf } from "./lexicon";
import { HASH_PRIME, HASH_SEED } from "./wordHash";

/** What the letters of a token look like: bits of {@link Tokens.shapes}. */
export const LOWER = 1;
export const UPPER = 2;
export const DIGITS = 4;
/** The first character is an upper-case letter. */
export const CAPITAL = 8;
/** A lower-case letter stands directly before an upper-case one ("inChina", "siRNA"). */
export const CAMEL = 16;
/** Letters beyond ASCII. */
export const FOREIGN = 32;

/**
 * The words of a block in parallel arrays: maximal runs of letters and digits. The arrays are reused by the next call
 * of {@link tokenize}, so that reading a document allocates nothing for them.
 */
export interface Tokens {
  text: string;
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  /** Hash of the folded form, see `hashWord`. */
  hashes: Int32Array;
  shapes: Uint8Array;
  /** Bits of the lexicon's word classes. */
  classes: Int32Array;
  /** Where round and square brackets open. */
  opens: Int32Array;
  openCount: number;
}

const buffers: Tokens = {
  text: "",
  count: 0,
  starts: new Int32Array(1024),
  ends: new Int32Array(1024),
  hashes: new Int32Array(1024),
  shapes: new Uint8Array(1024),
  classes: new Int32Array(1024),
  opens: new Int32Array(256),
  openCount: 0,
};

function grown<T extends Int32Array | Uint8Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

function grow(): void {
  const size = buffers.starts.length * 2;
  buffers.starts = grown(buffers.starts, new Int32Array(size));
  buffers.ends = grown(buffers.ends, new Int32Array(size));
  buffers.hashes = grown(buffers.hashes, new Int32Array(size));
  buffers.shapes = grown(buffers.shapes, new Uint8Array(size));
  buffers.classes = grown(buffers.classes, new Int32Array(size));
}

/** Shape bit of an ASCII character in the low byte, its folded form above; 0 for what ends a word. */
const ascii = new Uint16Array(128);
for (let unit = 0x30; unit <= 0x39; unit++) ascii[unit] = (unit << 8) | DIGITS;
for (let unit = 0x41; unit <= 0x5a; unit++) ascii[unit] = ((unit | 0x20) << 8) | UPPER;
for (let unit = 0x61; unit <= 0x7a; unit++) ascii[unit] = (unit << 8) | LOWER;

/** The same for any character; {@link INSIDE} for what stands inside a word unseen. */
function foreign(unit: number): number {
  const packed = characterTable[unit] || characterOf(unit);
  const kind = packed & CLASS_MASK;
  if (kind === IGNORED) return INSIDE;
  if (kind === DIGIT) return ((packed >>> FOLD_SHIFT) << 8) | DIGITS;
  return kind === LETTER || kind === GREEK || kind === EXPANDING ? ((packed >>> FOLD_SHIFT) << 8) | FOREIGN : 0;
}

const INSIDE = 1 << 7;

const OPEN_ROUND = 0x28;
const OPEN_SQUARE = 0x5b;

function addOpen(at: number, index: number): void {
  if (index === buffers.opens.length) buffers.opens = grown(buffers.opens, new Int32Array(index * 2));
  buffers.opens[index] = at;
}

/** Splits prose into words. One pass; what it returns is valid until the next call. */
export function tokenize(text: string): Tokens {
  const length = text.length;
  let { starts, ends, hashes, shapes, classes } = buffers;
  let count = 0;
  let openCount = 0;
  let at = 0;
  while (at < length) {
    const first = text.charCodeAt(at);
    let packed = first < 128 ? (ascii[first] ?? 0) : foreign(first);
    if (packed === 0 || packed === INSIDE) {
      if (first === OPEN_ROUND || first === OPEN_SQUARE) addOpen(at, openCount++);
      at++;
      continue;
    }
    const start = at;
    let hash = HASH_SEED;
    let previous = packed & 0xff;
    let shape = previous === UPPER ? CAPITAL : 0;
    for (;;) {
      if (packed !== INSIDE) {
        const bit = packed & 0xff;
        shape |= bit === UPPER && previous === LOWER ? UPPER | CAMEL : bit;
        previous = bit;
        hash = Math.imul(hash ^ (packed >>> 8), HASH_PRIME);
      }
      if (++at >= length) break;
      const unit = text.charCodeAt(at);
      packed = unit < 128 ? (ascii[unit] ?? 0) : foreign(unit);
      if (packed === 0) break;
    }
    if (count === starts.length) {
      grow();
      ({ starts, ends, hashes, shapes, classes } = buffers);
    }
    starts[count] = start;
    ends[count] = at;
    hashes[count] = hash;
    shapes[count] = shape;
    classes[count] = classesOf(hash);
    count++;
  }
  buffers.count = count;
  buffers.openCount = openCount;
  buffers.text = text;
  return buffers;
}
