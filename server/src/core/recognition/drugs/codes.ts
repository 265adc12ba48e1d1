import type { Candidate } from "../blockScan";
import { drugCandidate } from "./candidate";
import type { CodePrior } from "./codeShapes";
import { codePrior } from "./codeShapes";
import { MEDICINE_TOPIC, REGULATORY, TRIAL } from "../words/lexicon";
import type { Evidence } from "../mention";
import type { Reading } from "../words/reading";
import { classesAt, endOf, hashOf, hyphenated, nameKey, shapeOf, spaced, startOf, wordAt } from "../words/reading";
import { roleEvidence } from "../roles/roles";
import { withRelease } from "./spanExtension";
import { CAMEL, DIGITS, LOWER, UPPER } from "../words/tokens";
import { hashWord } from "../words/wordHash";

const TRIAL_FOLLOWS: Evidence = { kind: "against", detail: "names a trial", weight: -1.6 };
/** A word of small letters, then capitals and digits. */
const GLUED_CODE = /^([A-Za-z]?[a-z]{4,})[A-Z]{2,5}-?\d{3,}[A-Z]?$/;
/** What adjectives of trials are otherwise. */
const OF_TRIALS = MEDICINE_TOPIC | REGULATORY;
const MRNA = hashWord("mrna");

/** The development code that begins at the token, as a candidate with the signs beside it; listed or not. */
export function codeCandidate(reading: Reading, token: number): Candidate | undefined {
  const last = lastToken(reading, token);
  if (last < 0) return undefined;
  const start = startOf(reading, token);
  const prior = codePrior(reading.text.slice(start, endOf(reading, last)));
  if (prior === undefined) return undefined;
  const whole = withRelease(reading, last);
  const evidence = [codeEvidence(prior), ...roleEvidence(reading, token, whole)];
  if (trialFollows(reading, last)) evidence.push(TRIAL_FOLLOWS);
  return codeAt(reading, start, endOf(reading, whole), evidence);
}

function codeEvidence({ sponsor, weight }: CodePrior): Evidence {
  const detail = sponsor ? "a sponsor's development code by its letters" : "has the form of a development code";
  return { kind: "code-pattern", detail, weight };
}

function codeAt(reading: Reading, start: number, end: number, evidence: readonly Evidence[]): Candidate {
  return drugCandidate({ start, end }, nameKey(reading.text.slice(start, end)), evidence);
}

/** "ProfileBAT8008": the code that scraping ran into the word before it. */
export function gluedCode(reading: Reading, token: number): Candidate | undefined {
  if (!(shapeOf(reading, token) & CAMEL)) return undefined;
  const word = reading.text.slice(startOf(reading, token), endOf(reading, token));
  const at = GLUED_CODE.exec(word)?.[1]?.length;
  const prior = at === undefined ? undefined : codePrior(word.slice(at));
  if (at === undefined || prior === undefined) return undefined;
  const evidence: Evidence[] = [codeEvidence(prior)];
  return codeAt(reading, startOf(reading, token) + at, endOf(reading, token), evidence);
}

/** "AZD9291" is one token, "VCN-01" and "PGN-EDO51" are two; what goes on with a further hyphen is no code. */
function lastToken(reading: Reading, token: number): number {
  const shape = shapeOf(reading, token);
  if (token > 0 && hyphenated(reading, token - 1)) return -1;
  if (shape & DIGITS) {
    const startsWithLetter = (shape & (UPPER | LOWER)) !== 0;
    return startsWithLetter && !continues(reading, token) ? token : -1;
  }
  if (isSpacedCode(reading, token)) return token + 1;
  if (isThreePart(reading, token)) return token + 2;
  if (!hyphenated(reading, token) || !(shapeOf(reading, token + 1) & DIGITS)) return -1;
  if (shape & LOWER && hashOf(reading, token) !== MRNA && !(shape & UPPER)) return -1;
  return continues(reading, token + 1) ? -1 : token + 1;
}

/** "CMP-CPS-001": two groups of capitals and a number. */
function isThreePart(reading: Reading, token: number): boolean {
  if (!hyphenated(reading, token) || !hyphenated(reading, token + 1)) return false;
  const capitals = (shapeOf(reading, token) | shapeOf(reading, token + 1)) & (LOWER | DIGITS);
  return capitals === 0 && shapeOf(reading, token + 2) === DIGITS && !hyphenated(reading, token + 2);
}

/** "ISIS 681257": capitals, a blank, and more digits than a year or a page has. */
function isSpacedCode(reading: Reading, token: number): boolean {
  const number = shapeOf(reading, token + 1);
  if (!(number & DIGITS) || number & (LOWER | UPPER) || shapeOf(reading, token) & LOWER) return false;
  const letters = endOf(reading, token) - startOf(reading, token);
  const digits = endOf(reading, token + 1) - startOf(reading, token + 1);
  return (
    letters >= 2 && letters <= 5 && digits >= 4 && digits <= 7 && spaced(reading, token) && !isYear(reading, token + 1)
  );
}

function isYear(reading: Reading, token: number): boolean {
  return /^(?:19|20)\d\d$/.test(wordAt(reading, token)) || hyphenated(reading, token);
}

function continues(reading: Reading, token: number): boolean {
  return hyphenated(reading, token) && (shapeOf(reading, token + 1) & (DIGITS | UPPER)) !== 0;
}

/** "X-123 registrational trial", "X-123 clinical trial", "X-123 pivotal trial": the noun after an adjective. */
function trialFollows(reading: Reading, last: number): boolean {
  return (
    spaced(reading, last) &&
    spaced(reading, last + 1) &&
    (classesAt(reading, last + 2) & TRIAL) !== 0 &&
    (classesAt(reading, last + 1) & ~OF_TRIALS) === 0
  );
}
