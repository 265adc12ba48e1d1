import * as characters from "./characters";
import { characterOf, characterTable, CLASS_MASK, FOLD_SHIFT } from "./characters";
import { CHECK_SEED, finishToken, mixCheck, mixUnit, TOKEN_SEED } from "./hash";

/** How a word that is hyphenated at a line end is read. */
export type LineEnds = "apart" | "joined";

/** Flag of a token: a match may start here, and may end with the token before. Clear inside a word such as CT|053. */
export const WORD_START = 1;
/** Flag of a token: no name reaches across what stands before it (hidden text, a blank line). */
export const AFTER_BREAK = 2;

/** Separator of words: space, hyphen, line end, trademark sign; or nothing between CT and 053. */
export const SOFT = 0;

const SEPARATOR_SEED = 0x3c6ef372;

/** Classes that end a run for certain: not one that is unknown, ignored, or expands to letters. */
const CERTAIN_END =
  ((1 << characters.UNKNOWN) | (1 << characters.IGNORED) | (1 << characters.EXPANDING)) ^ ((1 << 15) - 1);

/**
 * The tokens of a piece of text: runs of letters, runs of digits, Greek letters, units of scripts without spaces.
 * In columns, because the matcher reads them by the million.
 */
export class TokenBuffer {
  count = 0;
  /** A word is hyphenated at a line end, so that the text has a second reading. */
  hasJoints = false;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Hash of the folded token. */
  readonly hashes: Int32Array;
  /** Hash of the punctuation before the token, {@link SOFT} where there is none. */
  readonly separators: Int32Array;
  readonly flags: Uint8Array;

  /** For up to `capacity` units of text. */
  constructor(capacity: number) {
    this.starts = new Int32Array(capacity + 1);
    this.ends = new Int32Array(capacity + 1);
    this.hashes = new Int32Array(capacity + 1);
    this.separators = new Int32Array(capacity + 1);
    this.flags = new Uint8Array(capacity + 1);
  }
}

/** What a slow reader found, beside the offset that it returns. */
const found = { hash: 0, separator: SOFT, flags: 0, joint: false };

/**
 * Fills `out` with the tokens of `units[0, length)`. `units[length]` must be 0, which stops every run; `firstFlags`
 * are the flags of a token that begins at 0.
 */
