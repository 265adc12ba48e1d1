import type { Candidate } from "../blockScan";
import { drugCandidate } from "./candidate";
import {
  AGENT,
  ALIAS_CUE,
  ARTICLE,
  BIOLOGY_AFTER,
  classesOf,
  COMPANY,
  FUNCTION,
  GIVEN,
  GRANT,
  LINK,
  TREATMENT_AFTER,
  TRIAL,
} from "../words/lexicon";
import { isSymbol } from "./codeShapes";
import { countryIndex } from "../authorities/countries";
import { totalWeight } from "../mention";
import type { Evidence } from "../mention";
import { isCapitals, isPlural, isPresented, isShouted, isTail, mayBeSaid, partOfName } from "./nameForms";
import { isOwnedByCompanies, nameOfOther, qualifiesDisease } from "./otherNames";
import type { Reading } from "../words/reading";
import {
  classesAt,
  endOf,
  hashOf,
  hyphenated,
  isCapital,
  nameKey,
  shapeOf,
  spaced,
  startOf,
  unitAt,
  wordAt,
} from "../words/reading";
import { opensSentence, roleEvidence } from "../roles/roles";
import { isMarked } from "../roles/after";
import { isLabel } from "../roles/before";
import { DOSAGE_FORMS, isDosed } from "../roles/doses";
import {
  AGENT_BEFORE,
  APPOSITION,
  APPROVING,
  AS,
  DEVELOPED,
  DOSE,
  GIVEN_TO,
  INDICATED,
  INDICATED_FOR,
  NAME_LABELS,
  OWNED_BY_COMPANY,
  RECIPIENT,
  REGULATED,
  SAID_TO_ACT,
  TRADEMARK,
  TREATED_WITH,
} from "../roles/signs";
import { CAMEL, CAPITAL, DIGITS, LOWER } from "../words/tokens";
import { VACCINE, vaccineName } from "./vaccineNames";
import { hashWord } from "../words/wordHash";

const CAPITALISED: Evidence = { kind: "context", detail: "an unlisted word written as a name", weight: -1 };
const DISTINCT: Evidence = { kind: "context", detail: "an unlisted word written as a brand", weight: -0.5 };
/** Its identity says that the word is written in capitals, as labels and releases write brands. */
export const SHOUTED: Evidence = { kind: "context", detail: "an unlisted word in capitals", weight: -0.5 };
const FORMS_OF_NAMES: ReadonlySet<Evidence | undefined> = new Set([CAPITALISED, DISTINCT, SHOUTED]);

/** A word that no list has and that is written as a name. */
export function isUnlistedName({ evidence }: Candidate): boolean {
  return FORMS_OF_NAMES.has(evidence[0]);
}

const STRENGTH: Evidence = {
  kind: "treatment-role",
  detail: "stands before a strength and a dosage form",
  weight: 0.9,
};
/** The least that must speak for an unlisted name besides the way it is written. */
const ENOUGH = 1.5;
const SHORTEST = 5;
const SHORTEST_ODD = 4;
const POSSESSIVE = hashWord("s");

/**
 * A capitalised word that no list has, where at least two signs beside it say that it is a medicine: "the FDA approved
 * X for the treatment of". Looked at only where a neighbouring word could be such a sign.
 */
export function unlistedName(reading: Reading, token: number): Candidate | undefined {
  const shape = shapeOf(reading, token);
  const start = startOf(reading, token);
  if (hashOf(reading, token) === VACCINE) return vaccineName(reading, token);
  if (!(shape & CAPITAL) || shape & DIGITS || classesAt(reading, token) !== 0) return undefined;
  // "XPro" is written like no word, however short.
  const isOdd = shape & LOWER && isCapital(unitAt(reading, start + 1));
  if (endOf(reading, token) - start < (isOdd ? SHORTEST_ODD : SHORTEST) || isPlural(reading, token)) return undefined;
  const hyphen = hyphenated(reading, token);
  const last = hyphen && isTail(reading, token + 1) ? token + 1 : token;
  if ((hyphen && last === token) || hyphenated(reading, token - 1)) return undefined;
  const distinct = !(shape & LOWER) || (shape & CAMEL) !== 0 || last > token || isCapital(unitAt(reading, start + 1));
  const heads = opensSentence(reading, token) && !isDosed(reading, last);
  const isPlain = !distinct && !isLabel(reading, token - 1);
  if (isPlain && (partOfName(reading, token, last) || (heads && !mayBeSaid(reading, last)))) return undefined;
  const form = isShouted(reading, token) ? SHOUTED : distinct ? DISTINCT : CAPITALISED;
  const other = nameOfOther(reading, token, last);
  if (other !== undefined) return candidateOf(reading, token, last, [form, other]);
  if (!promising(reading, token, last)) return undefined;
  const signs = roleEvidence(reading, token, last).filter((sign) => sign !== RECIPIENT);
  if (isProduct(reading, last) || isPresented(reading, last)) signs.push(STRENGTH);
  // Any noun begins a sentence with a capital.
  if (isPlain && heads && !signs.some((one) => HEADING.has(one))) return undefined;
  const isAmongCapitals = isCapitals(reading, token - 1) || isCapitals(reading, last + 1);
  const enough = totalWeight(signs) >= ENOUGH || (!isAmongCapitals && mayRecur(form, signs));
  return !enough || isNoName(reading, token) ? undefined : candidateOf(reading, token, last, [form, ...signs]);
}

