import type { DictionaryMatch, Knowledge, NameEntry } from "../../knowledge/knowledge";
import type { Candidate } from "../blockScan";
import { drugCandidate } from "./candidate";
import { CLASS_WORD, classesOf, COMMON, FUNCTION, MATERIAL, PHYSIOLOGICAL, SALT } from "../words/lexicon";
import { bodySigns } from "./bodySigns";
import { isBiologyShape } from "./codeShapes";
import type { Evidence } from "../mention";
import { isNative, nativeCandidate } from "../authorities/nativeNames";
import type { Reading } from "../words/reading";
import {
  classesAt,
  endOf,
  hashOf,
  hyphenated,
  nameKey,
  shapeOf,
  spaced,
  startOf,
  tokenAt,
  unitAt,
  wordAt,
} from "../words/reading";
import { objections, opensSentence, roleEvidence } from "../roles/roles";
import { CAR, T, TRIAL_NAME } from "../roles/signs";
import { namesTrial } from "./nameForms";
import { extendName } from "./spanExtension";
import { CAPITAL, DIGITS, LOWER } from "../words/tokens";
import { hashWord } from "../words/wordHash";

const listed = (detail: string, weight: number): Evidence => ({ kind: "dictionary", detail, weight });

const LISTED = listed("listed name of a medicine", 2);
/** Its identity says that the name is a code. */
export const LISTED_CODE = listed("listed development code", 1.2);
const LISTED_SHORT = listed("listed, but so short that it may mean something else", 0.1);
const LISTED_AMBIGUOUS = listed("listed, but also the name of something else", 0.2);
const LISTED_COMMON = listed("listed, but an ordinary word", -0.4);
const AS_BRAND: Evidence = { kind: "context", detail: "written as a brand among small letters", weight: 0.5 };
const SPECIES = listed("listed, but a species", -3);
const CLASS = listed("listed, but a class of substances", -3);
const BIOLOGY_FORM = listed("listed, but has the form of a protein's or gene's symbol", -0.5);
/** Its identity says what else the name may mean. */
export const LISTED_PHYSIOLOGICAL = listed(
  "listed, but also a substance of the body, of food or of the laboratory",
  0.3,
);
/** The same for what has a name of several words. */
const LISTED_SALT = { ...LISTED_PHYSIOLOGICAL };

const LISTED_MATERIAL = listed("listed, but mostly an excipient, a reagent or a food", -0.6);

const STUDY_NUMBER: Evidence = { kind: "against", detail: "is part of the number of a study", weight: -4 };

const THERAPY = hashWord("therapy");
const VACCINE = hashWord("vaccine");
const CELLS = new Set(["cell", "cells", "lymphocytes", "car"].map(hashWord));
/** The last words of names of proteins, cells and foods that databases of drugs list, too. */
const BODY_HEADS = new Set(
  `hormone factor cofactor antigen phosphatase lectin regulator dehydrogenase oxidase kinase globulin protein plasma blood cell cells
  juice seed extract oil glycoprotein antibody receptor reductase transferase synthase protease polypeptide peptide acids nucleus wine
  toxin toxins milk egg meat flour dander pollen venom fruit leaf root bark wood`
    .split(/\s+/)
    .map(hashWord),
);
const single = new Map<Evidence, readonly Evidence[]>();

/** One list for all names with the same evidence and no other. */
function alone(prior: Evidence): readonly Evidence[] {
  let list = single.get(prior);
  if (list === undefined) single.set(prior, (list = [prior]));
  return list;
}

/** Below this a name's prior needs signs beside it, so they are looked for. */
const SETTLED = 2;

/**
 * What a match of the dictionary names: a medicine, with its prior and, where that settles nothing, the signs beside it; or an
 * authority or scheme in its own language.
 */
export function listedCandidate(reading: Reading, match: DictionaryMatch): Candidate | undefined {
  const surface = reading.text.slice(match.start, match.end);
  const token = tokenAt(reading, match.start);
  let form = formOf(reading, surface, token, match);
  if (form.entries.length === 0) return nativeCandidate(reading, match, form.native);
  const lastToken = lastTokenOf(reading, token, match.end);
  const { first, last } = lastToken < token ? { first: token, last: token } : extendName(reading, token, lastToken);
  // In scripts without blanks a name stands inside a longer token.
  const start = first < token ? startOf(reading, first) : match.start;
  const bracket = surface.includes("(") && !surface.includes(")") && reading.text.startsWith(")", match.end) ? 1 : 0;
  const named = Math.max(match.end + bracket, lastToken < token ? match.end : endOf(reading, last));
  const end = versionEnd(reading.text, form, named);
  if (end > named)
    form = readForm(reading.text.slice(start, end), reading.knowledge.lookup(reading.text.slice(start, end)));
  const prior = priorOf(reading, form, match, token, lastToken);
  const signs = isStudyNumber(reading, form.entries, last)
    ? [STUDY_NUMBER]
    : prior.weight >= SETTLED
      ? objections(reading, first, last)
      : prior === LISTED_CODE
        ? roleEvidence(reading, first, last).filter((sign) => sign !== TRIAL_NAME)
        : roleEvidence(reading, first, last);
  const more =
    prior === LISTED_PHYSIOLOGICAL
      ? bodySigns(reading, first, last, signs)
      : prior === LISTED_COMMON && isWrittenAsBrand(reading, form, first)
        ? [...signs, AS_BRAND]
        : signs;
  const evidence = more.length === 0 ? alone(prior) : [prior].concat(more);
  return drugCandidate({ start, end }, form.key, evidence, form.entries);
}

