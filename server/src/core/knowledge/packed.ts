/**
 * A packed column: numbers as the differences of neighbours, each in as few bytes as it needs. Offsets that grow by a
 * little take a byte each; a smaller number than the one before is as good, a far one takes up to five. In front stand,
 * for each block of numbers, the number before the block and where its bytes begin: to read one, no others are unpacked.
 */

/** Numbers of a block, as a power of two. */
const BLOCK_SHIFT = 6;
const BLOCK = 1 << BLOCK_SHIFT;
const HEAD_WORDS = 2;

function headBytes(count: number): number {
  return 4 * HEAD_WORDS * Math.ceil(count / BLOCK);
}

/** Packs numbers from 0 to 2^30. */
export function packColumn(numbers: ArrayLike<number>): Uint8Array {
  const start = headBytes(numbers.length);
  const bytes = new Uint8Array(start + numbers.length * 5);
  const heads = new Int32Array(bytes.buffer, 0, start / 4);
  let end = start;
  let before = 0;
  for (let index = 0; index < numbers.length; index++) {
    if (index % BLOCK === 0) heads.set([before, end], (index >> BLOCK_SHIFT) * HEAD_WORDS);
    const difference = (numbers[index] ?? 0) - before;
    before += difference;
    // The sign goes into the lowest bit.
    let rest = (difference << 1) ^ (difference >> 31);
    for (; rest >>> 7 !== 0; rest >>>= 7) bytes[end++] = (rest & 0x7f) | 0x80;
    bytes[end++] = rest;
  }
  return bytes.slice(0, end);
}

/** Reads a packed column of so many numbers, in place. Whoever asks again and again has it unpacked once for all. */
export class PackedColumn {
  readonly #bytes: Uint8Array;
  readonly #heads: Int32Array;
  readonly #count: number;
  #reads = 0;
  #all: Int32Array | undefined;

  /** `bytes` aligned to four. */
  constructor(bytes: Uint8Array, count: number) {
    this.#bytes = bytes;
    this.#heads = new Int32Array(bytes.buffer, bytes.byteOffset, headBytes(count) / 4);
    this.#count = count;
  }

  at(index: number): number {
    if (this.#all !== undefined) return this.#all[index] ?? 0;
    // By then one has read as much as it takes to read everything.
    if (++this.#reads > this.#count >> BLOCK_SHIFT) return this.all()[index] ?? 0;
    return this.#unpack(index >> BLOCK_SHIFT, index & (BLOCK - 1));
  }

  /** All numbers. */
  all(): Int32Array {
    if (this.#all === undefined) {
      const all = new Int32Array(this.#count);
      for (let block = 0; block << BLOCK_SHIFT < this.#count; block++) {
        const first = block << BLOCK_SHIFT;
        this.#unpack(block, Math.min(BLOCK, this.#count - first) - 1, all, first);
      }
      this.#all = all;
    }
    return this.#all;
  }

  /** In an ascending column, the index of the last number that is at most `limit`; -1 where the first is greater. */
  lastUpTo(limit: number): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.at(middle) <= limit) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** The number at a place of a block; all up to there are written to `target` from `first` on. */
  #unpack(block: number, last: number, target?: Int32Array, first = 0): number {
    const bytes = this.#bytes;
    let number = this.#heads[block * HEAD_WORDS] ?? 0;
    let at = this.#heads[block * HEAD_WORDS + 1] ?? 0;
    for (let index = 0; index <= last; index++) {
      let byte = bytes[at++] ?? 0;
      let difference = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = bytes[at++] ?? 0;
        difference |= (byte & 0x7f) << shift;
      }
      number += (difference >>> 1) ^ -(difference & 1);
      if (target !== undefined) target[first + index] = number;
    }
    return number;
  }
}
