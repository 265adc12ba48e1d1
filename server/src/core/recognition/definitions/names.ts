import { codePrior } from "../drugs/codeShapes";

/** One word, or two joined by a hyphen, that is written as a name: capitals, digits, or the clipped form of an INN. */
export function isNameLike(text: string): boolean {
  if (text.length < 3 || text.length > 40) return false;
  if (codePrior(text) !== undefined) return true;
  return (
    /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+){0,3}$/u.test(text) &&
    (/\p{Lu}/u.test(text) || /^\p{Ll}{3,}-\p{Ll}{2,4}$/u.test(text))
  );
}

/** Written so that hardly an ordinary word is: all capitals, a capital inside, a digit. */
export function isDistinct(text: string): boolean {
  return /^[\p{Lu}\p{N}-]{4,}$/u.test(text) || /\p{Ll}\p{Lu}/u.test(text) || codePrior(text) !== undefined;
}

/** "zevor-cel" for zevorcabtagene autoleucel: the same beginning. */
export function clips(short: string, long: string): boolean {
  const beginning = short.toLowerCase().split("-")[0] ?? "";
  return beginning.length >= 3 && long.toLowerCase().startsWith(beginning);
}

/** In units: capitals beyond the basic plane have two. */
const LONGEST_INITIALS = 13;

/** Capitals only, with a plural's s at most. */
export function isInitials(text: string): boolean {
  return text.length <= LONGEST_INITIALS && /^\p{Lu}{2,6}s?$/u.test(text);
}
