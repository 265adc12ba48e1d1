import { characterOf } from "./characters";
import { KERNEL_BYTES } from "./kernelBytes";
import { TokenBuffer, tokenizeOddities } from "./tokens";

/** Units of text that the kernel reads at a time: their tokens stay in the processor's cache. */
export const WINDOW = 16_384;

// The layout of the memory, as in server/wasm/scan.as.
const ROOM = WINDOW + 64;
const TABLE = 1024;
const MASKS = 2048;
const STATE = 2112;
const UNITS = 4096;
const BYTES = UNITS + 2 * ROOM;
const STARTS = BYTES + ROOM;
const ENDS = STARTS + 4 * ROOM;
const KEYS = ENDS + 4 * ROOM;
const SEPARATORS = KEYS + 8 * ROOM;
const FLAGS = SEPARATORS + 4 * ROOM;
const CANDIDATES = FLAGS + ROOM;
const FILTERS = 0xa0000;
const PAGE = 0x10000;
const ASCII = 128;

interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  narrow(length: number): void;
  tokenize(start: number, length: number, count: number, flags: number, separator: number): number;
  collect(count: number, limit: number, wordWords: number, pairWords: number): number;
}

/** ECMAScript leaves WebAssembly to its hosts, but every host of this program has it; where not, the kernel is not made. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

let compiled: object | undefined;

/**
 * The inner loops of the matcher in WebAssembly. It reads plain ASCII, sixteen characters at a step, and leaves the rest
 * to tokens.ts; what comes out is the same.
 */
export class ScanKernel {
  /** Where the text of the window goes. */
  readonly units: Uint16Array;
  readonly tokens: TokenBuffer;
  readonly candidates: Int32Array;
  readonly #exports: KernelExports;
  readonly #state: Int32Array;
  readonly #wordWords: number;
  readonly #pairWords: number;

  private constructor(exports: KernelExports, wordFilter: Int32Array, pairFilter: Int32Array) {
    const needed = FILTERS + 4 * (wordFilter.length + pairFilter.length);
    const pages = Math.ceil(needed / PAGE) - exports.memory.buffer.byteLength / PAGE;
    if (pages > 0) exports.memory.grow(pages);
    const { buffer } = exports.memory;
    new Int32Array(buffer, FILTERS).set(wordFilter);
    new Int32Array(buffer, FILTERS + 4 * wordFilter.length).set(pairFilter);
    new Int32Array(buffer, TABLE, ASCII).set(Array.from({ length: ASCII }, (_, unit) => characterOf(unit)));
    new Uint8Array(buffer, MASKS, 16).fill(0xff);
    this.#exports = exports;
    this.#wordWords = wordFilter.length;
    this.#pairWords = pairFilter.length;
    this.#state = new Int32Array(buffer, STATE, 3);
    this.units = new Uint16Array(buffer, UNITS, WINDOW + 1);
    this.candidates = new Int32Array(buffer, CANDIDATES, ROOM);
    this.tokens = new TokenBuffer({
      starts: new Int32Array(buffer, STARTS, ROOM),
      ends: new Int32Array(buffer, ENDS, ROOM),
      keys: new Int32Array(buffer, KEYS, 2 * ROOM),
      separators: new Int32Array(buffer, SEPARATORS, ROOM),
      flags: new Uint8Array(buffer, FLAGS, ROOM),
    });
  }

  /** A kernel with these filters, or `undefined` where the host has no WebAssembly or does not allow it. */
  static create(wordFilter: Int32Array, pairFilter: Int32Array): ScanKernel | undefined {
    try {
      compiled ??= new WebAssembly.Module(
        Uint8Array.from(KERNEL_BYTES.match(/../g) ?? [], (byte) => parseInt(byte, 16)),
      );
      const { exports } = new WebAssembly.Instance(compiled);
      return new ScanKernel(exports as KernelExports, wordFilter, pairFilter);
    } catch {
      return undefined;
    }
  }

  /** Fills `tokens` from `units[0, length)`, each hyphenated line end read apart. */
  tokenize(length: number, firstFlags: number): void {
    const { tokens, units } = this;
    tokens.clear(firstFlags);
    this.#exports.narrow(length);
    while (tokens.offset < length) {
      tokens.count = this.#exports.tokenize(tokens.offset, length, tokens.count, tokens.flag, tokens.separator);
      tokens.offset = this.#state[0] ?? length;
      tokens.flag = this.#state[1] ?? 0;
      tokens.separator = this.#state[2] ?? 0;
      if (tokens.offset < length) tokenizeOddities(units, length, tokens);
    }
    tokens.close();
  }

  /** Fills `candidates` as `collectCandidates` does, with the tokens before the offset `limit`; returns how many. */
  collect(limit: number): number {
    return this.#exports.collect(this.tokens.count, limit, this.#wordWords, this.#pairWords);
  }
}
