import {
  characterOf,
  characterTable,
  CLASS_MASK,
  DIGIT,
  EXPANDING,
  FOLD_SHIFT,
  GREEK,
  IGNORED,
  LETTER,
} from "../../knowledge/characters";
import { CAMEL, CAPITAL, DIGITS, FOREIGN, LOWER, UPPER } from "./tokens";
import { extendHash, NO_WORD } from "./wordHash";

interface Columns {
  readonly units: Uint16Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
  readonly opens: Int32Array;
  readonly shapes: Uint8Array;
}

/** The words of a text in columns: maximal runs of letters and digits; and where brackets open between them. */
export class WordColumns {
  count = 0;
  openCount = 0;
  /** Where reading goes on. */
  offset = 0;
  /** The text. */
  readonly units: Uint16Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Hash of the folded form, see `hashWord`. */
  readonly hashes: Int32Array;
  /** Where round and square brackets open. */
  readonly opens: Int32Array;
  /** What the letters look like: bits of `Tokens.shapes`. */
  readonly shapes: Uint8Array;

  /** In the given columns, or in new ones for a text of so many units. */
  constructor(columns: Columns | number) {
    const { units, starts, ends, hashes, opens, shapes } = typeof columns === "number" ? newColumns(columns) : columns;
    this.units = units;
    this.starts = starts;
    this.ends = ends;
    this.hashes = hashes;
    this.opens = opens;
    this.shapes = shapes;
  }

  /** Starts over, with a text of this length in {@link units}. */
  clear(length: number): void {
    this.units[length] = 0;
    this.count = 0;
    this.openCount = 0;
    this.offset = 0;
  }
}

function newColumns(length: number): Columns {
  return {
    units: new Uint16Array(length),
    starts: new Int32Array(length),
    ends: new Int32Array(length),
    hashes: new Int32Array(length),
    opens: new Int32Array(length),
    shapes: new Uint8Array(length),
  };
}

const ASCII = 128;
/** What stands inside a word unseen. */
const INSIDE = 1 << 7;
const OPEN_ROUND = 0x28;
const OPEN_SQUARE = 0x5b;

/** Shape bit of an ASCII character in the low byte, its folded form above; 0 for what ends a word. */
const ascii = new Uint16Array(ASCII);
for (let unit = 0x30; unit <= 0x39; unit++) ascii[unit] = (unit << 8) | DIGITS;
for (let unit = 0x41; unit <= 0x5a; unit++) ascii[unit] = ((unit | 0x20) << 8) | UPPER;
for (let unit = 0x61; unit <= 0x7a; unit++) ascii[unit] = (unit << 8) | LOWER;

/** The same for any character, or {@link INSIDE}. */
function foreign(unit: number): number {
  const packed = characterTable[unit] || characterOf(unit);
  const kind = packed & CLASS_MASK;
  if (kind === IGNORED) return INSIDE;
  if (kind === DIGIT) return ((packed >>> FOLD_SHIFT) << 8) | DIGITS;
  return kind === LETTER || kind === GREEK || kind === EXPANDING ? ((packed >>> FOLD_SHIFT) << 8) | FOREIGN : 0;
}

/** Goes on behind what was read, to the end of `units[0, length)`. */
export function readWords(length: number, columns: WordColumns): void {
  while (columns.offset < length) readNext(length, columns);
}

/** Goes on for at least one step, up to where the text is ASCII again. */
export function readOddities(length: number, columns: WordColumns): void {
  const { units } = columns;
  do readNext(length, columns);
  while (columns.offset < length && ((units[columns.offset] ?? 0) >= ASCII || units[columns.offset] === 0));
}

/** Reads a word, or one unit between words. */
function readNext(length: number, columns: WordColumns): void {
  const { units, count, offset: start } = columns;
  const first = units[start] ?? 0;
  let packed = first < ASCII ? (ascii[first] ?? 0) : foreign(first);
  if (packed === 0 || packed === INSIDE) {
    if (first === OPEN_ROUND || first === OPEN_SQUARE) columns.opens[columns.openCount++] = start;
    columns.offset++;
    return;
  }
  let at = start;
  let hash = NO_WORD;
  let previous = packed & 0xff;
  let shape = previous === UPPER ? CAPITAL : 0;
  // What is unseen behind a word ("**" in Markdown) is not its own.
  let end = at;
  for (;;) {
    if (packed !== INSIDE) {
      end = at + 1;
      const bit = packed & 0xff;
      shape |= bit === UPPER && previous === LOWER ? UPPER | CAMEL : bit;
      previous = bit;
      hash = extendHash(hash, packed >>> 8);
    }
    if (++at >= length) break;
    const unit = units[at] ?? 0;
    packed = unit < ASCII ? (ascii[unit] ?? 0) : foreign(unit);
    if (packed === 0) break;
  }
  columns.starts[count] = start;
  columns.ends[count] = end;
  columns.hashes[count] = hash;
  columns.shapes[count] = shape;
  columns.count = count + 1;
  columns.offset = at;
}
