import { encodeUtf8Into } from "./utf8";

/** A growing column of 32-bit words. */
export class Column {
  #words = new Int32Array(1024);
  length = 0;

  push(word: number): void {
    if (this.length === this.#words.length) {
      const grown = new Int32Array(this.length * 2);
      grown.set(this.#words);
      this.#words = grown;
    }
    this.#words[this.length++] = word;
  }

  at(index: number): number {
    return this.#words[index] ?? 0;
  }

  set(index: number, word: number): void {
    this.#words[index] = word;
  }

  words(): Int32Array {
    return this.#words.subarray(0, this.length);
  }
}

/** A growing pool of UTF-8 strings, each with a zero behind it. */
export class StringPool {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  /** In bytes. */
  get length(): number {
    return this.#length;
  }

  /** The offset of the string in the pool. A zero inside would end it, and is left out. */
  add(text: string): number {
    const needed = this.#length + text.length * 3 + 1;
    if (needed > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    const offset = this.#length;
    this.#length = encodeUtf8Into(text.replaceAll("\0", ""), this.#bytes, offset);
    this.#bytes[this.#length++] = 0;
    return offset;
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}
