import { COMMON, FUNCTION } from "./lexicon";
import type { Reading } from "./reading";
import { classesAt, endOf, hyphenated, shapeOf, startOf } from "./reading";
import type { Span } from "../text/span";
import { opensSentence } from "./roles";
import { isMarked } from "./roles/after";
import { CAMEL, CAPITAL, DIGITS, LOWER, UPPER } from "./tokens";
import { HASH_PRIME, HASH_SEED } from "./wordHash";

const LONGEST = 24;
const PACKING = 32;

/** A short span in one number. */
function packSpan(start: number, end: number): number {
  return start * PACKING + (end - start);
}

/** The span behind a number of `BlockScan.shortForms`. */
export function unpackSpan(packed: number): Span {
  const start = Math.floor(packed / PACKING);
  return { start, end: start + (packed % PACKING) };
}

/** Stands for a hash that has to be taken of the text: a plural, or letters beyond ASCII. */
export const UNHASHED = 0;

/** The `hashOfKey` of the short form at `[start, end)`, or {@link UNHASHED}. */
export function shortKey({ tokens }: Reading, packed: number): number {
  const { start, end } = unpackSpan(packed);
  const { units, base } = tokens;
  let hash = HASH_SEED;
  let unit = 0;
  let capital = false;
  for (let at = base + start; at < base + end; at++) {
    capital = unit >= 0x41 && unit <= 0x5a;
    unit = units[at] ?? 0;
    if (unit >= 0x80) return UNHASHED;
    const lower = unit | 0x20;
    const isLetter = lower >= 0x61 && lower <= 0x7a;
    if (isLetter || (unit >= 0x30 && unit <= 0x39)) hash = Math.imul(hash ^ (isLetter ? lower : unit), HASH_PRIME);
  }
  return capital && unit === SMALL_S ? UNHASHED : hash;
}

/**
 * The form at a token that a definition elsewhere could be about: initials, a code, a capitalised name, a clipped name
 * with its hyphen; packed. `undefined` for ordinary words.
 */
export function shortFormAt(reading: Reading, token: number): number | undefined {
  const shape = shapeOf(reading, token);
  const start = startOf(reading, token);
  if (token > 0 && hyphenated(reading, token - 1) && !(shape & UPPER)) return undefined;
  let end = endOf(reading, token);
  if (hyphenated(reading, token) && isPartOfName(reading, token)) {
    end = endOf(reading, token + 1);
  } else if (!(shape & UPPER)) return undefined;
  const length = end - start;
  if (length < 2 || length > LONGEST) return undefined;
  const plainCapital =
    (shape & (CAPITAL | CAMEL | LOWER | DIGITS)) === (CAPITAL | LOWER) &&
    !isPlural(reading.text, end) &&
    !isCapitalAt(reading.text, start + 1) &&
    !isMarked(reading.text, end);
  if (plainCapital && !standsAlone(reading, token, length)) return undefined;
  return packSpan(start, end);
}

/** "cilta-cel", "VCN-01"; but not "TDF-related", which begins with the whole name. */
function isPartOfName(reading: Reading, token: number): boolean {
  const length = endOf(reading, token + 1) - startOf(reading, token + 1);
  const isWord = length >= LONG_WORD && shapeOf(reading, token + 1) === LOWER;
  return length <= 8 && !(isWord && isCapitalAt(reading.text, startOf(reading, token) + 1));
}

const LONG_WORD = 5;

/** "SOMscan": a second capital, where ordinary words have none. */
function isCapitalAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x41 && unit <= 0x5a;
}

/** "BTDs": initials with a plural's s. */
function isPlural(text: string, end: number): boolean {
  const before = text.charCodeAt(end - 2);
  return text.charCodeAt(end - 1) === SMALL_S && before >= 0x41 && before <= 0x5a;
}

const SMALL_S = 0x73;

/** A capitalised word that is no ordinary one and follows no other capitalised word; at a sentence's start with a verb after it. */
function standsAlone(reading: Reading, token: number, length: number): boolean {
  const classes = classesAt(reading, token);
  if (length < 5 || (classes & ~COMMON) !== 0) return false;
  if (opensSentence(reading, token)) return classes === 0 && (classesAt(reading, token + 1) & FUNCTION) !== 0;
  return !(shapeOf(reading, token - 1) & CAPITAL);
}
