import type { NameEntry } from "../knowledge/knowledge";
import type { Candidate } from "./blockScan";
import { ARTICLE, COMPANY, GRANT, LINK, REGULATORY } from "./lexicon";
import type { Evidence } from "./mention";
import type { PhraseIndex, PhraseMatch } from "./phraseIndex";
import type { Reading } from "./reading";
import {
  classesAt,
  endOf,
  gapAfter,
  hashOf,
  hyphenated,
  nameKey,
  sentenceEnds,
  shapeOf,
  spaced,
  startOf,
  wordAt,
} from "./reading";
import { jurisdictionOf } from "./schemeIndex";
import { CAPITAL, DIGITS, LOWER } from "./tokens";
import { hashWord } from "./wordHash";

const sign = (kind: Evidence["kind"], detail: string, weight: number): Evidence => ({ kind, detail, weight });

const FULL_NAME = sign("dictionary", "an authority's full name", 2.5);
const INITIALS = sign("dictionary", "an authority's initials", 1.6);
const AMBIGUOUS = sign("dictionary", "an authority's initials, which also stand for other things", 0);
const TWO_LETTERS = sign("dictionary", "an authority's initials, which stand for many other things", -0.6);
const COUNTRY = sign("context", "its country stands beside it", 1.2);
const ACTS = sign("context", "does or is asked for what regulators do", 0.8);
const ACTS_DIRECTLY = sign("context", "grants, approves, or is the one granted or asked by", 1.2);
const COMMITTEE = sign("context", "an advisory committee on medicines", 2.5);
const NUMBERED = sign("against", "followed by a number or unit", -1.5);
const LEGAL_ACT = sign("against", "part of the number of a European act", -4);
const GENERIC = sign("dictionary", "a ministry's name that many countries share", 0.4);
const PART = sign("against", "part of a longer word, name or number", -2.5);

const POSSESSIVE = hashWord("s");
const HEALTH = hashWord("health");
const OF = hashWord("of");
const AND = hashWord("and");
const ADVISORY = hashWord("advisory");
const MEDICINE_WORDS = new Set(
  [
    "drugs",
    "drug",
    "products",
    "biological",
    "vaccines",
    "therapies",
    "medicines",
    "medicinal",
    "pharmacy",
    "pharmacology",
  ].map(hashWord),
);

/** A country named just before an authority: its first token, and which. */
export interface Qualifier {
  readonly first: number;
  readonly last: number;
  readonly jurisdiction: string;
}

/** The longest name that begins at the token, or after the country at the token when that reaches further ("Japanese Ministry of …"). */
export function longestName(
  reading: Reading,
  index: PhraseIndex<NameEntry>,
  token: number,
  country: Qualifier | undefined,
): PhraseMatch<NameEntry> | undefined {
  const match = index.at(reading.tokens, token);
  if (country?.first !== token || match === undefined) return match;
  const after = hashOf(reading, country.last + 1) === POSSESSIVE ? country.last + 2 : country.last + 1;
  const further = index.at(reading.tokens, after);
  return further !== undefined && further.last > match.last ? further : match;
}

/** A phrase of the index that stands in the text in a case that a name may have. */
export function regulatorCandidate(
  reading: Reading,
  match: PhraseMatch<NameEntry>,
  country: Qualifier | undefined,
): Candidate | undefined {
  const surface = reading.text.slice(startOf(reading, match.first), endOf(reading, match.last));
  const entries = match.values.filter((entry) => caseFits(entry, surface, match.first === match.last));
  if (entries.length === 0) return undefined;
  const qualifier = country !== undefined && adjoins(reading, country, match.first) ? country : undefined;
  const fitting =
    qualifier === undefined
      ? entries
      : entries.filter((entry) => jurisdictionOf(reading.knowledge, entry) === qualifier.jurisdiction);
  const linked = qualifier === undefined || fitting.length > 0 ? fitting : [];
  const first = qualifier === undefined ? match.first : qualifier.first;
  const evidence = evidenceFor(reading, entries, match, surface);
  if (qualifier !== undefined) evidence.push(COUNTRY);
  const [sole] = linked;
  const place =
    qualifier?.jurisdiction ??
    (sole === undefined || linked.length > 1 ? undefined : jurisdictionOf(reading.knowledge, sole));
  return build(reading, first, match.last, linked, evidence, nameKey(surface), place);
}

function build(
  reading: Reading,
  first: number,
  last: number,
  entries: readonly NameEntry[],
  evidence: readonly Evidence[],
  key: string,
  jurisdiction: string | undefined,
): Candidate {
  const score = evidence.reduce((sum, { weight }) => sum + weight, 0);
  return {
    type: "regulator",
    start: startOf(reading, first),
    end: endOf(reading, last),
    key,
    entries,
    evidence,
    score,
    jurisdiction,
  };
}

/** Initials stand in capitals; a full name begins with one, or stands in a headline in capitals. */
function caseFits(entry: NameEntry, surface: string, single: boolean): boolean {
  const { text, ambiguous } = entry.name;
  if (single && text.toUpperCase() === text) {
    // The press writes long initials like names: "Anvisa", "Cofepris".
    const asName = text.length >= 6 && ambiguous !== true && surface === text.charAt(0) + text.slice(1).toLowerCase();
    return surface === text || asName;
  }
  return /^[A-Z]/.test(surface);
}

