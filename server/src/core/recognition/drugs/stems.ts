import { characterOf, characterTable, FOLD_SHIFT } from "../../knowledge/characters";
import type { Knowledge } from "../../knowledge/knowledge";
import type { Stem } from "../../knowledge/stem";
import type { Candidate } from "../blockScan";
import { drugCandidate } from "./candidate";
import type { Evidence } from "../mention";
import type { Reading } from "../words/reading";
import { classesAt, endOf, hashOf, hyphenated, nameKey, shapeOf, spaced, startOf, wordAt } from "../words/reading";
import { opensSentence, roleEvidence } from "../roles/roles";
import { namesTrial } from "./nameForms";
import { extendName } from "./spanExtension";
import { hashWord } from "../words/wordHash";
import { stemTraps } from "./stemTraps";
import { CAMEL, CAPITAL, DIGITS, LOWER } from "../words/tokens";

/** A shorter word is never taken for an unlisted nonproprietary name. */
const SHORTEST_STEM_NAME = 6;
/** A stem needs this many letters before it: what is shorter is an ordinary word or the stem itself. */
const SHORTEST_REST = 2;
/** Stems shorter than this end too many ordinary words to say anything alone. */
const SHORTEST_STEM = 3;

/** Stems that end more ordinary words than names: counted over descriptions of trials, where they were mostly false. */
const DOUBTFUL: ReadonlySet<string> = new Set(
  "ase cept kin bulin gene tide stim clone prim rsen cel stat toin".split(" "),
);

/** Stems that end so many ordinary words that a name with them has to be listed. */
const IGNORED: ReadonlySet<string> = new Set(
  `ast tant crine ectin nicate oxane brate meline onium tril steine terol opamine actant alol perone dox arit pride imus
  pressin ine ium one`.split(/\s+/),
);

/** "-ment" is a stem of antibodies since 2021, and the end of a thousand words: the infix of a target has to stand before it. */
const FRAGMENT = /(?:ta|ki|li|vi|ba|ci|ler|gro|toxa)ment$/;

const traps: ReadonlySet<number> = new Set(stemTraps.split(/\s+/).map(hashWord));

