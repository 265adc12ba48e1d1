import type { Block, BlockKind } from "../block";
import type { NextBlock, SplitState } from "../splitter";

/** What a block's parser finds: the prose, as long as the source, and the cells of a table. */
export type Parsed = Pick<Block, "prose" | "rows">;

/** One format: where its blocks end, and what in a block is prose. Parsers are not asked about blocks without prose. */
export interface FormatSyntax {
  readonly next: NextBlock;
  readonly parse: (source: string, kind: BlockKind, before: SplitState) => Parsed;
}

/** A block, and what its splitter knew before it. */
export interface SplitBlock extends Block {
  readonly before: SplitState;
}
