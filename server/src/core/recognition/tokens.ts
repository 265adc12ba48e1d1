/** What the letters of a token look like: bits of {@link Tokens.shapes}. */
export const LOWER = 1;
export const UPPER = 2;
export const DIGITS = 4;
/** The first character is an upper-case letter. */
export const CAPITAL = 8;
/** A lower-case letter stands directly before an upper-case one ("inChina", "siRNA"). */
export const CAMEL = 16;
/** Letters beyond ASCII. */
export const FOREIGN = 32;

/**
 * The words of a block in parallel arrays: maximal runs of letters and digits. The arrays belong to the reader
 * (wordReader.ts) and are used again for the next block, so that reading a document allocates nothing for them.
 */
export interface Tokens {
  text: string;
  /** The text's units from {@link base} on: quicker to look at than the string. */
  units: Uint16Array;
  base: number;
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  /** Hash of the folded form, see `hashWord`. */
  hashes: Int32Array;
  shapes: Uint8Array;
  /** Bits of the lexicon's word classes; filled by `WordMemory`, as all that follows but the brackets. */
  classes: Int32Array;
  /** Who may have something to say of the word: bits of wordMemory.ts. */
  marks: Uint8Array;
  /** The tokens that anybody may have something to say of, ascending; most words of a text are none of them. */
  visits: Int32Array;
  visitCount: number;
  /** The shapes of all words together. */
  allShapes: number;
  /** The bits of all words' lists, see `WordCues`. */
  allCues: number;
  /** Where round and square brackets open. */
  opens: Int32Array;
  openCount: number;
}
