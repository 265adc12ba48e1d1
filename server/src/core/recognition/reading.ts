import type { Knowledge } from "../knowledge/knowledge";
import type { Tokens } from "./tokens";

/** What the finders of candidates share while one block is scanned. */
export interface Reading {
  readonly text: string;
  readonly tokens: Tokens;
  readonly knowledge: Knowledge;
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

/** True when only blanks (one line end at most) stand between a token and the next. */
export function spaced(reading: Reading, token: number): boolean {
  if (token < 0 || token + 1 >= reading.tokens.count) return false;
  return blank(reading.text, endOf(reading, token), startOf(reading, token + 1));
}

/** True when the stretch is short and holds blanks only. */
export function blank(text: string, from: number, to: number): boolean {
  if (to <= from || to - from > 4) return false;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0xa0 && unit !== 0x2009 && unit !== 0x202f)
      return false;
  }
  return true;
}

export function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011 || unit === 0x2012 || unit === 0x2013;
}

/** True when exactly one hyphen stands between a token and the next. */
export function hyphenated(reading: Reading, token: number): boolean {
  const end = endOf(reading, token);
  return (
    token >= 0 &&
    token + 1 < reading.tokens.count &&
    startOf(reading, token + 1) === end + 1 &&
    isHyphen(reading.text.charCodeAt(end))
  );
}

/** True when the sentence ends between a token and the next, or the gap is no ordinary one. */
export function sentenceEnds(reading: Reading, token: number): boolean {
  const gap = gapAfter(reading, token);
  if (gap === "" || gap === " ") return gap === "";
  return /[.!?;:\uFFFC\n]/.test(gap);
}

/** The key under which a name is filed in a document: case, hyphens, spaces and marks do not count. */
export function nameKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
