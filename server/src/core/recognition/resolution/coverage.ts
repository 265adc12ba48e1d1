import type { Span } from "../../text/span";

/** Asks which stretches lie inside one of many spans, in the logarithm of their number. */
export class Coverage {
  readonly #starts: number[] = [];
  /** The furthest end of all spans up to each. */
  readonly #ends: number[] = [];

  /** `spans` ascending by start. */
  constructor(spans: readonly Span[]) {
    let furthest = 0;
    for (const { start, end } of spans) {
      furthest = Math.max(furthest, end);
      this.#starts.push(start);
      this.#ends.push(furthest);
    }
  }

  /** True when a span that begins at or before `start` reaches `end`. */
  has(start: number, end: number): boolean {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (this.#ends[low - 1] ?? 0) >= end;
  }
}
