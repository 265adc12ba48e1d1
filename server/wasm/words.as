// AssemblyScript: words of plain ASCII text, compiled by build.mjs to src/core/recognition/wordKernelBytes.ts.
// The TypeScript in src/core/recognition/words.ts says what a word is and does the same without WebAssembly. Where
// anything but ASCII is met, the function stops before it and says where.

import { bitsAt, BYTES, DIGITS as DIGIT_BITS, inSmall, LETTERS, narrow, ROOM, SMALLS, SURE, TEXT_END, UNITS } from "./text";
export { narrow };

// The layout below is known to src/core/recognition/words/wordKernel.ts.
const STATE: usize = 1024;
const STARTS: usize = TEXT_END;
const ENDS: usize = STARTS + 4 * ROOM;
const HASHES: usize = ENDS + 4 * ROOM;
const OPENS: usize = HASHES + 4 * ROOM;
const SHAPES: usize = OPENS + 4 * ROOM;
/** The same columns for one part of the text, with what is remembered of its words. */
const PART_STARTS: usize = SHAPES + ROOM;
const PART_ENDS: usize = PART_STARTS + 4 * ROOM;
const PART_HASHES: usize = PART_ENDS + 4 * ROOM;
const CLASSES: usize = PART_HASHES + 4 * ROOM;
const VISITS: usize = CLASSES + 4 * ROOM;
const PART_SHAPES: usize = VISITS + 4 * ROOM;
const MARKS: usize = PART_SHAPES + ROOM;
/** The memory of words, as in src/core/recognition/wordMemory.ts: places by hash, and four fields a word. */
const PLACES: usize = MARKS + ROOM;
const PLACE_MASK: i32 = 0xffff;
const WORDS: usize = PLACES + 2 * (PLACE_MASK + 1);
const MARK_BITS: i32 = 8;
/** Marks stand between the hash and the kind. */
const MARKS_OF_KEY: u64 = 0xff00000000;
const LONGEST: i32 = 1000;
const AUTHORITY: i32 = 4;
/** Of the lexicon's classes. */
const COMMON: i32 = 1 << 17;

// The bits of a word's shape, as in src/core/recognition/tokens.ts.
const LOWER: i32 = 1;
const UPPER: i32 = 2;
const DIGITS: i32 = 4;
const CAPITAL: i32 = 8;
const CAMEL: i32 = 16;
const FOREIGN_BIT: i32 = 5;

/** The multiplier of src/core/recognition/words/wordHash.ts to the sixteenth power. */
const SIXTEENTH_POWER: i32 = 0x5e8a5301;
const OPEN_ROUND: i32 = 0x28;
const OPEN_SQUARE: i32 = 0x5b;

/** Appends the words from `start` on; returns how many there are then. STATE: where it stopped, and the brackets. */
export function read(start: i32, length: i32, count: i32, opened: i32): i32 {
  const end = <usize>length;
  let offset = <usize>start;
  let words = count;
  let opens = opened;
  while (offset < end) {
    const first = <i32>load<u8>(BYTES + offset);
    if (first >= 0x80 || first == 0) break;
    let position = offset;
    let size: i32;
    let shape = 0;
    let carry: u64 = 0;
    do {
      const small = bitsAt(SMALLS, position);
      const letter = bitsAt(LETTERS, position);
      const digit = bitsAt(DIGIT_BITS, position);
      size = min(<i32>ctz(~(letter | digit)), SURE);
      const inside = ((<u64>1) << <u64>size) - 1;
      const lower = small & inside;
      const upper = (letter ^ small) & inside;
      if (position == offset) shape = <i32>(upper & 1) * CAPITAL;
      shape |= <i32>(lower != 0) * LOWER | <i32>(upper != 0) * UPPER | <i32>((digit & inside) != 0) * DIGITS;
      shape |= <i32>((((lower << 1) | carry) & upper) != 0) * CAMEL;
      carry = (lower >> <u64>(SURE - 1)) & 1;
      position += <usize>size;
    } while (size == SURE);
    if (position == offset) {
      if (first == OPEN_ROUND || first == OPEN_SQUARE) {
        store<i32>(OPENS + (<usize>opens << 2), <i32>offset);
        opens++;
      }
      offset++;
      continue;
    }
    const next = <i32>load<u8>(BYTES + position);
    if ((next >= 0x80 || next == 0) && position < end) break;
    let hash = 0;
    let power = 1;
    for (let stop = position; ; stop -= 16) {
      const left = <i32>(stop - offset);
      hash += power * hashOf(inSmall(v128.load(BYTES + stop - 16)), left);
      if (left <= 16) break;
      power *= SIXTEENTH_POWER;
    }
    const word = <usize>words;
    store<i32>(STARTS + (word << 2), <i32>offset);
    store<i32>(ENDS + (word << 2), <i32>position);
    store<i32>(HASHES + (word << 2), hash);
    store<u8>(SHAPES + word, <u8>shape);
    words++;
    offset = next == 0x20 ? position + 1 : position;
  }
  store<i32>(STATE, <i32>min(offset, end));
  store<i32>(STATE + 4, opens);
  return words;
}

