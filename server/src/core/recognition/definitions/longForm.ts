/**
 * Finds what an abbreviation abbreviates, after Schwartz and Hearst (2003), "A simple algorithm for identifying
 * abbreviation definitions in biomedical text": the letters of the short form, from the last to the first, in the
 * words before it; the first letter at the start of a word.
 */

const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const ASCII = 0x80;

/** Whether a letter or digit stands at an offset. */
function isWordAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit >= ASCII) return WORD_CHARACTER.test(text.charAt(at));
  return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
}

/** The unit at an offset in small letters; what has none of one unit, and what is outside the text, as a number that no other has. */
function lowerAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < ASCII) return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit;
  const lower = text.charAt(at).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : -unit;
}

/** "S. pyogenes": a genus by its initial. */
const SPECIES = /^\p{Lu}\. \p{Ll}{4,}$/u;

/** Two to ten characters in one or two words, with a capital, beginning with a letter or digit. */
export function canBeShort(text: string): boolean {
  if (/^[A-Z]{2,6}s?$/.test(text)) return true;
  if (text.length < 2 || text.length > 14 || !isWordAt(text, 0)) return false;
  if (/^(?:\p{L}\.){2,5}$/u.test(text)) return true;
  const space = text.indexOf(" ");
  if (space >= 0 && text.includes(" ", space + 1)) return false;
  if (/^\p{Ll}{2,4}\d?$/u.test(text) || SPECIES.test(text)) return true;
  if (/^[234]-?D$/.test(text)) return true;
  return /\p{Lu}/u.test(text) && !/[=<>%.]|^\d+\p{L}?$/u.test(text);
}

/** Letters and digits alone; the pattern for plain text is made and read more quickly. */
function lettersOf(short: string): string {
  if (isPlain(short)) return short;
  return /^[\x20-\x7E]*$/.test(short) ? short.replace(/[^a-z0-9]/gi, "") : short.replace(/[^\p{L}\p{N}]/gu, "");
}

/** Has letters and digits of ASCII only. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= ASCII || !isWordAt(text, at)) return false;
  return true;
}

/** Small words that have no letter in an abbreviation. */
const SKIPPED: ReadonlySet<string> = new Set("of the and in for to with on by or a an from at de la".split(" "));

/**
 * Start in `before` of the words whose initials are the letters of `short`, the small words aside; -1 when they are
 * not. A plural's s counts for nothing.
 */
function findByInitials(short: string, before: string): number {
  const letters = lettersOf(short).toLowerCase();
  let letter = letters.length - 1;
  let end = before.length;
  while (letter >= 0) {
    while (end > 0 && !isWordAt(before, end - 1)) end--;
    let start = end;
    while (start > 0 && isWordAt(before, start - 1)) start--;
    if (start === end) return -1;
    if (lowerAt(before, start) === letters.charCodeAt(letter)) {
      if (letter === 0) return start;
      letter--;
    } else if (end - start > LONGEST_SKIPPED || !SKIPPED.has(before.slice(start, end).toLowerCase())) return -1;
    end = start;
  }
  return -1;
}

const LONGEST_SKIPPED = 4;

/** The most words that a long form of `short` may have. */
export function longestFor(short: string): number {
  const letters = lettersOf(short).length;
  return Math.min(letters + 5, letters * 2);
}

const DIMENSIONS: Readonly<Record<string, string>> = { "2": "two", "3": "three", "4": "four" };

/** "two-dimensional (2D)": the number in words. */
function findDimension(short: string, before: string): number {
  const number = /^([234])-?D$/.exec(short)?.[1];
  const long = number === undefined ? undefined : new RegExp(`${DIMENSIONS[number] ?? ""}[- ]dimensional$`, "i");
  return long?.exec(before)?.index ?? -1;
}

/** "Streptococcus pyogenes (S. pyogenes)". */
function findSpecies(short: string, before: string): number {
  const at = before.length - short.length + 2;
  const genus = before.lastIndexOf(" ", at - 2) + 1;
  const same = before.slice(at).toLowerCase() === short.slice(2).toLowerCase();
  return same && before[genus] === short[0] && at - genus > 3 ? genus : -1;
}

