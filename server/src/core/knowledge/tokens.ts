import * as characters from "./characters";
import { characterOf, CLASS_MASK, FOLD_SHIFT } from "./characters";
import { addUnit, beginToken, endToken, extendCheck, extendName, mixUnit, tokenCheck } from "./hash";

/** How a word that is hyphenated at a line end is read. */
export type LineEnds = "apart" | "joined";

/** Flag of a token: a match may start here, and may end with the token before. Clear inside a word such as CT|053. */
export const WORD_START = 1;
/** Flag of a token: no name reaches across what stands before it (hidden text, a blank line). */
export const AFTER_BREAK = 2;
/** Flag of a token: its first character is a capital letter. */
export const CAPITAL = 4;
/** Flag of a token: it has a letter that is no capital. */
export const SMALL = 8;

/** Separator of words: space, hyphen, line end, trademark sign; or nothing between CT and 053. */
export const SOFT = 0;

const SEPARATOR_SEED = 0x3c6ef372;

/** The columns of a {@link TokenBuffer}, each with room for one token more than it can get. */
export interface TokenColumns {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Hash and check of the folded token, in turn. */
  readonly keys: Int32Array;
  /** Hash of the punctuation before the token, {@link SOFT} where there is none. */
  readonly separators: Int32Array;
  readonly flags: Uint8Array;
}

/**
 * The tokens of a piece of text: runs of letters, runs of digits, Greek letters, units of scripts without spaces.
 * In columns, because the matcher reads them by the million.
 */
export class TokenBuffer {
  count = 0;
  /** A word is hyphenated at a line end, so that the text has a second reading. */
  hasJoints = false;
  /** Where the next token is read, and what is already known of it. */
  offset = 0;
  flag = 0;
  separator = SOFT;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly keys: Int32Array;
  readonly separators: Int32Array;
  readonly flags: Uint8Array;

  /** For up to `capacity` units of text, or in the given columns. */
  constructor(columns: number | TokenColumns) {
    const { starts, ends, keys, separators, flags } = typeof columns === "number" ? makeColumns(columns + 1) : columns;
    this.starts = starts;
    this.ends = ends;
    this.keys = keys;
    this.separators = separators;
    this.flags = flags;
  }

  /** Starts over; `flag` is that of a token that begins at 0. */
  clear(flag: number): void {
    this.count = 0;
    this.hasJoints = false;
    this.offset = 0;
    this.flag = flag;
    this.separator = SOFT;
  }

  /** Behind the last token stands the end of the text, which every word may precede and no name passes. */
  close(): void {
    this.flags[this.count] = WORD_START | AFTER_BREAK;
  }
}

function makeColumns(size: number): TokenColumns {
  return {
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    keys: new Int32Array(2 * size),
    separators: new Int32Array(size),
    flags: new Uint8Array(size),
  };
}

/** What a reader found, beside the offset that it returns. */
const found = { hash: 0, separator: SOFT, flags: 0, letterCase: 0, joint: false };

/** Fills `out` with the tokens of `units[0, length)`; `firstFlags` are the flags of a token that begins at 0. */
export function tokenizeUnits(
  units: Uint16Array,
  length: number,
  lineEnds: LineEnds,
  out: TokenBuffer,
  firstFlags: number,
): void {
  out.clear(firstFlags);
  while (out.offset < length) readNext(units, length, lineEnds, out);
  out.close();
}

/** Goes on behind what `out` has, for at least one step, up to where the text is ASCII again. */
export function tokenizeOddities(units: Uint16Array, length: number, out: TokenBuffer): void {
  do readNext(units, length, "apart", out);
  while (out.offset < length && ((units[out.offset] ?? 0) >= 0x80 || units[out.offset] === 0));
}

/** Reads what stands before the next token, or the token. */
function readNext(units: Uint16Array, length: number, lineEnds: LineEnds, out: TokenBuffer): void {
  const { count, offset } = out;
  if ((characterOf(units[offset] ?? 0) & CLASS_MASK) > characters.EXPANDING) {
    out.offset = readGap(units, offset, length, count > 0 ? (out.ends[count - 1] ?? 0) : -1);
    out.separator = found.separator;
    out.flag |= found.flags;
    out.hasJoints ||= found.joint;
    return;
  }
  const end = readRun(units, offset, length, lineEnds);
  out.starts[count] = offset;
  out.ends[count] = end;
  out.keys[2 * count] = found.hash;
  out.keys[2 * count + 1] = tokenCheck();
  out.separators[count] = out.separator;
  out.flags[count] = out.flag | (found.flags & WORD_START) | found.letterCase;
  out.count = count + 1;
  out.separator = SOFT;
  out.flag = found.flags >>> 1;
  out.offset = end;
}

/** Reads what stands between two tokens; `previousEnd` is the end of the token before, or -1. */
function readGap(units: Uint16Array, start: number, length: number, previousEnd: number): number {
  found.separator = SOFT;
  found.flags = 0;
  found.joint = false;
  let newlines = 0;
  let offset = start;
  for (; offset < length; offset++) {
    const unit = units[offset] ?? 0;
    const packed = characterOf(unit);
    const kind = packed & CLASS_MASK;
    if (kind <= characters.EXPANDING) break;
    if (kind === characters.HYPHEN || kind === characters.IGNORED) found.joint ||= lineJoint(units, offset, length) > 0;
    if (kind === characters.IGNORED) continue;
    found.flags |= WORD_START;
    const mark = kind === characters.OPENING && previousEnd >= 0 ? trademarkEnd(units, offset, previousEnd) : 0;
    if (mark > 0) offset = mark - 1;
    else if (kind === characters.PUNCTUATION || kind === characters.OPENING) {
      found.separator = mixUnit(found.separator === SOFT ? SEPARATOR_SEED : found.separator, packed >>> FOLD_SHIFT);
    }
    if (kind === characters.NEWLINE) newlines++;
    if (kind === characters.BREAK || newlines > 1) found.flags |= AFTER_BREAK;
  }
  return offset;
}

