import { COMPANY, SALT, SUFFIX_WORD } from "../words/lexicon";
import type { Reading } from "../words/reading";
import { classesAt, endOf, gapAfter, hashOf, hyphenated, shapeOf, spaced, startOf, wordAt } from "../words/reading";
import { CAPITAL, DIGITS, LOWER, UPPER } from "../words/tokens";
import { hashWord } from "../words/wordHash";

const NO_SALT_BEFORE = new Set(
  ["channel", "channels", "level", "levels", "intake", "retention", "excretion", "antagonist", "antagonists"].map(
    hashWord,
  ),
);
const PREFIXES = new Set(["nab", "peg", "pegylated", "lipo"].map(hashWord));
const BIOLOGIC_ENDING =
  /(?:mab|cept|ase|stim|alfa|beta|kin|ra|glucin|pharm|tug|bart|mig|ment|limus|insulin|lispro|aspart|glargine|autoleucel|tocel|leucel|parvovec|repvec|toxin[ab])$/i;

/**
 * Widens a substance's name to the name of the preparation: salts and hydrates after it, the four-letter suffix of
 * a biological product, a carrier before it ("nab-paclitaxel"). Answers the first and last token.
 */
export function extendName(reading: Reading, first: number, last: number): { first: number; last: number } {
  return {
    first: withCarrier(reading, first),
    last: withMaker(
      reading,
      first,
      withRelease(reading, withRatio(reading, withSuffix(reading, withSalts(reading, last)))),
    ),
  };
}

function withCarrier(reading: Reading, first: number): number {
  if (first === 0) return first;
  if (PREFIXES.has(hashOf(reading, first - 1)) && hyphenated(reading, first - 1)) return first - 1;
  if (CATIONS.has(hashOf(reading, first - 1)) && spaced(reading, first - 1))
    return hashOf(reading, first - 2) === UNFRACTIONATED && spaced(reading, first - 2) ? first - 2 : first - 1;
  const human = hashOf(reading, first - 1) === HUMAN && spaced(reading, first - 1) ? first - 1 : first;
  if (hashOf(reading, human - 1) === RECOMBINANT && spaced(reading, human - 1)) return human - 1;
  if (hashOf(reading, first - 1) !== LIPOSOMAL || !spaced(reading, first - 1)) return first;
  return hashOf(reading, first - 2) === PEGYLATED && spaced(reading, first - 2) ? first - 2 : first - 1;
}

/** "sodium heparin": a salt with its cation first. */
const CATIONS = new Set(["sodium", "potassium", "disodium"].map(hashWord));
const UNFRACTIONATED = hashWord("unfractionated");
const HUMAN = hashWord("human");
const RECOMBINANT = hashWord("recombinant");
const LIPOSOMAL = hashWord("liposomal");
const PEGYLATED = hashWord("pegylated");

function withSalts(reading: Reading, last: number): number {
  let at = last;
  while (
    at - last < 3 &&
    classesAt(reading, at + 1) & SALT &&
    spaced(reading, at) &&
    !NO_SALT_BEFORE.has(hashOf(reading, at + 2))
  )
    at++;
  if (at === last && isSymbolOfSalt(reading, at)) return at + 1;
  return isAcid(reading, at) ? at + 2 : at;
}

/** "saroglitazar Mg", "heparin Na": a metal by its symbol behind a word that is none of the body or a unit's. */
function isSymbolOfSalt(reading: Reading, last: number): boolean {
  if (!(shapeOf(reading, last + 1) & CAPITAL) || !SALT_SYMBOLS.has(wordAt(reading, last + 1))) return false;
  if (!spaced(reading, last)) return false;
  const isLongWord = endOf(reading, last) - startOf(reading, last) >= 6 && !(shapeOf(reading, last) & DIGITS);
  return isLongWord && classesAt(reading, last) === 0;
}

const SALT_SYMBOLS = new Set(["Mg", "Na", "Ca"]);

/** "ensitrelvir fumaric acid": a salt or cocrystal that is named by its acid. */
function isAcid(reading: Reading, last: number): boolean {
  return (
    ACIDS.has(hashOf(reading, last + 1)) &&
    hashOf(reading, last + 2) === ACID &&
    spaced(reading, last) &&
    spaced(reading, last + 1)
  );
}

const ACID = hashWord("acid");
const ACIDS = new Set(
  `fumaric maleic tartaric citric succinic malic adipic oxalic methanesulfonic phosphoric hydrochloric hydrobromic`
    .split(" ")
    .map(hashWord),
);

/** "Erlotinib Accord": how generics are named in the European Union, where both words have a capital. */
function withMaker(reading: Reading, first: number, last: number): number {
  const isName = (shapeOf(reading, first) & CAPITAL) !== 0 && (shapeOf(reading, last + 1) & CAPITAL) !== 0;
  if (!isName || !MAKERS.has(hashOf(reading, last + 1)) || !spaced(reading, last)) return last;
  return classesAt(reading, last + 2) & COMPANY && spaced(reading, last + 1) ? last : last + 1;
}

const MAKERS = new Set(
  `accord teva sandoz mylan viatris zentiva stada krka ratiopharm aurobindo hexal actavis hospira medac glenmark zydus hikma
  accordpharma biogaran arrow tillomed aristo amarox eugia`
    .split(/\s+/)
    .map(hashWord),
);

/** "Trijardy XR", "QRX-102 SL": how a product releases its substance. */
export function withRelease(reading: Reading, last: number): number {
  if ((shapeOf(reading, last + 1) & (UPPER | LOWER | DIGITS)) !== UPPER || !/^[®™]? $/.test(gapAfter(reading, last)))
    return last;
  return RELEASES.has(wordAt(reading, last + 1)) ? last + 1 : last;
}

const RELEASES = new Set(["XR", "ER", "SR", "CR", "XL", "ODT", "IR", "DR", "MR", "PR", "LA", "LAR", "SL"]);

/** The parts of a mixture belong to its name: "insulin 30/70". */
function withRatio(reading: Reading, last: number): number {
  if (!(shapeOf(reading, last + 1) & DIGITS) || !spaced(reading, last) || gapAfter(reading, last + 1) !== "/")
    return last;
  return Number(wordAt(reading, last + 1)) + Number(wordAt(reading, last + 2)) === 100 ? last + 2 : last;
}

/** The suffix is four lower-case letters without meaning: "-atto", and not "-like". */
function withSuffix(reading: Reading, last: number): number {
  const suffix = last + 1;
  if (!hyphenated(reading, last) || endOf(reading, suffix) - startOf(reading, suffix) !== 4) return last;
  const shape = shapeOf(reading, suffix);
  if (shape & DIGITS || classesAt(reading, suffix) & SUFFIX_WORD) return last;
  if ((shape & UPPER && shape & LOWER) || !BIOLOGIC_ENDING.test(wordAt(reading, last))) return last;
  return gapAfter(reading, suffix) === "-" ? last : suffix;
}
