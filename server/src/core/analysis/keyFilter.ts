import { hashOfKey } from "../recognition/resolution/context";

/** Bits of a filter, a power of two: documents have some thousand keys. */
const BITS = 1 << 17;

/**
 * Tells of most keys that they are not there, by their hashes. Immutable: a copy with more keys is a new one, the same
 * where they all are there. Nothing is taken out again, which costs no more than a look.
 */
export class KeyFilter {
  readonly #bits: Uint8Array;

  constructor(bits: Uint8Array = new Uint8Array(BITS / 8)) {
    this.#bits = bits;
  }

  has(hash: number): boolean {
    const place = hash & (BITS - 1);
    return ((this.#bits[place >> 3] ?? 0) & (1 << (place & 7))) !== 0;
  }

  with(...lists: readonly Iterable<string>[]): KeyFilter {
    let bits: Uint8Array | undefined;
    for (const keys of lists) {
      for (const key of keys) {
        for (const hash of hashesOf(key)) {
          if (bits === undefined && this.has(hash)) continue;
          bits ??= this.#bits.slice();
          const place = hash & (BITS - 1);
          bits[place >> 3] = (bits[place >> 3] ?? 0) | (1 << (place & 7));
        }
      }
    }
    return bits === undefined ? this : new KeyFilter(bits);
  }
}

/** The hashes under which a key is asked for: what is defined in the plural, "vouchers (PRVs)", also in the singular. */
export function hashesOf(key: string): readonly number[] {
  return key.endsWith("s") ? [hashOfKey(key), hashOfKey(key.slice(0, -1))] : [hashOfKey(key)];
}