/** "treated with Sonata": the capital of a brand in the middle of a sentence, and no capitals beside it. */
function isWrittenAsBrand(reading: Reading, { entries }: ListedForm, token: number): boolean {
  if (!(shapeOf(reading, token) & CAPITAL) || opensSentence(reading, token)) return false;
  if ((shapeOf(reading, token - 1) | shapeOf(reading, token + 1)) & CAPITAL) return false;
  return entries.every(({ name }) => name.kind === "brand");
}

/** Where "mRNA-1273.214" ends: the number behind the point makes it the code of something else. */
function versionEnd(text: string, { entries }: ListedForm, end: number): number {
  if (text.charCodeAt(end) !== POINT || !isDigit(text.charCodeAt(end - 1))) return end;
  return entries.every(({ name }) => name.kind === "code") && /^\.\d{3}(?![\d\p{L}.])/u.test(text.slice(end, end + 5))
    ? end + 4
    : end;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** "MK-3543-006", "CNTO 148-C0524", "Imatinib-3001": the number of a study of what the code or name names. */
function isStudyNumber(reading: Reading, entries: readonly NameEntry[], last: number): boolean {
  if (!hyphenated(reading, last) || !(shapeOf(reading, last + 1) & DIGITS)) return false;
  if (namesTrial(reading, last)) return true;
  return entries.every(({ name }) => name.kind === "code") && /^[A-Z]{0,3}\d{2,5}$/.test(wordAt(reading, last + 1));
}

/** "E. coli": a genus by its initial. */
function isSpecies(reading: Reading, first: number): boolean {
  const start = startOf(reading, first);
  if (unitAt(reading, start - 1) !== BLANK || unitAt(reading, start - 2) !== POINT) return false;
  return (
    !(shapeOf(reading, first) & CAPITAL) &&
    /(?:^|[^A-Za-z])[A-Z]\. $/.test(reading.text.slice(Math.max(0, start - 4), start))
  );
}

const BLANK = 0x20;
const POINT = 0x2e;

/** What a listed form says wherever it stands. */
interface ListedForm {
  readonly surface: string;
  /** Its entries that are medicines. */
  readonly entries: readonly NameEntry[];
  readonly key: string;
  /** What makes it doubtful, whatever the words around. */
  readonly doubt: Evidence | undefined;
  /** What it is worth otherwise. */
  readonly prior: Evidence;
  /** "E. coli" */
  readonly isSpecies: boolean;
  /** Its entries that are authorities or schemes named in their own language. */
  readonly native: readonly NameEntry[];
}

const MOST_CACHED = 16384;
const caches = new WeakMap<Knowledge, Map<number, ListedForm>>();

/** Read once a form, where no other shares the hash and shape of its first word and its length: a document repeats its names. */
function formOf(reading: Reading, surface: string, token: number, match: DictionaryMatch): ListedForm {
  const { knowledge } = reading;
  let cache = caches.get(knowledge);
  if (cache === undefined || cache.size > MOST_CACHED) {
    cache = new Map();
    caches.set(knowledge, cache);
  }
  const key = (hashOf(reading, token) + (shapeOf(reading, token) << 20) + surface.length) | 0;
  const known = cache.get(key);
  if (known?.surface === surface) return known;
  const form = readForm(surface, match.entries);
  cache.set(key, form);
  return form;
}

function readForm(surface: string, listed: readonly NameEntry[]): ListedForm {
  const entries = isGlued(surface, listed)
    ? []
    : listed.filter((entry) => entry.type === "drug" && !isOtherIon(entry, surface));
  const isAmbiguous = entries.every(({ name }) => name.ambiguous === true);
  const isCode = entries.every(({ name }) => name.kind === "code");
  return {
    surface,
    entries,
    key: nameKey(surface),
    doubt: isAmbiguous ? LISTED_AMBIGUOUS : isBiologyShape(surface) ? BIOLOGY_FORM : undefined,
    prior: isCode && !LONG_NUMBER.test(surface) ? LISTED_CODE : LISTED,
    isSpecies: /^[A-Z]\. [a-z]/.test(surface),
    native: listed.filter(isNative),
  };
}

/** "inEurope": two words that lost the blank between them, and not the brand Ineurope. */
function isGlued(surface: string, entries: readonly NameEntry[]): boolean {
  const before = /^(\p{Ll}{2,7})\p{Lu}\p{Ll}{2}/u.exec(surface)?.[1];
  if (before === undefined || (classesOf(hashWord(before)) & FUNCTION) === 0) return false;
  return entries.every(({ name }) => name.text !== surface);
}

/** "SB5+" is an ion, and "SB5" something else. */
function isOtherIon({ name }: NameEntry, surface: string): boolean {
  return name.text.endsWith("+") && !surface.endsWith("+");
}

function lastTokenOf(reading: Reading, token: number, end: number): number {
  let last = token;
  while (last + 1 < reading.tokens.count && startOf(reading, last + 1) < end) last++;
  return startOf(reading, last) < end && endOf(reading, last) <= end ? last : token - 1;
}

function priorOf(reading: Reading, form: ListedForm, match: DictionaryMatch, first: number, last: number): Evidence {
  const length = match.end - match.start;
  const single = first === last;
  const classes = classesAt(reading, first);
  if (single && classes & CLASS_WORD) return CLASS;
  if (last - first === 1 && hashOf(reading, first) === IRON && !(classesAt(reading, last) & SALT)) return LISTED;
  if ((classes | (single ? 0 : classesAt(reading, first + 1))) & MATERIAL) return LISTED_MATERIAL;
  if (classes & PHYSIOLOGICAL && single) return LISTED_PHYSIOLOGICAL;
  if (classes & PHYSIOLOGICAL && last - first === 1 && !isPreparation(reading, last)) return LISTED_SALT;
  if (!single && isCell(reading, last)) return CLASS;
  if (!single && (BODY_HEADS.has(hashOf(reading, last)) || isClottingFactor(reading, first))) return LISTED_SALT;
  if (isVaccineKind(reading, last)) return LISTED_MATERIAL;
  if (form.isSpecies || isSpecies(reading, first)) return SPECIES;
  if (single && classes & COMMON) return LISTED_COMMON;
  if (form.doubt !== undefined) return form.doubt;
  if (single && length <= 4 && !(shapeOf(reading, first) & LOWER && length === 4)) return LISTED_SHORT;
  return length <= 3 ? LISTED_SHORT : form.prior;
}

/** "iron sucrose", "iron dextran": with what it is bound to it is given as a medicine. */
const IRON = hashWord("iron");

/** "factor VIII": the body's own in "factor VIII deficiency". */
function isClottingFactor(reading: Reading, first: number): boolean {
  return hashOf(reading, first) === FACTOR && /^[IVX]+[ab]?$/.test(wordAt(reading, first + 1));
}

const FACTOR = hashWord("factor");
/** Numbers that count compounds, and no genes or markers. */
const LONG_NUMBER = /\d{4,}/;
const LONG_WORD = 6;
const METALS = new Set(
  "iron copper ferric ferrous aluminum aluminium cobalt nickel silver gold mercury".split(" ").map(hashWord),
);
const GREEK = new Set(["alpha", "beta", "gamma", "omega", "p", "no", "co"].map(hashWord));

/** "insulin glargine", "sodium oxybate": the second word makes it a medicine. */
function isPreparation(reading: Reading, last: number): boolean {
  const long = endOf(reading, last) - startOf(reading, last) >= LONG_WORD;
  // "testosterone undecanoate"; but "sodium phosphate" is also of the laboratory.
  if (classesAt(reading, last) === SALT && !(classesAt(reading, last - 1) & SALT))
    return !METALS.has(hashOf(reading, last - 1));
  if (!spaced(reading, last - 1) || GREEK.has(hashOf(reading, last - 1))) return false;
  return long && classesAt(reading, last) === 0 && !BODY_HEADS.has(hashOf(reading, last));
}

/** "dengue vaccine": what many companies make. */
function isVaccineKind(reading: Reading, last: number): boolean {
  return hashOf(reading, last) === VACCINE && shapeOf(reading, last) === LOWER;
}

/** "natural killer cells", "CD19 CAR-T": kinds of cells. */
function isCell(reading: Reading, last: number): boolean {
  const word = hashOf(reading, last);
  if (word === THERAPY && CELLS.has(hashOf(reading, last - 1))) return true;
  return CELLS.has(word) || (word === T && hashOf(reading, last - 1) === CAR);
}
