import type { DictionaryMatch, Knowledge } from "../knowledge/knowledge";
import type { Block } from "../text/block";
import { joinTexts } from "../text/joined";
import type { BlockScan, Candidate } from "./blockScan";
import { substancesOf } from "./drugs/combinations";
import { findDefinitions } from "./definitions/find";
import { listedCandidate } from "./drugs/dictionary";
import { exact, ordered } from "./exact";
import type { Reading } from "./words/reading";
import { besideBrands } from "./drugs/rowBrands";
import { joinColumn, joinRows } from "./scanning/rows";
import { seenWords } from "./scanning/seenWords";
import { Walk } from "./scanning/walk";
import { NO_CUES } from "./words/wordCues";
import type { WordCues } from "./words/wordCues";
import { tokenize } from "./words/wordReader";
import { wordMemoryOf } from "./scanning/wordMemory";

/**
 * Reads one block by itself: candidates with their local evidence, definitions, possible short forms, topics.
 * Pure and total. `language` is the BCP 47 primary language of the document's prose.
 */
export function scanBlock(block: Block, knowledge: Knowledge, language: string): BlockScan {
  const [scan] = scanBlocks([block], knowledge, language);
  if (scan === undefined) throw new Error("A block was scanned, and there is no scan.");
  return scan;
}

const walk = new Walk();
const NO_MATCHES: readonly DictionaryMatch[] = [];
const NO_WORDS = tokenize("");

/**
 * The same for several blocks, each by itself: words and listed names of all of them are read at once. `asked` are words
 * that somebody wants to know of, see `BlockScan.words`.
 */
export function scanBlocks(
  blocks: readonly Block[],
  knowledge: Knowledge,
  language: string,
  asked: WordCues = NO_CUES,
): BlockScan[] {
  const texts = joinTexts(blocks.map(({ prose }) => prose));
  const matches = knowledge.matchAll(texts);
  const memory = wordMemoryOf(knowledge, asked, language);
  memory.open(texts.text, knowledge.copyUnits);
  // One for all of them: each is read to its end before the next.
  const reading = { text: "", tokens: NO_WORDS, knowledge };
  return texts.parts.map((text, index) => {
    reading.text = text;
    reading.tokens = memory.take(text);
    return scan(reading, matches[index] ?? NO_MATCHES);
  });
}

function scan(reading: Reading, matches: readonly DictionaryMatch[]): BlockScan {
  const candidates: Candidate[] = [];
  for (const match of matches) addListed(reading, match, candidates);
  const { shortForms, topics, cues } = walk.over(reading, candidates);
  for (const brand of besideBrands(reading, candidates)) candidates.push(brand);
  const joined = joinColumn(reading.text, joinRows(reading.text, ordered(candidates, byPosition)));
  const definitions = exact(findDefinitions(reading, joined, cues));
  return { candidates: exact(joined), definitions, shortForms, topics, words: seenWords(reading) };
}

/** What a match names; the medicines of a combination one by one. */
function addListed(reading: Reading, match: DictionaryMatch, candidates: Candidate[]): void {
  const substances = substancesOf(reading, match);
  if (substances !== undefined) for (const substance of substances) addOne(reading, substance, candidates);
  else addOne(reading, match, candidates);
}

function addOne(reading: Reading, match: DictionaryMatch, candidates: Candidate[]): void {
  const candidate = listedCandidate(reading, match);
  if (candidate !== undefined) candidates.push(candidate);
}

function byPosition(a: Candidate, b: Candidate): number {
  return a.start - b.start || b.end - a.end;
}
