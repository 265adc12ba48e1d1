import { foldName } from "./fold";
import { characterBit, LENGTH_GROUPS, lengthGroup, pairBit, signatureOf } from "./signature";

/** What it reads of the names of an opened artifact. */
interface Names {
  readonly nameCount: number;
  readonly searchOrder: Int32Array;
  readonly strings: Uint8Array;
  isOneWord(name: number): boolean;
  nameStart(name: number): number;
  nameText(name: number): string;
}

/**
 * The names by length, for the search of misspelled ones. Made from the names in a moment, which is less than storing it
 * costs: its signatures are as hashes, and cannot be compressed.
 */
export class LengthIndex {
  /** The names of the search order, by {@link lengthGroup} and then as they are there. */
  readonly names: Int32Array;
  /** Where each group starts in them, and where the last ends. */
  readonly starts = new Int32Array(LENGTH_GROUPS + 1);
  /** Two words for each of the names: characters and pairs (signature.ts). */
  readonly signatures: Int32Array;

  constructor(names: Names) {
    const { searchOrder, nameCount } = names;
    // In the order of the names first, as they lie in memory.
    const groups = new Uint8Array(nameCount);
    const unsorted = new Int32Array(2 * nameCount);
    for (let name = 0; name < nameCount; name++) groups[name] = readName(names, name, unsorted);
    for (let at = 0; at < searchOrder.length; at++) {
      const behind = (groups[searchOrder[at] ?? 0] ?? 0) + 1;
      this.starts[behind] = (this.starts[behind] ?? 0) + 1;
    }
    for (let group = 1; group <= LENGTH_GROUPS; group++)
      this.starts[group] = (this.starts[group] ?? 0) + (this.starts[group - 1] ?? 0);
    this.names = new Int32Array(searchOrder.length);
    this.signatures = new Int32Array(2 * searchOrder.length);
    const next = this.starts.slice();
    for (let at = 0; at < searchOrder.length; at++) {
      const name = searchOrder[at] ?? 0;
      const group = groups[name] ?? 0;
      const to = next[group] ?? 0;
      next[group] = to + 1;
      this.names[to] = name;
      this.signatures[2 * to] = unsorted[2 * name] ?? 0;
      this.signatures[2 * to + 1] = unsorted[2 * name + 1] ?? 0;
    }
  }
}

/** The small form of an ASCII letter, a digit as it is, 0 for what squashing leaves out. */
const kept = Uint8Array.from({ length: 128 }, (_, unit) => {
  const text = String.fromCharCode(unit).toLowerCase();
  return /[a-z0-9]/.test(text) ? text.charCodeAt(0) : 0;
});

/** Writes a name's signature to its place in `signatures` and answers its length group. */
function readName(names: Names, name: number, signatures: Int32Array): number {
  const words = names.isOneWord(name) ? "one" : "several";
  const length = readPlain(names.strings, names.nameStart(name), signatures, 2 * name);
  if (length >= 0) return lengthGroup(length, words);
  const text = foldName(names.nameText(name)).replaceAll(" ", "");
  const { characters, pairs } = signatureOf(text);
  signatures[2 * name] = characters;
  signatures[2 * name + 1] = pairs;
  return lengthGroup(text.length, words);
}

/** The same of the ASCII text that begins there, in one pass over its bytes: its squashed length, -1 for other text. */
function readPlain(strings: Uint8Array, start: number, signatures: Int32Array, at: number): number {
  let length = 0;
  let characters = 0;
  let pairs = 0;
  let previous = 0;
  for (let offset = start; ; offset++) {
    const byte = strings[offset] ?? 0;
    if (byte === 0) break;
    if (byte >= 0x80) return -1;
    const unit = kept[byte] ?? 0;
    if (unit === 0) continue;
    characters |= 1 << characterBit(unit);
    if (length > 0) pairs |= 1 << pairBit(previous, unit);
    previous = unit;
    length++;
  }
  signatures[at] = characters;
  signatures[at + 1] = pairs;
  return length;
}
