import {
  AGENT,
  ALIAS_CUE,
  ARTICLE,
  BIOLOGY_AFTER,
  COMPANY,
  FUNCTION,
  GIVEN,
  GRANT,
  IDENTIFIER_BEFORE,
  LINK,
  MEASURED_AFTER,
  PRODUCT_AFTER,
  REGULATORY,
  TREATMENT_AFTER,
  TREATMENT_OF,
  TRIAL,
  UNIT,
} from "./lexicon";
import type { Evidence } from "./mention";
import type { Reading } from "./reading";
import {
  classesAt,
  endOf,
  GAP_COMMA,
  GAP_END,
  GAP_HYPHEN,
  GAP_MARK,
  GAP_SPACE,
  GAP_STOP,
  gapKind,
  hashOf,
  hyphenated,
  sentenceEnds,
  shapeOf,
  spaced,
  startOf,
} from "./reading";
import { hashWord } from "./wordHash";
import { DIGITS, LOWER, UPPER } from "./tokens";

const evidence = (kind: Evidence["kind"], detail: string, weight: number): Evidence => ({ kind, detail, weight });

const DOSE = evidence("treatment-role", "stands beside a dose", 1.3);
const GIVEN_TO = evidence("treatment-role", "is given or received", 0.9);
const TREATED_WITH = evidence("treatment-role", "object of a treatment", 0.9);
const THERAPY = evidence("treatment-role", "followed by a word of treatment", 0.8);
const APPOSITION = evidence("apposition", "said to be a medicine", 1.7);
const AGENT_BEFORE = evidence("apposition", "named after what it is", 0.9);
const NAMED = evidence("apposition", "follows called, named or known as", 0.8);
const APPOSED_AFTER = evidence("apposition", "follows what it is and a comma", 0.6);
const MECHANISM = evidence("context", "does what medicines do", 0.5);
const TRADEMARK = evidence("context", "carries a trademark sign", 0.9);
const REGULATED = evidence("context", "object of a regulatory act", 1);
const REGULATED_SUBJECT = evidence("context", "was granted, approved or submitted", 1);
const INDICATED = evidence("treatment-role", "for the treatment of a disease", 1.1);
const POPULATION = evidence("treatment-role", "used in patients", 0.5);
const TRIAL_NAME = evidence("against", "names a trial", -1.6);
const BIOLOGY = evidence("against", "names a target, gene or cell", -1.6);
const MEASURED = evidence("against", "is measured, or is a state of the body", -1.6);
const IDENTIFIER = evidence("against", "is an identifier of another kind", -1.8);
const PRODUCT = evidence("against", "names a device, method or platform", -1.2);
const COMPANY_NAME = evidence("against", "part of a company's name", -2.5);
const RECEPTOR = evidence("against", "names its receptor, its gene or an enzyme", -2.5);
const RESEMBLES = evidence("against", "only resembles or opposes it", -2.5);

const words = (text: string): ReadonlySet<number> => new Set(text.split(/\s+/).map(hashWord));

const NO_SIGNS: readonly Evidence[] = [];

const IN = hashWord("in");
const FOR = hashWord("for");
const THE = hashWord("the");
const CAR = hashWord("car");
const T = hashWord("t");
const OPPOSING = words("anti pseudo");
const APPROVING = words(
  "approved approves approve approving cleared clears authorized authorised authorizes recommended recommends",
);
const FOR_TREATMENT = words("treatment prevention adjuvant prophylaxis management maintenance");
const IN_PEOPLE = words(
  `patients subjects adults children combination healthy adult pediatric paediatric relapsed refractory advanced metastatic
  newly previously severe moderate chronic people men women infants volunteers participants individuals`,
);
const RECEPTORS = words(
  "receptor receptors gene genes synthase dehydrogenase transporter transporters kinase kinases deaminase hydrolase reductase transferase",
);
const THERAPIES = words("therapy monotherapy vaccine treatment");
const LIKE = words("like binding");
const TREATED = words("treated naive");
const CAUSED = words("based induced");
const BEING = words("is was are");
const HAVING = words("was has have is received receives receive had were");
const INDICATED_VERBS = words("indicated administered dosed infused injected contraindicated");
const MECHANISMS = words(
  "targets inhibits blocks binds activates demonstrated demonstrates exhibits exhibited showed shows selectively comprises works reduces",
);
const AGENTS_OF = words("by from");

/** "CAR-T X": the cell therapy named before its product. */
function isCellTherapy(reading: Reading, token: number): boolean {
  return hashOf(reading, token) === T && hashOf(reading, token - 1) === CAR;
}

