import type { NameEntry } from "../../knowledge/knowledge";
import type { Candidate } from "../blockScan";
import { classesOf, COMMON, FUNCTION, PHYSIOLOGICAL } from "../words/lexicon";
import type { Evidence } from "../mention";
import type { Reading } from "../words/reading";
import { endOf, nameKey, shapeOf, startOf, unitAt } from "../words/reading";
import { CAMEL, DIGITS, FOREIGN, LOWER } from "../words/tokens";
import { hashWord } from "../words/wordHash";

const GLUED: Evidence = { kind: "dictionary", detail: "listed name that lost the space beside it", weight: 1.6 };

const SHORTEST = 5;
const SHORTEST_GLUED = 10;
const SIGN = /^(.{4,})(?:TM|®|SM)$/;
const BEFORE = /^(?:with|plus|and|for|by|of|to|the)(?=\p{Ll}{7})/u;
const AFTER = /(?:and|with|was|for|is|in)$/;
/** How the small words begin that may stand before a name, and how those end that may stand behind one. */
const BEGINNINGS = letterPairs("wi pl an fo by of to th");
const ENDINGS = letterPairs("nd th as or is in");

/**
 * A listed name that scraping ran into its neighbour: "theKeytruda", "ofpembrolizumab", "nivolumaband", "JaypircaTM".
 * Asked of tokens that no list has; looks a part up only where the rest is a small word or a trademark sign.
 */
export function gluedName(reading: Reading, token: number): Candidate | undefined {
  const start = startOf(reading, token);
  const end = endOf(reading, token);
  const word = reading.text.slice(start, end);
  const [from, to] = partOf(word, (shapeOf(reading, token) & CAMEL) !== 0 || endsInMark(reading, token));
  if (to - from < SHORTEST || to - from === word.length) return undefined;
  const name = word.slice(from, to);
  const entries = reading.knowledge.lookup(name).filter((entry) => isUnmistakable(entry));
  const [first] = entries;
  if (first === undefined || (classesOf(hashWord(name)) & (COMMON | PHYSIOLOGICAL | FUNCTION)) !== 0) return undefined;
  return candidateOf(name, start + from, entries);
}

function candidateOf(name: string, start: number, entries: readonly NameEntry[]): Candidate {
  return {
    type: "drug",
    start,
    end: start + name.length,
    key: nameKey(name),
    entries,
    evidence: [GLUED],
    score: GLUED.weight,
    jurisdiction: undefined,
  };
}

/** A trademark sign in letters, which scraping left: "JaypircaTM", "TOFIDENCETM". */
export function endsInMark(reading: Reading, token: number): boolean {
  const end = endOf(reading, token);
  return unitAt(reading, end - 1) === CAPITAL_M && unitAt(reading, end - 2) === CAPITAL_T;
}

const CAPITAL_M = 0x4d;
const CAPITAL_T = 0x54;

/** "OpRegenĀ": half of a blank or quotation mark whose encoding was lost, behind a listed name. Asked of words with other letters than English ones. */
export function strayLetter(reading: Reading, token: number): Candidate | undefined {
  if (!(shapeOf(reading, token) & FOREIGN)) return undefined;
  const word = reading.text.slice(startOf(reading, token), endOf(reading, token));
  const name = STRAY.exec(word)?.[1] ?? "";
  const entries = name === "" ? [] : reading.knowledge.lookup(name).filter(({ type }) => type === "drug");
  const isWord = classesOf(hashWord(name)) !== 0 || entries.some(({ name: { ambiguous } }) => ambiguous === true);
  return entries.length === 0 || isWord ? undefined : candidateOf(name, startOf(reading, token), entries);
}

const STRAY = /^([\p{L}\d]{5,})[\u00C2\u00E2\u0100\u0101]$/u;

const SHORTEST_WORDS = 12;
const SHORTEST_PART = 6;

/**
 * Listed names in words that lost the spaces between them, as in the rows of a scraped table: "RemsimaInfliximabCrohn".
 * Asked of tokens with a capital inside; empty for nearly all.
 */
export function gluedParts(reading: Reading, token: number): readonly Candidate[] {
  const start = startOf(reading, token);
  const end = endOf(reading, token);
  if (end - start < SHORTEST_WORDS || !(shapeOf(reading, token) & CAMEL)) return NONE;
  const word = reading.text.slice(start, end);
  const found: Candidate[] = [];
  for (const { 0: part, index } of word.matchAll(PART)) {
    if (part.length < SHORTEST_PART || part.length === word.length) continue;
    const entries = reading.knowledge.lookup(part).filter((entry) => isUnmistakable(entry));
    if (entries.length > 0 && classesOf(hashWord(part)) === 0) found.push(candidateOf(part, start + index, entries));
  }
  return found;
}

const NONE: readonly Candidate[] = [];
const PART = /\p{Lu}\p{Ll}+|^\p{Ll}+/gu;

