import { ARTICLE, FUNCTION, LINK } from "../words/lexicon";
import type { Reading } from "../words/reading";
import {
  classesAt,
  endOf,
  GAP_MARK,
  gapKind,
  hashOf,
  hyphenated,
  shapeOf,
  spaced,
  startOf,
  unitAt,
  wordAt,
} from "../words/reading";
import { DOSAGE_FORMS, isDosed } from "../roles/doses";
import { BEING } from "../roles/signs";
import { CAPITAL, DIGITS, LOWER, UPPER } from "../words/tokens";
import { hashWord } from "../words/wordHash";

const SMALL_S = 0x73;
const SHORTEST_SHOUTED = 6;
const POINTING = new Set(["there", "here", "these", "those", "which", "where"].map(hashWord));

/** A word of three capitals or more: the neighbour of one in a heading. */
export function isCapitals(reading: Reading, token: number): boolean {
  const shape = shapeOf(reading, token);
  return (
    (shape & UPPER) !== 0 && (shape & (LOWER | DIGITS)) === 0 && endOf(reading, token) - startOf(reading, token) >= 3
  );
}

/** "DOACs": a class by its initials. */
export function isPlural(reading: Reading, token: number): boolean {
  if (!(shapeOf(reading, token) & LOWER) || unitAt(reading, endOf(reading, token) - 1) !== SMALL_S) return false;
  return /^\p{Lu}+s$/u.test(wordAt(reading, token));
}

/** "Imatinib-3001": a trial called by a word and its number. */
export function namesTrial(reading: Reading, last: number): boolean {
  if (!hyphenated(reading, last) || shapeOf(reading, last) & DIGITS) return false;
  return /^\d{4}$/.test(wordAt(reading, last + 1));
}

/** "PUVIBUS": how labels and releases write brands; initials are shorter. */
export function isShouted(reading: Reading, token: number): boolean {
  const length = endOf(reading, token) - startOf(reading, token);
  return length >= SHORTEST_SHOUTED && !(shapeOf(reading, token) & (LOWER | DIGITS));
}

/** "Immuncell-LC", "Teliso-V": one or two capitals after the hyphen. */
export function isTail(reading: Reading, token: number): boolean {
  const shape = shapeOf(reading, token);
  return (
    endOf(reading, token) - startOf(reading, token) <= 2 &&
    (shape & UPPER) !== 0 &&
    (shape & LOWER) === 0 &&
    !hyphenated(reading, token)
  );
}

/** "University Hospital": a capitalised neighbour makes a longer name of something else; small words of a title do not. */
export function partOfName(reading: Reading, first: number, last: number): boolean {
  const before = shapeOf(reading, first - 1);
  if ((before & (CAPITAL | LOWER)) === (CAPITAL | LOWER) && !isSmallWord(reading, first - 1)) return true;
  if (isPresented(reading, last)) return false;
  return (shapeOf(reading, last + 1) & CAPITAL) !== 0 && !isSmallWord(reading, last + 1);
}

const ROUTES = new Set(
  "subcutaneous intravenous intramuscular intravitreal oral ophthalmic nasal topical".split(" ").map(hashWord),
);

/** "Velumox Tablets 50 mg", "Velumox Subcutaneous Injection": how the product is made up, in capitals as labels write it. */
export function isPresented(reading: Reading, last: number): boolean {
  if (!(shapeOf(reading, last + 1) & CAPITAL) || !spaced(reading, last)) return false;
  const form = ROUTES.has(hashOf(reading, last + 1)) && spaced(reading, last + 1) ? last + 2 : last + 1;
  return DOSAGE_FORMS.has(hashOf(reading, form)) && (form > last + 1 || isDosed(reading, form));
}

function isSmallWord(reading: Reading, token: number): boolean {
  return (classesAt(reading, token) & (FUNCTION | LINK | ARTICLE)) !== 0;
}

/** A verb or a trademark sign follows the word that begins the sentence, and it is no "there is". */
export function mayBeSaid(reading: Reading, last: number): boolean {
  const isSaid = BEING.has(hashOf(reading, last + 1)) && !POINTING.has(hashOf(reading, last));
  return isSaid || gapKind(reading, last) === GAP_MARK;
}
