/**
 * The hashes of the name table. They are part of the artifact's format: a change needs a new format version.
 * A name's hash is built token by token, so that the matcher hashes each token of a text once.
 */

export const TOKEN_SEED = 0x2545f491;
export const CHECK_SEED = 0x1b873593;

/** One folded unit more of a token. */
export function mixUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193 + 0x9e00);
}

/** Spreads a token's hash over all bits; also the hash of a name of this one token. */
export function finishToken(hash: number): number {
  const spread = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return spread ^ (spread >>> 13);
}

/** The hash of a name with one token more. */
export function extendName(name: number, separator: number, token: number): number {
  let hash = (Math.imul(name ^ separator, 0x297a2d39) + token) | 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** The second, independent hash of a name, one unit or separator at a time. */
export function mixCheck(check: number, value: number): number {
  const mixed = Math.imul(check ^ value, 0x5bd1e995);
  return (mixed << 13) | (mixed >>> 19);
}

/** Hash of a string, for the id table. */
export function hashText(text: string): number {
  let hash = TOKEN_SEED;
  for (let index = 0; index < text.length; index++) hash = mixUnit(hash, text.charCodeAt(index));
  return finishToken(hash);
}

/** Four interleaved sums over 32-bit words: fast, and any changed, lost or moved word shows. */
export function checksum(words: Int32Array): readonly [number, number] {
  let [a, b, c, d] = [1, 2, 3, 4];
  const whole = words.length & ~3;
  for (let index = 0; index < whole; index += 4) {
    a = Math.imul(a ^ (words[index] ?? 0), 0x01000193);
    b = Math.imul(b ^ (words[index + 1] ?? 0), 0x01000193);
    c = Math.imul(c ^ (words[index + 2] ?? 0), 0x01000193);
    d = Math.imul(d ^ (words[index + 3] ?? 0), 0x01000193);
  }
  for (let index = whole; index < words.length; index++) a = Math.imul(a ^ (words[index] ?? 0), 0x01000193);
  return [extendName(finishToken(a), 0, b) >>> 0, extendName(finishToken(c), 0, d) >>> 0];
}
