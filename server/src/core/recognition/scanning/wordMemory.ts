import type { Knowledge } from "../../knowledge/knowledge";
import { countryIndex } from "../authorities/countries";
import { mayBeGlued } from "../drugs/gluedNames";
import { ALIAS_CUE, classesOf, INDUSTRY, MEDICINE_TOPIC, OTHER_TOPIC, REGULATORY } from "../words/lexicon";
import { nearNamesOf, SHORTEST_NAME } from "../drugs/nearNames";
import type { NearNames } from "../drugs/nearNames";
import { mayNameAuthority } from "../authorities/regulators";
import { schemeIndexOf } from "../authorities/schemeIndex";
import type { SchemeIndex } from "../authorities/schemeIndex";
import { spelledOtherwise } from "../drugs/spellings";
import { mayBeStemName, stemIndexOf } from "../drugs/stems";
import type { StemIndex } from "../drugs/stems";
import { AUTHORITY, COUNTED, GLUED, NEAR, PROPER, SCHEME, SPELLED, STEM } from "../words/tokens";
import type { Tokens } from "../words/tokens";
import type { CopyUnits } from "../../text/units";
import { VACCINE } from "../drugs/vaccineNames";
import type { WordCues } from "../words/wordCues";
import { hashWord } from "../words/wordHash";
import { WordKernel } from "../words/wordKernel";
import { WordReader } from "../words/wordReader";
import { kindOf, WordTable } from "../words/wordTable";
import type { Learn } from "../words/wordTable";

const ENGLISH = STEM | GLUED | NEAR;
const EVERYBODY = COUNTED | SCHEME | AUTHORITY | PROPER | SPELLED | ENGLISH;

const SIGNS = MEDICINE_TOPIC | REGULATORY | INDUSTRY | OTHER_TOPIC | ALIAS_CUE;
export const OR = hashWord("or");

/**
 * What all lists say of each word, remembered, because a text says the same few thousand words again and again. So one look
 * tells of nearly every word that nobody has anything to say of it.
 */
export class WordMemory {
  readonly #knowledge: Knowledge;
  readonly #asked: WordCues;
  readonly #schemes: SchemeIndex;
  /** Endings and misspellings are looked for in English only. */
  readonly #english: { readonly stems: StemIndex; readonly near: NearNames } | undefined;
  readonly #everybody: number;
  readonly #kernel: WordKernel | undefined;
  readonly #table: WordTable;
  readonly #reader: WordReader;

  /** `kernel`: reads longer texts, and holds the table; nobody else may use it. */
  constructor(knowledge: Knowledge, asked: WordCues, language: string, kernel: WordKernel | undefined) {
    this.#kernel = kernel;
    this.#table = kernel?.table ?? new WordTable();
    this.#reader = new WordReader(kernel);
    this.#knowledge = knowledge;
    this.#asked = asked;
    this.#schemes = schemeIndexOf(knowledge);
    this.#english = language === "en" ? { stems: stemIndexOf(knowledge), near: nearNamesOf(knowledge) } : undefined;
    this.#everybody = this.#english === undefined ? EVERYBODY & ~ENGLISH : EVERYBODY;
  }

  /** Whether it holds for those who look for words, and for a language. */
  isFor(asked: WordCues, language: string): boolean {
    return this.#asked === asked && (this.#english !== undefined) === (language === "en");
  }

  /** Reads a text. Its first part is the next that {@link take} hands out. */
  open(text: string, copyUnits: CopyUnits): void {
    this.#reader.open(text, copyUnits);
  }

  /** The words of the next part of the text, what the lists say of them, and which are worth a visit; valid until the next call. */
  take(text: string): Tokens {
    const tokens = this.#reader.take(text);
    if (tokens === this.#kernel?.tokens) this.#kernel.recall(this.#learn);
    else this.#table.recall(tokens, this.#learn);
    return tokens;
  }

  /** Asks all lists about a word, for the next time, too. Returns where in the table it now is. */
  readonly #learn: Learn = ({ text, starts, ends, hashes, shapes }, token) => {
    const hash = hashes[token] ?? 0;
    const word = text.slice(starts[token], ends[token]);
    const classes = classesOf(hash);
    const marks = this.#marksOf(word.toLowerCase(), hash, classes);
    return this.#table.add(hash, kindOf(word.length, shapes[token] ?? 0), marks, classes, this.#asked.of(hash));
  };

  #marksOf(word: string, hash: number, classes: number): number {
    if (!/^[a-z0-9]+$/.test(word)) return this.#everybody;
    let marks = classes & SIGNS || hash === OR ? COUNTED : 0;
    if (this.#schemes.designations.mayBegin(hash)) marks |= SCHEME;
    if (mayNameAuthority(this.#schemes, hash) || countryIndex().mayBegin(hash)) marks |= AUTHORITY;
    if (hash === VACCINE) marks |= PROPER;
    if (/\d/.test(word)) return marks;
    if (classes === 0 && spelledOtherwise(this.#knowledge, word).length > 0) marks |= SPELLED;
    if (this.#english === undefined) return marks;
    const { stems, near } = this.#english;
    if (classes === 0 && mayBeStemName(stems, word, hash)) marks |= STEM;
    if (classes === 0 && mayBeGlued(word)) marks |= GLUED;
    if (word.length >= SHORTEST_NAME && near.find(word).length > 0) marks |= NEAR;
    return marks;
  }
}

const memories = new WeakMap<Knowledge, WordMemory[]>();

/** The memory of words for a knowledge base, those who look for words, and a language (BCP 47). */
export function wordMemoryOf(knowledge: Knowledge, asked: WordCues, language: string): WordMemory {
  const known = memories.get(knowledge) ?? [];
  let memory = known.find((one) => one.isFor(asked, language));
  if (memory === undefined) {
    memory = new WordMemory(knowledge, asked, language, WordKernel.create());
    memories.set(knowledge, [...known, memory]);
  }
  return memory;
}
