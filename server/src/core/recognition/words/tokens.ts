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

// Who may have something to say of a word: bits of `Tokens.marks`.
/** It is counted as a sign of a subject, or announces another name. */
export const COUNTED = 1;
/** A scheme's name may begin with it. */
export const SCHEME = 2;
/** An authority's or a country's name may begin with it. */
export const AUTHORITY = 4;
/** It may be an unlisted nonproprietary name. */
export const STEM = 8;
/** A listed name may have been run into its neighbour. */
export const GLUED = 16;
/** It is one letter away from a known name. */
export const NEAR = 32;
/** The proper name of a vaccine may have it. */
export const PROPER = 64;
/** It is a listed name as another language spells it. */
export const SPELLED = 128;

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
  /** Who may have something to say of the word: {@link COUNTED} and the like. */
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
