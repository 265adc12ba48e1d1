import { hashWord } from "./wordHash";

/** So many lists have a bit of their own; those beyond share one, and are asked for in vain now and then. */
const BITS = 31;

/**
 * Lists of words that somebody looks for, one bit a list. Recognition says of each block which lists its words are in, so that nobody has to read the block again to learn that it has none of a list. Case and accents do not count.
 */
export class WordCues {
  readonly #bits = new Map<number, number>();

  constructor(lists: readonly (readonly string[])[]) {
    lists.forEach((words, index) => {
      for (const word of words) this.#add(hashWord(word), this.bitOf(index));
    });
  }

  /** The bit of the list with this index. */
  bitOf(index: number): number {
    return 1 << (index % BITS);
  }

  /** The bits of the lists that have the word with this hash; 0 for most. */
  of(hash: number): number {
    return this.#bits.get(hash) ?? 0;
  }

  #add(hash: number, bit: number): void {
    this.#bits.set(hash, (this.#bits.get(hash) ?? 0) | bit);
  }
}

/** Nobody looks for anything. */
export const NO_CUES = new WordCues([]);
