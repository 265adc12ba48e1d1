import type { NameEntry } from "../../knowledge/knowledge";
import { sign } from "../mention";
import type { Evidence } from "../mention";
import { onOtherBusiness } from "./otherBusiness";
import type { PhraseMatch } from "../words/phraseIndex";
import type { Reading } from "../words/reading";
import { endOf, gapAfter, hashOf, shapeOf, spaced, startOf, unitAt } from "../words/reading";
import { IN_PEOPLE } from "../roles/signs";
import { CAPITAL, DIGITS } from "../words/tokens";
import { hashWord } from "../words/wordHash";

export const PART = sign("against", "part of a longer word, name or number", -2.5);
const LAW = sign("against", "part of the name of a law", -4);
const OTHER_BUSINESS = sign("against", "does what governments do besides", -4);
const IN_PATH = sign("against", "part of the name of a file or variable", -4);
const DISEASE = sign("against", "what patients have", -4);
const WITH = hashWord("with");
const ACT = hashWord("act");
const PERIODS = new Set("day week month hour minute period bar".split(" ").map(hashWord));
const AND = hashWord("and");
const UNDERSCORE = 0x5f;
const AT_SIGN = 0x40;

/** What else the words or initials of an authority's name are used for where they stand. `doubtful`: they often are. */
export function otherSense(
  reading: Reading,
  entries: readonly NameEntry[],
  match: PhraseMatch<NameEntry>,
  doubtful: boolean,
): Evidence[] {
  const evidence: Evidence[] = [];
  if (isFileNumber(reading, match) || isAverage(reading, match)) evidence.push(PART);
  if (isInPath(reading, match)) evidence.push(IN_PATH);
  if (isLaw(reading, match)) evidence.push(LAW);
  if (onOtherBusiness(reading, entries, match)) evidence.push(OTHER_BUSINESS);
  if (doubtful && isDisease(reading, match)) evidence.push(DISEASE);
  return evidence;
}

/** "patients with MCC". */
function isDisease(reading: Reading, { first }: PhraseMatch<NameEntry>): boolean {
  return hashOf(reading, first - 1) === WITH && IN_PEOPLE.has(hashOf(reading, first - 2)) && spaced(reading, first - 1);
}

/** "drugs_FDA.csv", "Drugs@FDA": in the name of a file, variable or website. */
function isInPath(reading: Reading, { first, last }: PhraseMatch<NameEntry>): boolean {
  const before = unitAt(reading, startOf(reading, first) - 1);
  return (
    before === UNDERSCORE ||
    (before === AT_SIGN && endOf(reading, first - 1) === startOf(reading, first) - 1) ||
    unitAt(reading, endOf(reading, last)) === UNDERSCORE
  );
}

/** "the 200-day EMA": an average of prices. */
function isAverage(reading: Reading, { first, last }: PhraseMatch<NameEntry>): boolean {
  return first === last && PERIODS.has(hashOf(reading, first - 1)) && (shapeOf(reading, first - 2) & DIGITS) !== 0;
}

/** "EMA/127362/2006", "EMA/COMP/606831/2017": the number of a document. */
function isFileNumber(reading: Reading, { first, last }: PhraseMatch<NameEntry>): boolean {
  if (first !== last) return false;
  const slash = gapAfter(reading, last) === "/";
  if (slash && shapeOf(reading, last + 1) & DIGITS) return true;
  return (
    (slash && gapAfter(reading, last + 1) === "/" && (shapeOf(reading, last + 2) & DIGITS) !== 0) ||
    (gapAfter(reading, first - 1) === "/" && slash)
  );
}

/** "Food and Drug Administration Safety and Innovation Act": capitalised words up to "Act". */
function isLaw(reading: Reading, { first, last }: PhraseMatch<NameEntry>): boolean {
  if (first === last) return false;
  for (let at = last + 1; at <= last + 5 && spaced(reading, at - 1); at++) {
    if (hashOf(reading, at) === ACT) return (shapeOf(reading, at) & CAPITAL) !== 0;
    if (hashOf(reading, at) !== AND && !(shapeOf(reading, at) & CAPITAL)) return false;
  }
  return false;
}
