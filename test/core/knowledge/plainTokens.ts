import * as characters from "../../../server/src/core/knowledge/characters";

/** A run of letters or of digits, one Greek letter, or one unit of a script without spaces. */
export interface FoldedToken {
  readonly start: number;
  readonly end: number;
  /** Lower case, without accents, compatibility forms resolved. */
  readonly text: string;
  /** What stands before it: {@link GLUED}, {@link SOFT}, {@link HARD_BREAK} or the punctuation itself. */
  readonly separator: string;
  /** True for a unit of a script without spaces: a name may start or end beside it. */
  readonly unspaced: boolean;
}

/** Nothing between two tokens of one word (CT|053); equal to {@link SOFT} when names are compared. */
export const GLUED = "";
/** Space, hyphen, line end, trademark sign. */
export const SOFT = " ";
/** No name reaches across: hidden text, a blank line. */
export const HARD_BREAK = "\u0000";

/** How a word that is hyphenated at a line end is read. */
export type LineEnds = "apart" | "joined";

/**
 * The folded form by which names are compared: two names are the same when this is equal. Case, accents, full-width
 * forms, ligatures, spaces, hyphens and trademark signs make no difference; other punctuation does. Empty for a text
 * without letters and digits.
 */
export function foldPlainly(text: string): string {
  let folded = "";
  for (const token of tokenize(text, "apart")) {
    if (folded !== "") folded += token.separator === GLUED ? SOFT : token.separator;
    folded += token.text;
  }
  return folded;
}

/** True when `token` may be the first of a match, and the token before it the last of one. */
export function startsWord(token: FoldedToken, previous: FoldedToken | undefined): boolean {
  return token.separator !== GLUED || token.unspaced || previous === undefined || previous.unspaced;
}

/** The tokens of `text` in order. */
export function tokenize(text: string, lineEnds: LineEnds): FoldedToken[] {
  const tokens: FoldedToken[] = [];
  let separator = GLUED;
  let offset = 0;
  while (offset < text.length) {
    const gap = readSeparator(text, offset, tokens.length > 0);
    if (gap.text !== GLUED) separator = joinSeparators(separator, gap.text);
    offset = gap.end;
    if (offset >= text.length) break;
    const run = readRun(text, offset, lineEnds);
    tokens.push({ ...run, separator });
    separator = GLUED;
    offset = run.end;
  }
  return tokens;
}

function joinSeparators(before: string, after: string): string {
  if (before === HARD_BREAK || after === HARD_BREAK) return HARD_BREAK;
  if (after === SOFT) return before === GLUED ? SOFT : before;
  return before === SOFT ? after : before + after;
}

/** Reads what is between two tokens. */
function readSeparator(text: string, start: number, afterToken: boolean): { text: string; end: number } {
  let separator = GLUED;
  let newlines = 0;
  let offset = start;
  for (; offset < text.length; offset++) {
    const packed = characters.characterOf(text.charCodeAt(offset));
    const kind = packed & characters.CLASS_MASK;
    if (kind === characters.IGNORED) continue;
    if (kind === characters.SUPERSCRIPT) {
      separator = joinSeparators(separator, SOFT);
      break;
    }
    if (kind < characters.SPACE || kind === characters.EXPANDING) break;
    const mark = kind === characters.OPENING && afterToken ? trademarkEnd(text, offset, start) : 0;
    if (mark > 0) offset = mark - 1;
    if (kind === characters.NEWLINE) newlines++;
    separator = joinSeparators(separator, mark > 0 ? SOFT : separatorText(kind, packed));
    if (newlines > 1) separator = HARD_BREAK;
  }
  return { text: separator, end: offset };
}

function separatorText(kind: number, packed: number): string {
  if (kind === characters.BREAK) return HARD_BREAK;
  if (kind === characters.PUNCTUATION || kind === characters.OPENING) {
    return String.fromCharCode(packed >>> characters.FOLD_SHIFT);
  }
  return SOFT;
}

/**
 * The end of "(R)", "(TM)" or "(SM)" at `offset`, or 0. Only directly behind a word or one space after it, and not
 * before a hyphen or a letter: "(R)-" is a stereodescriptor.
 */
export function trademarkEnd(text: string, offset: number, gapStart: number): number {
  const distance = offset - gapStart;
  if (distance > 1 || (distance === 1 && text.charCodeAt(gapStart) !== 0x20)) return 0;
  const end = trademarkLetters(text, offset + 1);
  if (end === 0 || text.charCodeAt(end) !== 0x29) return 0;
  const next = end + 1 < text.length ? characters.characterOf(text.charCodeAt(end + 1)) & characters.CLASS_MASK : 0;
  const bound = next === characters.HYPHEN || (next > 0 && next < characters.SPACE) || next === characters.EXPANDING;
  return bound ? 0 : end + 1;
}

function trademarkLetters(text: string, offset: number): number {
  const first = text.charCodeAt(offset) | 0x20;
  if (first === 0x72) return offset + 1;
  const second = text.charCodeAt(offset + 1) | 0x20;
  return (first === 0x74 || first === 0x73) && second === 0x6d ? offset + 2 : 0;
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly unspaced: boolean;
}

/** Reads the token at `start`, which is on a word character. */
function readRun(text: string, start: number, lineEnds: LineEnds): Run {
  const first = runClass(text.charCodeAt(start));
  let folded = "";
  let end = start;
  let offset = start;
  while (offset < text.length) {
    const unit = text.charCodeAt(offset);
    if (runClass(unit) === first) {
      folded += foldUnit(unit);
      end = ++offset;
      if (first === characters.UNSPACED) break;
      continue;
    }
    const next = lineEnds === "joined" && first === characters.LETTER ? lineJoint(text, offset) : 0;
    if (next > 0) offset = next;
    else if (runClass(unit) === characters.IGNORED) offset++;
    else break;
  }
  if (first === characters.GREEK && folded.length === 1) folded = characters.greekName(folded.charCodeAt(0));
  return { start, end, text: folded, unspaced: first === characters.UNSPACED };
}

function runClass(unit: number): number {
  const kind = characters.characterOf(unit) & characters.CLASS_MASK;
  return kind === characters.EXPANDING ? characters.LETTER : kind;
}

function foldUnit(unit: number): string {
  const packed = characters.characterOf(unit);
  if ((packed & characters.CLASS_MASK) === characters.EXPANDING) return characters.expansionOf(unit);
  return String.fromCharCode(packed >>> characters.FOLD_SHIFT);
}

/** Where a word goes on that is hyphenated at `offset` for its line's end, or 0. */
export function lineJoint(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  if (runClass(unit) !== characters.HYPHEN && !characters.isSoftHyphen(unit)) return 0;
  let newlines = 0;
  for (let next = offset + 1; next < text.length; next++) {
    const kind = runClass(text.charCodeAt(next));
    if (kind === characters.NEWLINE) newlines++;
    else if (kind === characters.LETTER) return newlines === 1 ? next : 0;
    else if (kind !== characters.SPACE) return 0;
  }
  return 0;
}