function candidateOf(reading: Reading, token: number, last: number, evidence: readonly Evidence[]): Candidate {
  const start = startOf(reading, token);
  const end = endOf(reading, last);
  return drugCandidate({ start, end }, nameKey(reading.text.slice(start, end)), evidence);
}

/**
 * One sign that will do where the name comes again and again or carries a trademark sign, see `documentEvidence`; nothing
 * against it. Words of small letters have to have a sign that diseases and people do not have.
 */
function mayRecur(form: Evidence, signs: readonly Evidence[]): boolean {
  if (signs.some(({ weight }) => weight < 0)) return false;
  const enough = form === CAPITALISED ? MARKING : RECURRING;
  return signs.some((one) => enough.has(one));
}

const MARKING: ReadonlySet<Evidence> = new Set([
  DOSE,
  INDICATED_FOR,
  APPOSITION,
  SAID_TO_ACT,
  TRADEMARK,
  OWNED_BY_COMPANY,
  AGENT_BEFORE,
]);
const HEADING: ReadonlySet<Evidence> = new Set([INDICATED_FOR, SAID_TO_ACT, TRADEMARK]);
const RECURRING: ReadonlySet<Evidence> = new Set([...MARKING, GIVEN_TO, TREATED_WITH, INDICATED, REGULATED, DEVELOPED]);

function promising(reading: Reading, first: number, last: number): boolean {
  const before = classesAt(reading, first - 1);
  const after = classesAt(reading, last + 1);
  if (spaced(reading, last) && after & (COMPANY | TRIAL | BIOLOGY_AFTER)) return false;
  const previous = hashOf(reading, first - 1);
  if (APPROVING.has(previous) || NAME_LABELS.has(previous) || previous === AS || previous === POSSESSIVE) return true;
  if (isMarked(reading.text, endOf(reading, last)) || isDosed(reading, last) || isLabel(reading, first - 1))
    return true;
  return (
    ((before & (LINK | GIVEN | GRANT | ALIAS_CUE | AGENT)) | (after & (ARTICLE | TREATMENT_AFTER | FUNCTION))) !== 0
  );
}

/** "X 150 mg film-coated tablets": the name, strength and form of a product. */
function isProduct(reading: Reading, last: number): boolean {
  if (!isDosed(reading, last)) return false;
  for (let at = last + 2; at <= last + 6; at++) if (DOSAGE_FORMS.has(hashOf(reading, at))) return true;
  return false;
}

/** "DESTINY Breast 03": the name of a trial in capitals, with its disease and number. */
function isTrialName(reading: Reading, token: number): boolean {
  const isSpaced = spaced(reading, token) && spaced(reading, token + 1);
  if (!isSpaced || !(shapeOf(reading, token + 1) & CAPITAL) || !isShouted(reading, token)) return false;
  return /^0\d$/.test(wordAt(reading, token + 2));
}

/** A country, a gene or method ("CRISPR"), a trial, a disease; or "InApril", where scraping lost a space. */
function isNoName(reading: Reading, token: number): boolean {
  if (qualifiesDisease(reading, token) || isOwnedByCompanies(reading, token) || isTrialName(reading, token))
    return true;
  if (countryIndex().at(reading.tokens, token) !== undefined || isSymbol(wordAt(reading, token))) return true;
  if (!(shapeOf(reading, token) & CAMEL)) return false;
  const first = /^\p{Lu}\p{Ll}+(?=\p{Lu}\p{Ll}{2,}$)/u.exec(wordAt(reading, token))?.[0];
  return first !== undefined && (classesOf(hashWord(first)) & FUNCTION) !== 0;
}
