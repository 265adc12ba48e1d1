// AssemblyScript: words of plain ASCII text, compiled by build.mjs to src/core/recognition/wordKernelBytes.ts.
// The TypeScript in src/core/recognition/words.ts says what a word is and does the same without WebAssembly. Where
// anything but ASCII is met, the function stops before it and says where.

/** Units of text that are read at a time. The layout below is known to src/core/recognition/wordKernel.ts. */
const WINDOW: usize = 16384;
const ROOM: usize = WINDOW + 64;
const STATE: usize = 1024;
const UNITS: usize = 4096;
const BYTES: usize = UNITS + 2 * ROOM;
const STARTS: usize = BYTES + ROOM;
const ENDS: usize = STARTS + 4 * ROOM;
const HASHES: usize = ENDS + 4 * ROOM;
const OPENS: usize = HASHES + 4 * ROOM;
const SHAPES: usize = OPENS + 4 * ROOM;

// The bits of a word's shape, as in src/core/recognition/tokens.ts.
const LOWER: i32 = 1;
const UPPER: i32 = 2;
const DIGITS: i32 = 4;
const CAPITAL: i32 = 8;
const CAMEL: i32 = 16;

const HASH_SEED: i32 = 0x811c9dc5;
const HASH_PRIME: i32 = 0x01000193;
const OPEN_ROUND: i32 = 0x28;
const OPEN_SQUARE: i32 = 0x5b;

/** Narrows the units to bytes: what is not ASCII becomes 0 or at least 0x80. Behind the text stand zeros. */
export function narrow(length: i32): void {
  const end = <usize>length;
  for (let offset: usize = 0; offset < end; offset += 16) {
    const low = v128.load(UNITS + 2 * offset);
    const high = v128.load(UNITS + 2 * offset + 16);
    v128.store(BYTES + offset, i8x16.narrow_i16x8_u(low, high));
  }
  for (let offset = end; offset < end + 48; offset += 16) v128.store(BYTES + offset, i8x16.splat(0));
}

/** Appends the words from `start` on; returns how many there are then. STATE: where it stopped, and the brackets. */
export function read(start: i32, length: i32, count: i32, opened: i32): i32 {
  const end = <usize>length;
  const bitCase = i8x16.splat(0x20);
  const letterA = i8x16.splat(0x61);
  const letters = i8x16.splat(26);
  const digit0 = i8x16.splat(0x30);
  const digits = i8x16.splat(10);
  let offset = <usize>start;
  let words = count;
  let opens = opened;
  while (offset < end) {
    const first = <i32>load<u8>(BYTES + offset);
    if (first >= 0x80 || first == 0) break;
    let position = offset;
    let size: usize;
    let shape = 0;
    let carry = 0;
    do {
      const block = v128.load(BYTES + position);
      const small = i8x16.bitmask(i8x16.lt_u(i8x16.sub(block, letterA), letters));
      const letter = i8x16.bitmask(i8x16.lt_u(i8x16.sub(v128.or(block, bitCase), letterA), letters));
      const digit = i8x16.bitmask(i8x16.lt_u(i8x16.sub(block, digit0), digits));
      size = <usize>ctz(~(letter | digit));
      const inside = (1 << <i32>size) - 1;
      const lower = small & inside;
      const upper = (letter ^ small) & inside;
      if (position == offset) shape = (upper & 1) * CAPITAL;
      shape |= <i32>(lower != 0) * LOWER | <i32>(upper != 0) * UPPER | <i32>((digit & inside) != 0) * DIGITS;
      shape |= <i32>((((lower << 1) | carry) & upper) != 0) * CAMEL;
      carry = lower >>> 15;
      position += size;
    } while (size == 16);
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
    let hash = HASH_SEED;
    for (let at = offset; at < position; at++) hash = (hash ^ (<i32>load<u8>(BYTES + at) | 0x20)) * HASH_PRIME;
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
