/** Longest pattern: one bit of a word for each of its letters, with one to spare for the carry. */
export const LONGEST_PATTERN = 31;

/**
 * Edits between one plain word and many names, a swap of neighbours counting one. The column of the edit table is kept as
 * the bits of a word (Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003): a
 * dozen operations for each letter of a name, whatever the length of the word.
 */
export class EditPattern {
  readonly #length: number;
  /** The places of each byte in the word, as bits. */
  readonly #places = new Int32Array(256);

  private constructor(word: string) {
    this.#length = word.length;
    for (let index = 0; index < word.length; index++) {
      const unit = word.charCodeAt(index);
      this.#places[unit] = (this.#places[unit] ?? 0) | (1 << index);
    }
  }

  /** `undefined` for an empty word, one that is too long and one that is not plain ASCII. */
  static of(word: string): EditPattern | undefined {
    return word.length > 0 && word.length <= LONGEST_PATTERN && /^[\x20-\x7E]+$/.test(word)
      ? new EditPattern(word)
      : undefined;
  }

  /** Edits between the word and the first `length` bytes of `name`. */
  distance(name: Uint8Array, length: number): number {
    return this.#run(name, length, "whole");
  }

  /** Edits between the word and the beginning of `name` that is nearest to it. */
  prefixDistance(name: Uint8Array, length: number): number {
    return this.#run(name, length, "prefix");
  }

  /** Edits between the word and the part of `name` that is nearest to it. */
  partDistance(name: Uint8Array, length: number): number {
    return this.#run(name, length, "part");
  }

  #run(name: Uint8Array, length: number, wanted: "whole" | "prefix" | "part"): number {
    const places = this.#places;
    const last = 1 << (this.#length - 1);
    // A part may begin anywhere for nothing; a beginning costs a deletion for each letter that is skipped.
    const skipped = wanted === "part" ? 0 : 1;
    let score = this.#length;
    let least = score;
    let higher = -1;
    let lower = 0;
    let same = 0;
    let before = 0;
    for (let index = 0; index < length; index++) {
      const here = places[name[index] ?? 0] ?? 0;
      const swapped = ((~same & here) << 1) & before;
      same = ((((here & higher) + higher) | 0) ^ higher) | here | lower | swapped;
      let up = lower | ~(same | higher);
      let down = same & higher;
      if ((up & last) !== 0) score++;
      else if ((down & last) !== 0) score--;
      up = (up << 1) | skipped;
      down <<= 1;
      higher = down | ~(same | up);
      lower = up & same;
      before = here;
      if (score < least) least = score;
    }
    return wanted === "whole" ? score : least;
  }
}
