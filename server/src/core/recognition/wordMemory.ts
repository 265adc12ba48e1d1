import type { Knowledge } from "../knowledge/knowledge";
import { countryIndex } from "./countries";
import { mayBeGlued } from "./gluedNames";
import { ALIAS_CUE, classesOf, COMMON, INDUSTRY, MEDICINE_TOPIC, OTHER_TOPIC, REGULATORY } from "./lexicon";
import { nearNamesOf, SHORTEST_NAME } from "./nearNames";
import type { NearNames } from "./nearNames";
import { isCapital, isHyphen } from "./reading";
import { mayNameAuthority } from "./regulators";
import { schemeIndexOf } from "./schemeIndex";
import type { SchemeIndex } from "./schemeIndex";
import { mayBeStemName, stemIndexOf } from "./stems";
import type { StemIndex } from "./stems";
import type { Tokens } from "./tokens";
import { CAPITAL, FOREIGN, LOWER, UPPER } from "./tokens";
import { VACCINE } from "./vaccineNames";
import type { WordCues } from "./wordCues";
import { hashWord } from "./wordHash";

// Who may have something to say of a word: bits of `Tokens.marks`.
/** It is counted as a sign of a subject, or announces another name. */
export const COUNTED = 1;
/** A scheme's name may begin with it. */
export const SCHEME = 2;
/** An authority's or a country's name may begin with it. */
export const AUTHORITY = 4;
/** It may be an unlisted nonproprietary name. */
export const STEM = 8;
/** A listed name may have been run into its neighbour. */
export const GLUED = 16;
/** It is one letter away from a known name. */
export const NEAR = 32;
/** The proper name of a vaccine may have it. */
const PROPER = 64;
const ENGLISH = STEM | GLUED | NEAR;
const EVERYBODY = COUNTED | SCHEME | AUTHORITY | PROPER | ENGLISH;

const SIGNS = MEDICINE_TOPIC | REGULATORY | INDUSTRY | OTHER_TOPIC | ALIAS_CUE;
export const OR = hashWord("or");

/** So many words are remembered; then all are forgotten. They are numbered as they come, so that the usual ones lie close together. */
const MOST_WORDS = 2 ** 15;
/** By the hash of a word: its number plus one, or that of another word, whose place is the next one. */
const PLACES = 2 * MOST_WORDS;
/** Of each word: its hash; its {@link kindOf} and, in the low bits, its marks; its lexicon classes; the bits of its lists. */
const FIELDS = 4;
const MARK_BITS = 8;
const MARKS = 2 ** MARK_BITS - 1;

/**
 * What all lists say of each word, remembered, because a text says the same few thousand words again and again. So one look
 * tells of nearly every word that nobody has anything to say of it.
 */
export class WordMemory {
  readonly #asked: WordCues;
  readonly #schemes: SchemeIndex;
  /** Endings and misspellings are looked for in English only. */
  readonly #english: { readonly stems: StemIndex; readonly near: NearNames } | undefined;
  readonly #everybody: number;
  readonly #places = new Uint16Array(PLACES);
  readonly #words = new Int32Array((MOST_WORDS + 1) * FIELDS);
  #count = 0;

  constructor(knowledge: Knowledge, asked: WordCues, language: string) {
    this.#asked = asked;
    this.#schemes = schemeIndexOf(knowledge);
    this.#english = language === "en" ? { stems: stemIndexOf(knowledge), near: nearNamesOf(knowledge) } : undefined;
    this.#everybody = this.#english === undefined ? EVERYBODY & ~ENGLISH : EVERYBODY;
  }

  /** Whether it holds for those who look for words, and for a language. */
  isFor(asked: WordCues, language: string): boolean {
    return this.#asked === asked && (this.#english !== undefined) === (language === "en");
  }

