import type { NameEntry } from "../../knowledge/knowledge";
import type { Candidate } from "../blockScan";
import { COMPANY } from "../words/lexicon";
import { exact } from "../exact";
import { sign, totalWeight } from "../mention";
import type { Evidence } from "../mention";
import { ministryBehind } from "./ministries";
import type { PhraseIndex, PhraseMatch } from "../words/phraseIndex";
import type { Reading } from "../words/reading";
import { classesAt, endOf, gapAfter, hashOf, nameKey, spaced, startOf, wordAt } from "../words/reading";
import { adjoins, lastOfPlace, lastOfUnit } from "./regulatorSpans";
import type { Qualifier } from "./regulatorSpans";
import { signsOf } from "./regulatorSigns";
import { jurisdictionOf } from "./schemeIndex";
import type { SchemeIndex } from "./schemeIndex";
import { hashWord } from "../words/wordHash";

const COUNTRY = sign("context", "its country stands beside it", 1.2);
const COMMITTEE = sign("context", "an advisory committee on medicines", 2.5);
const POSSESSIVE = hashWord("s");
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

/** Whether a word with this hash begins any name of an authority, or ends that of a committee. */
export function mayNameAuthority({ regulators }: SchemeIndex, hash: number): boolean {
  return hash === ADVISORY || regulators.mayBegin(hash);
}

/** The longest name that begins at the token, or after the country at the token when that reaches further ("Japanese Ministry of …"). */
export function longestName(
  reading: Reading,
  index: PhraseIndex<NameEntry>,
  token: number,
  country: Qualifier | undefined,
): PhraseMatch<NameEntry> | undefined {
  const match = index.at(reading.tokens, token);
  if (match === undefined && country !== undefined) return ministryBehind(reading, token, country);
  if (country?.first !== token || match === undefined) return match;
  const after = hashOf(reading, country.last + 1) === POSSESSIVE ? country.last + 2 : country.last + 1;
  const further = index.at(reading.tokens, after);
  return further !== undefined && further.last > match.last ? further : match;
}

/** "South Korean Ministry of …": a listed name that begins with the last word of a country's. */
function firstOfCountry(country: Qualifier | undefined, first: number): number {
  return country !== undefined && country.first < first && first <= country.last ? country.first : first;
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
  const linked =
    qualifier === undefined
      ? entries
      : entries.filter((entry) => jurisdictionOf(reading.knowledge, entry) === qualifier.jurisdiction);
  const first = qualifier?.first ?? firstOfCountry(country, match.first);
  const evidence = signsOf(reading, entries, match, surface);
  if (qualifier !== undefined) evidence.push(COUNTRY);
  const plural = match.first === match.last && /\p{Lu}s$/u.test(surface) ? 1 : 0;
  const place = qualifier?.jurisdiction ?? sharedJurisdiction(reading, linked);
  const last =
    qualifier === undefined && match.first < match.last ? lastOfPlace(reading, match.last, place) : match.last;
  const found = build(reading, first, lastOfUnit(reading, match, last), linked, evidence, nameKey(surface), place);
  return plural === 0 ? found : { ...found, end: found.end - plural, key: found.key.slice(0, -plural) };
}

/** `undefined` where the entries are of several places. */
function sharedJurisdiction({ knowledge }: Reading, entries: readonly NameEntry[]): string | undefined {
  const [first, ...others] = entries.map((entry) => jurisdictionOf(knowledge, entry));
  return others.every((other) => other === first) ? first : undefined;
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
  const score = totalWeight(evidence);
  return {
    type: "regulator",
    start: startOf(reading, first),
    end: endOf(reading, last),
    key,
    entries: exact(entries),
    evidence: exact(evidence),
    score,
    jurisdiction,
  };
}

/** Initials that are written small where a text is written carelessly: "the Fda approved". */
const BEST_KNOWN: ReadonlySet<string> = new Set(["FDA"]);
const bestKnown = new Set([...BEST_KNOWN].map(hashWord));

/** "fda", in a note that is written all in small letters. */
export function isBestKnown(reading: Reading, token: number): boolean {
  return bestKnown.has(hashOf(reading, token));
}

/** Initials stand in capitals; a full name begins with one, or stands in a headline in capitals. */
function caseFits(entry: NameEntry, surface: string, single: boolean): boolean {
  const { text, ambiguous } = entry.name;
  if (single && text.toUpperCase() === text) {
    // The press writes long initials like names: "Anvisa", "Cofepris".
    if (surface === text || surface === `${text}s`) return true;
    if (ambiguous === true) return false;
    const asName = surface === text.charAt(0) + text.slice(1).toLowerCase();
    if (BEST_KNOWN.has(text)) return asName || surface === text.toLowerCase();
    return asName && text.length >= 6;
  }
  return /^[A-Z]/.test(surface);
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
