import type { NameKind } from "../core/knowledge/entity";
import type { SearchHit } from "../core/knowledge/knowledge";

// A list that comes up while somebody writes takes their Enter for its own: so names come up only where the letters
// tell them from the words of ordinary prose.

/** Letters before a name comes up, by how the word is written; a capital or a digit is a first sign of a name. */
const MINIMUM = { lowerCase: 5, capitalized: 4, capitals: 2, withDigits: 2 } as const;
/** The same for names that the text or its workspace uses. */
const MINIMUM_USED = { lowerCase: 4, capitalized: 3, capitals: 2, withDigits: 2 } as const;
/** Letters of a word in which some were left out, and of its beginning, which was not touched: "keytrda". */
export const SLIP = { least: 6, same: 4 } as const;
/** Kinds of several words that people write out; others are how a register files a substance. */
const WRITTEN: ReadonlySet<NameKind> = new Set(["inn", "usan", "ban", "jan", "brand"]);
/** No one writes longer ones. */
const LONGEST = 60;

/** Whether any name comes up for the begun `word`. */
export function mayComeUp(word: string): boolean {
  return word.length >= MINIMUM_USED[caseOf(word)];
}

/** Whether a name that search has found for the begun `word` comes up by itself. `isUsed`: the text or its workspace has it. */
export function comesUp(word: string, { name, type }: SearchHit, isUsed: boolean): boolean {
  const { text, kind } = name;
  const letters = caseOf(word);
  if (type === "company" || text.length > LONGEST || !(begins(text, word) || isSlip(word, text))) return false;
  if (word.length < (isUsed ? MINIMUM_USED : MINIMUM)[letters]) return false;
  if (!isUsed && text.includes(" ") && (type !== "drug" || !WRITTEN.has(kind))) return false;
  // Who writes in small letters means an INN, who writes in capitals a code or initials, or a brand as press releases do.
  if (letters === "lowerCase") return isUsed || text[0] === text[0]?.toLowerCase();
  return letters !== "capitals" || text.startsWith(word) || (isUsed && isBrandInCapitals(word, name));
}

/** "KEYT" of Keytruda; two letters in capitals are initials. */
export function isBrandInCapitals(word: string, { kind, text }: SearchHit["name"]): boolean {
  return kind === "brand" && word.length > 2 && word === word.toUpperCase() && !text.startsWith(word);
}

function caseOf(word: string): keyof typeof MINIMUM {
  if (/\d/.test(word)) return "withDigits";
  if (word === word.toUpperCase()) return "capitals";
  return word === word.toLowerCase() ? "lowerCase" : "capitalized";
}

function begins(text: string, word: string): boolean {
  return text.toLowerCase().startsWith(word.toLowerCase());
}

/** Letters left out, and none wrong: an editor shows no others. */
function isSlip(word: string, text: string): boolean {
  if (word.length < SLIP.least || text.includes(" ") || !begins(text, word.slice(0, SLIP.same))) return false;
  const name = text.toLowerCase();
  let at = 0;
  for (const letter of word.toLowerCase()) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
