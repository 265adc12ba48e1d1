import type { Knowledge, NameEntry } from "../../knowledge/knowledge";
import type { Candidate } from "../blockScan";
import { drugCandidate } from "./candidate";
import { classesOf, PHYSIOLOGICAL } from "../words/lexicon";
import type { Evidence } from "../mention";
import { nearNamesOf } from "./nearNames";
import type { Reading } from "../words/reading";
import { endOf, nameKey, startOf, wordAt } from "../words/reading";
import { objections, roleEvidence } from "../roles/roles";
import { extendName } from "./spanExtension";
import { stemIndexOf } from "./stems";
import { hashWord } from "../words/wordHash";

const dictionary = (detail: string, weight: number): Evidence => ({ kind: "dictionary", detail, weight });

const ANOTHER_LANGUAGE = dictionary("a nonproprietary name as another language spells it", 1.4);
/** Its identity says that the name is not the one that is written. */
export const MISSPELLED = dictionary("one letter away from a nonproprietary name", 1.2);
/** What ends like no medicine may be another word, and needs a sign beside it. */
const NO_STEM: Evidence = { kind: "against", detail: "the name has no stem", weight: -0.9 };
const OF_THE_BODY = dictionary("as another language spells a substance of the body", 0.3);

const SHORTEST = 7;
const NONE: readonly NameEntry[] = [];
/** Kinds of names that languages inflect; brands are spelled in one way. */
const NONPROPRIETARY: ReadonlySet<string> = new Set(["inn", "usan", "ban", "jan", "official", "synonym"]);
/** How such names end where an e was left out, or a vowel was added or took its place. */
const ENDING = /(?:in|on|id|at|ol|an|il|ur|am|en)[ao]?$/;

/**
 * The nonproprietary names that a word (lower case) spells as German, Spanish or Italian do: "ropivacain", "paracetamolo", "meticilina".
 * None for nearly all words.
 */
export function spelledOtherwise(knowledge: Knowledge, word: string): readonly NameEntry[] {
  if (word.length < SHORTEST || !ENDING.test(word)) return NONE;
  const stem = /[ao]$/.test(word) ? word.slice(0, -1) : word;
  const spellings = word.endsWith("o") ? [stem] : word.endsWith("a") ? [`${stem}e`, stem] : [`${stem}e`];
  if (stem.endsWith("cilin")) spellings.push(stem.replace(/lin$/, "llin"));
  for (const spelling of spellings) {
    const entries = knowledge.lookup(spelling).filter(isNonproprietary);
    if (entries.length > 0) return entries;
  }
  return NONE;
}

function isNonproprietary({ type, name }: NameEntry): boolean {
  return type === "drug" && NONPROPRIETARY.has(name.kind) && name.ambiguous !== true && /^\p{L}+$/u.test(name.text);
}

/** The candidate for a word of which {@link spelledOtherwise} knows names, or that is one letter away from a name. */
export function spellingCandidate(reading: Reading, token: number): Candidate | undefined {
  const { knowledge } = reading;
  const word = wordAt(reading, token).toLowerCase();
  const entries = spelledOtherwise(knowledge, word);
  const [entry] = entries;
  if (entry === undefined) return misspelledCandidate(reading, token, word);
  const isOfTheBody = (classesOf(hashWord(entry.name.text)) & PHYSIOLOGICAL) !== 0;
  return candidateOf(reading, token, entries, isOfTheBody ? OF_THE_BODY : ANOTHER_LANGUAGE);
}

/** The one medicine that a misspelled word can mean; what ends like no medicine may be another word. */
function misspelledCandidate(reading: Reading, token: number, word: string): Candidate | undefined {
  const { knowledge } = reading;
  const [name] = nearNamesOf(knowledge).find(word);
  if (name === undefined) return undefined;
  const hasStem = stemIndexOf(knowledge).suffix(name, 0, name.length) !== undefined;
  const candidate = candidateOf(reading, token, meantBy(knowledge, word), MISSPELLED);
  return hasStem || candidate === undefined ? candidate : withSign(candidate, NO_STEM);
}

const MOST_KEPT = 16_384;
const meanings = new WeakMap<Knowledge, Map<string, readonly NameEntry[]>>();

/** The names of the one medicine that a misspelled word can mean. Looked for once: a text that has a slip has it again. */
function meantBy(knowledge: Knowledge, word: string): readonly NameEntry[] {
  let known = meanings.get(knowledge);
  if (known === undefined || known.size > MOST_KEPT) meanings.set(knowledge, (known = new Map()));
  let meant = known.get(word);
  if (meant === undefined) {
    const near = knowledge.suggest(word, 1).flatMap(({ entries }) => entries.filter(isNonproprietary));
    meant = new Set(near.map(({ entity }) => entity)).size === 1 ? near : NONE;
    known.set(word, meant);
  }
  return meant;
}

function withSign(candidate: Candidate, sign: Evidence): Candidate {
  return { ...candidate, evidence: [...candidate.evidence, sign], score: candidate.score + sign.weight };
}

function candidateOf(
  reading: Reading,
  token: number,
  entries: readonly NameEntry[],
  prior: Evidence,
): Candidate | undefined {
  if (entries.length === 0) return undefined;
  const { first, last } = extendName(reading, token, token);
  const signs = prior === ANOTHER_LANGUAGE ? objections(reading, first, last) : roleEvidence(reading, first, last);
  const evidence = [prior, ...signs];
  const span = { start: startOf(reading, first), end: endOf(reading, last) };
  return drugCandidate(span, nameKey(wordAt(reading, token)), evidence, entries);
}
