import type { Knowledge } from "../../knowledge/knowledge";
import { INVISIBLE_CODE } from "../../text/block";
import type { Tokens } from "./tokens";

/** What the finders of candidates share while one block is scanned. */
export interface Reading {
  readonly text: string;
  readonly tokens: Tokens;
  readonly knowledge: Knowledge;
}

/** The text's unit at an offset inside the block: quicker than by the string. */
export function unitAt({ tokens }: Reading, offset: number): number {
  return tokens.units[tokens.base + offset] ?? 0;
}

export function startOf(reading: Reading, token: number): number {
  return reading.tokens.starts[token] ?? reading.text.length;
}

export function endOf(reading: Reading, token: number): number {
  return reading.tokens.ends[token] ?? reading.text.length;
}

export function shapeOf(reading: Reading, token: number): number {
  return token < 0 || token >= reading.tokens.count ? 0 : (reading.tokens.shapes[token] ?? 0);
}

export function hashOf(reading: Reading, token: number): number {
  return token < 0 || token >= reading.tokens.count ? 0 : (reading.tokens.hashes[token] ?? 0);
}

/** Lexicon roles of a token; 0 outside the block. */
export function classesAt(reading: Reading, token: number): number {
  return token < 0 || token >= reading.tokens.count ? 0 : (reading.tokens.classes[token] ?? 0);
}

export function wordAt(reading: Reading, token: number): string {
  return token < 0 || token >= reading.tokens.count
    ? ""
    : reading.text.slice(startOf(reading, token), endOf(reading, token));
}

/** The text between a token and the next; empty at the block's ends. */
export function gapAfter(reading: Reading, token: number): string {
  if (token < 0 || token + 1 >= reading.tokens.count) return "";
  return reading.text.slice(endOf(reading, token), startOf(reading, token + 1));
}

/** The first token that ends after `offset`: binary search. */
export function tokenAt(reading: Reading, offset: number): number {
  const { ends, count } = reading.tokens;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What stands between a token and the next. */
export const GAP_END = 0;
/** Blanks only, a line end among them at most. */
export const GAP_SPACE = 1;
export const GAP_HYPHEN = 2;
/** A comma and a blank. */
export const GAP_COMMA = 3;
/** A trademark sign and blanks. */
export const GAP_MARK = 4;
/** The end of a sentence or clause, or something hidden. */
export const GAP_STOP = 5;
/** Brackets, quotes, slashes and the like. */
export const GAP_OTHER = 6;

/** The kind of gap after a token; {@link GAP_END} at the block's ends. */
export function gapKind(reading: Reading, token: number): number {
  const { starts, ends, count } = reading.tokens;
  if (token < 0 || token + 1 >= count) return GAP_END;
  const from = ends[token] ?? 0;
  const to = starts[token + 1] ?? 0;
  if (to - from === 1) {
    const first = unitAt(reading, from);
    if (first === 0x20) return GAP_SPACE;
    if (isHyphen(first)) return GAP_HYPHEN;
  }
  const isLong =
    to - from > 6 && unitAt(reading, from) !== INVISIBLE_CODE && unitAt(reading, to - 1) !== INVISIBLE_CODE;
  return isLong ? longGap(reading, from, to) : shortGap(reading, from, to);
}

function shortGap(reading: Reading, from: number, to: number): number {
  let kind = GAP_SPACE;
  for (let at = from; at < to; at++) {
    const unit = unitAt(reading, at);
    if (isBlank(unit) || unit === INVISIBLE_CODE) continue;
    if (isStop(unit)) return GAP_STOP;
    if (unit === 0x2c && kind === GAP_SPACE) kind = GAP_COMMA;
    else if ((unit === 0xae || unit === 0x2122) && kind === GAP_SPACE) kind = GAP_MARK;
    else kind = GAP_OTHER;
  }
  return kind === GAP_COMMA && !isBlank(unitAt(reading, to - 1)) ? GAP_OTHER : kind;
}

function longGap(reading: Reading, from: number, to: number): number {
  for (let at = from; at < to; at++) if (isStop(unitAt(reading, at))) return GAP_STOP;
  return GAP_OTHER;
}

function isStop(unit: number): boolean {
  return unit === 0x2e || unit === 0x3b || unit === 0x3a || unit === 0x21 || unit === 0x3f || unit === 0xfffc;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0xa0 || unit === 0x2009 || unit === 0x202f;
}

/** True when only blanks (one line end at most) stand between a token and the next. */
export function spaced(reading: Reading, token: number): boolean {
  return gapKind(reading, token) === GAP_SPACE;
}

/** A capital letter of ASCII. */
export function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

export function isHyphen(unit: number): boolean {
  return unit === 0x2d || (unit >= 0x2010 && unit <= 0x2013);
}

/** True when exactly one hyphen stands between a token and the next. */
export function hyphenated(reading: Reading, token: number): boolean {
  const { starts, ends, count } = reading.tokens;
  if (token < 0 || token + 1 >= count) return false;
  const end = ends[token] ?? 0;
  return starts[token + 1] === end + 1 && isHyphen(unitAt(reading, end));
}

/** True when the sentence ends between a token and the next, or the block does. */
export function sentenceEnds(reading: Reading, token: number): boolean {
  const kind = gapKind(reading, token);
  return kind === GAP_STOP || kind === GAP_END;
}

/** The key under which a name is filed in a document: case, hyphens, spaces and marks do not count. */
export function nameKey(text: string): string {
  const lower = text.toLowerCase();
  let plain = true;
  for (let at = 0; at < lower.length; at++) {
    const unit = lower.charCodeAt(at);
    if (unit >= 0x80) return lower.replace(/[^\p{L}\p{N}]+/gu, "");
    plain &&= (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
  }
  return plain ? lower : lower.replace(/[^a-z0-9]+/g, "");
}
