/**
 * A packed column: numbers of 31 bits as the differences of neighbours, each in as few bytes as it needs. Offsets that
 * grow by a little take a byte each; a smaller number than the one before is as good, a far one takes up to five.
 */

/** Packs numbers from 0 to 2^30. */
export function packColumn(numbers: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 5);
  let end = 0;
  let before = 0;
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index] ?? 0;
    const difference = number - before;
    before = number;
    // The sign goes into the lowest bit.
    let rest = (difference << 1) ^ (difference >> 31);
    for (; rest >>> 7 !== 0; rest >>>= 7) bytes[end++] = (rest & 0x7f) | 0x80;
    bytes[end++] = rest;
  }
  return bytes.slice(0, end);
}

/** The first `count` numbers of a packed column. */
export function unpackColumn(bytes: Uint8Array, count: number): Int32Array {
  const numbers = new Int32Array(count);
  let at = 0;
  let number = 0;
  for (let index = 0; index < count; index++) {
    let byte = bytes[at++] ?? 0;
    let difference = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[at++] ?? 0;
      difference |= (byte & 0x7f) << shift;
    }
    number += (difference >>> 1) ^ -(difference & 1);
    numbers[index] = number;
  }
  return numbers;
}
