import { isDrugNoun } from "./attributes";
import type { Item } from "./items";
import { BE, HAVE } from "./lexicon";

const COUNTS: ReadonlyMap<string, number> = new Map([
  ["both", 2],
  ["two", 2],
  ["three", 3],
  ["four", 4],
]);

/**
 * How many drugs of the sentences before a word means that stands before the verb at `at` or right behind it: "Both
 * therapies", "all three drugs", "Both were".
 */
export function severalMeant(items: readonly Item[], at: number): number | undefined {
  const near = items.slice(0, at + OBJECT);
  if (near.some(({ kind }) => kind === "drug")) return undefined;
  const word = near.findIndex((_, i) => isSeveral(items, i));
  return word < 0 ? undefined : COUNTS.get(items[word]?.lower ?? "");
}

/** How far behind the verb its object's count stands. */
const OBJECT = 4;

/** Whether the word counts drugs that were named before: "two drugs" alone are new ones, "the two drugs" are not. */
export function isSeveral(items: readonly Item[], word: number): boolean {
  const lower = items[word]?.lower ?? "";
  if (!COUNTS.has(lower)) return false;
  if (lower !== "both" && !/^(?:the|these|all)$/.test(items[word - 1]?.lower ?? "")) return false;
  const next = items
    .slice(word + 1, word + 4)
    .find((item) => !/^(?:of|the|these|them|new|investigational)$/.test(item.lower));
  const verb = next?.lower ?? "";
  return isPluralDrug(verb) || (lower !== "two" && (BE.has(verb) || HAVE.has(verb)));
}

/** Forms of one medicine are no several. */
function isPluralDrug(lower: string): boolean {
  return lower.endsWith("s") && isDrugNoun(lower) && !/^(?:formulations|tablets|injections|indications)$/.test(lower);
}