/** Suffix stems by their last three letters. */
export class StemIndex {
  readonly #byEnding = new Map<number, Stem[]>();
  constructor(stems: readonly Stem[]) {
    for (const stem of stems) {
      if (stem.position === "prefix" || stem.position === "infix" || IGNORED.has(stem.stem)) continue;
      if (stem.stem.length < SHORTEST_STEM) continue;
      const key = endingBefore(stem.stem, stem.stem.length);
      const list = this.#byEnding.get(key);
      if (list === undefined) this.#byEnding.set(key, [stem]);
      else list.push(stem);
    }
    for (const list of this.#byEnding.values()) list.sort((a, b) => b.stem.length - a.stem.length);
  }

  /** The longest stem that ends `text` before `end`, in a word that begins at `start`. */
  suffix(text: string, start: number, end: number, shortestRest = SHORTEST_REST): Stem | undefined {
    const list = this.#byEnding.get(endingBefore(text, end));
    if (list === undefined) return undefined;
    const word = text.slice(start, end).toLowerCase();
    for (const stem of list) {
      if (word.length < stem.stem.length + shortestRest || !word.endsWith(stem.stem)) continue;
      return stem.stem === "ment" && !FRAGMENT.test(word) ? undefined : stem;
    }
    return undefined;
  }
}

function endingBefore(text: string, end: number): number {
  return endingOf(text.charCodeAt(end - 3), text.charCodeAt(end - 2), text.charCodeAt(end - 1));
}

/** Fifteen bits of three letters. */
function endingOf(first: number, second: number, third: number): number {
  return (letterBits(first) << 10) | (letterBits(second) << 5) | letterBits(third);
}

function letterBits(unit: number): number {
  return ((characterTable[unit] || characterOf(unit)) >>> FOLD_SHIFT) & 31;
}

const indexes = new WeakMap<Knowledge, StemIndex>();

/** The stems of a knowledge base, indexed once. */
export function stemIndexOf(knowledge: Knowledge): StemIndex {
  let index = indexes.get(knowledge);
  if (index === undefined) {
    index = new StemIndex(knowledge.stems);
    indexes.set(knowledge, index);
  }
  return index;
}

/** How much the ending alone says: long stems end no ordinary words. */
function stemWeight(stem: Stem): number {
  if (DOUBTFUL.has(stem.stem)) return -0.6;
  if (stem.stem.length >= 5) return 1.3;
  if (stem.stem.length === 4) return 1.05;
  return /^(?:mab|nib|pib|tug|cel|vir)$/.test(stem.stem) ? 1.2 : 0.4;
}

/** False for a word (lower case) that cannot be an unlisted nonproprietary name, as nearly none can. */
export function mayBeStemName(index: StemIndex, word: string, hash: number): boolean {
  return word.length >= SHORTEST_STEM_NAME && index.suffix(word, 0, word.length) !== undefined && !traps.has(hash);
}

/** An unlisted word with the ending of a nonproprietary name, as a candidate; two-word names of cell and gene therapies whole. */
export function stemCandidate(reading: Reading, index: StemIndex, token: number): Candidate | undefined {
  const start = startOf(reading, token);
  const end = endOf(reading, token);
  const shape = shapeOf(reading, token);
  if (end - start < SHORTEST_STEM_NAME || shape & DIGITS || classesAt(reading, token) !== 0) return undefined;
  if (namesTrial(reading, token)) return undefined;
  if (shape & CAMEL && !endsInType(reading.text, end)) return undefined;
  const stem = index.suffix(reading.text, start, end);
  if (stem === undefined || traps.has(hashOf(reading, token))) return undefined;
  const evidence: Evidence[] = [
    { kind: "stem", detail: `-${stem.stem}: ${stem.meaning}; not in the knowledge base`, weight: stemWeight(stem) },
  ];
  const twoWords = secondWord(reading, index, token);
  if (twoWords !== undefined) {
    evidence.push({
      kind: "stem",
      detail: `-${twoWords.stem}: ${twoWords.meaning}; not in the knowledge base`,
      weight: stemWeight(twoWords),
    });
  }
  const second = twoWords !== undefined || misspelledSecond(reading, token) ? token + 1 : token;
  const { first, last } = extendName(reading, token, second);
  evidence.push(...roleEvidence(reading, first, last));
  if (isLikeCompany(reading, token, second)) evidence.push(LIKE_COMPANY);
  const span = { start: startOf(reading, first), end: endOf(reading, last) };
  return drugCandidate(span, nameKey(reading.text.slice(start, endOf(reading, second))), evidence);
}

const LIKE_COMPANY: Evidence = {
  kind: "against",
  detail: "a capital among small letters, as companies have",
  weight: -0.4,
};

/** "the sweetener of Merisant is": substances are written small in running text. */
function isLikeCompany(reading: Reading, token: number, last: number): boolean {
  const shape = shapeOf(reading, token);
  if (token !== last || !(shape & CAPITAL) || !(shape & LOWER)) return false;
  return isSmall(reading, token - 1) && isSmall(reading, token + 1) && !opensSentence(reading, token);
}

function isSmall(reading: Reading, token: number): boolean {
  return shapeOf(reading, token) === LOWER;
}

/** "prabotulinumtoxinA": one capital, and it is the last letter. "InApril" are two words. */
function endsInType(text: string, end: number): boolean {
  return /\p{Ll}{8}\p{Lu}$/u.test(text.slice(end - 9, end));
}

/** The second word of "zevorcabtagene autoleucel", "mirvetuximab soravtansine". */
function secondWord(reading: Reading, index: StemIndex, token: number): Stem | undefined {
  const next = token + 1;
  if (next >= reading.tokens.count || hyphenated(reading, token) || !spaced(reading, token)) return undefined;
  const start = startOf(reading, next);
  const end = endOf(reading, next);
  if (end - start < SHORTEST_STEM_NAME || classesAt(reading, next) !== 0 || traps.has(hashOf(reading, next)))
    return undefined;
  const first = reading.text.slice(startOf(reading, token), endOf(reading, token)).toLowerCase();
  if (!/(?:gene|mab|vec|tug|bart|mig|ment|cel)$/.test(first)) return undefined;
  return index.suffix(reading.text, start, end, 0);
}

/** "ciltacabtagene autoleucl": the second word of a gene therapy's name with a letter too few or too many. */
function misspelledSecond(reading: Reading, token: number): boolean {
  return spaced(reading, token) && /gene$/i.test(wordAt(reading, token)) && MISSPELLED.test(wordAt(reading, token + 1));
}

const MISSPELLED = /^(?:auto|allo)\p{Ll}*(?:cl|ce|cell|lel|cec)$|^\p{Ll}{4,}(?:vc|vecc|vek|vac)$/u;
