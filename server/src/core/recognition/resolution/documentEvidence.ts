import type { Candidate } from "../blockScan";
import { seriesKey } from "../drugs/codeSeries";
import { LISTED_CODE, LISTED_PHYSIOLOGICAL } from "../drugs/dictionary";
import { maybeTally, nameTally, otherTally } from "./context";
import type { RecognitionContext } from "./context";
import { sign } from "../mention";
import type { Evidence } from "../mention";
import { doMuchElse } from "../authorities/otherBusiness";
import { ACTS_DIRECTLY } from "../authorities/regulatorSigns";
import {
  AGENT_BEFORE,
  APPOSITION,
  DEVELOPED,
  GIVEN_TO,
  OWNED_BY_COMPANY,
  SAID_TO_ACT,
  TRADEMARK,
  TREATED_WITH,
} from "../roles/signs";
import { isUnlistedName, SHOUTED } from "../drugs/unlistedNames";

/** A candidate at or above this needs nothing from the document. */
const SETTLED = 1.9;

const SPOKEN_OF = sign("context", "elsewhere in the document it is clearly a medicine", 0.9);
const SPOKEN_OF_OFTEN = sign("context", "the document speaks of it again and again as a medicine", 1.2);
const AGAIN = sign("context", "a name that comes again where medicines stand", 0.9);
/** A tally's level of two or three, and of four to seven. */
const SEVERAL = 2;
const OFTEN = 3;
const NAMED_ELSEWHERE = sign("context", "the document also gives its full name", 2);
const REGULATORY_TEXT = sign("context", "the document is about the regulation of medicines", 0.7);
const OTHER_AUTHORITIES = sign("context", "the document names other authorities", 0.5);
const SAME_CODE = sign("context", "elsewhere in the document the code is clearly a medicine's", 2);
const SAME_SERIES = sign("context", "another code of the same letters is clearly a medicine", 1.3);
const NAMED_AFTER_AGENT = sign("context", "named after what it is in a text about medicines and their makers", 1.1);
const SOLD = sign("context", "in capitals in a text about medicines and their makers", 0.6);
const NAMES_OTHER = sign("against", "elsewhere in the document it names a trial, company or device", -1.6);
const AGAIN_AND_AGAIN = sign("context", "a name that comes again and again where medicines stand", 1.2);
const BRANDED = sign(
  "context",
  "a trademark, or said to be a medicine, in a text about medicines, their makers and regulators",
  0.8,
);
const NOT_OF_MEDICINE = sign("against", "the document does not speak of medicine", -1.2);
const MEDICAL_TEXT = sign("context", "a sponsor's code in a text about medicine", 0.4);
const PIPELINE_TEXT = sign("context", "a code in a text about medicines, their makers and regulators", 0.8);
/** The weight of a short group of letters with three digits or more, see `codePrior`. */
const CODE_FORM = 0.2;
/** That of one letter with three digits, and the least for a code that has one sign each time. */
const SHORT_FORM = -0.4;
/** The weight of a code with the letters of a sponsor. */
const SPONSOR_WEIGHT = 0.7;
/** A scheme at or above this is named in so many words that its document may speak of anything. */
const PLAIN = 2.6;
const HEAD_WEIGHT = 1.5;
/** The weight of a word of granting beside a scheme, and of stronger signs. */
const GRANTED_WEIGHT = 0.6;
const ON_MEDICINES = sign("context", "does it in a text that names a medicine", 0.5);
const OTHER_BUSINESS = sign("against", "decides on much besides medicines, of which the document hardly speaks", -4);
const NO_MEDICINE = sign("against", "the document names no authority and hardly speaks of medicine", -1.2);
const OTHER_SUBJECT = sign("against", "the document is about something else", -1.5);

/** What the rest of the document says for and against a candidate; nothing for one that is settled by itself. */
export function documentEvidence(
  candidate: Candidate,
  context: RecognitionContext,
  defined: boolean,
): readonly Evidence[] {
  if (candidate.score >= SETTLED && candidate.type === "drug") return NOTHING;
  return candidate.type === "drug" ? ofDrug(candidate, context) : ofScheme(candidate, context, defined);
}

