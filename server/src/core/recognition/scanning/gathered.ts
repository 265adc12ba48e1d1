const NOTHING: readonly never[] = [];

/** Gathers numbers in one buffer again and again, and hands them out in lists without the room that a growing list has. */
export class Gathered {
  readonly #buffer: number[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(number: number): void {
    this.#buffer[this.#count++] = number;
  }

  /** Adds a number that is none of the last so many. */
  addUnless(number: number, amongLast: number): void {
    for (let at = Math.max(0, this.#count - amongLast); at < this.#count; at++) if (this.#buffer[at] === number) return;
    this.add(number);
  }

  /** The numbers since the last call. */
  take(): readonly number[] {
    const list = this.#count === 0 ? NOTHING : this.#buffer.slice(0, this.#count);
    this.#count = 0;
    return list;
  }
}
