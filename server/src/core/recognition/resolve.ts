import type { Block } from "../text/block";
import type { BlockScan } from "./blockScan";
import type { RecognitionContext } from "./context";
import type { LocalDefinition, Mention } from "./mention";

/**
 * The block's mentions: its own evidence and the document's together, one reading of every stretch of text, linked.
 * Ascending, non-overlapping, relative to the block. Pure and total.
 */
export function resolveBlock(block: Block, scan: BlockScan, context: RecognitionContext): Mention[] {
  void block;
  void scan;
  void context;
  return [];
}

/** The block's definitions with the entities they are linked to. Relative to the block, in the order of the text. */
export function resolveDefinitions(scan: BlockScan, context: RecognitionContext): LocalDefinition[] {
  void scan;
  void context;
  return [];
}
