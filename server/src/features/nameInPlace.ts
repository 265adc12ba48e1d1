import type { Analysis } from "../core/analysis";
import type { Mention } from "../core/recognition/mention";
import { sentences } from "../core/text/sentences";

/**
 * A name as it is to stand in place of a mention: with a capital where that opens a sentence. A name that has capitals of
 * its own ("mRNA-1273"), and what is written small on purpose, stay as they are.
 */
export function nameInPlace(analysis: Analysis, mention: Mention, name: string): string {
  const isPlain = /^\p{Ll}+(?![\p{L}\p{N}])/u.test(name);
  if (!isPlain || /^\p{Ll}/u.test(mention.text) || !opensSentence(analysis, mention)) return name;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function opensSentence(analysis: Analysis, mention: Mention): boolean {
  const block = analysis.blockAt(mention.start);
  if (block === undefined || block.kind === "table") return false;
  const at = mention.start - block.start;
  const sentence = sentences(block.prose).find(({ start, end }) => start <= at && at < end);
  return sentence !== undefined && !/[\p{L}\p{N}]/u.test(block.prose.slice(sentence.start, at));
}
