import type { NearName, SeenWords } from "./blockScan";
import { exact } from "./exact";
import { nearNamesOf, SHORTEST_NAME } from "./nearNames";
import type { NearNames } from "./nearNames";
import type { Reading } from "./reading";
import { CAMEL, CAPITAL, DIGITS, LOWER, UPPER } from "./tokens";
import type { WordCues } from "./wordCues";

/** Several capitals in one word, a capital alone, or one behind a hyphen: initials, codes. Beside the bits of `Tokens.shapes`. */
export const ACRONYM = 1 << 6;
/** A word is one letter away from a known name. */
export const NEAR_NAME = 1 << 7;

/** What others look for in the words of a block; see {@link SeenWords}. */
export function seenWords(reading: Reading, asked: WordCues, language: string): SeenWords {
  const { count, starts, ends, hashes, shapes } = reading.tokens;
  const near = language === "en" ? nearNamesOf(reading.knowledge) : undefined;
  let acronyms: number[] | undefined;
  let nearNames: NearName[] | undefined;
  let cues = 0;
  let seen = 0;
  for (let token = 0; token < count; token++) {
    const hash = hashes[token] ?? 0;
    const shape = shapes[token] ?? 0;
    cues |= asked.of(hash);
    seen |= shape;
    if (shape & UPPER && isAcronym(shape, reading, token)) (acronyms ??= []).push(hash);
    const length = (ends[token] ?? 0) - (starts[token] ?? 0);
    if (near === undefined || (shape & ~WORD) !== 0 || length < SHORTEST_NAME || near.isKnownFar(hash)) continue;
    const found = nearName(reading, token, near);
    if (found !== undefined) (nearNames ??= []).push(found);
  }
  if (cues === 0 && acronyms === undefined && nearNames === undefined) return ofShapes(seen);
  const more = (acronyms === undefined ? 0 : ACRONYM) | (nearNames === undefined ? 0 : NEAR_NAME);
  return { cues, shapes: seen | more, acronyms: exact(acronyms ?? NOTHING), nearNames: exact(nearNames ?? NOTHING) };
}

const NOTHING: readonly never[] = [];
const WORD = LOWER | UPPER | CAPITAL;

/** Whether a word with a capital has more, is one, or hangs together with the word before it. */
function isAcronym(shape: number, { tokens }: Reading, token: number): boolean {
  if ((shape & (CAMEL | DIGITS)) !== 0 || (shape & LOWER) === 0) return true;
  const start = tokens.starts[token] ?? 0;
  if (isUpper(tokens.units[tokens.base + start + 1])) return true;
  return start > 0 && isJoint(tokens.units[tokens.base + start - 1]);
}

function isUpper(unit = 0): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

/** A hyphen or slash. */
function isJoint(unit = 0): boolean {
  return unit === 0x2d || unit === 0x2f;
}

/** Of ASCII letters, of which only the first may be a capital. */
const PLAIN = /^[A-Za-z][a-z]+$/;

function nearName({ text, tokens }: Reading, token: number, near: NearNames): NearName | undefined {
  const start = tokens.starts[token] ?? 0;
  const end = tokens.ends[token] ?? 0;
  const word = text.slice(start, end);
  if (!PLAIN.test(word)) return undefined;
  const names = near.findHashed(word.toLowerCase(), tokens.hashes[token] ?? 0);
  return names.length === 0 ? undefined : { start, end, names };
}

const byShapes = new Map<number, SeenWords>();

/** One object for all blocks whose words say nothing else: most of them. */
function ofShapes(shapes: number): SeenWords {
  let seen = byShapes.get(shapes);
  if (seen === undefined) byShapes.set(shapes, (seen = { cues: 0, shapes, acronyms: NOTHING, nearNames: NOTHING }));
  return seen;
}
