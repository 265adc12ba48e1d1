import type { Item } from "./items";
import { BE, isAdverb } from "./lexicon";

/** The word before, adverbs, "not" and an authority as in "was FDA approved" skipped; empty where something else stands there. */
export function previousWord(items: readonly Item[], at: number): string {
  for (let i = actorBefore(items, at) ?? at - 1; i >= 0; i--) {
    const lower = items[i]?.lower ?? "";
    if (lower !== "" && (isAdverb(lower) || lower === "not" || lower === "yet")) continue;
    return lower;
  }
  return "";
}

/** Where the authority of "FDA-approved", "FDA approved" stands. */
export function actorAt(items: readonly Item[], at: number): number {
  return items[at - 1]?.lower === "-" ? at - 2 : at - 1;
}

/** Where the words before "FDA approved", "FDA-approved" end, if they end in a form of "to be". */
export function actorBefore(items: readonly Item[], at: number): number | undefined {
  const actor = actorAt(items, at);
  if (items[actor]?.kind !== "regulator") return undefined;
  let before = actor - 1;
  while (before > 0 && (isAdverb(items[before]?.lower ?? "") || items[before]?.lower === "not")) before--;
  return BE.has(items[before]?.lower ?? "") ? before : undefined;
}

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** A word of when something was, between a subject and its verb: "The FDA on Friday approved X", "late Friday". */
export function isTime(items: readonly Item[], at: number): boolean {
  const isDay = (item: Item | undefined): boolean => item?.kind === "date" || WEEKDAY.test(item?.lower ?? "");
  return isDay(items[at]) || (/^(?:in|on|since|late|early)$/.test(items[at]?.lower ?? "") && isDay(items[at + 1]));
}
