import type { Span } from "./span";

/** What a block is for its readers. Rules choose by it (a heading may lack a verb; a reference list is nobody's prose). */
export type BlockKind =
  | "paragraph"
  | "heading"
  | "list-item"
  | "table"
  | "quotation"
  | "code"
  | "front-matter"
  | "comment"
  | "reference-entry";

/** Stands in `prose` for a character that is not prose and ends a word: code, a visible URL, math, a table's rule. */
export const HIDDEN = "\uFFFC";

/**
 * Stands in `prose` for markup inside or beside a word that readers do not see and that does not end the word:
 * `**`, `<sup>`, the target of a link, a comment, the tail of `&amp;`.
 */
export const INVISIBLE = "\u2060";
export const INVISIBLE_CODE = INVISIBLE.charCodeAt(0);

/**
 * One paragraph-sized piece of a document, and the unit of incremental work.
 * All offsets in what is derived from a block are relative to its start.
 * Blocks tile the document: every character belongs to exactly one.
 */
export interface Block {
  readonly kind: BlockKind;
  /** The source text, blank lines after it included. */
  readonly source: string;
  /**
   * What a reader reads, exactly as long as `source`, so that an offset in one is an offset in the other: markup
   * is replaced by {@link HIDDEN} or {@link INVISIBLE}, an entity such as `&reg;` by its character and INVISIBLE.
   * The same string object as `source` where nothing is replaced. Line breaks are never replaced in prose; blocks of
   * kind `code`, `comment` and `front-matter` are HIDDEN as a whole.
   */
  readonly prose: string;
  /** Tables only: the block's cells, row by row, in order; block-relative. The first row is the header. */
  readonly rows?: readonly (readonly Span[])[];
  /** The block before was cut for its length, and this one goes on with it; a table's first row is then no header. */
  readonly continued?: true;
}
