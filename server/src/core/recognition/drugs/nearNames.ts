import { damerau } from "../../knowledge/editDistance";
import type { Knowledge } from "../../knowledge/knowledge";
import type { Labels } from "../../knowledge/labels";
import { ordinaryWords } from "./ordinaryWords";
import { stemIndexOf } from "./stems";

/** Shorter names have too many neighbours among words. */
export const SHORTEST_NAME = 7;
/** The same for a name without a stem of the naming schemes, which may be that of a food or a chemical. */
const SHORTEST_WITHOUT_STEM = 9;
const NONE: readonly string[] = [];
const MOST_KEPT = 16_384;

const ordinary: ReadonlySet<string> = new Set(ordinaryWords.split(/\s+/));

/**
 * Finds the preferred drug names that a word misses by one letter too many, too few, another, or two swapped. The first
 * letter has to be right.
 */
export class NearNames {
  readonly #labels: Labels;
  readonly #isTelling: (name: string) => boolean;
  /** A text that has a slip has it again and again. */
  readonly #found = new Map<string, readonly string[]>();

  /** `isTelling` says which of the names (lower case) are looked for. */
  constructor(labels: Labels, isTelling: (name: string) => boolean = () => true) {
    this.#labels = labels;
    this.#isTelling = isTelling;
  }

  /** The known names one edit from `word` (lower case), but for inflections, foreign forms and ordinary words. */
  find(word: string): readonly string[] {
    if (ordinary.has(word)) return NONE;
    let found = this.#found.get(word);
    if (found !== undefined) return found;
    if (this.#found.size >= MOST_KEPT) this.#found.clear();
    this.#found.set(word, (found = this.#search(word)));
    return found;
  }

  #search(word: string): readonly string[] {
    const labels = this.#labels.near(word).map((label) => label.toLowerCase());
    const names = labels.filter((name) => name.length >= SHORTEST_NAME && this.#isTelling(name));
    const found = names.includes(word) ? NONE : names.filter((name) => isSlip(word, name));
    return found.length > 1 ? [...new Set(found)] : found;
  }
}

const indexes = new WeakMap<Knowledge, NearNames>();

/** The index of a knowledge base's preferred drug names, made once. */
export function nearNamesOf(knowledge: Knowledge): NearNames {
  let index = indexes.get(knowledge);
  if (index === undefined) {
    const stems = stemIndexOf(knowledge);
    const isTelling = (name: string): boolean =>
      name.length >= SHORTEST_WITHOUT_STEM || stems.suffix(name, 0, name.length) !== undefined;
    index = new NearNames(knowledge.labels, isTelling);
    indexes.set(knowledge, index);
  }
  return index;
}

/**
 * One edit apart, and not so that both are right: inflections and other languages differ at the end ("ketamina",
 * "omeprazol"), national names in h, ae and oe ("beclomethasone"), a radical has -yl ("cholesteryl").
 */
function isSlip(word: string, name: string): boolean {
  if (word.charCodeAt(0) !== name.charCodeAt(0) || damerau(word, name, 1) !== 1) return false;
  if (word.endsWith("yl") && !name.endsWith("yl")) return false;
  if (word.length !== name.length) {
    const [short, long] = word.length < name.length ? [word, name] : [name, word];
    return !(long.startsWith(short) && /[aeiosynd]$/.test(long)) && spelling(short) !== spelling(long);
  }
  const differsLast = word.slice(0, -1) === name.slice(0, -1);
  return !(differsLast && /[aeioyncglm]$/.test(word));
}

/** The same for the spellings of one name in different countries. */
function spelling(name: string): string {
  return name.replace(/th/g, "t").replace(/ae|oe/g, "e");
}
