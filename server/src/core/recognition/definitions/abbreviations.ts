import type { Candidate, DefinedForm, ScannedDefinition } from "../blockScan";
import type { MentionType } from "../../knowledge/entity";
import { isCountry } from "../authorities/countries";
import { classesOf, SALT } from "../words/lexicon";
import { hashWord } from "../words/wordHash";
import type { Bracket, Part } from "./brackets";
import type { CandidateMap } from "./forms";
import { unlistedForm } from "./forms";
import { canBeShort, findLongForm, longestFor, windowBefore } from "./longForm";

/** How far before a bracket a long form may begin. */
const REACH = 220;

/** "long form (SHORT)". */
export function abbreviationOf(
  text: string,
  whole: Bracket,
  part: Part,
  map: CandidateMap,
): ScannedDefinition | undefined {
  const bracket = withoutPossessive(text, whole);
  if (part.text.length <= LONGEST_INITIAL && ONE_INITIAL.test(part.text)) {
    const initial = initialOf(text, bracket, part, map);
    if (initial !== undefined || part.text.length === 1) return initial;
  }
  if (!canBeShort(part.text) || classesOf(hashWord(part.text)) & SALT) return undefined;
  const from = Math.max(0, bracket.headEnd - REACH);
  const window = windowBefore(text.slice(from, bracket.headEnd), longestFor(part.text));
  const at = findLongForm(part.text, window.text);
  if (at < 0) return typedByCandidate(text, bracket, part, map);
  const start = from + window.offset + at;
  const long = text.slice(start, bracket.headEnd);
  if (!plausible(part.text, long)) return typedByCandidate(text, bracket, part, map);
  const of =
    meaning(text, start, bracket.headEnd, map) ??
    sameThing(start, bracket.headEnd, part, map) ??
    misnamed(long, map.startingAt(part.start));
  // "European Medicines Agency (EU)": where it is, and not its initials.
  if (of?.type === "regulator" && isCountry(part.text)) return undefined;
  return definition(formAt(text, part.start, part.end), formAt(text, start, bracket.headEnd), of);
}

/** "the Food and Drug Administration's (FDA) approval": the head ends before the possessive. */
function withoutPossessive(text: string, bracket: Bracket): Bracket {
  const { headEnd } = bracket;
  const mark = text.charCodeAt(headEnd - 1) === SMALL_S ? headEnd - 2 : headEnd - 1;
  const unit = text.charCodeAt(mark);
  return unit === APOSTROPHE || unit === RAISED_COMMA ? { ...bracket, headEnd: mark } : bracket;
}

const SMALL_S = 0x73;
const APOSTROPHE = 0x27;
const RAISED_COMMA = 0x2019;

/** A name that begins or ends the long form, however doubtful, when the initials inside are known to stand for the same. */
function sameThing(start: number, headEnd: number, part: Part, map: CandidateMap): Candidate | undefined {
  const head = map.endingAt(headEnd) ?? map.startingAt(start);
  const inside = map.startingAt(part.start);
  if (head === undefined || inside?.type !== head.type || head.type === "drug") return undefined;
  const shared = head.entries.some(({ entity }) => inside.entries.some((other) => other.entity === entity));
  return shared ? head : undefined;
}

/** "Federal Drugs Administration (FDA)", "Regenerative Medicine Advance Therapy (RMAT)": unmistakable initials after a name that is written from memory. */
function misnamed(long: string, inside: Candidate | undefined): Candidate | undefined {
  const isNamed = inside?.type === "regulator" ? AUTHORITY.test(long) : inside?.type === "designation";
  if (inside === undefined || !isNamed) return undefined;
  return inside.entries.some(({ name }) => name.ambiguous === true) ? undefined : inside;
}

const AUTHORITY =
  /\b(?:Drugs?|Medicines?|Medical|Healthcare|Therapeutic|Pharmaceuticals?)\b.+\b(?:Agency|Authority|Administration|Association|Application|Organi[sz]ation)$/;

/** One capital, or one with a number: "P", "T3". */
const ONE_INITIAL = /^\p{Lu}\d{0,2}$/u;
/** In units: a capital beyond the basic plane has two. */
const LONGEST_INITIAL = 4;

