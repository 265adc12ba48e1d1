import type { Artifact } from "./artifact";
import { characterOf } from "./characters";
import { SLOT_WORDS } from "./format";
import { KERNEL_BYTES } from "./kernelBytes";
import { filterPatterns, filterWords } from "./nameTable";
import { TokenBuffer, tokenizeOddities } from "./tokens";
import { instantiate } from "./webAssembly";
import type { KernelMemory } from "./webAssembly";

/** Units of text that the kernel reads at a time: their tokens stay in the processor's cache. */
export const WINDOW = 16_384;

// The layout of the memory, as in server/wasm/names.as.
const ROOM = WINDOW + 64;
const TABLE = 1024;
const MASKS = 2048;
const STATE = 2112;
const UNITS = 4096;
const BYTES = UNITS + 2 * ROOM;
/** One bit a character for each of three kinds. */
const BITS = BYTES + ROOM;
const STARTS = BITS + 3 * (ROOM / 8 + 8);
const ENDS = STARTS + 4 * ROOM;
const KEYS = ENDS + 4 * ROOM;
const SEPARATORS = KEYS + 8 * ROOM;
const FLAGS = SEPARATORS + 4 * ROOM;
const CANDIDATES = FLAGS + ROOM;
const PATTERNS = 0x74000;
const HITS = 0x80000;
const PROBES = HITS + 24 * ROOM;
const FILTERS = PROBES + 16 * ROOM;
const ARTIFACTS = 2304;
const ARTIFACT_WORDS = 9;
/** Words of an entry of {@link ScanKernel.hits}. */
export const HIT_WORDS = 6;
/** With more layers than these, the kernel is not made. */
const MOST_ARTIFACTS = 32;
const ASCII = 128;

interface KernelExports extends KernelMemory {
  narrow(length: number): void;
  tokenize(start: number, length: number, count: number, flags: number, separator: number): number;
  useFilters(wordWords: number, smallWords: number, pairWords: number): void;
  collect(count: number, limit: number): number;
  resolve(
    start: number,
    count: number,
    artifacts: number,
    longFilter: number,
    longWords: number,
    maxTokens: number,
    decides: number,
  ): number;
}

/** The tables of an artifact that the kernel asks, and the words of their entries. */
function tablesOf({ wordSlots, longSlots, pairs }: Artifact): readonly Int32Array[] {
  return [wordSlots, longSlots, pairs];
}
const TABLE_WORDS: readonly number[] = [SLOT_WORDS, SLOT_WORDS, 1];
const TABLE_COUNT = TABLE_WORDS.length;
const FILTER_COUNT = 4;

/** What the matcher asks: the united filters, and each artifact's tables. */
export interface KernelTables {
  readonly wordFilter: Int32Array;
  readonly smallFilter: Int32Array;
  readonly pairFilter: Int32Array;
  readonly longFilter: Int32Array;
  readonly artifacts: readonly Artifact[];
  readonly maxTokens: number;
}

/**
 * The inner loops of the matcher in WebAssembly. It reads plain ASCII, sixteen characters at a step, and leaves the rest
 * to tokens.ts; what comes out is the same.
 */
export class ScanKernel {
  /** Where the text of the window goes. */
  readonly units: Uint16Array;
  readonly tokens: TokenBuffer;
  readonly candidates: Int32Array;
  /** For each name that was found, {@link HIT_WORDS}: first token, last token, artifact, slot, hash, check. */
  readonly hits: Int32Array;
  readonly #exports: KernelExports;
  readonly #state: Int32Array;
  readonly #tables: KernelTables;
  readonly #longFilter: number;

  private constructor(exports: KernelExports, tables: KernelTables, columns: readonly Int32Array[]) {
    const { artifacts } = tables;
    const { buffer } = exports.memory;
    let address = FILTERS;
    const addresses = columns.map((column) => {
      new Int32Array(buffer, address).set(column);
      address += column.byteLength;
      return address - column.byteLength;
    });
    const description = artifacts.flatMap((artifact, index) =>
      tablesOf(artifact).flatMap((table, which) => {
        const start = addresses[FILTER_COUNT + TABLE_COUNT * index + which] ?? 0;
        return [start, table.length / (TABLE_WORDS[which] ?? 1), start + table.byteLength];
      }),
    );
    new Int32Array(buffer, ARTIFACTS, ARTIFACT_WORDS * MOST_ARTIFACTS).set(description);
    new Int32Array(buffer, TABLE, ASCII).set(Array.from({ length: ASCII }, (_, unit) => characterOf(unit)));
    new Uint8Array(buffer, MASKS, 16).fill(0xff);
    new Int32Array(buffer, PATTERNS, filterPatterns.length).set(filterPatterns);
    exports.useFilters(filterWords(tables.wordFilter), filterWords(tables.smallFilter), filterWords(tables.pairFilter));
    this.#exports = exports;
    this.#tables = tables;
    this.#longFilter = addresses[FILTER_COUNT - 1] ?? 0;
    this.#state = new Int32Array(buffer, STATE, 3);
    this.units = new Uint16Array(buffer, UNITS, WINDOW + 1);
    this.candidates = new Int32Array(buffer, CANDIDATES, ROOM);
    this.hits = new Int32Array(buffer, HITS, HIT_WORDS * ROOM);
    this.tokens = new TokenBuffer({
      starts: new Int32Array(buffer, STARTS, ROOM),
      ends: new Int32Array(buffer, ENDS, ROOM),
      keys: new Int32Array(buffer, KEYS, 2 * ROOM),
      separators: new Int32Array(buffer, SEPARATORS, ROOM),
      flags: new Uint8Array(buffer, FLAGS, ROOM),
    });
  }

  /** A kernel with copies of these tables, or `undefined` where the host has no WebAssembly or does not allow it. */
  static create(tables: KernelTables): ScanKernel | undefined {
    const { wordFilter, smallFilter, pairFilter, longFilter, artifacts, maxTokens } = tables;
    if (artifacts.length > MOST_ARTIFACTS || maxTokens * artifacts.length > ROOM / 2) return undefined;
    const columns = [wordFilter, smallFilter, pairFilter, longFilter, ...artifacts.flatMap(tablesOf)];
    const size = columns.reduce((total, column) => total + column.byteLength, FILTERS);
    const exports = instantiate<KernelExports>(KERNEL_BYTES, size);
    return exports === undefined ? undefined : new ScanKernel(exports, tables, columns);
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

  /** Fills `candidates` with the tokens before the offset `limit` that may begin a name; returns how many. */
  collect(limit: number): number {
    return this.#exports.collect(this.tokens.count, limit);
  }

  /**
   * Fills `hits` with the names that begin with candidates from `start` on, up to {@link resolved}; returns how many.
   * What is not written as the name may be is left out; so is, with `decides`, what lies inside a name that was found.
   */
  resolve(start: number, count: number, decides: boolean): number {
    const { artifacts, longFilter, maxTokens } = this.#tables;
    const words = filterWords(longFilter);
    return this.#exports.resolve(start, count, artifacts.length, this.#longFilter, words, maxTokens, decides ? 1 : 0);
  }

  /** The first candidate that {@link resolve} had no room for. */
  get resolved(): number {
    return this.#state[0] ?? 0;
  }
}
