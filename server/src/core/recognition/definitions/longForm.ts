/**
 * Finds what an abbreviation abbreviates, after Schwartz and Hearst (2003), "A simple algorithm for identifying
 * abbreviation definitions in biomedical text": the letters of the short form, from the last to the first, in the
 * words before it; the first letter at the start of a word.
 */

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

function isWord(character: string | undefined): boolean {
  if (character === undefined) return false;
  if ((character >= "a" && character <= "z") || (character >= "A" && character <= "Z")) return true;
  return character >= "0" && (character <= "9" || (character > "\u007f" && WORD_CHARACTER.test(character)));
}

/** Two to ten characters in one or two words, with a capital, beginning with a letter or digit. */
export function canBeShort(text: string): boolean {
  if (text.length < 2 || text.length > 14 || !isWord(text[0])) return false;
  const space = text.indexOf(" ");
  if (space >= 0 && text.includes(" ", space + 1)) return false;
  if (/^\p{Ll}{2,4}$/u.test(text)) return true;
  return /\p{Lu}/u.test(text) && !/[=<>%.]|^\d+\p{L}?$/u.test(text);
}

/** Small words that have no letter in an abbreviation. */
const SKIPPED: ReadonlySet<string> = new Set("of the and in for to with on by or a an from at de la".split(" "));

/**
 * Start in `before` of the words whose initials are the letters of `short`, the small words aside; -1 when they are
 * not. A plural's s counts for nothing.
 */
function findByInitials(short: string, before: string): number {
  const letters = short.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  let letter = letters.length - 1;
  let end = before.length;
  while (letter >= 0) {
    while (end > 0 && !isWord(before[end - 1])) end--;
    let start = end;
    while (start > 0 && isWord(before[start - 1])) start--;
    if (start === end) return -1;
    if (before[start]?.toLowerCase() === letters[letter]) {
      if (letter === 0) return start;
      letter--;
    } else if (!SKIPPED.has(before.slice(start, end).toLowerCase())) return -1;
    end = start;
  }
  return -1;
}

/** The most words that a long form of `short` may have. */
export function longestFor(short: string): number {
  const letters = short.replace(/[^\p{L}\p{N}]/gu, "").length;
  return Math.min(letters + 5, letters * 2);
}

/** Start in `before` of the long form of `short`, where `before` ends just before the bracket; -1 when there is none. */
export function findLongForm(short: string, before: string): number {
  const singular = /\p{Lu}s$/u.test(short) ? short.slice(0, -1) : short;
  const initials = findByInitials(singular, before);
  // Small letters abbreviate only as initials: any word has the letters of "in".
  const start = initials >= 0 || !/\p{Lu}/u.test(short) ? initials : findByLetters(singular, before);
  return start < 0 ? -1 : wholeWord(before, start);
}

/** The start of what is written together with the word: "4,4'-di-isothiocyano", "non-inactivating". */
function wholeWord(before: string, start: number): number {
  let at = start;
  while (at > 0 && /[^\s(["“/]/.test(before[at - 1] ?? " ")) at--;
  return at;
}

function findByLetters(short: string, before: string): number {
  let long = before.length - 1;
  for (let at = short.length - 1; at >= 0; at--) {
    const character = short[at]?.toLowerCase();
    if (!isWord(character)) continue;
    while (long >= 0 && (before[long]?.toLowerCase() !== character || (at === 0 && isWord(before[long - 1])))) long--;
    if (long < 0) return -1;
    if (at > 0) long--;
  }
  return long;
}

function isSpace(character: string | undefined): boolean {
  return character === " " || character === "\n" || character === "\u00a0" || character === "\t" || character === "\r";
}

/** What is left of `before` when only so many words at its end may count, from its last sentence. */
export function windowBefore(before: string, words: number): { readonly text: string; readonly offset: number } {
  let at = before.length;
  let count = 0;
  while (at > 0 && count < words) {
    while (at > 0 && isSpace(before[at - 1])) at--;
    while (at > 0 && !isSpace(before[at - 1])) at--;
    count++;
  }
  const text = before.slice(at);
  const sentence = Math.max(
    text.lastIndexOf(". "),
    text.lastIndexOf("; "),
    text.lastIndexOf("? "),
    text.lastIndexOf(": "),
    text.lastIndexOf(") "),
  );
  return sentence < 0 ? { text, offset: at } : { text: text.slice(sentence + 2), offset: at + sentence + 2 };
}
