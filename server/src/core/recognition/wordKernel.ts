import { instantiate } from "../knowledge/webAssembly";
import type { KernelMemory } from "../knowledge/webAssembly";
import type { CopyUnits } from "../text/units";
import { WORD_KERNEL_BYTES } from "./wordKernelBytes";
import { readOddities, WordColumns } from "./words";

// The layout of the memory, as in server/wasm/words.as.
const WINDOW = 16_384;
const ROOM = WINDOW + 64;
const STATE = 1024;
const UNITS = 4096;
const BYTES = UNITS + 2 * ROOM;
const STARTS = BYTES + ROOM;
const ENDS = STARTS + 4 * ROOM;
const HASHES = ENDS + 4 * ROOM;
const OPENS = HASHES + 4 * ROOM;
const SHAPES = OPENS + 4 * ROOM;
const SIZE = SHAPES + ROOM;

interface Exports extends KernelMemory {
  narrow(length: number): void;
  read(start: number, length: number, count: number, opened: number): number;
}

/** Reads words by WebAssembly, sixteen characters at a step; what is not ASCII it leaves to words.ts. Finds the same. */
export class WordKernel {
  /** The longest text that it reads. */
  static readonly WINDOW = WINDOW;
  readonly columns: WordColumns;
  readonly #exports: Exports;
  readonly #state: Int32Array;

  private constructor(exports: Exports) {
    const { buffer } = exports.memory;
    this.#exports = exports;
    this.#state = new Int32Array(buffer, STATE, 2);
    this.columns = new WordColumns({
      units: new Uint16Array(buffer, UNITS, WINDOW + 1),
      starts: new Int32Array(buffer, STARTS, ROOM),
      ends: new Int32Array(buffer, ENDS, ROOM),
      hashes: new Int32Array(buffer, HASHES, ROOM),
      opens: new Int32Array(buffer, OPENS, ROOM),
      shapes: new Uint8Array(buffer, SHAPES, ROOM),
    });
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
      columns.offset = this.#state[0] ?? length;
      columns.openCount = this.#state[1] ?? 0;
      if (columns.offset < length) readOddities(length, columns);
    }
  }
}
