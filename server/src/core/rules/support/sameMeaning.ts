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
  return stem(a) === stem(b) || isInitialsOf(a, right) || isInitialsOf(b, left);
}

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

/** Whether each capital of the short form begins a word of the long one: else what stands before the bracket was misread. */
export function isSpelledOut(short: string, long: string): boolean {
  const initials = (long.normalize("NFKD").match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.charAt(0).toLowerCase());
  let at = 0;
  for (const letter of short
    .replace(/s$/, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]/gu) ?? []) {
    const next = initials.indexOf(letter, at);
    if (next < 0) return false;
    at = next + 1;
  }
  return true;
}
