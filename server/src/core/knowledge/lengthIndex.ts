import type { Artifact } from "./artifact";
import { foldName } from "./fold";
import { LENGTH_GROUPS, lengthGroup, signatureOf, signatureOfUnits } from "./signature";
import type { Signature } from "./signature";

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

  constructor(artifact: Artifact) {
    const { searchOrder } = artifact;
    const count = searchOrder.length;
    const unsorted = new Int32Array(2 * count);
    const groups = new Uint8Array(count);
    for (let at = 0; at < count; at++) {
      const { group, characters, pairs } = readName(artifact, searchOrder[at] ?? 0);
      groups[at] = group;
      unsorted[2 * at] = characters;
      unsorted[2 * at + 1] = pairs;
      this.starts[group + 1] = (this.starts[group + 1] ?? 0) + 1;
    }
    for (let group = 1; group <= LENGTH_GROUPS; group++)
      this.starts[group] = (this.starts[group] ?? 0) + (this.starts[group - 1] ?? 0);
    this.names = new Int32Array(count);
    this.signatures = new Int32Array(2 * count);
    const next = this.starts.slice();
    for (let at = 0; at < count; at++) {
      const group = groups[at] ?? 0;
      const to = next[group] ?? 0;
      next[group] = to + 1;
      this.names[to] = searchOrder[at] ?? 0;
      this.signatures[2 * to] = unsorted[2 * at] ?? 0;
      this.signatures[2 * to + 1] = unsorted[2 * at + 1] ?? 0;
    }
  }
}

const squashed = new Uint8Array(256);
const squashedUnit = (index: number): number => squashed[index] ?? 0;

/** The length group and the signature of a name; most are plain and need no string. */
function readName(artifact: Artifact, name: number): Signature & { readonly group: number } {
  const words = artifact.isOneWord(name) ? "one" : "several";
  const length = artifact.squashInto(name, squashed);
  if (length >= 0) return { group: lengthGroup(length, words), ...signatureOfUnits(squashedUnit, length) };
  const text = foldName(artifact.nameText(name)).replaceAll(" ", "");
  return { group: lengthGroup(text.length, words), ...signatureOf(text) };
}
