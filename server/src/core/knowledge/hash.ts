/**
 * The hashes of the name table. They are part of the artifact's format: a change needs a new format version, and the
 * same change in server/wasm/names.as.
 *
 * A token's key has 64 bits: the low half is its hash, the high half its check. A token is hashed as bytes, ASCII units
 * as one and others as three, in blocks of 16; a name's key is built token by token.
 */

const MASK = 0xffff;
const [SEED_HIGH, SEED_LOW] = [0x9e3779b9, 0x7f4a7c15];
const [FIRST_HIGH, FIRST_LOW] = [0x9e6c63d0, 0x876a9a47];
const [SECOND_HIGH, SECOND_LOW] = [0xc2b2ae3d, 0x27d4eb4f];
const BLOCK = 16;

let low = 0;
let high = 0;
const block = new Uint8Array(BLOCK);
const lanes = new Int32Array(block.buffer);
let filled = 0;

/** Starts a new token. */
export function beginToken(): void {
  low = SEED_LOW;
  high = SEED_HIGH;
  filled = 0;
  block.fill(0);
}

/** One folded unit more of the token. */
export function addUnit(unit: number): void {
  if (unit < 0x80) addByte(unit);
  else {
    addByte(0x80 | (unit >> 14));
    addByte(0x80 | ((unit >> 7) & 0x7f));
    addByte(0x80 | (unit & 0x7f));
  }
}

/** Ends the token and answers its hash; its check is {@link tokenCheck}. */
export function endToken(): number {
  if (filled > 0) mixBlock();
  return low | 0;
}

/** The check of the token that was ended last. */
export function tokenCheck(): number {
  return high | 0;
}

function addByte(byte: number): void {
  block[filled++] = byte;
  if (filled === BLOCK) mixBlock();
}

function mixBlock(): void {
  low ^= lanes[0] ?? 0;
  high ^= lanes[1] ?? 0;
  multiply(FIRST_HIGH, FIRST_LOW);
  low ^= high;
  const sum = (low + (lanes[2] ?? 0)) | 0;
  high = (high + (lanes[3] ?? 0) + (sum >>> 0 < low >>> 0 ? 1 : 0)) | 0;
  low = sum;
  multiply(SECOND_HIGH, SECOND_LOW);
  low ^= high;
  filled = 0;
  block.fill(0);
}

/** The state times a constant, modulo 2^64. */
function multiply(byHigh: number, byLow: number): void {
  const a0 = low & MASK;
  const a1 = low >>> 16;
  const b0 = byLow & MASK;
  const b1 = byLow >>> 16;
  const cross = Math.imul(a0, b1) >>> 0;
  const other = Math.imul(a1, b0) >>> 0;
  const middle = (Math.imul(a0, b0) >>> 16) + (cross & MASK) + (other & MASK);
  const carry = Math.imul(a1, b1) + (cross >>> 16) + (other >>> 16) + (middle >>> 16);
  high = (carry + Math.imul(high, byLow) + Math.imul(low, byHigh)) | 0;
  low = Math.imul(low, byLow);
}

/** One folded unit more of the punctuation between two tokens. */
export function mixUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01009f93);
}

/** The hash of a name with one token more. */
export function extendName(name: number, separator: number, token: number): number {
  let hash = (Math.imul(name ^ separator, 0x297a2d39) + token) | 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** The check of a name with one token more. It is turned first, so that the same tokens in another order have another. */
export function extendCheck(check: number, separator: number, token: number): number {
  const turned = (check << 5) | (check >>> 27);
  const mixed = Math.imul((turned ^ token) + separator, 0x5bd1e995);
  return Math.imul((mixed << 13) | (mixed >>> 19), 0x2c1b3c6d);
}

/** Hash of a string, for the id table. */
export function hashText(text: string): number {
  let hash = SEED_LOW;
  for (let index = 0; index < text.length; index++) hash = mixUnit(hash, text.charCodeAt(index));
  return extendName(hash, 0, text.length);
}

/** Four interleaved sums over 32-bit words: fast, and a changed, lost or moved word shows. */
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
  return [extendName(a, 0, b) >>> 0, extendName(c, 0, d) >>> 0];
}
