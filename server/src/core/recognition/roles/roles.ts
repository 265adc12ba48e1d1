import { BIOLOGY_AFTER } from "../words/lexicon";
import type { Evidence } from "../mention";
import type { Reading } from "../words/reading";
import {
  GAP_COMMA,
  GAP_HYPHEN,
  GAP_MARK,
  GAP_SPACE,
  GAP_STOP,
  classesAt,
  endOf,
  gapKind,
  hashOf,
  hyphenated,
  startOf,
  unitAt,
} from "../words/reading";
import { namesCompany, namesTherapy, signsAfter } from "./after";
import { signsBefore } from "./before";
import { COMPANY_NAME, LIKE, NO_SIGNS, OF, OPPOSING, RECEPTOR, RECEPTORS, RESEMBLES, TARGET } from "./signs";

/** Signs for and against a medicine in the words beside tokens `[first, last]`. */
export function roleEvidence(reading: Reading, first: number, last: number): Evidence[] {
  const found: Evidence[] = [];
  signsBefore(reading, first, found);
  signsAfter(reading, last, found);
  return found;
}

/**
 * What makes even an unmistakable name no mention: "heparin-like", "insulin receptor", "target of rapamycin", the start of a
 * company's name.
 * Cheaper than {@link roleEvidence}, and all that most names need.
 */
export function objections(reading: Reading, first: number, last: number): readonly Evidence[] {
  const gap = gapKind(reading, last);
  const next = hashOf(reading, last + 1);
  if (gap === GAP_HYPHEN && LIKE.has(next)) return [RESEMBLES];
  if (gap === GAP_SPACE || gap === GAP_MARK) {
    const classes = classesAt(reading, last + 1);
    if (namesCompany(reading, last + 1, classes)) return [COMPANY_NAME];
    if (classes & BIOLOGY_AFTER && RECEPTORS.has(next) && !namesTherapy(reading, last + 1)) return [RECEPTOR];
  }
  if (hashOf(reading, first - 1) === OF && hashOf(reading, first - 2) === TARGET) return [RECEPTOR];
  return OPPOSING.has(hashOf(reading, first - 1)) && hyphenated(reading, first - 1) ? [RESEMBLES] : NO_SIGNS;
}

function lineEnds(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (unitAt(reading, at) === LINE_FEED) return true;
  return false;
}

const LINE_FEED = 0x0a;

/** True when the token stands at the very start of the block, of a sentence or of an item. */
export function opensSentence(reading: Reading, token: number): boolean {
  if (token === 0 || startOf(reading, token) === 0) return true;
  const kind = gapKind(reading, token - 1);
  if (kind === GAP_HYPHEN || kind === GAP_COMMA) return false;
  if (kind === GAP_SPACE) return lineEnds(reading, endOf(reading, token - 1), startOf(reading, token));
  return kind === GAP_STOP || /[\n•*–—]/.test(reading.text.slice(endOf(reading, token - 1), startOf(reading, token)));
}
