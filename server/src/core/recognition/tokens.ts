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
}

const buffers: Tokens = {
  text: "",
  count: 0,
  starts: new Int32Array(1024),
  ends: new Int32Array(1024),
  hashes: new Int32Array(1024),
  shapes: new Uint8Array(1024),
  classes: new Int32Array(1024),
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

/** 0 for what ends a word; IGNORED for what stands inside a word unseen; else the class of a word's character. */
function wordKind(packed: number): number {
  const kind = packed & CLASS_MASK;
  return kind === LETTER || kind === DIGIT || kind === GREEK || kind === EXPANDING || kind === IGNORED ? kind : 0;
}

/** Splits prose into words. One pass; what it returns is valid until the next call. */
export function tokenize(text: string): Tokens {
  const length = text.length;
  let count = 0;
  let at = 0;
  while (at < length) {
    let unit = text.charCodeAt(at);
    let packed = characterTable[unit] || characterOf(unit);
    let kind = wordKind(packed);
    if (kind === 0 || kind === IGNORED) {
      at++;
      continue;
    }
    const start = at;
    let hash = HASH_SEED;
    let shape = unit >= 0x41 && unit <= 0x5a ? CAPITAL : 0;
    let previous = 0;
    do {
      if (kind !== IGNORED) {
        let bit = FOREIGN;
        if (kind === DIGIT) bit = DIGITS;
        else if (unit < 128) bit = unit < 0x61 ? UPPER : LOWER;
        if (bit === UPPER && previous === LOWER) shape |= CAMEL;
        shape |= bit;
        previous = bit;
        hash = Math.imul(hash ^ (packed >>> FOLD_SHIFT), HASH_PRIME);
      }
      if (++at >= length) break;
      unit = text.charCodeAt(at);
      packed = characterTable[unit] || characterOf(unit);
      kind = wordKind(packed);
    } while (kind !== 0);
    if (count === buffers.starts.length) grow();
    buffers.starts[count] = start;
    buffers.ends[count] = at;
    buffers.hashes[count] = hash;
    buffers.shapes[count] = shape;
    buffers.classes[count] = classesOf(hash);
    count++;
  }
  buffers.count = count;
  buffers.text = text;
  return buffers;
}