const NOTHING: readonly Evidence[] = [];

function ofDrug(candidate: Candidate, context: RecognitionContext): Evidence[] {
  if (isInitials(candidate) && speaksOfNoMedicine(context)) return [NOT_OF_MEDICINE];
  const others = isUnlistedName(candidate) ? context.tally(otherTally(candidate.key)) : 0;
  const level = context.tally(nameTally(candidate.key));
  if (others > 0 && others >= level) return [NAMES_OTHER];
  const isCode = candidate.evidence[0]?.kind === "code-pattern";
  // What is also of the body, of food or of the laboratory is so however often, unless it is given again and again.
  if (level >= (candidate.evidence[0] === LISTED_PHYSIOLOGICAL ? SEVERAL : 1))
    return [isCode || isListedCode(candidate) ? SAME_CODE : level >= OFTEN ? SPOKEN_OF_OFTEN : SPOKEN_OF];
  const isName = isUnlistedName(candidate);
  if (!isCode && !isName) return [];
  if (isName) return ofName(candidate, context);
  if (context.tally(otherTally(candidate.key)) > 0) return [NAMES_OTHER];
  const recurs =
    (candidate.evidence[0]?.weight ?? 0) >= SHORT_FORM && context.tally(maybeTally(candidate.key)) >= SEVERAL;
  if (recurs && speaksOfPipelines(context)) return [SAME_CODE];
  const series = seriesKey(candidate.key);
  if (series !== undefined && context.tally(series) > 0) return [SAME_SERIES];
  if (!isPlainCode(candidate)) return [];
  if (speaksOfPipelines(context)) return [PIPELINE_TEXT];
  return isSponsors(candidate) && speaksOfMedicine(context) ? [MEDICAL_TEXT] : [];
}

/** A listed code that is no part of a study's number here, "QRX201-C227". */
function isListedCode(candidate: Candidate): boolean {
  return candidate.evidence[0] === LISTED_CODE && !isRuledOut(candidate);
}

/** A name that no list has, with too few signs beside it. */
function ofName({ key, evidence }: Candidate, context: RecognitionContext): Evidence[] {
  // Devices are tried on patients and carry trademarks, too; companies write most of medicines.
  const isOnPipelines = speaksOfPipelines(context);
  if (speaksOfNoMedicine(context) || !(isOnPipelines || evidence[0] === SHOUTED)) return [];
  const level = context.tally(maybeTally(key));
  const found = level >= OFTEN ? [AGAIN_AND_AGAIN] : level >= SEVERAL ? [AGAIN] : [];
  if (!isOnPipelines) return found;
  if (evidence.some((one) => BRANDING.has(one))) found.push(BRANDED);
  else if (evidence[0] === SHOUTED)
    found.push(...(found.length === 0 && evidence.some((one) => SALES.has(one)) ? [SOLD] : []));
  else if (evidence.includes(AGENT_BEFORE)) found.push(NAMED_AFTER_AGENT);
  return found;
}

const SALES: ReadonlySet<Evidence> = new Set([TREATED_WITH, GIVEN_TO, DEVELOPED]);
const BRANDING: ReadonlySet<Evidence> = new Set([TRADEMARK, APPOSITION, SAID_TO_ACT, OWNED_BY_COMPANY]);

/** "VCR": initials that stand for many other things, too. */
function isInitials({ entries }: Candidate): boolean {
  return entries.length > 0 && entries.every(({ name }) => name.kind === "abbreviation" && name.ambiguous === true);
}

function speaksOfNoMedicine(context: RecognitionContext): boolean {
  return context.tally("medicines") === 0 && context.tally("authority") === 0 && isOnOtherSubject(context);
}

/** No sign of medicine, or more signs of other subjects. */
function isOnOtherSubject(context: RecognitionContext): boolean {
  const medicine = context.tally("topic:medicine");
  return medicine === 0 || context.tally("topic:other") > medicine;
}

