import {
  AGENT,
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
import { classesAt, endOf, gapAfter, hyphenated, sentenceEnds, shapeOf, spaced, startOf, wordAt } from "./reading";
import { DIGITS, LOWER, UPPER } from "./tokens";

const evidence = (kind: Evidence["kind"], detail: string, weight: number): Evidence => ({ kind, detail, weight });

const DOSE = evidence("treatment-role", "stands beside a dose", 1.3);
const GIVEN_TO = evidence("treatment-role", "is given or received", 0.9);
const TREATED_WITH = evidence("treatment-role", "object of a treatment", 0.9);
const THERAPY = evidence("treatment-role", "followed by a word of treatment", 0.8);
const APPOSITION = evidence("apposition", "said to be a medicine", 1.7);
const AGENT_BEFORE = evidence("apposition", "named after what it is", 0.9);
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

const APPROVING = /^(?:approv(?:ed|es|e|ing)|clear(?:ed|s)|authori[sz](?:ed|es)|recommend(?:ed|s))$/i;
const FOR_TREATMENT = /^for (?:the )?(?:treatment|prevention|adjuvant|prophylaxis|management|maintenance)/;
const IN_PEOPLE =
  /^(?:patients|subjects|adults|children|combination|healthy|adult|pa?ediatric|relapsed|refractory|advanced|metastatic|newly|previously|severe|moderate|chronic|people|men|women|infants|volunteers|participants|individuals)$/;

/** "CAR-T X": the cell therapy named before its product. */
function isCellTherapy(reading: Reading, token: number): boolean {
  return wordAt(reading, token) === "T" && /^CAR$/i.test(wordAt(reading, token - 1));
}

/** Signs for and against a medicine in the words beside tokens `[first, last]`. */
export function roleEvidence(reading: Reading, first: number, last: number): Evidence[] {
  const found: Evidence[] = [];
  signsBefore(reading, first, found);
  signsAfter(reading, last, found);
  return found;
}

function signsBefore(reading: Reading, first: number, found: Evidence[]): void {
  let before = first - 1;
  if (before < 0) return;
  const direct = gapAfter(reading, before);
  if (hyphenated(reading, before) && /^(?:anti|pseudo)$/i.test(wordAt(reading, before))) found.push(RESEMBLES);
  if (direct.length > 3 || /[.;:!?)\]\uFFFC]/.test(direct)) {
    return;
  }
  let classes = classesAt(reading, before);
  if (classes & UNIT && shapeOf(reading, before - 1) & DIGITS) found.push(DOSE);
  if (classes & IDENTIFIER_BEFORE && !(classes & TREATMENT_OF) && /^[\s#]*$/.test(direct)) found.push(IDENTIFIER);
  if (spaced(reading, before) && (classes & AGENT || isCellTherapy(reading, before))) found.push(AGENT_BEFORE);
  if (classes & GRANT && classes & REGULATORY && APPROVING.test(wordAt(reading, before)) && spaced(reading, before))
    found.push(REGULATED);
  if (classes & (ARTICLE | TREATMENT_AFTER) && !(classes & (GIVEN | LINK)) && spaced(reading, before))
    classes = classesAt(reading, --before);
  if (classes & GIVEN) found.push(GIVEN_TO);
  else if (classes & LINK) linked(reading, before - 1, found);
  else reachBack(reading, before, found);
}

/** "application for BCMA CAR-T X", "granted to lead clinical candidate X": the preposition a few words back. */
function reachBack(reading: Reading, from: number, found: Evidence[]): void {
  for (let at = from; at > from - 4 && at > 0; at--) {
    if (sentenceEnds(reading, at) || /[,(]/.test(gapAfter(reading, at))) return;
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
  const gap = gapAfter(reading, last);
  const after = last + 1;
  const classes = classesAt(reading, after);
  const text = reading.text;
  const end = endOf(reading, last);
  const unit = text.charCodeAt(end);
  const marked = unit === 0xae || unit === 0x2122 || text.startsWith("(R)", end) || text.startsWith("(TM)", end);
  if (marked && !(classes & COMPANY)) found.push(TRADEMARK);
  if (/^[\s®™]{1,4}$/.test(gap)) adjacent(reading, last, classes, found);
  else if (hyphenated(reading, last)) joinedByHyphen(reading, after, classes, found);
  else if (/^\s?,\s$/.test(gap) && classes & ARTICLE) apposed(reading, after + 1, found);
}

function adjacent(reading: Reading, last: number, classes: number, found: Evidence[]): void {
  const after = last + 1;
  const shape = shapeOf(reading, after);
  if (shape & DIGITS && !(shape & (LOWER | UPPER)) && doseFollows(reading, after)) found.push(DOSE);
  else if (classes & COMPANY && shape & UPPER) found.push(COMPANY_NAME);
  else if (classes & BIOLOGY_AFTER)
    found.push(
      /^(?:receptors?|genes?|synthase|dehydrogenase|transporters?)$/i.test(wordAt(reading, after)) ? RECEPTOR : BIOLOGY,
    );
  else if (classes & MEASURED_AFTER) found.push(MEASURED);
  else if (classes & TRIAL) found.push(TRIAL_NAME);
  else if (classes & TREATMENT_AFTER) found.push(THERAPY);
  else if (classes & PRODUCT_AFTER) found.push(PRODUCT);
  else if (isTherapyAhead(reading, after)) found.push(THERAPY);
  const word = wordAt(reading, after);
  if (word === "in" && IN_PEOPLE.test(wordAt(reading, after + 1))) found.push(POPULATION);
  if (word === "for" && FOR_TREATMENT.test(reading.text.slice(startOf(reading, after), startOf(reading, after) + 32)))
    found.push(INDICATED);
  if (/^(?:is|was|are)$/.test(word)) predicate(reading, after, found);
  if (/^(?:was|has|have|is|received|receives|receive|had|were)$/.test(word)) regulated(reading, after, found);
}

/** "X TIL cell therapy": two or three words later, nothing between. */
function isTherapyAhead(reading: Reading, from: number): boolean {
  for (let at = from; at < from + 3; at++) {
    if (classesAt(reading, at) & FUNCTION || !(spaced(reading, at) || hyphenated(reading, at))) return false;
    if (/^(?:therapy|monotherapy|vaccine|treatment)$/.test(wordAt(reading, at + 1))) return true;
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
  const word = wordAt(reading, after).toLowerCase();
  if (word === "like" || word === "binding") found.push(RESEMBLES);
  else if (word === "treated" || word === "naive") found.push(THERAPY);
  else if (word === "based" || word === "induced") return;
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
  if (/^(?:indicated|administered|dosed|infused|injected|contraindicated)$/.test(wordAt(reading, verb + 1)))
    found.push(GIVEN_TO);
}

/** Looks for the noun that says what the name is, up to the sentence's end. */
function apposed(reading: Reading, from: number, found: Evidence[]): void {
  for (let at = from; at < from + 14 && at < reading.tokens.count; at++) {
    const classes = classesAt(reading, at);
    if (classes & AGENT) {
      found.push(APPOSITION);
      return;
    }
    if (classes & FUNCTION && classes & LINK && at > from && /^(?:by|from)$/.test(wordAt(reading, at))) return;
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

/** True when the tokens stand at the very start of the block or of a sentence. */
export function opensSentence(reading: Reading, token: number): boolean {
  return token === 0 || /[.!?:\n•*–—]/.test(gapAfter(reading, token - 1)) || startOf(reading, token) === 0;
}
