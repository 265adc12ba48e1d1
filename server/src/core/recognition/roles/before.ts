import {
  AGENT,
  ALIAS_CUE,
  ARTICLE,
  COMPANY,
  DESIGNATION_HEAD,
  FUNCTION,
  GIVEN,
  GRANT,
  IDENTIFIER_BEFORE,
  LINK,
  REGULATORY,
  TREATMENT_AFTER,
  TREATMENT_OF,
  TRIAL,
  UNIT,
} from "../words/lexicon";
import type { Evidence } from "../mention";
import type { Reading } from "../words/reading";
import {
  GAP_COMMA,
  GAP_END,
  GAP_HYPHEN,
  GAP_SPACE,
  GAP_STOP,
  classesAt,
  gapAfter,
  gapKind,
  hashOf,
  sentenceEnds,
  shapeOf,
} from "../words/reading";
import {
  AGENTS_OF,
  AGENT_BEFORE,
  AS,
  BRAND_LABELS,
  CALLED_BRAND,
  MARKETED,
  NAME_LABELS,
  APPOSED_AFTER,
  APPROVING,
  CAR,
  DOSE,
  GIVEN_TO,
  GRANTED_TO,
  IDENTIFIER,
  NAMED_AFTER,
  LABELLED,
  LABELS,
  NAMED,
  NAMED_AGENT,
  OF,
  OPPOSING,
  OWNED,
  OWNED_BY_COMPANY,
  RECEPTOR,
  REGULATED,
  RESEMBLES,
  T,
  TARGET,
  TO,
  TREATED_WITH,
  TRIAL_NAME,
} from "./signs";
import { CAPITAL, DIGITS } from "../words/tokens";
import { hashWord } from "../words/wordHash";

const POSSESSIVE = hashWord("s");

/** "CAR-T X": the cell therapy named before its product. */
function isCellTherapy(reading: Reading, token: number): boolean {
  return hashOf(reading, token) === T && hashOf(reading, token - 1) === CAR;
}

export function signsBefore(reading: Reading, first: number, found: Evidence[]): void {
  let before = first - 1;
  const gap = gapKind(reading, before);
  if (gap === GAP_HYPHEN && OPPOSING.has(hashOf(reading, before))) found.push(RESEMBLES);
  if (gap === GAP_STOP && isLabel(reading, before)) found.push(LABELLED);
  if (gap === GAP_STOP || gap === GAP_END) return;
  const owner = ownerBefore(reading, before);
  if (owner >= 0) found.push(classesAt(reading, owner) & COMPANY ? OWNED_BY_COMPANY : OWNED);
  let classes = classesAt(reading, before);
  if (classes & UNIT && shapeOf(reading, before - 1) & DIGITS) found.push(DOSE);
  if (classes & ALIAS_CUE && gap === GAP_SPACE) found.push(isAgentBefore(reading, before) ? NAMED_AGENT : NAMED);
  if (gap === GAP_COMMA && classes & AGENT) found.push(APPOSED_AFTER);
  if (gap === GAP_COMMA && classes & TRIAL) found.push(TRIAL_NAME);
  if (gap === GAP_SPACE) {
    if (hashOf(reading, before) === OF && hashOf(reading, before - 1) === TARGET) found.push(RECEPTOR);
    if (isBrandLabel(reading, before)) found.push(CALLED_BRAND);
    if (classes & IDENTIFIER_BEFORE && !(classes & TREATMENT_OF)) found.push(IDENTIFIER);
    if (classes & AGENT || NAMED_AFTER.has(hashOf(reading, before)) || isCellTherapy(reading, before))
      found.push(AGENT_BEFORE);
    if (classes & REGULATORY && APPROVING.has(hashOf(reading, before))) found.push(REGULATED);
    if (classes & (ARTICLE | TREATMENT_AFTER) && !(classes & (GIVEN | LINK))) classes = classesAt(reading, --before);
  }
  if (classes & GIVEN) found.push(GIVEN_TO);
  else if (classes & LINK) linked(reading, before - 1, found);
  else reachBack(reading, before, found);
}

/** "Velumo's X", "Velumo Inc.'s X", "Kainos' X": the capitalised owner; -1 for none. */
function ownerBefore(reading: Reading, before: number): number {
  const gap = gapAfter(reading, before);
  const isPossessive =
    gap === " " && hashOf(reading, before) === POSSESSIVE && /^\.?['’]$/.test(gapAfter(reading, before - 1));
  const owner = isPossessive ? before - 1 : /^['’] $/.test(gap) ? before : -1;
  return owner >= 0 && isName(reading, owner) ? owner : -1;
}

/** "under the brand name X", "marketed as X". */
function isBrandLabel(reading: Reading, before: number): boolean {
  const word = hashOf(reading, before);
  if (NAME_LABELS.has(word)) return BRAND_LABELS.has(hashOf(reading, before - 1));
  return word === AS && MARKETED.has(hashOf(reading, before - 1));
}

function isName(reading: Reading, token: number): boolean {
  return (shapeOf(reading, token) & CAPITAL) !== 0;
}

/** "Drug: X", "Active substance: X". */
export function isLabel(reading: Reading, token: number): boolean {
  return LABELS.has(hashOf(reading, token)) && /^:[ \t]$/.test(gapAfter(reading, token));
}

/** "an mRNA vaccine against influenza, named X": what it is stands in the same sentence. */
function isAgentBefore(reading: Reading, cue: number): boolean {
  for (let at = cue - 1; at > cue - 10 && at >= 0 && !sentenceEnds(reading, at); at--) {
    if (classesAt(reading, at) & COMPANY) return false;
    if (classesAt(reading, at) & AGENT) return true;
  }
  return false;
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
  if (classes & REGULATORY) {
    // "approval from X", "review by X": who decides, not what is decided on.
    if (hashOf(reading, noun + 1) === TO && classes & DESIGNATION_HEAD && classes & GRANT) found.push(GRANTED_TO);
    else if (!AGENTS_OF.has(hashOf(reading, noun + 1))) found.push(REGULATED);
  } else if (classes & (TREATMENT_OF | UNIT)) found.push(TREATED_WITH);
  // "evaluated by X": how, not what.
  else if (classes & GIVEN && !AGENTS_OF.has(hashOf(reading, noun + 1))) found.push(TREATED_WITH);
}