/** "Brilique1", "Farxiga3DAPA", "1ERBITUX", "Thalidomide1961": a listed name and a footnote's number or a year. Asked of words with digits. */
export function footnotedName(reading: Reading, token: number): Candidate | undefined {
  const shape = shapeOf(reading, token);
  if (!(shape & DIGITS)) return undefined;
  const word = reading.text.slice(startOf(reading, token), endOf(reading, token));
  const name = (shape & LOWER ? FOOTNOTED.exec(word) : null)?.[1] ?? BEHIND_FOOTNOTE.exec(word)?.[1];
  if (name === undefined || classesOf(hashWord(name)) !== 0) return undefined;
  const entries = reading.knowledge.lookup(name).filter((entry) => isUnmistakable(entry));
  return entries.length === 0 ? undefined : candidateOf(name, startOf(reading, token) + word.indexOf(name), entries);
}

/** A footnote's number, or that of an application in the cell before. */
const BEHIND_FOOTNOTE = /^(?:\d{1,2}|\d{6})(\p{Lu}{5,}|\p{Lu}\p{Ll}{4,})$/u;
/** A footnote's number, or the year in the next cell of a row that lost its borders. */
const FOOTNOTED = /^(\p{L}{5,})(?:\d(?:,?\d)?(?:\p{Lu}{3,}|$)|(?:19|20)\d\d(?:s?$|\p{Lu}))/u;

/** "Retevmois", "Olumiantwith": a brand and the small word after it. Asked of unlisted words with one capital. */
export function gluedBrand(reading: Reading, token: number): Candidate | undefined {
  const start = startOf(reading, token);
  const end = endOf(reading, token);
  if (end - start < SHORTEST_WORD + 2 || shapeOf(reading, token) & (CAMEL | DIGITS | FOREIGN)) return undefined;
  if (AFTER_BRAND_ENDINGS[pairOf(unitAt(reading, end - 2), unitAt(reading, end - 1))] === 0) return undefined;
  const name = AFTER_BRAND.exec(reading.text.slice(start, end))?.[1] ?? "";
  const entries = name === "" ? [] : reading.knowledge.lookup(name).filter((entry) => isUnmistakable(entry));
  return entries.length === 0 || classesOf(hashWord(name)) !== 0 ? undefined : candidateOf(name, start, entries);
}

const SHORTEST_WORD = 6;
const AFTER_BRAND_ENDINGS = letterPairs("nd th as or is in ay an re ld ll to of he");
const AFTER_BRAND = /^(\p{Lu}[\p{Lu}\p{Ll}]{5,20}?)(?:and|with|was|for|is|in|may|can|are|has|should|will|to|of|the)$/u;

/** False for nearly all words in small letters: what {@link gluedName} then need not look at. */
export function mayBeGlued(word: string): boolean {
  const end = word.length;
  return (
    end >= LONG_WORD &&
    (BEGINNINGS[pairOf(word.charCodeAt(0), word.charCodeAt(1))] === 1 ||
      ENDINGS[pairOf(word.charCodeAt(end - 2), word.charCodeAt(end - 1))] === 1)
  );
}

/** Shorter words in small letters are not looked at for what was glued to them. */
const LONG_WORD = 11;

/** The same as {@link gluedName} for a long word in small letters only. */
export function gluedWord(reading: Reading, token: number): Candidate | undefined {
  const length = endOf(reading, token) - startOf(reading, token);
  return length < LONG_WORD || shapeOf(reading, token) !== LOWER ? undefined : gluedName(reading, token);
}

function letterPairs(pairs: string): Uint8Array {
  const table = new Uint8Array(1024);
  for (const pair of pairs.split(" ")) table[pairOf(pair.charCodeAt(0), pair.charCodeAt(1))] = 1;
  return table;
}

/** Ten bits of two letters; other characters may have those of a letter. */
function pairOf(first: number, second: number): number {
  return ((first & 31) << 5) | (second & 31);
}

function isUnmistakable({ type, name }: NameEntry): boolean {
  return type === "drug" && name.ambiguous !== true && name.kind !== "code";
}

function isFunctionWord(word: string): boolean {
  return (classesOf(hashWord(word)) & FUNCTION) !== 0;
}

/** Where the name stands in the word; the whole word when nothing is glued to it. */
function partOf(word: string, camel: boolean): readonly [number, number] {
  if (camel) {
    const sign = SIGN.exec(word)?.[1];
    if (sign !== undefined) return [0, sign.length];
    const capital = word.search(/(?<=\p{Ll})\p{Lu}/u);
    if (isFunctionWord(word.slice(0, capital))) return [capital, word.length];
    return [0, isFunctionWord(word.slice(capital)) ? capital : word.length];
  }
  if (word.length < SHORTEST_GLUED) return [0, word.length];
  const before = BEFORE.exec(word)?.[0].length ?? 0;
  return before > 0 ? [before, word.length] : [0, word.length - (AFTER.exec(word)?.[0].length ?? 0)];
}
