import type { Name, NameKind } from "./entity";
import { tokenize } from "./fold";

/** Any case counts. */
export const ANY_CASE = 0;
/** The first letter must be upper case, or every letter as in the name: a brand that is an ordinary word. */
export const CAPITALIZED = 1;
/** Every letter as in the name: HSA, CAT, EC. */
export const SAME_CASE = 2;

export type CasePolicy = typeof ANY_CASE | typeof CAPITALIZED | typeof SAME_CASE;

/** Nonproprietary and native names are the same name in every case. */
const CASELESS: readonly NameKind[] = ["inn", "usan", "ban", "jan", "native"];

/** Up to so many letters, initials may be an ordinary word in lower case. */
const SHORT = 6;
/** A code with digits this long ("CT053") is no ordinary word in any case. */
const LONG_CODE = 5;
const SHORT_BRAND = 4;

/** How the letters of a text must compare with those of the name to be that name. */
export function casePolicy(name: Name): CasePolicy {
  if (CASELESS.includes(name.kind)) return ANY_CASE;
  const letters = Array.from(name.text).filter((character) => /\p{L}/u.test(character));
  if (name.kind === "brand") {
    return name.ambiguous === true || letters.length <= SHORT_BRAND ? CAPITALIZED : ANY_CASE;
  }
  const digits = Array.from(name.text).filter((character) => /\p{Nd}/u.test(character)).length;
  if (digits > 0 && digits + letters.length >= LONG_CODE) return ANY_CASE;
  const capitals = letters.filter(isCapital).length;
  const initials = capitals === letters.length || (name.kind === "abbreviation" && capitals > 1);
  return initials && capitals > 0 && letters.length <= SHORT ? SAME_CASE : ANY_CASE;
}

/** True when `surface`, which folds like `name`, is written as `policy` asks. */
export function acceptsCase(policy: CasePolicy, name: string, surface: string): boolean {
  if (policy === ANY_CASE) return true;
  const shape = caseShape(surface);
  return (policy === CAPITALIZED && shape.startsWith("A")) || shape === caseShape(name);
}

/** "A" for each capital, "a" for each other letter. */
function caseShape(text: string): string {
  let shape = "";
  for (const token of tokenize(text, "joined")) {
    for (const character of text.slice(token.start, token.end)) {
      if (/\p{L}/u.test(character)) shape += isCapital(character) ? "A" : "a";
    }
  }
  return shape;
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}
