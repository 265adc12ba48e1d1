import type { NameEntry } from "../../knowledge/knowledge";
import { designationPriors } from "./designationPriors";
import { CONJUNCTION, DESIGNATION_HEAD, FUNCTION, GRANT, LINK, REGULATORY, TREATMENT_OF } from "../words/lexicon";
import { sign, totalWeight } from "../mention";
import type { Evidence } from "../mention";
import { canonicalWord } from "../words/phraseIndex";
import type { Reading } from "../words/reading";
import { classesAt, endOf, hashOf, hyphenated, sentenceEnds, shapeOf, spaced, startOf, wordAt } from "../words/reading";
import { countryIndex } from "./countries";
import { onMerger } from "./otherBusiness";
import { opensSentence } from "../roles/roles";
import { IN_PEOPLE } from "../roles/signs";
import { fillsCell } from "../tableCells";
import { CAPITAL, LOWER } from "../words/tokens";
import { hashWord } from "../words/wordHash";

export const HEAD = sign("context", "called a designation, status or voucher", 1.5);
const STATUS = sign("context", "called a status", 1.3);
const PROGRAM = sign("context", "called a programme or pathway", 0.8);
const CAPITALS = sign("context", "written as a name", 0.4);
const GRANTED = sign("context", "granted, received or asked for", 0.6);
const AUTHORITY = sign("context", "an authority stands in the same paragraph", 0.5);
const SCHEME = sign("context", "called a scheme", 1.2);
const OTHER_NAME = sign("against", "part of another name", -1.2);
const VERB = sign("against", "the words are a verb or an adjective", -2.5);
const PRAISE = sign("against", "said of several products in praise", -1.2);
export const CELL = sign("context", "stands alone in a cell of a table or list", 1.2);
const OTHER_TERM = sign("against", "the words are used of something else", -4);

/** Three letters mean many things: a definition, or a verb of granting with an authority, has to speak for them. */
const SHORT_INITIALS = -1;
const CLEAR_INITIALS = 0;

const priors = new Map(
  Object.entries(designationPriors).map(([words, weight]) => [phraseKey(words.split(" ").map(hashWord)), weight]),
);
const NOT_AFTER = new Set(
  `act congress conference summit products development surgery recovery rehabilitation protocol disease diseases
  indication indications receptor receptors infection infections bleeding seizures pain cancer crop children
  lane grants exclusivity day list lists`
    .split(/\s+/)
    .map(hashWord),
);
/** Nouns that a scheme is called by, and that are no part of its span. */
export const SCHEMES = new Set(["scheme", "eligibility", "eligible", "system", "procedure"].map(hashWord));
/** What a designation brings: only who was granted it was designated. */
const EXCLUSIVITY = hashWord("exclusivity");
const DEVELOPMENT = hashWord("development");
const TRACK = hashWord("track");
const MODALS = new Set(
  ["to", "could", "would", "will", "may", "can", "might", "should", "help", "helps", "must"].map(hashWord),
);
const STATUS_WORD = hashWord("status");
const STATUS_HEADS = new Set(["designation", "designations", "status", "voucher", "vouchers"].map(hashWord));
const PRIORITY = hashWord("priority");
const VOUCHER = new Set(["voucher", "vouchers"].map(hashWord));

function phraseKey(hashes: readonly number[]): string {
  return hashes.map(canonicalWord).join(" ");
}

/** A scheme's words in the text, with the nouns that belong to its span; tokens `[first, last]`. */
export interface Found {
  readonly first: number;
  core: number;
  last: number;
  readonly entries: readonly NameEntry[];
  readonly evidence: Evidence[];
}

/** Widens a scheme by the nouns that belong to it, and gathers what speaks for and against it. */
export function weigh(reading: Reading, one: Found, hasAuthority: boolean): void {
  const { evidence } = one;
  evidence.push(sign("dictionary", "the words of a regulatory scheme", priorOf(reading, one)));
  takeHeads(reading, one);
  if (allCapitalised(reading, one)) evidence.push(CAPITALS);
  if (granted(reading, one)) evidence.push(GRANTED);
  if (hasAuthority) evidence.push(AUTHORITY);
  const next = hashOf(reading, one.last + 1);
  if (spaced(reading, one.last) || hyphenated(reading, one.last)) {
    if (SCHEMES.has(next)) evidence.push(SCHEME);
    const isGranted = next === EXCLUSIVITY && (classesAt(reading, one.first - 1) & GRANT) !== 0;
    // "as a Fast Track development program"
    const isProgram = (classesAt(reading, one.last + 2) & DESIGNATION_HEAD) !== 0 && next === DEVELOPMENT;
    if (NOT_AFTER.has(next) && !isGranted && !isProgram) evidence.push(OTHER_TERM);
  }
  if (fillsCell(reading, one.first, one.last)) evidence.push(CELL);
  if (isVerbal(reading, one)) evidence.push(VERB);
  if (isPraise(reading, one)) evidence.push(PRAISE);
  if (onMerger(reading, one.last)) evidence.push(OTHER_TERM);
  if (evidence[0]?.weight === SHORT_INITIALS && isDisease(reading, one.first)) evidence.push(OTHER_TERM);
  if (scoreOf(one) < 2 && partOfName(reading, one)) evidence.push(OTHER_NAME);
}