/** Signs for and against a medicine in the words beside tokens `[first, last]`. */
export function roleEvidence(reading: Reading, first: number, last: number): Evidence[] {
  const found: Evidence[] = [];
  signsBefore(reading, first, found);
  signsAfter(reading, last, found);
  return found;
}

/**
 * What makes even an unmistakable name no mention: "heparin-like", "insulin receptor", the start of a company's name.
 * Cheaper than {@link roleEvidence}, and all that most names need.
 */
export function objections(reading: Reading, first: number, last: number): readonly Evidence[] {
  const gap = gapKind(reading, last);
  const next = hashOf(reading, last + 1);
  if (gap === GAP_HYPHEN && LIKE.has(next)) return [RESEMBLES];
  if (gap === GAP_SPACE || gap === GAP_MARK) {
    const classes = classesAt(reading, last + 1);
    if (classes & COMPANY && shapeOf(reading, last + 1) & UPPER) return [COMPANY_NAME];
    if (classes & BIOLOGY_AFTER && RECEPTORS.has(next)) return [RECEPTOR];
  }
  return OPPOSING.has(hashOf(reading, first - 1)) && hyphenated(reading, first - 1) ? [RESEMBLES] : NO_SIGNS;
}

function signsBefore(reading: Reading, first: number, found: Evidence[]): void {
  let before = first - 1;
  const gap = gapKind(reading, before);
  if (gap === GAP_HYPHEN && OPPOSING.has(hashOf(reading, before))) found.push(RESEMBLES);
  if (gap === GAP_STOP || gap === GAP_END) return;
  let classes = classesAt(reading, before);
  if (classes & UNIT && shapeOf(reading, before - 1) & DIGITS) found.push(DOSE);
  if (classes & ALIAS_CUE && gap === GAP_SPACE) found.push(NAMED);
  if (classes & AGENT && gap === GAP_COMMA) found.push(APPOSED_AFTER);
  if (gap === GAP_SPACE) {
    if (classes & IDENTIFIER_BEFORE && !(classes & TREATMENT_OF)) found.push(IDENTIFIER);
    if (classes & AGENT || isCellTherapy(reading, before)) found.push(AGENT_BEFORE);
    if (classes & GRANT && classes & REGULATORY && APPROVING.has(hashOf(reading, before))) found.push(REGULATED);
    if (classes & (ARTICLE | TREATMENT_AFTER) && !(classes & (GIVEN | LINK))) classes = classesAt(reading, --before);
  }
  if (classes & GIVEN) found.push(GIVEN_TO);
  else if (classes & LINK) linked(reading, before - 1, found);
  else reachBack(reading, before, found);
}

/** "application for BCMA CAR-T X", "granted to lead clinical candidate X": the preposition a few words back. */
function reachBack(reading: Reading, from: number, found: Evidence[]): void {
  for (let at = from; at > from - 4 && at > 0; at--) {
    const gap = gapKind(reading, at);
    if (gap !== GAP_SPACE && gap !== GAP_HYPHEN) return;
    const classes = classesAt(reading, at);
    if (classes & LINK) {
      linked(reading, at - 1, found);
      return;
    }
    if (classes & FUNCTION) return;
  }
}

/** Looks over an article and an adjective for the noun before a preposition: "doses of oral X". */
function linked(reading: Reading, noun: number, found: Evidence[]): void {
  if (sentenceEnds(reading, noun)) return;
  const classes = classesAt(reading, noun);
  if (classes & REGULATORY) found.push(REGULATED);
  else if (classes & (TREATMENT_OF | GIVEN | UNIT)) found.push(TREATED_WITH);
}

function signsAfter(reading: Reading, last: number, found: Evidence[]): void {
  const gap = gapKind(reading, last);
  const classes = classesAt(reading, last + 1);
  if (isMarked(reading.text, endOf(reading, last)) && !(classes & COMPANY)) found.push(TRADEMARK);
  if (gap === GAP_SPACE || gap === GAP_MARK) adjacent(reading, last, classes, found);
  else if (gap === GAP_HYPHEN) joinedByHyphen(reading, last + 1, classes, found);
  else if (gap === GAP_COMMA && classes & ARTICLE) apposed(reading, last + 2, found);
}

function isMarked(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (
    unit === 0xae || unit === 0x2122 || (unit === 0x28 && (text.startsWith("(R)", at) || text.startsWith("(TM)", at)))
  );
}

