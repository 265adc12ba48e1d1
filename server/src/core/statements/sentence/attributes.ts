import { isEntity } from "./groups";
import type { Item } from "./items";
import { AGENCY_NOUNS, BE, DRUG_NOUNS, HAVE, isAdverb } from "./lexicon";
import { isTime, previousWord } from "./wordBefore";

/** "an expanded indication", "the accepted standard": an attribute. */
export function isParticipleOfNoun(items: readonly Item[], at: number): boolean {
  const isParticiple = /ed$/.test(items[at]?.lower ?? "") && items[at + 1]?.kind === "word";
  return (
    isParticiple &&
    /^(?:an?|the|its|their|our|this)$/.test(items[at - 1]?.lower ?? "") &&
    !AFTER_PARTICIPLE.test(items[at + 1]?.lower ?? "")
  );
}

const AFTER_PARTICIPLE =
  /^(?:by|in|for|to|under|as|on|at|the|[a,.;:(—–]|an|its|their|our|and|or|via|through|with|based|this|that|use|today|earlier|last|both|four|two|three|five|several|only)$/;

/** "approved therapies", "the only approved treatment": an attribute states nothing of a drug by itself. */
export function isAttribute(items: readonly Item[], at: number): boolean {
  const lower = items[at]?.lower ?? "";
  if (!lower.endsWith("ed") || lower === "signed") return false;
  const by = items[at - 2]?.kind;
  if (items[at - 1]?.lower === "-" && (by === "regulator" || by === "place")) return false;
  const next = items[at + 1];
  if (next === undefined || isEntity(next) || next.kind !== "word") return false;
  if (AFTER_PARTICIPLE.test(next.lower) || isAdverb(next.lower)) return false;
  // "both of which are approved drugs"
  if (isDrugNoun(next.lower)) return !isActor(items, at);
  const before = previousWord(items, at);
  return !BE.has(before) && !HAVE.has(before) && !isActor(items, at);
}

/** "drug", "therapies": a noun that may stand for a medicine. */
export function isDrugNoun(lower: string): boolean {
  return DRUG_NOUNS.has(lower) || DRUG_NOUNS.has(lower.replace(/ies$/, "y").replace(/s$/, ""));
}

/** "the FDA (…) approved Sponsor's X", "the agency approved Sponsor's X". */
function isActor(items: readonly Item[], at: number): boolean {
  let i = at - 1;
  while (i > 0 && ((items[i]?.depth ?? 0) > 0 || /^[()]$/.test(items[i]?.lower ?? "") || isTime(items, i))) i--;
  const actor = items[i];
  return actor?.kind === "regulator" || actor?.kind === "place" || AGENCY_NOUNS.has(actor?.lower ?? "");
}

const ATTRIBUTED =
  /^(?:process|pathway|application|applications|standards|criteria|decision|decisions|rate|rates|studies|requirements|documents|package|timeline|timelines|prospects|status|action|letter)$/;

export function isAttributive(next: Item | undefined): boolean {
  return next?.kind === "submission" || (next !== undefined && ATTRIBUTED.test(next.lower));
}
