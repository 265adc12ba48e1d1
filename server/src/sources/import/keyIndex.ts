/** Columns of a slot: two hashes of the key, and the value plus one; 0 is a free slot. */
const WIDTH = 3;
const SMALLEST = 1024;
/** A table that is fuller than this is looked through for long. */
const FULLEST = 0.7;

/**
 * From texts to whole numbers from 0 on, for very many of them: 64 bits of hash stand for a text, in 12 bytes a slot, where a
 * Map keeps the text and 40 bytes more. That two of three million texts have one hash has odds of one in four million.
 */
export class KeyIndex {
  #slots = new Int32Array(SMALLEST * WIDTH);
  #size = 0;

  get(key: string): number | undefined {
    const value = this.#slots[this.#find(key) + 2] ?? 0;
    return value === 0 ? undefined : value - 1;
  }

  set(key: string, value: number): void {
    if (this.#size + 1 > (this.#slots.length / WIDTH) * FULLEST) this.#grow();
    const at = this.#find(key);
    if (this.#slots[at + 2] === 0) this.#size++;
    this.#slots[at] = low;
    this.#slots[at + 1] = high;
    this.#slots[at + 2] = value + 1;
  }

  clear(): void {
    this.#slots = new Int32Array(SMALLEST * WIDTH);
    this.#size = 0;
  }

  /** Where the key stands, or would. */
  #find(key: string): number {
    hash(key);
    return place(this.#slots, low, high);
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += WIDTH) {
      const value = old[at + 2] ?? 0;
      if (value === 0) continue;
      const to = place(slots, old[at] ?? 0, old[at + 1] ?? 0);
      slots[to] = old[at] ?? 0;
      slots[to + 1] = old[at + 1] ?? 0;
      slots[to + 2] = value;
    }
    this.#slots = slots;
  }
}

function place(slots: Int32Array, first: number, second: number): number {
  const mask = slots.length / WIDTH - 1;
  let slot = first & mask;
  for (;;) {
    const at = slot * WIDTH;
    if (slots[at + 2] === 0 || (slots[at] === first && slots[at + 1] === second)) return at;
    slot = (slot + 1) & mask;
  }
}

/** The hash of the text that was hashed last. */
let low = 0;
let high = 0;

/** Two sums of unlike steps over the units, then mixed: as murmur3 finishes. */
function hash(text: string): void {
  let [a, b] = [0x9e3779b9 ^ text.length, 0x85ebca6b];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0xcc9e2d51);
    a = (a << 15) | (a >>> 17);
    b = Math.imul(b + unit, 0x1b873593) ^ a;
    b = (b << 13) | (b >>> 19);
  }
  low = finish(a ^ b);
  high = finish(Math.imul(b, 0x27d4eb2f) ^ (a >>> 7));
}

function finish(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
