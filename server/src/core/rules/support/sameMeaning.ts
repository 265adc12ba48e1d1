import { damerau } from "../../knowledge/editDistance";

/** Words that say nothing of what an abbreviation means. */
const EMPTY: ReadonlySet<string> = new Set("a an and at by for from in of on or the to type with".split(" "));
/** So many letters tell a word from others, whatever its ending: "behavioural" and "behavior", "monitor" and "monitoring". */
const TELLING = 5;
/** Two long forms that share this part of their words are one meaning in other words. */
const SHARED = 0.5;

/** Whether two long forms of one abbreviation mean the same: case, hyphens, spelling, endings and a word more aside. */
export function sameMeaning(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const shared = left.filter((word) => right.some((other) => isSameWord(word, other, left, right))).length;
  const all = left.length + right.length - shared;
  return (
    shared === Math.min(left.length, right.length) ||
    shared / all >= SHARED ||
    a.replace(/\W/g, "") === b.replace(/\W/g, "")
  );
}

function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/['’]s\b/g, "");
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !EMPTY.has(word));
}

function isSameWord(a: string, b: string, left: readonly string[], right: readonly string[]): boolean {
  return stem(a) === stem(b) || isMisspelled(a, b) || isInitialsOf(a, right) || isInitialsOf(b, left);
}

/** Long words that differ by one letter: "planing" and "planning". */
function isMisspelled(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= LONG_WORD && damerau(a, b, 1) <= 1;
}

const LONG_WORD = 6;

/** The word without its ending and without the letters in which American and British spelling differ. */
function stem(word: string): string {
  return word
    .replace(/ae|oe/g, "e")
    .replace(/ou(?=r)/g, "o")
    .slice(0, TELLING)
    .replace(/s$/, "");
}

/** "MS" in one form is "multiple sclerosis" in the other. */
function isInitialsOf(word: string, words: readonly string[]): boolean {
  if (word.length < 2 || word.length > 5) return false;
  return words
    .map((other) => other.charAt(0))
    .join("")
    .includes(word);
}

/** Words that begin a remark or a list, and no name. */
const NO_NAME: ReadonlySet<string> = new Set(
  "according assessed based both defined determined either including measured minus per plus see using versus vs".split(
    " ",
  ),
);
/** Latin: what stands before such a bracket does not spell it. */
const LATIN: ReadonlySet<string> = new Set(["PO", "QD", "BID", "TID", "QID", "PRN"]);

/**
 * Whether the long form's words spell the short one, beginning with the first, and few say nothing to it: else what
 * stands before the bracket was misread.
 */
export function isSpelledOut(short: string, long: string): boolean {
  const letters =
    short
      .replace(/s$/, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]/gu) ?? [];
  const words = (
    long
      .normalize("NFKD")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map(wordOf);
  const first = words.findIndex(({ isEmpty }) => !isEmpty);
  const { word = "", initial } = words[first] ?? {};
  if (LATIN.has(short) || NO_NAME.has(word) || initial !== letters[0]) return false;
  let at = first;
  let passed = 0;
  for (const letter of letters) {
    while (at < words.length && words[at]?.initial !== letter) passed += words[at++]?.isEmpty ? 0 : 1;
    if (at++ >= words.length) return false;
  }
  return passed <= Math.max(1, letters.length - 2);
}

interface Word {
  readonly word: string;
  readonly initial: string;
  /** It need not have a letter in the abbreviation. */
  readonly isEmpty: boolean;
}

function wordOf(word: string): Word {
  return { word, initial: word.charAt(0), isEmpty: EMPTY.has(word) || /^\d+$/.test(word) };
}
