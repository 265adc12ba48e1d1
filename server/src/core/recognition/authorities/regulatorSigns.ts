import type { NameEntry } from "../../knowledge/knowledge";
import { ARTICLE, FUNCTION, GRANT, LINK, REGULATORY } from "../words/lexicon";
import { sign } from "../mention";
import type { Evidence } from "../mention";
import type { PhraseMatch } from "../words/phraseIndex";
import { otherSense, PART } from "./regulatorSenses";
import type { Reading } from "../words/reading";
import { classesAt, endOf, hashOf, hyphenated, sentenceEnds, shapeOf, spaced, startOf, wordAt } from "../words/reading";
import { CAMEL, CAPITAL, DIGITS, LOWER } from "../words/tokens";
import { hashWord } from "../words/wordHash";

const FULL_NAME = sign("dictionary", "an authority's full name", 2.5);
const SHARED_NAME = sign("dictionary", "an authority's full name, which others have, too", 0.6);
const INITIALS = sign("dictionary", "an authority's initials", 1.6);
const SMALL_LETTERS = sign("dictionary", "an authority's initials in small letters", 0.2);
const AMBIGUOUS = sign("dictionary", "an authority's initials, which also stand for other things", 0);
const TWO_LETTERS = sign("dictionary", "an authority's initials, which stand for many other things", -0.6);
const ACTS = sign("context", "does or is asked for what regulators do", 0.8);
/** Its identity says that a medicine in the document makes it likelier. */
export const ACTS_DIRECTLY = sign("context", "grants, approves, or is the one granted or asked by", 1.2);
const WITH_ARTICLE = sign("context", "the article of an institution before it", 0.3);
const NUMBERED = sign("against", "followed by a number or unit", -1.5);
const LEGAL_ACT = sign("against", "part of the number of a European act", -4);
const GENERIC = sign("dictionary", "a ministry's name that many countries share", 0.4);

const POSSESSIVE = hashWord("s");
const HEALTH = hashWord("health");
const OF = hashWord("of");
const AND = hashWord("and");
/** What authorities do, and other words do not say of them. */
const VERBS = new Set(
  "registered registers licensed suspended suspends refused refuses warned warns advised advises adopted decided decision"
    .split(" ")
    .map(hashWord),
);

/** What an authority did to what is named after the hyphen. */
const PARTICIPLES = new Set(
  `registered regulated required mandated compliant listed sponsored funded backed endorsed wide requested recognised
  recognized issued led initiated qualified inspected`
    .split(/\s+/)
    .map(hashWord),
);
const HAVE = new Set(["has", "had", "have"].map(hashWord));
const LONG_NOUN = 7;

/** What an authority's name says by itself, and the words beside it. */
export function signsOf(
  reading: Reading,
  entries: readonly NameEntry[],
  match: PhraseMatch<NameEntry>,
  surface: string,
): Evidence[] {
  const evidence: Evidence[] = [];
  if (match.first !== match.last) evidence.push(fullName(reading, entries, match));
  else if (!(shapeOf(reading, match.first) & CAPITAL)) evidence.push(SMALL_LETTERS);
  else if (surface.length <= 2) evidence.push(TWO_LETTERS);
  else if (entries.some((entry) => entry.name.ambiguous === true)) evidence.push(AMBIGUOUS);
  else evidence.push(shapeOf(reading, match.first) & LOWER && surface.length >= 6 ? FULL_NAME : INITIALS);
  const doubtful = evidence.includes(AMBIGUOUS);
  if (glued(reading, match, doubtful) || goesOn(reading, match)) evidence.push(PART);
  evidence.push(...otherSense(reading, entries, match, doubtful));
  if (surface === "EC" && /^(?:No|N|Nr|Regulation|\d+)$/.test(wordAt(reading, match.last + 1)))
    evidence.push(LEGAL_ACT);
  if (match.first === match.last) {
    const acts = regulatoryWords(reading, match);
    if (acts >= 2 || actsDirectly(reading, match)) evidence.push(ACTS_DIRECTLY);
    else if (acts > 0) evidence.push(ACTS);
    if (acts > 0 && isInstitution(reading, match)) evidence.push(WITH_ARTICLE);
  }
  if (match.first === match.last && spaced(reading, match.last) && /^\d/.test(wordAt(reading, match.last + 1)))
    evidence.push(NUMBERED);
  return evidence;
}

