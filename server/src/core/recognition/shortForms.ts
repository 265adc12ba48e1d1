import type { ShortForm } from "./blockScan";
import { COMMON } from "./lexicon";
import type { Reading } from "./reading";
import { classesAt, endOf, hyphenated, nameKey, shapeOf, startOf } from "./reading";
import { CAPITAL, DIGITS, LOWER, UPPER } from "./tokens";

const LONGEST = 24;

/**
 * The form at a token that a definition elsewhere could be about: initials, a code, a capitalised name, a clipped name
 * with its hyphen. `undefined` for ordinary words.
 */
export function shortFormAt(reading: Reading, token: number): ShortForm | undefined {
  const shape = shapeOf(reading, token);
  const start = startOf(reading, token);
  if (token > 0 && hyphenated(reading, token - 1) && !(shape & UPPER)) return undefined;
  let end = endOf(reading, token);
  if (hyphenated(reading, token) && endOf(reading, token + 1) - startOf(reading, token + 1) <= 8)
    end = endOf(reading, token + 1);
  else if (!(shape & UPPER)) return undefined;
  const plainCapital = (shape & (CAPITAL | LOWER | DIGITS)) === (CAPITAL | LOWER);
  if (plainCapital && (end - start < 5 || (classesAt(reading, token) & ~COMMON) !== 0)) return undefined;
  if (end - start < 2 || end - start > LONGEST) return undefined;
  return { start, end, key: nameKey(reading.text.slice(start, end)) };
}
