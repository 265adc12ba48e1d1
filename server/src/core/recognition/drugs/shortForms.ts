import { COMMON, FUNCTION } from "../words/lexicon";
import type { Reading } from "../words/reading";
import { classesAt, endOf, hyphenated, isCapital, shapeOf, startOf, unitAt } from "../words/reading";
import type { Span } from "../../text/span";
import { opensSentence } from "../roles/roles";
import { isMarked } from "../roles/after";
import type { Tokens } from "../words/tokens";
import { CAMEL, CAPITAL, DIGITS, FOREIGN, LOWER, UPPER } from "../words/tokens";
import { extendHash } from "../words/wordHash";

const LONGEST = 24;
const PACKING = 32;

/** A short span in one number. */
export function packSpan(start: number, end: number): number {
  return start * PACKING + (end - start);
}

/** The span behind a number of `BlockScan.shortForms`. */
export function unpackSpan(packed: number): Span {
  const start = Math.floor(packed / PACKING);
  return { start, end: start + (packed % PACKING) };
}

/** Stands for a hash that has to be taken of the text: a plural, or letters beyond ASCII. */
export const UNHASHED = 0;

/** The `hashOfKey` of the short form that begins at a token and ends at an offset, or {@link UNHASHED}. */
export function shortKey({ tokens }: Reading, token: number, end: number): number {
  const { units, base, hashes, starts, ends, shapes } = tokens;
  let hash = hashes[token] ?? 0;
  let shape = shapes[token] ?? 0;
  if (end !== ends[token]) {
    shape |= shapes[token + 1] ?? 0;
    for (let at = base + (starts[token + 1] ?? 0); at < base + end; at++)
      hash = extendHash(hash, (units[at] ?? 0) | 0x20);
  }
  return shape & FOREIGN || isPlural(tokens, end) ? UNHASHED : hash;
}

/**
 * Where the form ends that begins at a token and that a definition elsewhere could be about: initials, a code, a
 * capitalised name, a clipped name with its hyphen. -1 for ordinary words.
 */
export function shortFormEnd(reading: Reading, token: number): number {
  const shape = shapeOf(reading, token);
  const start = startOf(reading, token);
  let end = endOf(reading, token);
  if (hyphenated(reading, token) && isPartOfName(reading, token)) {
    end = endOf(reading, token + 1);
  } else if (!(shape & UPPER)) return -1;
  if (!(shape & UPPER) && hyphenated(reading, token - 1)) return -1;
  const length = end - start;
  if (length < 2 || length > LONGEST) return -1;
  const plainCapital =
    (shape & (CAPITAL | CAMEL | LOWER | DIGITS)) === (CAPITAL | LOWER) &&
    !isPlural(reading.tokens, end) &&
    !isCapital(unitAt(reading, start + 1)) &&
    !isMarked(reading.text, end);
  return plainCapital && !standsAlone(reading, token, length) ? -1 : end;
}

/** "cilta-cel", "VCN-01"; but not "TDF-related", which begins with the whole name. */
function isPartOfName(reading: Reading, token: number): boolean {
  const length = endOf(reading, token + 1) - startOf(reading, token + 1);
  const isWord = length >= LONG_WORD && shapeOf(reading, token + 1) === LOWER;
  return length <= 8 && !(isWord && isCapital(unitAt(reading, startOf(reading, token) + 1)));
}

const LONG_WORD = 5;

/** "BTDs": initials with a plural's s. */
function isPlural({ units, base }: Tokens, end: number): boolean {
  return units[base + end - 1] === SMALL_S && isCapital(units[base + end - 2] ?? 0);
}

const SMALL_S = 0x73;

/** A capitalised word that is no ordinary one and follows no other capitalised word; at a sentence's start with a verb after it. */
function standsAlone(reading: Reading, token: number, length: number): boolean {
  const classes = classesAt(reading, token);
  if (length < 5 || (classes & ~COMMON) !== 0) return false;
  if (opensSentence(reading, token)) return classes === 0 && (classesAt(reading, token + 1) & FUNCTION) !== 0;
  return !(shapeOf(reading, token - 1) & CAPITAL);
}