export function tokenizeUnits(
  units: Uint16Array,
  length: number,
  lineEnds: LineEnds,
  out: TokenBuffer,
  firstFlags: number,
): void {
  const { starts, ends, hashes, separators, flags } = out;
  const table = characterTable;
  const certainEnd = lineEnds === "joined" ? CERTAIN_END & ~(1 << characters.HYPHEN) : CERTAIN_END;
  let count = 0;
  let separator = SOFT;
  let flag = firstFlags;
  let offset = 0;
  out.hasJoints = false;
  while (offset < length) {
    let packed = table[units[offset] ?? 0] ?? 0;
    let kind = packed & CLASS_MASK;
    if (kind === characters.SPACE) {
      const next = table[units[offset + 1] ?? 0] ?? 0;
      if ((next & CLASS_MASK) === characters.LETTER || (next & CLASS_MASK) === characters.DIGIT) {
        packed = next;
        kind = next & CLASS_MASK;
        offset++;
        flag |= WORD_START;
      }
    }
    let end = offset;
    let hash = TOKEN_SEED;
    if (kind === characters.LETTER || kind === characters.DIGIT) {
      do {
        hash = mixUnit(hash, packed >>> FOLD_SHIFT);
        packed = table[units[++end] ?? 0] ?? 0;
      } while ((packed & CLASS_MASK) === kind);
      hash = finishToken(hash);
    } else if (kind === characters.UNKNOWN) {
      characterOf(units[offset] ?? 0);
      continue;
    } else if (kind > characters.EXPANDING) {
      offset = readGap(units, offset, length, count > 0 ? (ends[count - 1] ?? 0) : -1);
      separator = found.separator;
      flag |= found.flags;
      out.hasJoints ||= found.joint;
      continue;
    }
    let after = 0;
    if (end === offset || ((certainEnd >>> (packed & CLASS_MASK)) & 1) === 0) {
      end = readRun(units, offset, length, lineEnds);
      hash = found.hash;
      flag |= found.flags & WORD_START;
      after = found.flags >>> 1;
    }
    starts[count] = offset;
    ends[count] = end;
    hashes[count] = hash;
    separators[count] = separator;
    flags[count++] = flag;
    separator = SOFT;
    flag = after;
    offset = end;
  }
  out.count = count;
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

/**
 * Reads a token that is not plainly letters or plainly digits; `found.flags` are the token's own and, shifted by one,
 * those of the token after it.
 */
function readRun(units: Uint16Array, start: number, length: number, lineEnds: LineEnds): number {
  const first = runClass(units[start] ?? 0);
  const joined = lineEnds === "joined" && first === characters.LETTER;
  let hash = TOKEN_SEED;
  let end = start;
  let offset = start;
  while (offset < length) {
    const unit = units[offset] ?? 0;
    const kind = runClass(unit);
    if (kind === first) {
      hash = mixFolded(hash, unit);
      end = ++offset;
      if (first === characters.UNSPACED) break;
      continue;
    }
    const next = joined ? lineJoint(units, offset, length) : 0;
    if (next > 0) offset = next;
    else if (kind === characters.IGNORED) offset++;
    else break;
  }
  if (first === characters.GREEK && isLoneGreek(units, start, end))
    hash = mixText(TOKEN_SEED, greekName(units[start] ?? 0));
  found.hash = finishToken(hash);
  found.flags =
    first === characters.UNSPACED ? WORD_START | (WORD_START << 1) : first === characters.SUPERSCRIPT ? WORD_START : 0;
  return end;
}

function isLoneGreek(units: Uint16Array, start: number, end: number): boolean {
  for (let offset = start + 1; offset < end; offset++)
    if (runClass(units[offset] ?? 0) === characters.GREEK) return false;
  return true;
}

function greekName(unit: number): string {
  return characters.greekName(characterOf(unit) >>> FOLD_SHIFT);
}

function mixFolded(hash: number, unit: number): number {
  const packed = characterOf(unit);
  if ((packed & CLASS_MASK) === characters.EXPANDING) return mixText(hash, characters.expansionOf(unit));
  return mixUnit(hash, packed >>> FOLD_SHIFT);
}

function mixText(hash: number, text: string): number {
  let mixed = hash;
  for (let index = 0; index < text.length; index++) mixed = mixUnit(mixed, text.charCodeAt(index));
  return mixed;
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

/** The second hash of the name that tokens `[first, last]` spell. */
export function checkOf(units: Uint16Array, tokens: TokenBuffer, first: number, last: number): number {
  const table = characterTable;
  let check = CHECK_SEED;
  for (let index = first; index <= last; index++) {
    const start = tokens.starts[index] ?? 0;
    const end = tokens.ends[index] ?? 0;
    if (index > first) check = mixCheck(check, (tokens.separators[index] ?? 0) | 0x10000);
    const kind = (table[units[start] ?? 0] ?? 0) & CLASS_MASK;
    let offset = start;
    if (kind === characters.LETTER || kind === characters.DIGIT) {
      for (; offset < end; offset++) {
        const packed = table[units[offset] ?? 0] ?? 0;
        if ((packed & CLASS_MASK) !== kind) break;
        check = mixCheck(check, packed >>> FOLD_SHIFT);
      }
    }
    if (offset < end) check = checkRest(check, units, start, offset, end);
  }
  return check;
}

/** Goes on with a token that expands, is Greek, or has something ignored inside. */
function checkRest(check: number, units: Uint16Array, start: number, offset: number, end: number): number {
  let mixed = check;
  const rest = foldedToken(units, offset === start ? start : offset, end);
  for (let index = 0; index < rest.length; index++) mixed = mixCheck(mixed, rest.charCodeAt(index));
  return mixed;
}