/**
 * The end of "(R)", "(TM)" or "(SM)" at `offset`, or 0. Only directly behind a word or one space after it, and not
 * before a hyphen or a letter: "(R)-" is a stereodescriptor.
 */
function trademarkEnd(units: Uint16Array, offset: number, gapStart: number): number {
  const distance = offset - gapStart;
  if (distance > 1 || (distance === 1 && units[gapStart] !== 0x20)) return 0;
  const end = trademarkLetters(units, offset + 1);
  if (end === 0 || units[end] !== 0x29) return 0;
  const next = characterOf(units[end + 1] ?? 0) & CLASS_MASK;
  return next === characters.HYPHEN || next <= characters.EXPANDING ? 0 : end + 1;
}

function trademarkLetters(units: Uint16Array, offset: number): number {
  const first = (units[offset] ?? 0) | 0x20;
  if (first === 0x72) return offset + 1;
  const second = (units[offset + 1] ?? 0) | 0x20;
  return (first === 0x74 || first === 0x73) && second === 0x6d ? offset + 2 : 0;
}

/** Reads a token; `found.flags` are the token's own and, shifted by one, those of the token after it. */
function readRun(units: Uint16Array, start: number, length: number, lineEnds: LineEnds): number {
  const first = runClass(units[start] ?? 0);
  const joined = lineEnds === "joined" && first === characters.LETTER;
  let end = start;
  let offset = start;
  beginToken();
  found.letterCase = 0;
  while (offset < length) {
    const unit = units[offset] ?? 0;
    const kind = runClass(unit);
    if (kind === first) {
      if (kind === characters.LETTER || kind === characters.GREEK) found.letterCase |= caseOf(unit, offset === start);
      addFolded(unit);
      end = ++offset;
      if (first === characters.UNSPACED) break;
      continue;
    }
    const next = joined ? lineJoint(units, offset, length) : 0;
    if (next > 0) offset = next;
    else if (kind === characters.IGNORED) offset++;
    else break;
  }
  if (first === characters.GREEK && isLoneGreek(units, start, end)) {
    beginToken();
    addText(greekName(units[start] ?? 0));
  }
  found.hash = endToken();
  found.flags =
    first === characters.UNSPACED ? WORD_START | (WORD_START << 1) : first === characters.SUPERSCRIPT ? WORD_START : 0;
  return end;
}

function caseOf(unit: number, isFirst: boolean): number {
  if ((characterOf(unit) & characters.CAPITAL) === 0) return SMALL;
  return isFirst ? CAPITAL : 0;
}

function isLoneGreek(units: Uint16Array, start: number, end: number): boolean {
  for (let offset = start + 1; offset < end; offset++)
    if (runClass(units[offset] ?? 0) === characters.GREEK) return false;
  return true;
}

function greekName(unit: number): string {
  return characters.greekName(characterOf(unit) >>> FOLD_SHIFT);
}

function addFolded(unit: number): void {
  const packed = characterOf(unit);
  if ((packed & CLASS_MASK) === characters.EXPANDING) addText(characters.expansionOf(unit));
  else addUnit(packed >>> FOLD_SHIFT);
}

function addText(text: string): void {
  for (let index = 0; index < text.length; index++) addUnit(text.charCodeAt(index));
}

function runClass(unit: number): number {
  const kind = characterOf(unit) & CLASS_MASK;
  return kind === characters.EXPANDING ? characters.LETTER : kind;
}

/** Where a word goes on that is hyphenated at `offset` for its line's end, or 0. */
function lineJoint(units: Uint16Array, offset: number, length: number): number {
  const unit = units[offset] ?? 0;
  if (runClass(unit) !== characters.HYPHEN && !characters.isSoftHyphen(unit)) return 0;
  let newlines = 0;
  for (let next = offset + 1; next < length; next++) {
    const kind = runClass(units[next] ?? 0);
    if (kind === characters.NEWLINE) newlines++;
    else if (kind === characters.LETTER) return newlines === 1 ? next : 0;
    else if (kind !== characters.SPACE) return 0;
    if (newlines > 1) return 0;
  }
  return 0;
}

/** The folded text of a token, as its hash was made from it. */
export function foldedToken(units: Uint16Array, start: number, end: number): string {
  if (runClass(units[start] ?? 0) === characters.GREEK && isLoneGreek(units, start, end))
    return greekName(units[start] ?? 0);
  let text = "";
  for (let offset = start; offset < end; offset++) {
    const unit = units[offset] ?? 0;
    const packed = characterOf(unit);
    const kind = packed & CLASS_MASK;
    if (kind === characters.EXPANDING) text += characters.expansionOf(unit);
    else if (kind < characters.EXPANDING) text += String.fromCharCode(packed >>> FOLD_SHIFT);
  }
  return text;
}

/** The hash of the name that tokens `[first, last]` spell. */
export function nameHash({ keys, separators }: TokenBuffer, first: number, last: number): number {
  let hash = keys[2 * first] ?? 0;
  for (let index = first + 1; index <= last; index++) {
    hash = extendName(hash, separators[index] ?? 0, keys[2 * index] ?? 0);
  }
  return hash;
}

/** The check of the name that tokens `[first, last]` spell. */
export function checkOf({ keys, separators }: TokenBuffer, first: number, last: number): number {
  let check = keys[2 * first + 1] ?? 0;
  for (let index = first + 1; index <= last; index++) {
    check = extendCheck(check, separators[index] ?? 0, keys[2 * index + 1] ?? 0);
  }
  return check;
}