function fullName(reading: Reading, entries: readonly NameEntry[], match: PhraseMatch<NameEntry>): Evidence {
  if (isGeneric(reading, match)) return GENERIC;
  return entries.every(({ name }) => name.ambiguous === true) ? SHARED_NAME : FULL_NAME;
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

/** "anti-HSA", "EC50", "EMA-12": the initials are part of another term. Hyphens before a participle or a German noun are none. */
function glued(reading: Reading, { first, last }: PhraseMatch<NameEntry>, doubtful: boolean): boolean {
  if (hyphenated(reading, last) && !isActedOn(reading, last + 1) && (doubtful || !isNoun(reading, last + 1)))
    return true;
  return (
    hyphenated(reading, first - 1) && first === last && !/^(?:non|pre|post|ex|us|eu)$/i.test(wordAt(reading, first - 1))
  );
}

/** "FDA-approved", "EMA-registered". */
function isActedOn(reading: Reading, token: number): boolean {
  return (classesAt(reading, token) & (REGULATORY | GRANT)) !== 0 || PARTICIPLES.has(hashOf(reading, token));
}

/** "FDA-Zulassung". */
function isNoun(reading: Reading, token: number): boolean {
  const shape = shapeOf(reading, token) & (CAPITAL | LOWER | DIGITS | CAMEL);
  return shape === (CAPITAL | LOWER) && endOf(reading, token) - startOf(reading, token) >= LONG_NOUN;
}

/** "granted by the X", "submitted to X", "X accepted". */
function actsDirectly(reading: Reading, { first, last }: PhraseMatch<NameEntry>): boolean {
  const verb = HAVE.has(hashOf(reading, last + 1)) ? last + 2 : last + 1;
  if (spaced(reading, last) && (isGrant(reading, last + 1) || VERBS.has(hashOf(reading, verb)))) return true;
  const link = classesAt(reading, first - 1) & ARTICLE ? first - 2 : first - 1;
  if (!(classesAt(reading, link) & LINK) || !spaced(reading, link)) return false;
  for (let at = link - 1; at >= link - 3 && !sentenceEnds(reading, at); at--) {
    if (isGrant(reading, at) || VERBS.has(hashOf(reading, at))) return true;
  }
  return false;
}

function isGrant(reading: Reading, token: number): boolean {
  const classes = classesAt(reading, token);
  return (classes & GRANT) !== 0 && (classes & REGULATORY) !== 0;
}

/** How many verbs and nouns of regulation stand within a few words, in the same sentence. */
function regulatoryWords(reading: Reading, { first, last }: PhraseMatch<NameEntry>): number {
  const own = hashOf(reading, first);
  let count = hyphenated(reading, last) && PARTICIPLES.has(hashOf(reading, last + 1)) ? 1 : 0;
  for (let at = last + 1; at <= last + 6; at++) {
    if (sentenceEnds(reading, at - 1)) break;
    // What is further off only adds to what is near.
    const near = count > 0 || at <= last + 4;
    if (near && hashOf(reading, at) !== own && saysOfAuthorities(reading, at)) count++;
  }
  for (let at = first - 1; at >= first - 5 && at >= 0; at--) {
    if (sentenceEnds(reading, at)) break;
    if (hashOf(reading, at) !== own && saysOfAuthorities(reading, at)) count++;
  }
  return count;
}

function saysOfAuthorities(reading: Reading, token: number): boolean {
  return (classesAt(reading, token) & (REGULATORY | GRANT)) !== 0 || VERBS.has(hashOf(reading, token));
}

/** "The EMA" and no noun that it would only describe, as in "the EMA crossover". */
function isInstitution(reading: Reading, { first, last }: PhraseMatch<NameEntry>): boolean {
  if (!/^the$/i.test(wordAt(reading, first - 1)) || !spaced(reading, first - 1)) return false;
  const after = classesAt(reading, last + 1);
  return (
    (after & (REGULATORY | GRANT | FUNCTION)) !== 0 ||
    hashOf(reading, last + 1) === POSSESSIVE ||
    isVerb(reading, last + 1)
  );
}

function isVerb(reading: Reading, token: number): boolean {
  return spaced(reading, token - 1) && /^\p{Ll}{3,}ed$/u.test(wordAt(reading, token));
}
