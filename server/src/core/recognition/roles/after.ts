import {
  AGENT,
  ARTICLE,
  BIOLOGY_AFTER,
  COMPANY,
  FUNCTION,
  GIVEN,
  GRANT,
  LINK,
  MEASURED_AFTER,
  PRODUCT_AFTER,
  TREATMENT_AFTER,
  TRIAL,
} from "../words/lexicon";
import type { Evidence } from "../mention";
import type { Reading } from "../words/reading";
import {
  GAP_COMMA,
  GAP_END,
  GAP_HYPHEN,
  GAP_MARK,
  GAP_OTHER,
  GAP_SPACE,
  GAP_STOP,
  classesAt,
  endOf,
  gapAfter,
  gapKind,
  hashOf,
  hyphenated,
  shapeOf,
  spaced,
} from "../words/reading";
import { doseFollows } from "./doses";
import { apposed, predicate, regulated } from "./predicates";
import {
  ACTED_ON,
  APPOSITION,
  BE,
  BEING,
  BIOLOGY,
  CAUSED,
  COMPANY_NAME,
  DOSE,
  FOR,
  FOR_TREATMENT,
  GIVEN_TO,
  HAVING,
  IN,
  INDICATED,
  IN_PEOPLE,
  LICENSES,
  LIKE,
  MEASURED,
  MECHANISM,
  MECHANISMS,
  MODAL,
  NAIVE,
  NAIVE_TO,
  NOT,
  POPULATION,
  PRODUCT,
  RECEPTOR,
  RECEPTORS,
  REGULATED_SUBJECT,
  RESEMBLES,
  THE,
  THERAPIES,
  THERAPY,
  TO,
  TRADEMARK,
  TREATED,
  TREATING,
  TRIAL_NAME,
  USED,
} from "./signs";
import { DIGITS, LOWER, UPPER } from "../words/tokens";
import { hashWord } from "../words/wordHash";

export function signsAfter(reading: Reading, last: number, found: Evidence[]): void {
  const gap = gapKind(reading, last);
  const classes = classesAt(reading, last + 1);
  if (isMarked(reading.text, endOf(reading, last)) && !(classes & COMPANY)) found.push(TRADEMARK);
  if (gap === GAP_SPACE || gap === GAP_MARK) adjacent(reading, last, classes, found);
  else if (gap === GAP_HYPHEN) joinedByHyphen(reading, last + 1, classes, found);
  else if (gap === GAP_COMMA && classes & ARTICLE) apposed(reading, last + 2, found);
  else if (gap === GAP_COMMA && isAgentNext(reading, last + 1)) found.push(APPOSITION);
  else if (gap === GAP_COMMA && BEING.has(hashOf(reading, last + 1))) predicate(reading, last + 1, found);
  else if (gap === GAP_OTHER && isUsedFor(reading, last)) found.push(INDICATED);
  else if (gap === GAP_OTHER && classesAt(reading, headBeyond(reading, last)) & BIOLOGY_AFTER) found.push(BIOLOGY);
}

/** "X (used to treat gout)", "X (a medicine for gout)": how leaflets explain a name. */
function isUsedFor(reading: Reading, last: number): boolean {
  if (!gapAfter(reading, last).endsWith(" (")) return false;
  const first = classesAt(reading, last + 1) & ARTICLE ? last + 2 : last + 1;
  const used = MEDICINE.has(hashOf(reading, first)) && USED.has(hashOf(reading, first + 1)) ? first + 1 : first;
  const next = hashOf(reading, used + 1);
  if (USED.has(hashOf(reading, used))) return next === TO || next === FOR || next === IN;
  return MEDICINE.has(hashOf(reading, used)) && (next === FOR || next === TO);
}

const MEDICINE = new Set(["medicine", "medicines", "drug", "drugs"].map(hashWord));

/** The word that "X (Y) agonist" and "X/Y pathway" go on with; -1 when there is none. */
function headBeyond(reading: Reading, last: number): number {
  const gap = gapAfter(reading, last);
  if (gap === "/") return spaced(reading, last + 1) ? last + 2 : -1;
  if (!gap.endsWith("(")) return -1;
  for (let at = last + 1; at <= last + 3; at++) {
    const next = gapAfter(reading, at);
    if (next.includes(")")) return next === ") " ? at + 1 : -1;
  }
  return -1;
}

/** A trademark sign stands at an offset. */
export function isMarked(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === 0xae || unit === 0x2122) return true;
  if (unit === 0x28) return text.startsWith("(R)", at) || text.startsWith("(TM)", at);
  // What a page's source is full of.
  return unit === 0x26 && (text.startsWith("&reg;", at) || text.startsWith("&trade;", at));
}

