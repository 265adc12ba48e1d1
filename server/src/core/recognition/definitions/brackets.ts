import { INVISIBLE_CODE } from "../../text/block";
import type { Span } from "../../text/span";
import type { Tokens } from "../words/tokens";

/** What stands in a pair of brackets, and where the words before it end. */
export interface Bracket {
  /** End of the text before the bracket, without blanks and trademark signs. */
  readonly headEnd: number;
  /** A trademark sign stands between the words before and the bracket. */
  readonly marked: boolean;
  /** The content, without the brackets. */
  readonly inner: Span;
}

const NONE: readonly Bracket[] = [];
const LONGEST = 240;
const ROUND = 0x28;
const CLOSE_SQUARE = 0x5d;
const CLOSE = 0x29;

/** The text's round and square brackets that are closed within a sentence's length. Linear. */
export function findBrackets(tokens: Tokens): readonly Bracket[] {
  const { text, opens, openCount } = tokens;
  if (openCount === 0) return NONE;
  const found: Bracket[] = [];
  for (let index = 0; index < openCount; index++) {
    const open = opens[index] ?? 0;
    if (isTrademark(text, open)) continue;
    const close = closing(tokens, open);
    if (close < 0) continue;
    const { headEnd, marked } = headBefore(text, open);
    found.push({ headEnd, marked, inner: { start: open + 1, end: close } });
  }
  return found;
}

function closing({ text, units, base }: Tokens, open: number): number {
  const opener = units[base + open];
  const closer = opener === ROUND ? CLOSE : CLOSE_SQUARE;
  let depth = 0;
  const limit = Math.min(text.length, open + LONGEST);
  for (let at = open; at < limit; at++) {
    const unit = units[base + at];
    if (unit === opener) depth++;
    else if (unit === closer && --depth === 0) return at;
  }
  return -1;
}

function isTrademark(text: string, open: number): boolean {
  const next = text.charCodeAt(open + 1) | 0x20;
  if (next !== 0x72 && next !== 0x74 && next !== 0x73) return false;
  return /^\((?:R|TM|SM)\)/i.test(text.slice(open, open + 4));
}

function headBefore(text: string, open: number): { headEnd: number; marked: boolean } {
  let end = open;
  let marked = false;
  for (;;) {
    const unit = text.charCodeAt(end - 1);
    if (unit === 0x20 || unit === 0x0a || unit === 0xa0 || unit === 0x0d || unit === INVISIBLE_CODE) end--;
    else if (unit === 0xae || unit === 0x2122) {
      marked = true;
      end--;
    } else if (unit === CLOSE && /\((?:R|TM)\)$/i.test(text.slice(Math.max(0, end - 4), end))) {
      marked = true;
      end = text.lastIndexOf("(", end - 1);
    } else return { headEnd: end, marked };
    if (end <= 0) return { headEnd: 0, marked };
  }
}

/** Words that announce another name and are no part of it. */
const CUES = new Set(
  `formerly previously originally also now known as called named termed trade brand generic proprietary proposed name names
  named inn inns usan code codename product the marketed sold branded under in approved developed aka a.k.a i.e ie or and
  hereinafter hereafter referred to collectively together us u.s eu united states europe china japan international
  nonproprietary nonproprietary abbreviated abbreviation for short commonly tradename trademark trademarked company designated
  designation internally biosimilar reference`.split(/\s+/),
);

/** One part of a bracket's content or of an apposition, without quotes, marks and the words that announce it. */
export interface Part extends Span {
  readonly text: string;
  /** Words such as "formerly" or "trade name" announced it. */
  readonly announced: boolean;
  readonly marked: boolean;
}

/** The parts of a stretch of text that semicolons, commas and dashes divide. */
export function partsOf(text: string, span: Span): readonly Part[] {
  let parts: Part[] | undefined;
  let start = span.start;
  for (let at = span.start; at <= span.end; at++) {
    const unit = at === span.end ? SEMICOLON : text.charCodeAt(at);
    if (unit !== SEMICOLON && unit !== COMMA && unit !== HYPHEN && unit !== EN_DASH) continue;
    if (unit === COMMA ? isLocant(text, at) : unit !== SEMICOLON && !isDash(text, at)) continue;
    const part = partAt(text, start, at);
    if (part !== undefined && parts === undefined) parts = [part];
    else if (part !== undefined) parts?.push(part);
    start = at + 1;
  }
  return parts ?? NO_PARTS;
}

