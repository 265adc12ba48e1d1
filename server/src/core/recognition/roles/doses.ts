import { UNIT } from "../words/lexicon";
import type { Reading } from "../words/reading";
import { GAP_MARK, GAP_SPACE, classesAt, gapKind, shapeOf } from "../words/reading";
import { DIGITS, LOWER, UPPER } from "../words/tokens";
import { hashWord } from "../words/wordHash";

/** How medicines are made up, and what holds them. */
export const DOSAGE_FORMS = new Set(
  `tablet tablets capsule capsules caplets injection solution suspension powder granules syrup cream ointment gel drops
  concentrate suppositories patch patches inhaler lozenges pessaries emulsion spray vial vials pen syringe autoinjector pump kit`
    .split(/\s+/)
    .map(hashWord),
);

/** "X 150 mg": a dose stands directly after the token. */
export function isDosed(reading: Reading, last: number): boolean {
  const number = shapeOf(reading, last + 1);
  if (!(number & DIGITS) || number & (LOWER | UPPER)) return false;
  const gap = gapKind(reading, last);
  return (gap === GAP_SPACE || gap === GAP_MARK) && doseFollows(reading, last + 1);
}

export function doseFollows(reading: Reading, number: number): boolean {
  for (let at = number + 1; at <= number + 3; at++) {
    if (classesAt(reading, at) & UNIT) return true;
    if (!(shapeOf(reading, at) & DIGITS)) return false;
  }
  return false;
}
