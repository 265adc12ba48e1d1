import { KeyIndex } from "./keyIndex";
import type { Substance } from "./substance";

/** Finds substances by a text that is one's own: an identifier, a name, its parts. */
export class SubstanceIndex {
  readonly #keys = new KeyIndex();
  readonly #substances: readonly (Substance | undefined)[];

  /** `substances`, of which each knows its place. */
  constructor(substances: readonly (Substance | undefined)[]) {
    this.#substances = substances;
  }

  /** `undefined` for a text that is nobody's, or that several share. */
  get(key: string): Substance | undefined {
    const value = this.#keys.get(key);
    return value === undefined || value === SHARED ? undefined : this.#substances[value - 1];
  }

  has(key: string): boolean {
    return this.#keys.get(key) !== undefined;
  }

  set(key: string, substance: Substance): void {
    this.#keys.set(key, substance.place + 1);
  }

  /** The text becomes the substance's, or if it is another's, too, nobody's. */
  share(key: string, substance: Substance): void {
    const value = this.#keys.get(key);
    const isShared = value !== undefined && value !== substance.place + 1;
    if (isShared) this.#keys.set(key, SHARED);
    else this.set(key, substance);
  }

  clear(): void {
    this.#keys.clear();
  }
}

const SHARED = 0;
