// AssemblyScript: what both kernels know of a text before they read it: its bytes, and one bit a character for each kind.

/** Units of text that are read at a time. The layout is known to the kernels' TypeScript, too. */
export const WINDOW: usize = 16384;
export const ROOM: usize = WINDOW + 64;
export const UNITS: usize = 4096;
/** The units as bytes; behind the text stand zeros. */
export const BYTES: usize = UNITS + 2 * ROOM;
const BITS_ROOM: usize = ROOM / 8 + 8;
/** One bit a character, the first the lowest: it is a letter, a small letter, a digit. */
export const LETTERS: usize = BYTES + ROOM;
export const SMALLS: usize = LETTERS + BITS_ROOM;
export const DIGITS: usize = SMALLS + BITS_ROOM;
export const TEXT_END: usize = DIGITS + BITS_ROOM;

/** Constants of sixteen bytes are read from memory: to make them again at each use takes longer. */
const CONSTANTS: usize = memory.data<u8>([
  0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20,
  0xe1, 0xe1, 0xe1, 0xe1, 0xe1, 0xe1, 0xe1, 0xe1, 0xe1, 0xe1, 0xe1, 0xe1, 0xe1, 0xe1, 0xe1, 0xe1,
  0xb0, 0xb0, 0xb0, 0xb0, 0xb0, 0xb0, 0xb0, 0xb0, 0xb0, 0xb0, 0xb0, 0xb0, 0xb0, 0xb0, 0xb0, 0xb0,
  0x9a, 0x9a, 0x9a, 0x9a, 0x9a, 0x9a, 0x9a, 0x9a, 0x9a, 0x9a, 0x9a, 0x9a, 0x9a, 0x9a, 0x9a, 0x9a,
  0x8a, 0x8a, 0x8a, 0x8a, 0x8a, 0x8a, 0x8a, 0x8a, 0x8a, 0x8a, 0x8a, 0x8a, 0x8a, 0x8a, 0x8a, 0x8a,
], 16);

/** The letters in small. Digits stay what they are. */
@inline
export function inSmall(bytes: v128): v128 {
  return v128.or(bytes, v128.load(CONSTANTS));
}

/** So many bits are there from any character on. */
export const SURE: i32 = 56;

/** Narrows the units to bytes, what is not ASCII to 0 or at least 0x80, and fills in the bits. */
export function narrow(length: i32): void {
  const end = <usize>length;
  for (let offset: usize = 0; offset < end; offset += 16) {
    const low = v128.load(UNITS + 2 * offset);
    const high = v128.load(UNITS + 2 * offset + 16);
    const block = i8x16.narrow_i16x8_u(low, high);
    v128.store(BYTES + offset, block);
    mark(offset, block);
  }
  const none = i8x16.splat(0);
  for (let offset = end; offset < end + 48; offset += 16) v128.store(BYTES + offset, none);
  const last = end & ~15;
  mark(last, v128.load(BYTES + last));
  for (let offset = last + 16; offset < last + 96; offset += 16) mark(offset, none);
}

/** Fills in the bits of sixteen characters. Compared as signed, because there is no faster way. */
@inline
function mark(offset: usize, block: v128): void {
  // 26 letters from "a" on and ten digits from "0" on, moved down by 128.
  const letters = v128.load(CONSTANTS, 48);
  const folded = i8x16.sub(inSmall(block), v128.load(CONSTANTS, 16));
  const small = i8x16.sub(block, v128.load(CONSTANTS, 16));
  const digit = i8x16.sub(block, v128.load(CONSTANTS, 32));
  const at = offset >> 3;
  store<u16>(LETTERS + at, <u16>i8x16.bitmask(i8x16.lt_s(folded, letters)));
  store<u16>(SMALLS + at, <u16>i8x16.bitmask(i8x16.lt_s(small, letters)));
  store<u16>(DIGITS + at, <u16>i8x16.bitmask(i8x16.lt_s(digit, v128.load(CONSTANTS, 64))));
}

/** The bits from a character on, of which {@link SURE} hold. */
@inline
export function bitsAt(bits: usize, offset: usize): u64 {
  return load<u64>(bits + (offset >> 3)) >> <u64>(offset & 7);
}
