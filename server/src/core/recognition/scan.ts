import type { DictionaryMatch, Knowledge, NameEntry } from "../knowledge/knowledge";
import type { Block } from "../text/block";
import { joinTexts } from "../text/joined";
import type { BlockScan, Candidate, Topics } from "./blockScan";
import { codeCandidate, gluedCode } from "./codes";
import { countryIndex } from "./countries";
import { findDefinitions } from "./definitions/find";
import { exact } from "./exact";
import { designationCandidates } from "./designations";
import { substancesOf } from "./combinations";
import { drugCandidate } from "./dictionary";
import { ALIAS_CUE, CONJUNCTION, INDUSTRY, MEDICINE_TOPIC, OTHER_TOPIC, REGULATORY } from "./lexicon";
import { nativeCandidate } from "./nativeNames";
import type { PhraseMatch } from "./phraseIndex";
import { radiolabelled } from "./radiolabels";
import type { Reading } from "./reading";
import { isHyphen, unitAt } from "./reading";
import { committeeCandidate, longestName, regulatorCandidate } from "./regulators";
import type { Qualifier } from "./regulators";
import { schemeIndexOf } from "./schemeIndex";
import type { SchemeIndex } from "./schemeIndex";
import { seenWords } from "./seenWords";
import { shortFormAt, shortKey } from "./shortForms";
import type { StemIndex } from "./stems";
import { SHORTEST_STEM_NAME, stemCandidate, stemIndexOf } from "./stems";
import { CAMEL, CAPITAL, DIGITS, LOWER, UPPER } from "./tokens";
import { endsInMark, footnotedName, gluedName, gluedParts, mayBeGlued } from "./gluedNames";
import { besideBrands } from "./rowBrands";
import { joinRows } from "./rows";
import { hashWord } from "./wordHash";
import { unlistedName } from "./unlistedNames";
import { NO_CUES } from "./wordCues";
import type { WordCues } from "./wordCues";
import { WordReader } from "./wordReader";

/**
 * Reads one block by itself: candidates with their local evidence, definitions, possible short forms, topics.
 * Pure and total. `language` is the BCP 47 primary language of the document's prose.
 */
export function scanBlock(block: Block, knowledge: Knowledge, language: string): BlockScan {
  const [scan] = scanBlocks([block], knowledge, language);
  if (scan === undefined) throw new Error("A block was scanned, and there is no scan.");
  return scan;
}

const words = new WordReader("use");

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
  words.open(texts.text, knowledge.copyUnits);
  return blocks.map(({ prose }, index) =>
    scan({ text: prose, tokens: words.take(prose), knowledge }, matches[index] ?? [], language, asked),
  );
}

function scan(reading: Reading, matches: readonly DictionaryMatch[], language: string, asked: WordCues): BlockScan {
  const { text, knowledge } = reading;
  const schemes = schemeIndexOf(knowledge);
  const stems = stemIndexOf(knowledge);
  const candidates: Candidate[] = [];
  for (const match of matches) addListed(reading, match, candidates);
  const found = readTokens(reading, schemes, stems, language, candidates);
  candidates.push(...besideBrands(reading, candidates));
  if (candidates.length > 1) candidates.sort(byPosition);
  const ordered = joinRows(text, candidates);
  return {
    candidates: exact(ordered),
    definitions: exact(findDefinitions(reading, ordered, found.cues)),
    shortForms: exact(found.shortForms),
    shortKeys: exact(found.shortForms.map((packed) => shortKey(reading, packed))),
    topics: found.topics,
    words: seenWords(reading, asked, language),
  };
}

/** What a match names; the medicines of a combination one by one. */
function addListed(reading: Reading, match: DictionaryMatch, candidates: Candidate[]): void {
  for (const one of substancesOf(reading, match) ?? [match]) {
    const candidate = drugCandidate(reading, one) ?? nativeCandidate(reading, one);
    if (candidate !== undefined) candidates.push(candidate);
  }
}

function byPosition(a: Candidate, b: Candidate): number {
  return a.start - b.start || b.end - a.end;
}

interface Found {
  readonly shortForms: readonly number[];
  readonly topics: Topics;
  /** Tokens that announce another name: "formerly", "known", and "or" after a comma. */
  readonly cues: readonly number[];
}

const NO_TOPICS: Topics = { medicine: 0, regulatory: 0, industry: 0, other: 0 };
const OR = hashWord("or");
const COMMA = 0x2c;
const LONG_WORD = 11;