function adjacent(reading: Reading, last: number, classes: number, found: Evidence[]): void {
  const after = last + 1;
  const shape = shapeOf(reading, after);
  if (shape & DIGITS && !(shape & (LOWER | UPPER)) && doseFollows(reading, after)) found.push(DOSE);
  else if (namesCompany(reading, after, classes)) found.push(COMPANY_NAME);
  else if (namesTherapy(reading, after)) found.push(THERAPY);
  else if (classes & BIOLOGY_AFTER) found.push(RECEPTORS.has(hashOf(reading, after)) ? RECEPTOR : BIOLOGY);
  else if (classes & MEASURED_AFTER) found.push(MEASURED);
  else if (classes & TRIAL) found.push(TRIAL_NAME);
  else if (classes & TREATMENT_AFTER) found.push(THERAPY);
  else if (classes & PRODUCT_AFTER) found.push(PRODUCT);
  else if (!(classes & FUNCTION) && isTherapyAhead(reading, after)) found.push(THERAPY);
  if (ACTED_ON.has(hashOf(reading, after)) && classesAt(reading, after + 1) & FUNCTION) found.push(REGULATED_SUBJECT);
  if (classes & (FUNCTION | GRANT | GIVEN)) verbOrPreposition(reading, after, found);
  else if (MECHANISMS.has(hashOf(reading, after))) found.push(MECHANISM);
  if (MODAL.has(hashOf(reading, after))) toBe(reading, after, found);
}

/** "X gene therapy": the gene is not what X names. */
export function namesTherapy(reading: Reading, gene: number): boolean {
  return hashOf(reading, gene) === GENE && spaced(reading, gene) && THERAPIES.has(hashOf(reading, gene + 1));
}

const GENE = hashWord("gene");

/** "X, gene therapy for cancer": what it is follows the comma without an article, and is no company. */
function isAgentNext(reading: Reading, next: number): boolean {
  const at = classesAt(reading, next) & AGENT ? next : next + 1;
  if (!(classesAt(reading, at) & AGENT) || (at > next && !spaced(reading, next))) return false;
  if (shapeOf(reading, next) & UPPER || classesAt(reading, next) & (FUNCTION | GIVEN)) return false;
  const end = gapKind(reading, at);
  return (
    end === GAP_COMMA ||
    end === GAP_STOP ||
    end === GAP_END ||
    (end === GAP_SPACE && (classesAt(reading, at + 1) & LINK) !== 0)
  );
}

/** "X should not be used", "X could be approved": what is said of medicines. */
function toBe(reading: Reading, modal: number, found: Evidence[]): void {
  const be = hashOf(reading, modal + 1) === NOT ? modal + 2 : modal + 1;
  if (hashOf(reading, be) !== BE) return;
  if (USED.has(hashOf(reading, be + 1))) found.push(GIVEN_TO);
  else if (ACTED_ON.has(hashOf(reading, be + 1))) found.push(REGULATED_SUBJECT);
}

function verbOrPreposition(reading: Reading, after: number, found: Evidence[]): void {
  const word = hashOf(reading, after);
  if (word === IN) {
    if (IN_PEOPLE.has(hashOf(reading, after + 1))) found.push(POPULATION);
  } else if (word === TO) {
    if (TREATING.has(hashOf(reading, after + 1))) found.push(INDICATED);
  } else if (word === FOR) {
    const next = hashOf(reading, after + 1) === THE ? after + 2 : after + 1;
    if (FOR_TREATMENT.has(hashOf(reading, next))) found.push(INDICATED);
  } else {
    if (BEING.has(word)) predicate(reading, after, found);
    if (HAVING.has(word)) regulated(reading, after, found);
  }
}

/** "X Biologics"; but not the "X Biologics License Application". */
export function namesCompany(reading: Reading, after: number, classes: number): boolean {
  return (
    (classes & COMPANY) !== 0 && (shapeOf(reading, after) & UPPER) !== 0 && !LICENSES.has(hashOf(reading, after + 1))
  );
}

/** "X TIL cell therapy": two or three words later, nothing between. */
function isTherapyAhead(reading: Reading, from: number): boolean {
  for (let at = from; at < from + 3; at++) {
    if (classesAt(reading, at) & FUNCTION || !(spaced(reading, at) || hyphenated(reading, at))) return false;
    if (THERAPIES.has(hashOf(reading, at + 1))) return true;
  }
  return false;
}

function joinedByHyphen(reading: Reading, after: number, classes: number, found: Evidence[]): void {
  const word = hashOf(reading, after);
  if (LIKE.has(word)) found.push(RESEMBLES);
  else if (TREATED.has(word)) found.push(THERAPY);
  else if (NAIVE.has(word)) found.push(NAIVE_TO);
  else if (CAUSED.has(word)) return;
  else if (classes & BIOLOGY_AFTER) found.push(BIOLOGY);
  else if (classes & MEASURED_AFTER) found.push(MEASURED);
}
