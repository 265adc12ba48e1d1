import type { NearName, SeenWords } from "../blockScan";
import { exact } from "../exact";
import { Gathered } from "./gathered";
import { nearNamesOf, SHORTEST_NAME } from "../drugs/nearNames";
import type { Reading } from "../words/reading";
import { isCapital } from "../words/reading";
import { CAMEL, DIGITS, LOWER, NEAR, UPPER } from "../words/tokens";

/** Several capitals in one word, a capital alone, or one behind a hyphen: initials, codes. Beside the bits of `Tokens.shapes`. */
export const ACRONYM = 1 << 6;
/** A word is one letter away from a known name. */
export const NEAR_NAME = 1 << 7;
/** A number behind a currency's sign ("$5", "€ 5") or glued to three letters ("USD5"). */
export const MONEY = 1 << 8;
/** A word with digits that is as long as registry numbers and their parts are. */
export const LONG_NUMBER = 1 << 9;
/** A word of four capitals or more, and of nothing else. */
export const CAPITALS = 1 << 10;

/** What others look for in the words of a block; see {@link SeenWords}. */
export function seenWords(reading: Reading): SeenWords {
  const { visits, visitCount, hashes, shapes, marks, allShapes, allCues } = reading.tokens;
  let nearNames: NearName[] | undefined;
  let looks = allShapes;
  for (let visit = 0; visit < visitCount; visit++) {
    const token = visits[visit] ?? 0;
    const shape = shapes[token] ?? 0;
    const isNear = ((marks[token] ?? 0) & NEAR) !== 0;
    if (!isNear && (shape & (UPPER | DIGITS)) === 0) continue;
    if (shape & UPPER && isAcronym(shape, reading, token)) acronyms.add(hashes[token] ?? 0);
    looks |= looksOf(shape, reading, token);
    const found = isNear ? nearName(reading, token) : undefined;
    if (found !== undefined) (nearNames ??= []).push(found);
  }
  if (allCues === 0 && acronyms.count === 0 && nearNames === undefined) return ofShapes(looks);
  const more = (acronyms.count === 0 ? 0 : ACRONYM) | (nearNames === undefined ? 0 : NEAR_NAME);
  const shared = nearNames === undefined ? NOTHING : exact(nearNames);
  return { cues: allCues, shapes: looks | more, acronyms: acronyms.take(), nearNames: shared };
}

const NOTHING: readonly never[] = [];
const acronyms = new Gathered();
const SHORTEST_CAPITALS = 4;
const SHORTEST_NUMBER = 6;

/** What a word with capitals or digits looks like beside its shape. */
function looksOf(shape: number, reading: Reading, token: number): number {
  if ((shape & (UPPER | DIGITS)) === 0) return 0;
  const { starts, ends } = reading.tokens;
  const length = (ends[token] ?? 0) - (starts[token] ?? 0);
  if (shape & DIGITS) return (length >= SHORTEST_NUMBER ? LONG_NUMBER : 0) | (isMoney(reading, token) ? MONEY : 0);
  return (shape & LOWER) === 0 && length >= SHORTEST_CAPITALS ? CAPITALS : 0;
}

/** Of currencies' codes: USD. */
const CODE_LENGTH = 3;
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;

/** A number behind a currency's sign, or digits behind three other characters. */
function isMoney({ tokens: { units, base, starts } }: Reading, token: number): boolean {
  const start = base + (starts[token] ?? 0);
  if (!isDigit(units[start])) return isDigit(units[start + CODE_LENGTH]) && !isDigit(units[start + CODE_LENGTH - 1]);
  const before = units[start - 1];
  return isCurrencySign(before === SPACE || before === NO_BREAK_SPACE ? units[start - 2] : before);
}

function isDigit(unit = 0): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** $, € or £. */
function isCurrencySign(unit = 0): boolean {
  return unit === 0x24 || unit === 0x20ac || unit === 0xa3;
}

/** Whether a word with a capital has more, is one, or hangs together with the word before it. */
function isAcronym(shape: number, { tokens }: Reading, token: number): boolean {
  if ((shape & (CAMEL | DIGITS)) !== 0 || (shape & LOWER) === 0) return true;
  const start = tokens.starts[token] ?? 0;
  if (isCapital(tokens.units[tokens.base + start + 1] ?? 0)) return true;
  return start > 0 && isJoint(tokens.units[tokens.base + start - 1]);
}

/** A hyphen or slash. */
function isJoint(unit = 0): boolean {
  return unit === 0x2d || unit === 0x2f;
}

/** Of ASCII letters, of which only the first may be a capital. */
const PLAIN = /^[A-Za-z][a-z]+$/;

function nearName({ text, tokens, knowledge }: Reading, token: number): NearName | undefined {
  const start = tokens.starts[token] ?? 0;
  const end = tokens.ends[token] ?? 0;
  const word = text.slice(start, end);
  if (word.length < SHORTEST_NAME || !PLAIN.test(word)) return undefined;
  const names = nearNamesOf(knowledge).find(word.toLowerCase());
  return names.length === 0 ? undefined : { start, end, names };
}

const byShapes = new Map<number, SeenWords>();

/** One object for all blocks whose words say nothing else: most of them. */
function ofShapes(shapes: number): SeenWords {
  let seen = byShapes.get(shapes);
  if (seen === undefined) byShapes.set(shapes, (seen = { cues: 0, shapes, acronyms: NOTHING, nearNames: NOTHING }));
  return seen;
}
