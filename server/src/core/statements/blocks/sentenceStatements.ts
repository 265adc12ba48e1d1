import type { Knowledge } from "../../knowledge/knowledge";
import type { Mention } from "../../recognition/mention";
import type { Block } from "../../text/block";
import type { DateMention } from "../../text/dates";
import type { Span } from "../../text/span";
import { buildStatements } from "../building/build";
import type { Discourse } from "../discourse";
import { readFrames } from "../frames/frames";
import { itemize } from "../sentence/items";
import type { Item } from "../sentence/items";
import type { NewsDates } from "../building/newsDates";
import { parentheticals } from "../sentence/parentheses";
import type { Statement } from "../statement";

/** A block with what its sentences are read by. */
export interface StatingBlock {
  readonly block: Block;
  readonly knowledge: Knowledge;
  readonly asOf: NewsDates;
}

/**
 * What one sentence states. `mentions` are those inside it; dates and offsets are the block's. `about` is a drug that is
 * named elsewhere and is the sentence's subject, as that of a table's row.
 */
export function sentenceStatements(
  sentence: Span,
  mentions: readonly Mention[],
  dates: readonly DateMention[],
  discourse: Discourse,
  { block, knowledge, asOf }: StatingBlock,
  about?: Mention,
): readonly Statement[] {
  const own = itemize(block.prose, sentence, mentions, dates);
  const sentenceItems: readonly Item[] = about === undefined ? own : [subjectItem(about), ...own];
  return [sentenceItems, ...parentheticals(sentenceItems)].flatMap((items) =>
    readFrames(items).flatMap((frame) =>
      buildStatements({ frame, items, prose: block.prose, source: block.source, discourse, knowledge, asOf }),
    ),
  );
}

function subjectItem(mention: Mention): Item {
  return { kind: "drug", mention, start: mention.start, end: mention.end, lower: "", depth: 0 };
}
