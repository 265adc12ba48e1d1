import { CAPITAL, characterOf, CLASS_MASK, EXPANDING, GREEK, LETTER } from "./characters";
import type { Name, NameKind } from "./entity";
import { readTokens } from "./fold";

/** How the letters of a text must be written to be a certain name. */
export type CasePolicy = typeof ANY_CASE | typeof CAPITALIZED | typeof ALL_CAPITALS | typeof AS_WRITTEN;

/** Any case counts. */
export const ANY_CASE = 0;
/** The first letter is a capital: a brand that is an ordinary word. */
export const CAPITALIZED = 1;
/** Every letter is a capital: HSA, CAT, EC. */
export const ALL_CAPITALS = 2;
/** Every letter as in the name: mAb. In the name table also: the names of one folding differ in this, ask each. */
export const AS_WRITTEN = 3;

/** Nonproprietary and native names are the same name in every case. */
const CASELESS: readonly NameKind[] = ["inn", "usan", "ban", "jan", "native"];

/** Up to so many letters, initials may be an ordinary word in lower case. */
const SHORT = 6;
/** A code with digits this long ("CT053") is no ordinary word in any case. */
const LONG_CODE = 5;
const SHORT_BRAND = 4;

export function casePolicy(name: Name): CasePolicy {
  if (CASELESS.includes(name.kind)) return ANY_CASE;
  const shape = caseShape(name.text);
  if (name.kind === "brand") {
    const word = name.ambiguous === true || shape.length <= SHORT_BRAND;
    return word && shape.startsWith("A") ? CAPITALIZED : ANY_CASE;
  }
  if (shape.length > SHORT || !shape.includes("A")) return ANY_CASE;
  const digits = name.text.length - name.text.replace(/\d/g, "").length;
  if (digits > 0 && digits + shape.length >= LONG_CODE) return ANY_CASE;
  if (!shape.includes("a")) return ALL_CAPITALS;
  return name.kind === "abbreviation" && shape.lastIndexOf("A") > 0 ? AS_WRITTEN : ANY_CASE;
}

/** True when `units[start, end)`, which folds like `name`, is written as `policy` asks. */
export function acceptsCase(policy: number, name: string, surface: string): boolean {
  if (policy === ANY_CASE) return true;
  const shape = caseShape(surface);
  if (policy === CAPITALIZED) return shape.startsWith("A");
  return policy === ALL_CAPITALS ? !shape.includes("a") : shape === caseShape(name);
}

/** "A" for each capital, "a" for each other letter of its words: those of "(TM)" are none. */
function caseShape(text: string): string {
  const { tokens, units, count } = readTokens(text);
  let shape = "";
  for (let token = 0; token < count; token++) {
    const end = tokens.ends[token] ?? 0;
    for (let offset = tokens.starts[token] ?? 0; offset < end; offset++) {
      const packed = characterOf(units[offset] ?? 0);
      const kind = packed & CLASS_MASK;
      if (kind === LETTER || kind === EXPANDING || kind === GREEK) shape += (packed & CAPITAL) === 0 ? "a" : "A";
    }
  }
  return shape;
}