function evidenceFor(
  reading: Reading,
  entries: readonly NameEntry[],
  match: PhraseMatch<NameEntry>,
  surface: string,
): Evidence[] {
  const evidence: Evidence[] = [];
  if (match.first !== match.last) evidence.push(isGeneric(reading, match) ? GENERIC : FULL_NAME);
  else if (surface.length <= 2) evidence.push(TWO_LETTERS);
  else if (entries.some((entry) => entry.name.ambiguous === true)) evidence.push(AMBIGUOUS);
  else evidence.push(shapeOf(reading, match.first) & LOWER ? FULL_NAME : INITIALS);
  if (glued(reading, match) || goesOn(reading, match) || isFileNumber(reading, match)) evidence.push(PART);
  if (surface === "EC" && /^(?:No|N|Nr|Regulation|\d+)$/.test(wordAt(reading, match.last + 1)))
    evidence.push(LEGAL_ACT);
  if (match.first === match.last) {
    if (actsDirectly(reading, match)) evidence.push(ACTS_DIRECTLY);
    else if (acts(reading, match)) evidence.push(ACTS);
  }
  if (match.first === match.last && spaced(reading, match.last) && /^\d/.test(wordAt(reading, match.last + 1)))
    evidence.push(NUMBERED);
  return evidence;
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

/** "Department of Health Sciences", "Department of Health and Human Services": a longer name of something else. */
function goesOn(reading: Reading, match: PhraseMatch<NameEntry>): boolean {
  if (!isGeneric(reading, match)) return false;
  const next = hashOf(reading, match.last + 1) === AND ? match.last + 2 : match.last + 1;
  return spaced(reading, match.last) && (shapeOf(reading, next) & CAPITAL) !== 0;
}

/** "Ministry of Health" alone: a country beside it or in the document has to say which. */
function isGeneric(reading: Reading, { first, last }: PhraseMatch<NameEntry>): boolean {
  return last - first === 2 && hashOf(reading, last) === HEALTH && hashOf(reading, first + 1) === OF;
}

/** "anti-HSA", "EC50", "EMA-12": the initials are part of another term. A hyphen before a participle is none. */
function glued(reading: Reading, { first, last }: PhraseMatch<NameEntry>): boolean {
  if (hyphenated(reading, last) && !(classesAt(reading, last + 1) & (REGULATORY | GRANT))) return true;
  return (
    hyphenated(reading, first - 1) && first === last && !/^(?:non|pre|post|ex|us|eu)$/i.test(wordAt(reading, first - 1))
  );
}

/** "granted by the X", "submitted to X", "X accepted". */
function actsDirectly(reading: Reading, { first, last }: PhraseMatch<NameEntry>): boolean {
  const next = classesAt(reading, last + 1);
  if (spaced(reading, last) && next & GRANT && next & REGULATORY) return true;
  const link = classesAt(reading, first - 1) & ARTICLE ? first - 2 : first - 1;
  if (!(classesAt(reading, link) & LINK) || !spaced(reading, link)) return false;
  for (let at = link - 1; at >= link - 3 && !sentenceEnds(reading, at); at--) {
    if (classesAt(reading, at) & GRANT && classesAt(reading, at) & REGULATORY) return true;
  }
  return false;
}

/** A verb or noun of regulation within four words, in the same sentence. */
function acts(reading: Reading, { first, last }: PhraseMatch<NameEntry>): boolean {
  for (let at = last + 1; at <= last + 4; at++) {
    if (sentenceEnds(reading, at - 1)) break;
    if (classesAt(reading, at) & (REGULATORY | GRANT)) return true;
  }
  for (let at = first - 1; at >= first - 5 && at >= 0; at--) {
    if (sentenceEnds(reading, at)) break;
    if (classesAt(reading, at) & (REGULATORY | GRANT)) return true;
  }
  return false;
}

/** True when the country stands directly before the token: "China's X", "Japan X", "U.S. X". */
function adjoins(reading: Reading, country: Qualifier, first: number): boolean {
  if (country.last === first - 1) {
    const gap = gapAfter(reading, country.last);
    return spaced(reading, country.last) || gap === ". " || gap === ".";
  }
  return (
    country.last === first - 2 &&
    hashOf(reading, first - 1) === POSSESSIVE &&
    spaced(reading, first - 1) &&
    gapAfter(reading, country.last).length === 1
  );
}

/** An unlisted "… Drugs Advisory Committee": capitalised words with a word of medicine among them. */
export function committeeCandidate(reading: Reading, token: number): Candidate | undefined {
  if (
    hashOf(reading, token) !== ADVISORY ||
    !/^Committee$/i.test(wordAt(reading, token + 1)) ||
    !spaced(reading, token)
  )
    return undefined;
  let first = token;
  let medicine = false;
  while (first > 0 && token - first < 9) {
    const word = wordAt(reading, first - 1);
    const gap = gapAfter(reading, first - 1);
    if (!/^,?\s$|^-$/.test(gap) || !(/^[A-Z]/.test(word) || /^(?:and|for|of|related)$/.test(word))) break;
    first--;
    if (MEDICINE_WORDS.has(hashOf(reading, first))) medicine = true;
  }
  while (
    first < token &&
    (/^[a-z]/.test(wordAt(reading, first)) || /^(?:The|FDA|US|U|S)$/.test(wordAt(reading, first)))
  )
    first++;
  if (!medicine || classesAt(reading, first) & COMPANY) return undefined;
  const key = nameKey(reading.text.slice(startOf(reading, first), endOf(reading, token + 1)));
  return build(reading, first, token + 1, [], [COMMITTEE], key, undefined);
}