const NO_PARTS: readonly Part[] = [];
const SEMICOLON = 0x3b;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const EN_DASH = 0x2013;

/** "MCC - trademarked Velumo": the dash or hyphen stands between blanks. */
function isDash(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === 0x20 && text.charCodeAt(at + 1) === 0x20;
}

/** "Fru-2,6-P2", "99mTc-L,L-EC": a comma inside a chemical name. */
function isLocant(text: string, comma: number): boolean {
  return (
    /(?:\d|\P{L}\p{L})$/u.test(text.slice(Math.max(0, comma - 2), comma)) &&
    /^[\dA-Z]-/.test(text.slice(comma + 1, comma + 3))
  );
}

/** The part between two offsets, stripped; `undefined` when nothing is left. */
export function partAt(text: string, from: number, to: number): Part | undefined {
  let { start, end } = trimmed(text, from, to);
  let announced = false;
  while (start < end) {
    const after = wordEnd(text, start, Math.min(end, start + 16));
    if (after === start || after >= end || !mayFollowCue(text, after)) break;
    const word = text.slice(start, after);
    if (!CUES.has(bare(word))) break;
    if (!/^(?:the|or|and|a)$/i.test(word)) announced = true;
    ({ start, end } = trimmed(text, after, end));
  }
  if (start >= end) return undefined;
  // "FUCASO in China"
  const place = announced ? text.slice(start, end).indexOf(" in ") : -1;
  if (place > 0) end = start + place;
  const marked = isMarked(text, start, Math.min(to, end + 5));
  if (mayEndMark(text.charCodeAt(end - 1))) {
    const tail = /(?:[®™]|\((?:R|TM)\)|(?<=\p{Ll})TM)$/u.exec(text.slice(start, end));
    if (tail !== null) end -= tail[0].length;
  }
  return start < end ? { start, end, text: text.slice(start, end), announced, marked } : undefined;
}

/** A blank or a colon. */
function mayFollowCue(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x20 || unit === 0x3a || ((unit < 0x20 || unit >= 0x80) && /[\s：]/.test(text.charAt(at)));
}

/** In small letters, without a full stop at the end. */
function bare(word: string): string {
  const lower = word.toLowerCase();
  return lower.endsWith(".") ? lower.slice(0, -1) : lower;
}

/** A trademark sign stands in the stretch. */
function isMarked(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0xae || unit === 0x2122) return true;
    if (unit === ROUND && /^\((?:R|TM)\)/i.test(text.slice(at, Math.min(to, at + 4)))) return true;
  }
  return false;
}

/** The last character of each way to write a trademark sign. */
function mayEndMark(unit: number): boolean {
  return unit === 0xae || unit === 0x2122 || unit === CLOSE || unit === 0x4d;
}

function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && (isMargin(text.charCodeAt(start)) || text.charCodeAt(start) === 0x3a)) start++;
  while (end > start && isMargin(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Blanks, quotation marks, and what stands for markup. */
function isMargin(unit: number): boolean {
  if (unit === 0x20 || unit === 0x22 || unit === 0x27 || unit === 0x0a || unit === 0xa0 || unit === 0x0d) return true;
  return (
    unit > 0xaa &&
    (unit === 0xab || unit === 0xbb || (unit >= 0x2018 && unit <= 0x201e) || unit === 0xff1a || unit === INVISIBLE_CODE)
  );
}

/** End of the word that begins at an offset: letters, digits, points. */
function wordEnd(text: string, start: number, limit: number): number {
  let at = start;
  for (; at < limit; at++) {
    const unit = text.charCodeAt(at);
    const lower = unit | 0x20;
    if (!((lower >= 0x61 && lower <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x2e || unit > 0xbf)) break;
  }
  return at;
}
