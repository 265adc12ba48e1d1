import type { SplitBlock } from "../text/formats/syntax";

/** How much text is worked on between two chances to interrupt, in UTF-16 units: well below a millisecond, a few where code is cold. */
const STEP = 1024;
/** A block costs something even when it is empty. */
const LEAST = 64;

/** Counts the text that was worked on since the last chance to interrupt. */
export class Pace {
  #done = 0;

  /** True when the next chance is due after work on this block. */
  due(block: SplitBlock | undefined): boolean {
    this.#done += (block?.source.length ?? 0) + LEAST;
    if (this.#done < STEP) return false;
    this.#done = 0;
    return true;
  }
}
