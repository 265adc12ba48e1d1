import type { BlockScan } from "../recognition/blockScan";
import type { Contributions, RecognitionContext } from "../recognition/resolution/context";
import type { LocalDefinition, Mention } from "../recognition/mention";
import { UNHASHED } from "../recognition/drugs/shortForms";
import type { PartialDate } from "../knowledge/entity";
import type { BlockFindings } from "../rules/run";
import type { Discourse } from "../statements/discourse";
import type { Statement } from "../statements/statement";
import type { SplitBlock } from "../text/formats/syntax";

/** A block and what its text alone says. Kept as long as its text and the document's language stay. */
export interface ScannedBlock {
  readonly block: SplitBlock;
  /** Rises from block to block; a block keeps its number from version to version of the document. */
  readonly order: number;
  readonly scan: BlockScan;
  readonly given: Contributions;
}

/** What recognition made of the block in its document, and the `hashOfKey` of each of the document's keys it asked for beside those of its short forms. */
export interface Resolution {
  readonly mentions: readonly Mention[];
  readonly definitions: readonly LocalDefinition[];
  readonly reads: readonly number[];
}

/** The block's statements, what it was handed for them, and what it hands on. */
export interface Stated {
  readonly statements: readonly Statement[];
  readonly incoming: Discourse;
  readonly outgoing: Discourse;
  /** The document's date had a part in it. */
  readonly dated: boolean;
  /** What was read of the block behind, where somebody looked. */
  readonly following: { readonly dateline: PartialDate | undefined } | undefined;
}

/** One block with everything that is known about it; offsets are relative to the block. */
export interface BlockRecord extends ScannedBlock {
  readonly resolution: Resolution;
  /** Absent in a document that is not about medicines. */
  readonly stated: Stated | undefined;
  readonly findings: BlockFindings | undefined;
}

/** Each property by name: copying with `...` costs several times as much, and there are many blocks. */
export function recordOf(
  { block, order, scan, given }: ScannedBlock,
  resolution: Resolution,
  stated: Stated | undefined,
  findings: BlockFindings | undefined,
): BlockRecord {
  return { block, order, scan, given, resolution, stated, findings };
}

/** Index of the first of at least this order, in what ascends by the order of its block. */
export function indexOfOrder(ordered: readonly { readonly order: number }[], order: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ordered[middle]?.order ?? 0) < order) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Whether a block asked for one of these keys, or has a form of which nobody told `before` and one of them may be about: a form
 * that was told of was asked for, unless the block itself says what it is. Plain loops: they run over all blocks of a document at
 * a keystroke.
 */
export function asksFor(
  { scan: { shortForms }, resolution: { reads } }: BlockRecord,
  keys: ReadonlySet<number>,
  before: Pick<RecognitionContext, "mayTell">,
): boolean {
  for (let at = 1; at < shortForms.length; at += 2) {
    const hash = shortForms[at] ?? UNHASHED;
    if (keys.has(hash) && !before.mayTell(hash)) return true;
  }
  for (let index = 0; index < reads.length; index++) if (keys.has(reads[index] ?? UNHASHED)) return true;
  return false;
}