/** A code by its form, against which nothing speaks. */
function isPlainCode({ evidence, score }: Candidate): boolean {
  const [first] = evidence;
  return first?.kind === "code-pattern" && first.weight >= CODE_FORM && score >= CODE_FORM;
}

function isSponsors({ evidence }: Candidate): boolean {
  return (evidence[0]?.weight ?? 0) >= SPONSOR_WEIGHT;
}

function speaksOfMedicine(context: RecognitionContext): boolean {
  return context.tally("topic:medicine") >= 2 && context.tally("topic:other") < 2;
}

/** What companies and regulators write about medicines; methods of a laboratory are none of it. */
function speaksOfPipelines(context: RecognitionContext): boolean {
  if (context.tally("topic:medicine") < 2 || context.tally("topic:other") >= 2) return false;
  return (
    context.tally("topic:industry") >= 2 || context.tally("authority") >= 1 || context.tally("topic:regulatory") >= 3
  );
}

/** Called a designation, status or voucher, or named at length. */
function isPlain({ score, evidence }: Candidate): boolean {
  return score >= PLAIN || evidence.some(({ kind, weight }) => kind === "context" && weight >= HEAD_WEIGHT);
}

/** True for a document that names no authority or medicine and hardly speaks of any: its priority reviews are of budgets. */
function isForeign(context: RecognitionContext): boolean {
  return context.tally("authority") === 0 && context.tally("topic:medicine") < 2 && context.tally("medicines") === 0;
}

/** Part of the name of a law or the like, whatever else the document names. */
function isRuledOut({ evidence }: Candidate): boolean {
  return evidence.some(({ weight }) => weight <= RULED_OUT);
}

const RULED_OUT = -4;

/** A government or ministry in a text that does not speak of medicine. */
function isOfMuchElse({ entries }: Candidate, context: RecognitionContext): boolean {
  if (context.tally("medicines") > 0 || context.tally("schemes") > 0) return false;
  return isOnOtherSubject(context) && doMuchElse(context.knowledge, entries);
}

/** Initials, "PRIME"; those of three letters only where something was granted: "FTD" is a disease, too. */
function isShortName({ entries, evidence }: Candidate): boolean {
  const granted = evidence.some(({ kind, weight }) => kind === "context" && weight >= GRANTED_WEIGHT);
  return entries.every(
    ({ name }) =>
      /^\p{Lu}{2}[\p{L}/]*$/u.test(name.text) && (granted || name.text.length > 3 || name.ambiguous !== true),
  );
}

function ofScheme(candidate: Candidate, context: RecognitionContext, defined: boolean): Evidence[] {
  const found: Evidence[] = [];
  if (candidate.type === "designation" && !defined && !isPlain(candidate) && isForeign(context))
    found.push(NO_MEDICINE);
  if (candidate.type === "regulator" && isOfMuchElse(candidate, context)) return [OTHER_BUSINESS];
  if (candidate.score >= SETTLED || isRuledOut(candidate)) return found;
  if (candidate.evidence.includes(ACTS_DIRECTLY) && context.tally("medicines") > 0) found.push(ON_MEDICINES);
  const named = candidate.entries.some((entry) => context.tally(`entity:${entry.entity}`) > 0);
  // Bare words such as "orphan" need signs beside them, initials of three letters their scheme's full name.
  if (candidate.type === "designation" && (candidate.evidence[0]?.weight ?? 0) <= 0) {
    if (named && isShortName(candidate)) found.push(NAMED_ELSEWHERE);
    return found;
  }
  const medicine = context.tally("topic:medicine");
  const regulatory = context.tally("topic:regulatory");
  if (context.tally("topic:other") >= 2 && context.tally("topic:other") >= medicine) found.push(OTHER_SUBJECT);
  if (named) found.push(NAMED_ELSEWHERE);
  else if (context.tally("authority") >= 1) found.push(OTHER_AUTHORITIES);
  if (medicine >= 2 && regulatory >= 2) found.push(REGULATORY_TEXT);
  return found;
}
