import type { Knowledge } from "../../knowledge/knowledge";
import type { ScannedDefinition } from "../blockScan";
import { hashFrom } from "../words/wordHash";

/** The definitions that the document gives for a key, in its order, and where among them the block stands that asks. */
export interface DefinitionsAround {
  readonly all: readonly { readonly definition: ScannedDefinition }[];
  /** Those before this index stand before the block. */
  readonly before: number;
  /** Those from this index on stand after it, and count for less. */
  readonly after: number;
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
  /** Whether the document defines the form with this key anywhere. */
  defines(key: string): boolean;
  /** Definitions of the short form with this key in all blocks but the one that asks; `undefined` where there is none. */
  definitions(key: string): DefinitionsAround | undefined;
  /** {@link tallyLevel} of the document's sum of {@link Contributions.tallies} under this key, the asking block's own included. */
  tally(key: string): number;
  /**
   * False when no block defines the name or form with this {@link hashOfKey} as a medicine's, authority's or scheme's, and
   * none is sure that it is a medicine's. That a block asked this of its short forms is not recorded: the scan has their hashes.
   */
  mayTell(hash: number): boolean;
}

/** Before a name: how often it is clearly a medicine's, and how often it may be one. */
const NAME = "name:";
const MAYBE = "maybe:";

/** The key under which a document counts how often a name is that of a trial or company. */
export function otherTally(key: string): string {
  return `other:${key}`;
}

/** The key under which a document counts how often a name is clearly a medicine's. */
export function nameTally(key: string): string {
  return NAME + key;
}

/** The same for how often it stands where medicines stand. */
export function maybeTally(key: string): string {
  return MAYBE + key;
}

/**
 * The number by which it is noted that a block asked for a key. A name and the counts of it have the same: whoever asks
 * for one mostly asks for all. Where two keys share a number, a block is resolved once too often.
 */
export function hashOfKey(key: string): number {
  return hashFrom(key, key.startsWith(NAME) ? NAME.length : key.startsWith(MAYBE) ? MAYBE.length : 0);
}

/** What one block gives to the rest of the document. */
export interface Contributions {
  /** By key of the short form; in the order of the text. */
  readonly definitions: readonly { readonly key: string; readonly definition: ScannedDefinition }[];
  /** Counts by key (`topic:…`, `name:…`, `entity:…`), summed over the document. */
  readonly tallies: readonly { readonly key: string; readonly count: number }[];
}

/** Coarse on purpose, so that an edit seldom changes it: 0, 1, 2 (2-3), 3 (4-7), 4 (8 and more). */
export function tallyLevel(sum: number): number {
  if (sum <= 0) return 0;
  return Math.min(4, 1 + Math.floor(Math.log2(sum)));
}

/** The context of a block that stands alone. */
export function emptyContext(knowledge: Knowledge, threshold: number): RecognitionContext {
  return {
    knowledge,
    threshold,
    defines: () => false,
    definitions: () => undefined,
    tally: () => 0,
    mayTell: () => true,
  };
}
