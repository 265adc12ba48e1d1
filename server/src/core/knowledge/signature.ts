/**
 * Search compares names squashed: folded, without spaces. A name's signature tells by one look at 64 bits of most names
 * that they cannot be meant.
 */
export interface Signature {
  /** A bit for each letter and for groups of other characters. An edit takes away one at most and adds one at most. */
  readonly characters: number;
  /** A bit for each pair of neighbours, hashed. An edit takes away {@link PAIRS_PER_EDIT} at most. */
  readonly pairs: number;
}

/** Squashed lengths from here on count as one. */
export const LONGEST = 63;
/** Lengths of one-word names come first, then those of longer names. */
export const LENGTH_GROUPS = 2 * (LONGEST + 1);

export const PAIRS_PER_EDIT = 3;

export function signatureOf(squashed: string): Signature {
  let characters = 0;
  let pairs = 0;
  for (let index = 0; index < squashed.length; index++) {
    const unit = squashed.charCodeAt(index);
    characters |= 1 << characterBit(unit);
    if (index > 0) pairs |= 1 << pairBit(squashed.charCodeAt(index - 1), unit);
  }
  return { characters, pairs };
}

/** The bit of two neighbours among the pairs. */
export function pairBit(previous: number, unit: number): number {
  return Math.imul(previous * 0x101 + unit, 0x9e3779b1) >>> 27;
}

/** The bit of a squashed unit among the characters. */
export function characterBit(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x61;
  return unit < 0x80 ? 26 + (unit & 3) : 30 + (unit & 1);
}

export function lengthGroup(length: number, words: "one" | "several"): number {
  return Math.min(length, LONGEST) + (words === "one" ? 0 : LONGEST + 1);
}

/** Number of bits set. */
export function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
