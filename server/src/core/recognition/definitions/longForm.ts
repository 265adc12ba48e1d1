/**
 * Finds what an abbreviation abbreviates, after Schwartz and Hearst (2003), "A simple algorithm for identifying
 * abbreviation definitions in biomedical text": the letters of the short form, from the last to the first, in the
 * words before it; the first letter at the start of a word.
 */

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

function isWord(character: string | undefined): boolean {
  return character !== undefined && WORD_CHARACTER.test(character);
}

/** Two to ten characters in one or two words, with a capital, beginning with a letter or digit. */
export function canBeShort(text: string): boolean {
  if (text.length < 2 || text.length > 14 || !isWord(text[0])) return false;
  if (text.split(/\s+/).length > 2) return false;
  return /\p{Lu}/u.test(text) && !/[=<>%.]|^\d+\p{L}?$/u.test(text);
}

/** Small words that have no letter in an abbreviation. */
const SKIPPED = /^(?:of|the|and|in|for|to|with|on|by|or|a|an|from|at|de|la)$/i;

/**
 * Start in `before` of the words whose initials are the letters of `short`, the small words aside; -1 when they are
 * not. A plural's s counts for nothing.
 */
function findByInitials(short: string, before: string): number {
  const letters = short
    .replace(/(?<=\p{Lu})s$/u, "")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
  const words = Array.from(before.matchAll(/[\p{L}\p{N}]+/gu), ([text], i) => ({ text, i }));
  const starts = Array.from(before.matchAll(/[\p{L}\p{N}]+/gu), ({ index }) => index);
  let at = letters.length - 1;
  for (let word = words.length - 1; word >= 0 && at >= 0; word--) {
    const text = words[word]?.text ?? "";
    if (text[0]?.toLowerCase() === letters[at]) {
      if (at === 0) return starts[word] ?? -1;
      at--;
    } else if (!SKIPPED.test(text)) return -1;
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
  const initials = findByInitials(short, before);
  const start = initials >= 0 ? initials : findByLetters(short.replace(/(?<=\p{Lu})s$/u, ""), before);
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

/** What is left of `before` when only so many words at its end may count, from its last sentence. */
export function windowBefore(before: string, words: number): { readonly text: string; readonly offset: number } {
  let at = before.length;
  let count = 0;
  while (at > 0 && count < words) {
    while (at > 0 && /\s/.test(before[at - 1] ?? "")) at--;
    while (at > 0 && !/\s/.test(before[at - 1] ?? "")) at--;
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