/** "Myotonic dystrophy (DM)": the initials of two words the other way round, as Latin has them. */
function findReversed(short: string, before: string): number {
  if (short.length !== 2 || !/^\p{Lu}{2}$/u.test(short) || !/(?:^|\s)\p{L}\p{Ll}{3,} \p{Ll}{4,}$/u.test(before))
    return -1;
  const second = before.lastIndexOf(" ") + 1;
  const first = before.lastIndexOf(" ", second - 2) + 1;
  return `${before[second] ?? ""}${before[first] ?? ""}`.toUpperCase() === short ? first : -1;
}

/** "cyclooctadiene (cod)": the letters of one long word, in small letters. */
function findInWord(short: string, before: string): number {
  const start = before.lastIndexOf(" ") + 1;
  if (before.length - start < LONG_WORD || before[start]?.toLowerCase() !== short[0]) return -1;
  return findByLetters(short, before.slice(start)) === 0 ? start : -1;
}

const LONG_WORD = 12;

/** Start in `before` of the long form of `short`, where `before` ends just before the bracket; -1 when there is none. */
export function findLongForm(short: string, before: string): number {
  if (SPECIES.test(short)) return findSpecies(short, before);
  const singular = /\p{Lu}s$/u.test(short) ? short.slice(0, -1) : short;
  // A last digit may number what the letters spell: "cell division control (cdc2)".
  const spelled = /^\p{Ll}{3}\d$/u.test(short) ? short.slice(0, -1) : singular;
  let start = findByInitials(spelled, before);
  if (start < 0) start = findDimension(short, before);
  // Small letters abbreviate only as initials or within a long word: any words have the letters of "in".
  if (start < 0) start = /\p{Lu}/u.test(short) ? findByLetters(singular, before) : findInWord(short, before);
  if (start < 0) start = findReversed(short, before);
  return start < 0 ? -1 : wholeWord(before, start, short);
}

/** The start of what is written together with the word: "4,4'-di-isothiocyano", "non-inactivating". */
function wholeWord(before: string, start: number, short: string): number {
  let at = start;
  while (at > 0 && !mayPrecedeWord(before, at - 1)) at--;
  // "non-high-density lipoprotein (HDL)": what it is not has no part in the name.
  return before.startsWith("non-", at) && at + 4 <= start && !short.includes("N") ? at + 4 : at;
}

/** A blank, an opening bracket or quotation mark, or a slash. */
function mayPrecedeWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit >= ASCII) return /[\s“]/.test(text.charAt(at));
  return unit <= 0x20 ? /\s/.test(text.charAt(at)) : unit === 0x28 || unit === 0x5b || unit === 0x22 || unit === 0x2f;
}

function findByLetters(short: string, before: string): number {
  let long = before.length - 1;
  for (let at = short.length - 1; at >= 0; at--) {
    if (!isWordAt(short, at)) continue;
    const letter = lowerAt(short, at);
    while (long >= 0 && (lowerAt(before, long) !== letter || (at === 0 && isWordAt(before, long - 1)))) long--;
    if (long < 0) return -1;
    if (at > 0) long--;
  }
  return long;
}

function isSpaceAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x20 || unit === 0x0a || unit === 0xa0 || unit === 0x09 || unit === 0x0d;
}

/** The last bracket that closes before a blank and is no part of a word, as that of "N-(1-naphthyl) ethylene" is. */
function closingBefore(text: string): number {
  const close = text.lastIndexOf(") ");
  if (close < 0) return -1;
  const open = text.lastIndexOf("(", close);
  return open > 0 && text[open - 1] === "-" ? -1 : close;
}

/** What is left of `before` when only so many words at its end may count, from its last sentence. */
export function windowBefore(before: string, words: number): { readonly text: string; readonly offset: number } {
  let at = before.length;
  let count = 0;
  while (at > 0 && count < words) {
    while (at > 0 && isSpaceAt(before, at - 1)) at--;
    while (at > 0 && !isSpaceAt(before, at - 1)) at--;
    count++;
  }
  const text = before.slice(at);
  const sentence = Math.max(lastStop(text), closingBefore(text));
  return sentence < 0 ? { text, offset: at } : { text: text.slice(sentence + 2), offset: at + sentence + 2 };
}

/** Where the last stop stands before a blank, -1 for none: one walk for all of them. */
function lastStop(text: string): number {
  for (let blank = text.lastIndexOf(" "); blank > 0; blank = text.lastIndexOf(" ", blank - 1)) {
    const unit = text.charCodeAt(blank - 1);
    if (unit === 0x2e || unit === 0x3b || unit === 0x3f || unit === 0x3a) return blank - 1;
  }
  return -1;
}
