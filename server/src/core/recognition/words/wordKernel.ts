import { instantiate } from "../../knowledge/webAssembly";
import type { KernelMemory } from "../../knowledge/webAssembly";
import type { CopyUnits } from "../../text/units";
import type { Tokens } from "./tokens";
import { WORD_KERNEL_BYTES } from "./wordKernelBytes";
import { readOddities, WordColumns } from "./words";
import { WordTable } from "./wordTable";
import type { Learn } from "./wordTable";

// The layout of the memory, as in server/wasm/words.as.
const WINDOW = 16_384;
const ROOM = WINDOW + 64;
const STATE = 1024;
const UNITS = 4096;
const BYTES = UNITS + 2 * ROOM;
/** One bit a character for each of three kinds. */
const BITS = BYTES + ROOM;
const STARTS = BITS + 3 * (ROOM / 8 + 8);
const ENDS = STARTS + 4 * ROOM;
const HASHES = ENDS + 4 * ROOM;
const OPENS = HASHES + 4 * ROOM;
const SHAPES = OPENS + 4 * ROOM;
const PART_STARTS = SHAPES + ROOM;
const PART_ENDS = PART_STARTS + 4 * ROOM;
const PART_HASHES = PART_ENDS + 4 * ROOM;
const CLASSES = PART_HASHES + 4 * ROOM;
const VISITS = CLASSES + 4 * ROOM;
const PART_SHAPES = VISITS + 4 * ROOM;
const MARKS = PART_SHAPES + ROOM;
const TABLE = MARKS + ROOM;
const SIZE = TABLE + WordTable.BYTES;
// Words of the state.
const STOPPED = 0;
const OPENED = 1;
const VISITED = 2;
const SHAPES_SEEN = 3;
const CUES_SEEN = 4;

interface Exports extends KernelMemory {
  narrow(length: number): void;
  read(start: number, length: number, count: number, opened: number): number;
  take(first: number, count: number, base: number, end: number): number;
  recall(first: number, count: number, base: number, length: number): number;
}

/**
 * Reads words by WebAssembly, sixteen characters at a step, and says what is remembered of them; what is not ASCII it leaves
 * to words.ts. Finds the same.
 */
export class WordKernel {
  /** The longest text that it reads. */
  static readonly WINDOW = WINDOW;
  readonly columns: WordColumns;
  /** The part that was taken last. */
  readonly tokens: Tokens;
  readonly table: WordTable;
  readonly #exports: Exports;
  readonly #state: Int32Array;

  private constructor(exports: Exports) {
    const { buffer } = exports.memory;
    const numbers = (at: number): Int32Array => new Int32Array(buffer, at, ROOM);
    const units = new Uint16Array(buffer, UNITS, WINDOW + 1);
    this.#exports = exports;
    this.#state = new Int32Array(buffer, STATE, 5);
    this.table = new WordTable(buffer, TABLE);
    this.columns = new WordColumns({
      units,
      starts: numbers(STARTS),
      ends: numbers(ENDS),
      hashes: numbers(HASHES),
      opens: numbers(OPENS),
      shapes: new Uint8Array(buffer, SHAPES, ROOM),
    });
    this.tokens = {
      text: "",
      units,
      base: 0,
      count: 0,
      starts: numbers(PART_STARTS),
      ends: numbers(PART_ENDS),
      hashes: numbers(PART_HASHES),
      shapes: new Uint8Array(buffer, PART_SHAPES, ROOM),
      classes: numbers(CLASSES),
      marks: new Uint8Array(buffer, MARKS, ROOM),
      visits: numbers(VISITS),
      visitCount: 0,
      allShapes: 0,
      allCues: 0,
      opens: new Int32Array(ROOM),
      openCount: 0,
    };
  }

  /** `undefined` where the host has no WebAssembly or does not allow it. */
  static create(): WordKernel | undefined {
    const exports = instantiate<Exports>(WORD_KERNEL_BYTES, SIZE);
    return exports === undefined ? undefined : new WordKernel(exports);
  }

  /** Fills {@link columns} with the words of a text of at most {@link WINDOW} units. */
  read(text: string, copyUnits: CopyUnits): void {
    const { columns } = this;
    const { length } = text;
    copyUnits(text, columns.units);
    columns.clear(length);
    this.#exports.narrow(length);
    while (columns.offset < length) {
      columns.count = this.#exports.read(columns.offset, length, columns.count, columns.openCount);
      columns.offset = this.#state[STOPPED] ?? length;
      columns.openCount = this.#state[OPENED] ?? 0;
      if (columns.offset < length) readOddities(length, columns);
    }
  }

  /** The words from the one with this index on that begin before `end`, as those of a part that begins at `base`. */
  take(first: number, base: number, end: number): Tokens {
    this.tokens.count = this.#exports.take(first, this.columns.count, base, end);
    return this.tokens;
  }

  /** Fills in what is remembered of the part's words, and which of them are worth a visit. */
  recall(learn: Learn): void {
    const { tokens } = this;
    const state = this.#state;
    const { count, base, text } = tokens;
    state[VISITED] = state[SHAPES_SEEN] = state[CUES_SEEN] = 0;
    for (let at = 0; (at = this.#exports.recall(at, count, base, text.length)) < count;) learn(tokens, at);
    tokens.visitCount = state[VISITED] ?? 0;
    tokens.allShapes = state[SHAPES_SEEN] ?? 0;
    tokens.allCues = state[CUES_SEEN] ?? 0;
  }
}
