import type { Knowledge } from "../knowledge/knowledge";
import type { ScannedDefinition } from "./blockScan";

/** A definition that stands in another block of the document. */
export interface ContextDefinition {
  readonly definition: ScannedDefinition;
  /** It stands before the block that asks. One that stands after it counts for less. */
  readonly before: boolean;
}

/**
 * What the rest of the document says, read only by key: whoever records the keys that a block asked for knows which
 * blocks to resolve again when the answer to a key changes.
 */
export interface RecognitionContext {
  /** The same for every block of an analysis; no key is needed to read it. */
  readonly knowledge: Knowledge;
  /** Score that a mention needs. */
  readonly threshold: number;
  /** Definitions of the short form with this key in all blocks but the one that asks, in document order. */
  definitions(key: string): readonly ContextDefinition[];
  /** {@link tallyLevel} of the document's sum of {@link Contributions.tallies} under this key, the asking block's own included. */
  tally(key: string): number;
}

/** What one block gives to the rest of the document. */
export interface Contributions {
  /** By key of the short form; in the order of the text. */
  readonly definitions: readonly { readonly key: string; readonly definition: ScannedDefinition }[];
  /** Counts by key (`topic:…`, `name:…`, `entity:…`), summed over the document. Each key at most once. */
  readonly tallies: readonly { readonly key: string; readonly count: number }[];
}

/** Coarse on purpose, so that an edit seldom changes it: 0, 1, 2 (2-3), 3 (4-7), 4 (8 and more). */
export function tallyLevel(sum: number): number {
  if (sum <= 0) return 0;
  return Math.min(4, 1 + Math.floor(Math.log2(sum)));
}

/** The context of a block that stands alone. */
export function emptyContext(knowledge: Knowledge, threshold: number): RecognitionContext {
  return { knowledge, threshold, definitions: () => [], tally: () => 0 };
}