/** "progesterone (P)", "17-beta-estradiol (E2)": one capital for the one word before it. */
function initialOf(text: string, bracket: Bracket, part: Part, map: CandidateMap): ScannedDefinition | undefined {
  if (bracket.inner.end - bracket.inner.start > part.text.length) return undefined;
  const before = text.slice(Math.max(0, bracket.headEnd - 40), bracket.headEnd);
  const [word, last] = /(?:^|[\s.])((?:[\p{L}\d,']+-)*(\p{L}\p{Ll}{4,}))$/u.exec(before)?.slice(1) ?? [];
  if (word === undefined || last?.[0]?.toUpperCase() !== part.text[0]) return undefined;
  const start = bracket.headEnd - word.length;
  return definition(
    formAt(text, part.start, part.end),
    formAt(text, start, bracket.headEnd),
    meaning(text, start, bracket.headEnd, map),
  );
}

/** What may stand before its own long form: two capitals, initials with points, two small letters. */
const EXPANDED = /^(?:\p{Lu}[\p{L}\p{N}.-]*\p{Lu}|\p{Ll}{2}$)/u;

const LONGEST_EXPANDED = 11;

/** Whether the word that ends at an offset has two capitals or only two letters: cheap, and false for most. */
function mayBeExpanded(text: string, end: number): boolean {
  let capitals = 0;
  for (let at = Math.max(0, end - LONGEST_EXPANDED); at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80 || (unit >= 0x41 && unit <= 0x5a)) capitals++;
  }
  return capitals >= 2 || !/[a-z0-9-]/i.test(text.charAt(end - 3));
}

/** "SHORT (long form)". */
export function expansionOf(
  text: string,
  bracket: Bracket,
  part: Part,
  map: CandidateMap,
): ScannedDefinition | undefined {
  if (!/\s/.test(part.text) || !mayBeExpanded(text, bracket.headEnd)) return undefined;
  const before = text.slice(Math.max(0, bracket.headEnd - LONGEST_EXPANDED), bracket.headEnd);
  const short = /(?:(?:\p{Lu}\.){2,5}|[\p{L}\p{N}-]{2,10})$/u.exec(before)?.[0];
  if (short === undefined || !EXPANDED.test(short) || !canBeShort(short)) return undefined;
  const at = findLongForm(short, part.text);
  if (at !== 0 || !plausible(short, part.text)) return undefined;
  const start = bracket.headEnd - short.length;
  return definition(
    formAt(text, start, bracket.headEnd),
    formAt(text, part.start, part.end),
    meaning(text, part.start, part.end, map),
  );
}

/** Initials of an authority or scheme that do not spell its words: the name before the bracket has them in the knowledge base. */
function typedByCandidate(
  text: string,
  bracket: Bracket,
  part: Part,
  map: CandidateMap,
): ScannedDefinition | undefined {
  const head = map.endingAt(bracket.headEnd);
  if (head === undefined || head.type === "drug" || head.score < 1 || !/^\p{Lu}[\p{L}\p{N}&/-]+$/u.test(part.text))
    return undefined;
  const inside = map.startingAt(part.start);
  if (inside === undefined || inside.type !== head.type) return undefined;
  return definition(formAt(text, part.start, part.end), formAt(text, head.start, head.end), head);
}

function plausible(short: string, long: string): boolean {
  if (long.length <= short.length || LOOSE.test(long) || !isRow(short, long)) return false;
  if (long.includes(short) && long.split(/[\s-]+/).includes(short)) return false;
  return hasWords(long, longestFor(short));
}

/** Has at most so many words. */
function hasWords(text: string, most: number): boolean {
  const blanks = /\s+/g;
  let words = 1;
  while (words <= most && blanks.test(text)) words++;
  return words <= most;
}

/** A bracket that is no part of a word ("GABA(A)" has one that is), or a clause. */
const LOOSE = /[[\]]|(?:^|\s)\(|^[^(]*\)|\((?![^()\s]{1,14}\)[-/])|\s(?:was|were|is|are|through|which|that)\s/;

/** "Deese, Roediger, and McDermott (DRM)": what commas divide has its letter each; else they divide clauses. */
function isRow(short: string, long: string): boolean {
  if (!long.includes(", ")) return true;
  const letters = short.toLowerCase();
  return long.split(/, (?:and )?/).every((piece) => letters.includes(piece.charAt(0).toLowerCase()));
}

/** The mention that the long form is, if it is one: the candidate that ends it and covers nearly all of it. */
function meaning(text: string, start: number, end: number, map: CandidateMap): Candidate | undefined {
  const candidate = map.endingAt(end);
  if (candidate === undefined || candidate.score < 0.8)
    return authorityOf(start, end, map) ?? formulationOf(text, start, end, map);
  const whole = candidate.start <= start || candidate.end - candidate.start >= (end - start) * 0.85;
  return whole || PREPARATION.test(text.slice(start, candidate.start)) ? candidate : undefined;
}

/** Says how a medicine is made up, and stands before its name. */
export function isPreparation(text: string): boolean {
  return PREPARATION.test(text);
}

/** "ultra rapid lispro", "pegylated liposomal doxorubicin": how a medicine is made up, before its name. */
const PREPARATION =
  /^(?:(?:ultra|rapid|fast|long|short|acting|extended|sustained|release|pegylated|liposomal|oral|inhaled|nebuli[sz]ed|intravenous|subcutaneous|intranasal|topical|high|low|dose|continuous|recombinant|human|heat|treated)[ -]){1,4}$/i;

/** "metformin extended release": a medicine and how it is made up. */
function formulationOf(text: string, start: number, end: number, map: CandidateMap): Candidate | undefined {
  const candidate = map.startingAt(start);
  if (candidate?.type !== "drug" || candidate.score < 1) return undefined;
  return FORMULATION.test(text.slice(candidate.end, end)) ? candidate : undefined;
}

const FORMULATION =
  /^ (?:(?:extended|sustained|modified|immediate|delayed|prolonged|controlled|slow)[ -]release|XR|ER|SR|tablets?|capsules?|injection|for injection|monotherapy)$/;

/** "Ministry of Health, Labour and Welfare of Japan": the country after the name. */
function authorityOf(start: number, end: number, map: CandidateMap): Candidate | undefined {
  const candidate = map.startingAt(start);
  if (candidate?.type !== "regulator" || candidate.score < 1.9) return undefined;
  return candidate.end - start >= (end - start) * 0.6 ? candidate : undefined;
}

function formAt(text: string, start: number, end: number): DefinedForm {
  return unlistedForm(start, text.slice(start, end));
}

function definition(short: DefinedForm, long: DefinedForm, of: Candidate | undefined): ScannedDefinition {
  const type: MentionType | undefined = of?.type;
  return {
    short,
    long: of === undefined ? long : { ...long, key: of.key, entries: of.entries },
    kind: "abbreviation",
    type,
  };
}

/** A short form that an apposition gives: "Committee for Advanced Therapies, or CAT,". */
export function abbreviationBefore(
  text: string,
  headEnd: number,
  part: Part,
  map: CandidateMap,
): ScannedDefinition | undefined {
  return abbreviationOf(text, { headEnd, marked: false, inner: part }, part, map);
}
