import { LENGTH_GROUPS, lengthGroup, signatureOf } from "./signature";

/** The sections of an artifact that search reads. */
export interface SearchSections {
  readonly searchOrder: Uint8Array;
  readonly lengthOrder: Uint8Array;
  readonly lengthStarts: Uint8Array;
  readonly signatures: Uint8Array;
}

/** Indexes names by their folded texts; of names with one folding, only the first is wanted. */
export function buildSearchIndex(names: readonly number[], folded: readonly string[]): SearchSections {
  // Most names are one word, and share the string.
  const squashed = folded.map((name) => (name.includes(" ") ? name.replaceAll(" ", "") : name));
  const text = (name: number): string => squashed[name] ?? "";
  const byText = Int32Array.from(names).sort((a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : a - b));
  const group = (name: number): number =>
    lengthGroup(text(name).length, folded[name]?.includes(" ") === true ? "several" : "one");
  const starts = new Int32Array(LENGTH_GROUPS + 1);
  for (const name of byText) starts[group(name) + 1] = (starts[group(name) + 1] ?? 0) + 1;
  for (let index = 1; index < starts.length; index++) starts[index] = (starts[index] ?? 0) + (starts[index - 1] ?? 0);
  const next = starts.slice();
  const byLength = new Int32Array(byText.length);
  const signatures = new Int32Array(2 * byText.length);
  for (const name of byText) {
    const at = next[group(name)] ?? 0;
    next[group(name)] = at + 1;
    byLength[at] = name;
    const { characters, pairs } = signatureOf(text(name));
    signatures[2 * at] = characters;
    signatures[2 * at + 1] = pairs;
  }
  return {
    searchOrder: bytes(byText),
    lengthOrder: bytes(byLength),
    lengthStarts: bytes(starts),
    signatures: bytes(signatures),
  };
}

function bytes(words: Int32Array): Uint8Array {
  return new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
}