/** "could fast-track approvals", "a fast-track regulatory procedure", "its fast-track approval mechanism": in small letters, and no head after it. */
function isVerbal(reading: Reading, one: Found): boolean {
  if (one.core !== one.last || hashOf(reading, one.core) !== TRACK || shapeOf(reading, one.first) & CAPITAL)
    return false;
  if (MODALS.has(hashOf(reading, one.first - 1))) return true;
  if (!hyphenated(reading, one.first) || !spaced(reading, one.last)) return false;
  const isApproval = APPROVALS.has(hashOf(reading, one.last + 1));
  return isApproval ? !grantedBefore(reading, one) : isWord(reading, one.last + 1);
}

const APPROVALS = new Set(["approval", "approvals"].map(hashWord));

/** "innovative breakthrough therapies": what companies say of what they make, in small letters and of several. */
function isPraise(reading: Reading, one: Found): boolean {
  if (one.core !== one.last || hashOf(reading, one.core) !== BREAKTHROUGHS || shapeOf(reading, one.first) & CAPITAL)
    return false;
  return !granted(reading, one);
}

const BREAKTHROUGHS = hashWord("therapies");

/** "for the treatment of FTD", "patients with FTD", "FTD-GRN". */
function isDisease(reading: Reading, token: number): boolean {
  if (hyphenated(reading, token) && !(classesAt(reading, token + 1) & DESIGNATION_HEAD)) return true;
  if (!(classesAt(reading, token - 1) & LINK) || !spaced(reading, token - 2)) return false;
  return (classesAt(reading, token - 2) & TREATMENT_OF) !== 0 || IN_PEOPLE.has(hashOf(reading, token - 2));
}

function isWord(reading: Reading, token: number): boolean {
  return (
    (shapeOf(reading, token) & (LOWER | CAPITAL)) === LOWER &&
    !(classesAt(reading, token) & (CONJUNCTION | FUNCTION | GRANT))
  );
}

function priorOf(reading: Reading, one: Found): number {
  const hashes: number[] = [];
  for (let at = one.first; at <= one.core; at++) hashes.push(hashOf(reading, at));
  const known = priors.get(phraseKey(hashes));
  if (known !== undefined) return known;
  if (one.first === one.core) {
    const length = endOf(reading, one.core) - startOf(reading, one.core);
    const unambiguous = one.entries.every((entry) => entry.name.ambiguous !== true);
    if (length <= 3) return unambiguous ? CLEAR_INITIALS : SHORT_INITIALS;
    return unambiguous ? 1.3 : 0;
  }
  if (one.core - one.first >= 4) return 2.6;
  return one.core - one.first >= 2 ? 1.3 : 0.7;
}

/** The span takes directly following nouns: designation, status, program, voucher, pathway. */
function takeHeads(reading: Reading, one: Found): void {
  if (
    hashOf(reading, one.last + 1) === PRIORITY &&
    VOUCHER.has(hashOf(reading, one.last + 2)) &&
    spaced(reading, one.last)
  )
    one.last++;
  for (let taken = 0; taken < 2; taken++) {
    // "Priority Medicines scheme designation"
    const isScheme = SCHEMES.has(hashOf(reading, one.last + 1)) && STATUS_HEADS.has(hashOf(reading, one.last + 2));
    const next = isScheme && spaced(reading, one.last + 1) ? one.last + 2 : one.last + 1;
    if (!(classesAt(reading, next) & DESIGNATION_HEAD) || !(spaced(reading, one.last) || hyphenated(reading, one.last)))
      return;
    one.evidence.push(headOf(reading, next, one));
    one.last = next;
  }
}

/** "Orphan status" may be a child's; "orphan designation" is always a medicine's. */
function headOf(reading: Reading, token: number, { evidence }: Found): Evidence {
  if (!STATUS_HEADS.has(hashOf(reading, token))) return PROGRAM;
  return hashOf(reading, token) === STATUS_WORD && (evidence[0]?.weight ?? 0) < 0 ? STATUS : HEAD;
}

function allCapitalised(reading: Reading, one: Found): boolean {
  for (let at = one.first; at <= one.core; at++) {
    if (!/^[A-Z0-9]/.test(wordAt(reading, at)) && !/^(?:and|for|of|under|the)$/.test(wordAt(reading, at))) return false;
  }
  return one.core > one.first || !opensSentence(reading, one.first);
}

function grantedBefore(reading: Reading, one: Found): boolean {
  for (let at = one.first - 1; at >= one.first - 6 && at >= 0; at--) {
    if (sentenceEnds(reading, at)) return false;
    if (classesAt(reading, at) & GRANT) return true;
  }
  return false;
}

function granted(reading: Reading, one: Found): boolean {
  if (grantedBefore(reading, one)) return true;
  for (let at = one.last + 1; at <= one.last + 4; at++) {
    if (sentenceEnds(reading, at - 1)) break;
    if (classesAt(reading, at) & GRANT) return true;
  }
  return false;
}

/** "Fintech Fast Track": a capitalised word before it that is no authority, country or verb. */
function partOfName(reading: Reading, one: Found): boolean {
  const before = one.first - 1;
  if (before < 0 || !spaced(reading, before) || opensSentence(reading, before)) return false;
  if (one.evidence.includes(HEAD)) return false;
  const word = wordAt(reading, before);
  return (
    /^[A-Z][a-z]+$/.test(word) &&
    /^[A-Z]/.test(wordAt(reading, one.first)) &&
    !(classesAt(reading, before) & (GRANT | REGULATORY | CONJUNCTION)) &&
    countryIndex().at(reading.tokens, before) === undefined
  );
}

export function scoreOf(one: Found): number {
  return totalWeight(one.evidence);
}
