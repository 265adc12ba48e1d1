import type { NameEntry } from "../knowledge/knowledge";
import type { MentionType } from "../knowledge/entity";
import type { Span } from "../text/span";
import type { Evidence } from "./mention";

/** A stretch of a block that may be a mention, with everything that the block alone says for and against it. */
export interface Candidate extends Span {
  readonly type: MentionType;
  /** Key under which the document is asked about this form, see `nameKey`. */
  readonly key: string;
  /** Entries of the knowledge base for the form, best first; empty for a form that nobody has listed. */
  readonly entries: readonly NameEntry[];
  readonly evidence: readonly Evidence[];
  /** Sum of the evidence's weights. */
  readonly score: number;
  /** ISO 3166 alpha-2 or `EU` of the place that the text names beside the form ("Japan's MHLW"), if any. */
  readonly jurisdiction: string | undefined;
}

/** A form in a definition: as it stands, the key of its name, and its entries in the knowledge base. */
export interface DefinedForm extends Span {
  readonly text: string;
  readonly key: string;
  readonly entries: readonly NameEntry[];
}

/** A definition found in the block: two forms of one thing, and what the block alone knows of its kind. */
export interface ScannedDefinition {
  /** The short or alternative form. */
  readonly short: DefinedForm;
  /** What it stands for. */
  readonly long: DefinedForm;
  readonly kind: "abbreviation" | "alias";
  /** `undefined` for anything that is no mention (a disease, a test). */
  readonly type: MentionType | undefined;
}

/**
 * Everything that recognition reads out of one block without looking at the rest of the document.
 * A pure function of block, knowledge and language; cached with the block. Offsets are relative to the block.
 */
export interface BlockScan {
  /** Ascending by start, then longest first; may overlap. */
  readonly candidates: readonly Candidate[];
  /** Ascending by the short form's start. */
  readonly definitions: readonly ScannedDefinition[];
  /**
   * Forms that the document may define elsewhere, ascending; two numbers each, because there are many of them and most are
   * never asked for again: where it stands, packed as by `packSpan`, and the `hashOfKey` of it, or `UNHASHED`.
   */
  readonly shortForms: readonly number[];
  readonly topics: Topics;
  readonly words: SeenWords;
}

/** What recognition saw in a block's words, for those who look at blocks with certain words only. */
export interface SeenWords {
  /** Bits of the lists of words that were asked for, see `WordCues`. */
  readonly cues: number;
  /** What the words look like, all together: bits of `Tokens.shapes` and of seenWords.ts. */
  readonly shapes: number;
  /** Hashes (`hashWord`) of the words with several capitals, in the order of the text: initials, codes. */
  readonly acronyms: readonly number[];
  /** Words that are one letter away from a known name, ascending. */
  readonly nearNames: readonly NearName[];
}

/** A word of a block, and the known names (lower case) that may have been meant. */
export interface NearName extends Span {
  readonly names: readonly string[];
}

/** How many signs of each subject stand in a block. */
export interface Topics {
  readonly medicine: number;
  readonly regulatory: number;
  /** What companies that make medicines call themselves and speak of. */
  readonly industry: number;
  /** Subjects in which regulators' initials mean other things: chemistry, finance, software. */
  readonly other: number;
}