/** The powers of the multiplier in halves of sixteen bits: the low ones, taken as signed, then what is left for the high ones. */
const POWERS: usize = memory.data<i16>([
  29265, 2721, -5135, -6591, -13935, 26081, -29903, 2433, -20271, 20769, -17807, -17215, 10257, -13215, 31153, 1,
  28300, 17256, 330, 17552, -20455, -23404, -3884, 19224, 25445, 24269, -29753, 8055, -13308, -25, -25033, 0,
], 16);
/** Sixteen bytes from n on keep the last n of sixteen. */
const LAST: usize = memory.data<u8>([
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
], 16);

/** The hash of the last so many of sixteen folded characters: a sum of products with the multiplier's powers, the first with the highest. */
@inline
function hashOf(folded: v128, count: i32): i32 {
  const kept = v128.and(folded, v128.load(LAST + <usize>min(count, 16)));
  const first = i16x8.extend_low_i8x16_u(kept);
  const second = i16x8.extend_high_i8x16_u(kept);
  const low = i32x4.add(
    i32x4.dot_i16x8_s(first, v128.load(POWERS)),
    i32x4.dot_i16x8_s(second, v128.load(POWERS, 16)),
  );
  const high = i32x4.add(
    i32x4.dot_i16x8_s(first, v128.load(POWERS, 32)),
    i32x4.dot_i16x8_s(second, v128.load(POWERS, 48)),
  );
  const pairs = i32x4.add(low, i32x4.shl(high, 16));
  const sums = i32x4.add(pairs, v128.shuffle<i32>(pairs, pairs, 2, 3, 0, 1));
  return i32x4.extract_lane(sums, 0) + i32x4.extract_lane(sums, 1);
}

/** Copies the words from the one with this index on that begin before `end` to the columns of a part that begins at `base`; returns how many. */
export function take(first: i32, count: i32, base: i32, end: i32): i32 {
  let taken: usize = 0;
  for (let word = <usize>first; word < <usize>count; word++) {
    const start = load<i32>(STARTS + (word << 2));
    if (start >= end) break;
    store<i32>(PART_STARTS + (taken << 2), start - base);
    store<i32>(PART_ENDS + (taken << 2), load<i32>(ENDS + (word << 2)) - base);
    store<i32>(PART_HASHES + (taken << 2), load<i32>(HASHES + (word << 2)));
    store<u8>(PART_SHAPES + taken, load<u8>(SHAPES + word));
    taken++;
  }
  return <i32>taken;
}

/**
 * Fills in what is remembered of the part's words from `first` on; returns where it met one that is not, or `count`.
 * `base` and `length`: of the part. STATE: the number of visits, and shapes and cues together.
 */
export function recall(first: i32, count: i32, base: i32, length: i32): i32 {
  let visits = <usize>load<i32>(STATE + 8);
  let shapes = load<i32>(STATE + 12);
  let cues = load<i32>(STATE + 16);
  let token = <usize>first;
  const units = UNITS + (<usize>base << 1);
  while (token < <usize>count) {
    const hash = load<i32>(PART_HASHES + (token << 2));
    const start = load<i32>(PART_STARTS + (token << 2));
    const end = load<i32>(PART_ENDS + (token << 2));
    const shape = <i32>load<u8>(PART_SHAPES + token);
    const kind = 2 * min(end - start, LONGEST) + ((shape >>> FOREIGN_BIT) & 1);
    const key = ((<u64>kind) << (32 + MARK_BITS)) | <u64>(<u32>hash);
    let place = hash & PLACE_MASK;
    let word = WORDS + (<usize>load<u16>(PLACES + (<usize>place << 1)) << 4);
    while ((load<u64>(word) & ~MARKS_OF_KEY) != key) {
      if (word == WORDS) break;
      place = (place + 1) & PLACE_MASK;
      word = WORDS + (<usize>load<u16>(PLACES + (<usize>place << 1)) << 4);
    }
    if (word == WORDS) break;
    const mark = load<i32>(word, 4) & ((1 << MARK_BITS) - 1);
    const classes = load<i32>(word, 8);
    store<i32>(CLASSES + (token << 2), classes);
    store<u8>(MARKS + token, <u8>mark);
    shapes |= shape;
    cues |= load<i32>(word, 12);
    const next = <i32>load<u16>(units + (<usize>end << 1));
    let visit = <i32>((mark & ~AUTHORITY) != 0) | <i32>(next == 0x2d) | <i32>(<u32>(next - 0x2010) <= 3);
    if (shape != LOWER) {
      const known = (shape == (CAPITAL | UPPER | LOWER)) & ((classes & ~COMMON) != 0);
      visit |= <i32>!(known && isOrdinary(units, start, end, length));
    }
    // Without a branch, which would be taken for one word in five, and nobody could tell for which.
    store<i32>(VISITS + (visits << 2), <i32>token);
    visits += <usize>visit;
    token++;
  }
  store<i32>(STATE + 8, <i32>visits);
  store<i32>(STATE + 12, shapes);
  store<i32>(STATE + 16, cues);
  return <i32>token;
}

/** The word has one capital and stands between blanks, or before a comma or point. */
function isOrdinary(units: usize, start: i32, end: i32, length: i32): bool {
  if (end - start < 3) return false;
  const second = <i32>load<u16>(units + (<usize>start << 1), 2);
  if (second >= 0x41 && second <= 0x5a) return false;
  const before = start == 0 ? 0x20 : <i32>load<u16>(units + (<usize>(start - 1) << 1));
  const after = end == length ? 0x20 : <i32>load<u16>(units + (<usize>end << 1));
  return (before == 0x20 || before == 0x0a) && (after == 0x20 || after == 0x2c || after == 0x2e);
}