/** One walk over the tokens: what no dictionary of medicines has. */
function readTokens(
  reading: Reading,
  schemes: SchemeIndex,
  stems: StemIndex,
  language: string,
  candidates: Candidate[],
): Found {
  const { count, starts, ends, hashes, shapes, classes } = reading.tokens;
  const countries = countryIndex();
  const shortForms: number[] = [];
  const designations: PhraseMatch<NameEntry>[] = [];
  const cues: number[] = [];
  const topics = { medicine: 0, regulatory: 0, industry: 0, other: 0 };
  const listed = listedRanges(candidates);
  const english = language === "en";
  let country: Qualifier | undefined;
  let authority = -1;
  let designationEnd = -1;
  let next = 0;
  for (let token = 0; token < count; token++) {
    const shape = shapes[token] ?? 0;
    const roles = classes[token] ?? 0;
    if (roles & (MEDICINE_TOPIC | REGULATORY | INDUSTRY | OTHER_TOPIC | ALIAS_CUE)) {
      if (roles & ALIAS_CUE) cues.push(token);
      if (roles & MEDICINE_TOPIC) topics.medicine++;
      if (roles & REGULATORY) topics.regulatory++;
      if (roles & INDUSTRY) topics.industry++;
      if (roles & OTHER_TOPIC) topics.other++;
    }
    if (roles & CONJUNCTION && hashes[token] === OR && unitAt(reading, (starts[token] ?? 0) - 2) === COMMA) {
      cues.push(token);
    }
    if (token > designationEnd && schemes.designations.mayBegin(hashes[token] ?? 0)) {
      const match = schemes.designations.at(reading.tokens, token);
      if (match !== undefined) {
        designations.push(match);
        designationEnd = match.last;
      }
    }
    while (next < listed.length && (listed[next]?.end ?? 0) <= (starts[token] ?? 0)) next++;
    const inside = (listed[next]?.start ?? Infinity) <= (starts[token] ?? 0);
    if (english && roles === 0 && !inside && (ends[token] ?? 0) - (starts[token] ?? 0) >= SHORTEST_STEM_NAME) {
      const candidate = gluedWord(reading, token) ?? stemCandidate(reading, stems, token);
      if (candidate !== undefined) candidates.push(candidate);
    }
    if ((shape & (CAPITAL | UPPER | DIGITS)) === 0) {
      if (!inside && isHyphen(unitAt(reading, ends[token] ?? 0))) addShortForm(reading, token, shortForms);
      continue;
    }
    if (shape & CAPITAL) {
      const place = token > (country?.last ?? -1) ? countries.at(reading.tokens, token) : undefined;
      if (place !== undefined) country = { first: place.first, last: place.last, jurisdiction: place.values[0] ?? "" };
      if (token > authority) {
        const match = longestName(reading, schemes.regulators, token, country);
        const candidate =
          match === undefined ? committeeCandidate(reading, token) : regulatorCandidate(reading, match, country);
        if (candidate !== undefined) {
          candidates.push(candidate);
          authority = match?.last ?? token + 1;
        }
      }
    }
    if (inside) continue;
    if (shape & CAMEL) candidates.push(...gluedParts(reading, token));
    const unlisted =
      (shape & CAMEL || endsInMark(reading, token) ? gluedName(reading, token) : undefined) ??
      (shape & DIGITS
        ? (radiolabelled(reading, token) ?? footnotedName(reading, token) ?? gluedCode(reading, token))
        : undefined) ??
      codeCandidate(reading, token) ??
      unlistedName(reading, token);
    if (unlisted !== undefined) candidates.push(unlisted);
    addShortForm(reading, token, shortForms);
  }
  if (designations.length > 0) candidates.push(...designationCandidates(reading, designations, authority >= 0));
  const { medicine, regulatory, industry, other } = topics;
  const isOnTopic = medicine + regulatory + industry + other > 0;
  return { shortForms, topics: isOnTopic ? topics : NO_TOPICS, cues };
}

/** Long words in small letters only are looked at for what was glued to them. */
function gluedWord(reading: Reading, token: number): Candidate | undefined {
  const length = (reading.tokens.ends[token] ?? 0) - (reading.tokens.starts[token] ?? 0);
  if (length < LONG_WORD || reading.tokens.shapes[token] !== LOWER || !mayBeGlued(reading, token)) return undefined;
  return gluedName(reading, token);
}

function addShortForm(reading: Reading, token: number, shortForms: number[]): void {
  const short = shortFormAt(reading, token);
  if (short !== undefined) shortForms.push(short);
}

/** The dictionary's finds in the order of the text; nothing else is looked for inside them. */
function listedRanges(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter((candidate) => candidate.score >= 1);
}
