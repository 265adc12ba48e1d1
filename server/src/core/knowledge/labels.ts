import type { Artifact } from "./artifact";
import type { EntityType } from "./entity";
import { decodeUtf8 } from "./utf8";

/** The preferred names of medicines, as far as they are one word of ASCII letters. */
export interface Labels {
  /**
   * Those that may be one edit away from `word` (small letters): they begin with the same letter, are as long to one
   * letter, and agree with it from both ends to two letters in the middle. As they are written.
   */
  near(word: string): readonly string[];
}

const ONE_WORD = /^[A-Z]+$/i;

/** Collects, while a layer is compiled, where its labels stand, and sorts them by how long they are and how they begin. */
export class LabelTable {
  readonly #labels: { readonly key: number; readonly place: number }[] = [];

  /** `place` is where the label begins among the names' strings. */
  add(type: EntityType, label: string, place: number): void {
    if (type !== "drug" || !ONE_WORD.test(label)) return;
    this.#labels.push({ key: keyOf(label.charCodeAt(0), label.length), place });
  }

  bytes(): Uint8Array {
    const sorted = this.#labels.sort((a, b) => a.key - b.key || a.place - b.place);
    return new Uint8Array(Int32Array.from(sorted, ({ place }) => place).buffer);
  }
}

/** The labels of some layers, read in place. */
export class LabelIndex implements Labels {
  readonly #layers: readonly LayerLabels[];

  constructor(artifacts: readonly Artifact[]) {
    this.#layers = artifacts.map((artifact) => new LayerLabels(artifact));
  }

  near(word: string): readonly string[] {
    const found: string[] = [];
    for (const layer of this.#layers) {
      for (let length = word.length - 1; length <= word.length + 1; length++) layer.near(word, length, found);
    }
    return found;
  }
}

class LayerLabels {
  readonly #strings: Uint8Array;
  readonly #labels: Int32Array;
  /** Where the labels of a key begin among the sorted ones; the next key's begin where they end. */
  readonly #firsts = new Map<number, number>();

  constructor({ strings, labels }: Artifact) {
    this.#strings = strings;
    this.#labels = labels;
  }

  /** Adds to `found` what of this length may be one edit away from the word. */
  near(word: string, length: number, found: string[]): void {
    const key = keyOf(word.charCodeAt(0), length);
    const wanted = Math.max(word.length, length) - 2;
    const end = this.#first(key + 1);
    for (let at = this.#first(key); at < end; at++) {
      const start = this.#labels[at] ?? 0;
      if (agreement(this.#strings, start, length, word) < wanted) continue;
      found.push(decodeUtf8(this.#strings, start, start + length));
    }
  }

  #first(key: number): number {
    let first = this.#firsts.get(key);
    if (first === undefined) this.#firsts.set(key, (first = firstOf(this.#strings, this.#labels, key)));
    return first;
  }
}

/** How many letters of the label agree with the word's, from the beginning and, where they end to agree, from the end. */
function agreement(strings: Uint8Array, start: number, length: number, word: string): number {
  const most = Math.min(length, word.length);
  let before = 0;
  while (before < most && lower(strings[start + before]) === word.charCodeAt(before)) before++;
  let behind = 0;
  const end = start + length - 1;
  const last = word.length - 1;
  while (behind < most - before && lower(strings[end - behind]) === word.charCodeAt(last - behind)) behind++;
  return before + behind;
}

/** The first of the sorted labels whose key is not smaller. */
function firstOf(strings: Uint8Array, labels: Int32Array, key: number): number {
  let low = 0;
  let high = labels.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keyAt(strings, labels[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function keyAt(strings: Uint8Array, start: number): number {
  let end = start;
  while (strings[end] !== 0) end++;
  return keyOf(strings[start] ?? 0, end - start);
}

function keyOf(initial: number, length: number): number {
  return length * 256 + lower(initial);
}

function lower(letter: number | undefined): number {
  return (letter ?? 0) | 0x20;
}