  /** Fills in what the lists say of a block's words, and which of them are worth a visit. */
  recall(tokens: Tokens): void {
    const { count, starts, ends, hashes, shapes, units, base, classes, marks, visits } = tokens;
    const words = this.#words;
    const places = this.#places;
    let visitCount = 0;
    let allShapes = 0;
    let allCues = 0;
    for (let token = 0; token < count; token++) {
      const hash = hashes[token] ?? 0;
      const end = ends[token] ?? 0;
      const shape = shapes[token] ?? 0;
      const kind = kindOf(end - (starts[token] ?? 0), shape);
      let place = hash & (PLACES - 1);
      let at = (places[place] ?? 0) * FIELDS;
      while (words[at] !== hash || (words[at + 1] ?? 0) >>> MARK_BITS !== kind) {
        if (at === 0) at = this.#learn(tokens, token, place);
        else {
          place = (place + 1) & (PLACES - 1);
          at = (places[place] ?? 0) * FIELDS;
        }
      }
      const mark = (words[at + 1] ?? 0) & MARKS;
      classes[token] = words[at + 2] ?? 0;
      marks[token] = mark;
      allShapes |= shape;
      allCues |= words[at + 3] ?? 0;
      const next = units[base + end] ?? 0;
      if ((mark & ~AUTHORITY) !== 0 || isHyphen(next) || (shape !== LOWER && !isOrdinary(tokens, token)))
        visits[visitCount++] = token;
    }
    tokens.visitCount = visitCount;
    tokens.allShapes = allShapes;
    tokens.allCues = allCues;
  }

  /** Asks all lists about a word, for the next time, too. `place` is free. Returns where it now is. */
  #learn({ text, starts, ends, hashes, shapes }: Tokens, token: number, place: number): number {
    const hash = hashes[token] ?? 0;
    const word = text.slice(starts[token], ends[token]);
    const classes = classesOf(hash);
    const marks = this.#marksOf(word.toLowerCase(), hash, classes);
    if (this.#count === MOST_WORDS) this.#forget();
    const number = ++this.#count;
    this.#places[place] = number;
    const at = number * FIELDS;
    this.#words[at] = hash;
    this.#words[at + 1] = (kindOf(word.length, shapes[token] ?? 0) << MARK_BITS) | marks;
    this.#words[at + 2] = classes;
    this.#words[at + 3] = this.#asked.of(hash);
    return at;
  }

  #forget(): void {
    this.#places.fill(0);
    this.#count = 0;
  }

  #marksOf(word: string, hash: number, classes: number): number {
    if (!/^[a-z0-9]+$/.test(word)) return this.#everybody;
    let marks = classes & SIGNS || hash === OR ? COUNTED : 0;
    if (this.#schemes.designations.mayBegin(hash)) marks |= SCHEME;
    if (mayNameAuthority(this.#schemes, hash) || countryIndex().mayBegin(hash)) marks |= AUTHORITY;
    if (hash === VACCINE) marks |= PROPER;
    if (this.#english === undefined || /\d/.test(word)) return marks;
    const { stems, near } = this.#english;
    if (classes === 0 && mayBeStemName(stems, word, hash)) marks |= STEM;
    if (classes === 0 && mayBeGlued(word)) marks |= GLUED;
    if (word.length >= SHORTEST_NAME && near.find(word).length > 0) marks |= NEAR;
    return marks;
  }
}

/** What is longer is no word that anybody knows. */
const LONGEST = 1000;

/** Tells words of one hash apart: what is unseen inside a word is not in its hash, nor are accents. */
function kindOf(length: number, shape: number): number {
  return 2 * Math.min(length, LONGEST) + Number((shape & FOREIGN) !== 0);
}

const memories = new WeakMap<Knowledge, WordMemory[]>();

/** The memory of words for a knowledge base, those who look for words, and a language (BCP 47). */
export function wordMemoryOf(knowledge: Knowledge, asked: WordCues, language: string): WordMemory {
  const known = memories.get(knowledge) ?? [];
  let memory = known.find((one) => one.isFor(asked, language));
  if (memory === undefined) {
    memory = new WordMemory(knowledge, asked, language);
    memories.set(knowledge, [...known, memory]);
  }
  return memory;
}

/** "Patients": a word of the lexicon with one capital, before and after which nothing stands that makes it a name. */
function isOrdinary({ starts, ends, shapes, classes, units, base, text }: Tokens, token: number): boolean {
  if (shapes[token] !== (CAPITAL | UPPER | LOWER) || ((classes[token] ?? 0) & ~COMMON) === 0) return false;
  const start = base + (starts[token] ?? 0);
  const end = base + (ends[token] ?? 0);
  if (end - start < 3 || isCapital(units[start + 1] ?? 0)) return false;
  const before = start === base ? 0x20 : units[start - 1];
  const after = end === base + text.length ? 0x20 : (units[end] ?? 0);
  return (before === 0x20 || before === 0x0a) && (after === 0x20 || after === 0x2c || after === 0x2e);
}