function adjacent(reading: Reading, last: number, classes: number, found: Evidence[]): void {
  const after = last + 1;
  const shape = shapeOf(reading, after);
  if (shape & DIGITS && !(shape & (LOWER | UPPER)) && doseFollows(reading, after)) found.push(DOSE);
  else if (classes & COMPANY && shape & UPPER) found.push(COMPANY_NAME);
  else if (classes & BIOLOGY_AFTER) found.push(RECEPTORS.has(hashOf(reading, after)) ? RECEPTOR : BIOLOGY);
  else if (classes & MEASURED_AFTER) found.push(MEASURED);
  else if (classes & TRIAL) found.push(TRIAL_NAME);
  else if (classes & TREATMENT_AFTER) found.push(THERAPY);
  else if (classes & PRODUCT_AFTER) found.push(PRODUCT);
  else if (!(classes & FUNCTION) && isTherapyAhead(reading, after)) found.push(THERAPY);
  if (classes & (FUNCTION | GRANT | GIVEN)) verbOrPreposition(reading, after, found);
  else if (MECHANISMS.has(hashOf(reading, after))) found.push(MECHANISM);
}

function verbOrPreposition(reading: Reading, after: number, found: Evidence[]): void {
  const word = hashOf(reading, after);
  if (word === IN) {
    if (IN_PEOPLE.has(hashOf(reading, after + 1))) found.push(POPULATION);
  } else if (word === FOR) {
    const next = hashOf(reading, after + 1) === THE ? after + 2 : after + 1;
    if (FOR_TREATMENT.has(hashOf(reading, next))) found.push(INDICATED);
  } else {
    if (BEING.has(word)) predicate(reading, after, found);
    if (HAVING.has(word)) regulated(reading, after, found);
  }
}

/** "X TIL cell therapy": two or three words later, nothing between. */
function isTherapyAhead(reading: Reading, from: number): boolean {
  for (let at = from; at < from + 3; at++) {
    if (classesAt(reading, at) & FUNCTION || !(spaced(reading, at) || hyphenated(reading, at))) return false;
    if (THERAPIES.has(hashOf(reading, at + 1))) return true;
  }
  return false;
}

function doseFollows(reading: Reading, number: number): boolean {
  for (let at = number + 1; at <= number + 3; at++) {
    if (classesAt(reading, at) & UNIT) return true;
    if (!(shapeOf(reading, at) & DIGITS)) return false;
  }
  return false;
}

function joinedByHyphen(reading: Reading, after: number, classes: number, found: Evidence[]): void {
  const word = hashOf(reading, after);
  if (LIKE.has(word)) found.push(RESEMBLES);
  else if (TREATED.has(word)) found.push(THERAPY);
  else if (CAUSED.has(word)) return;
  else if (classes & BIOLOGY_AFTER) found.push(BIOLOGY);
  else if (classes & MEASURED_AFTER) found.push(MEASURED);
}

/** "X is a selective inhibitor": an article within two words, then what it is. */
function predicate(reading: Reading, verb: number, found: Evidence[]): void {
  for (let at = verb + 1; at <= verb + 4; at++) {
    if (classesAt(reading, at) & ARTICLE) {
      apposed(reading, at + 1, found);
      return;
    }
  }
  if (INDICATED_VERBS.has(hashOf(reading, verb + 1))) found.push(GIVEN_TO);
}

/** Looks for the noun that says what the name is, up to the sentence's end. */
function apposed(reading: Reading, from: number, found: Evidence[]): void {
  for (let at = from; at < from + 14 && at < reading.tokens.count; at++) {
    const classes = classesAt(reading, at);
    if (classes & AGENT) {
      found.push(APPOSITION);
      return;
    }
    if (classes & LINK && at > from && AGENTS_OF.has(hashOf(reading, at))) return;
    if (classes & (TRIAL | COMPANY) || sentenceEnds(reading, at)) return;
  }
}

/** "X was granted", "X has been approved", "X received". */
function regulated(reading: Reading, verb: number, found: Evidence[]): void {
  for (let at = verb; at <= verb + 4; at++) {
    if (at > verb && classesAt(reading, at) & GRANT && classesAt(reading, at) & REGULATORY) {
      found.push(REGULATED_SUBJECT);
      return;
    }
    if (sentenceEnds(reading, at)) return;
  }
}

/** True when the token stands at the very start of the block, of a sentence or of an item. */
export function opensSentence(reading: Reading, token: number): boolean {
  if (token === 0 || startOf(reading, token) === 0) return true;
  const kind = gapKind(reading, token - 1);
  if (kind === GAP_SPACE || kind === GAP_HYPHEN || kind === GAP_COMMA) {
    return kind === GAP_SPACE && reading.text.slice(endOf(reading, token - 1), startOf(reading, token)).includes("\n");
  }
  return kind === GAP_STOP || /[\n•*–—]/.test(reading.text.slice(endOf(reading, token - 1), startOf(reading, token)));
}
