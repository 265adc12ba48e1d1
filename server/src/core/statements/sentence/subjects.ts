import { isDrugNoun } from "./attributes";
import { isEntity } from "./groups";
import type { EntityKind } from "./groups";
import type { Item } from "./items";
import { AGENCY_NOUNS, BE, DRUG_NOUNS, HAVE, MODALS, NEGATIONS, PRONOUNS, isAdverb } from "./lexicon";
import { isSeveral } from "./severalDrugs";
import { actorBefore, isTime } from "./wordBefore";

/** What stands as subject before a trigger. */
export type Subject =
  | { readonly kind: EntityKind | "submission" | "place"; readonly at: number }
  | { readonly kind: "agency" | "drug-noun" | "pronoun" | "elided" | "other"; readonly at: number };

/** Reads leftwards over auxiliaries, adverbs and brackets to what the verb at `at` says something of. */
export function subjectOf(items: readonly Item[], at: number, from: number): Subject {
  let finite = false;
  for (let i = actorBefore(items, at) ?? at - 1; i >= from; i--) {
    const item = items[i];
    if (item === undefined) break;
    if (FINITE.test(item.lower)) finite = true;
    if (isSeveral(items, i) || isCounted(items, i)) return { kind: "drug-noun", at: i };
    if (item.depth > 0 || item.lower === ")" || item.lower === "(" || isVerbal(item.lower) || isMark(item.lower))
      continue;
    if (isSchemeWord(items, i)) continue;
    if (/^(?:decision|decided)$/.test(item.lower) && items[i + 1]?.lower === "to") {
      // "the FDA's decision to approve"
      while (/^(?:['’]s?|s)$/.test(items[i - 1]?.lower ?? "")) i--;
      continue;
    }
    if (item.lower === "," && finite && !isCoordinated(items, i)) {
      // "X, which received D, was approved": the subject stands before the inserted clause, or the verb is in it.
      const opening = openingOfInsertion(items, i);
      if (opening !== undefined && opening < from) return { kind: "elided", at: i };
      // "its cocktail, X, has been granted": the comma closes an apposition to the subject.
      i = opening ?? i;
      continue;
    }
    if (isEntity(item) || item.kind === "submission" || item.kind === "place") return { kind: item.kind, at: i };
    const antecedent = RELATIVE.test(item.lower) ? antecedentOf(items, i) : undefined;
    if (antecedent !== undefined)
      return antecedent < from ? { kind: "elided", at: i } : { kind: "drug", at: antecedent };
    const authority =
      RELATIVE.test(item.lower) || item.lower === "who" ? antecedentOf(items, i, "regulator") : undefined;
    if (authority !== undefined) return { kind: "regulator", at: authority };
    if (isTime(items, i)) continue;
    if (item.lower === "and" || item.lower === "," || item.lower === "or") return { kind: "elided", at: i };
    if (AGENCY_NOUNS.has(item.lower)) return { kind: "agency", at: i };
    if (DRUG_NOUNS.has(item.lower))
      return items[i - 1]?.kind === "drug" ? { kind: "drug", at: i - 1 } : { kind: "drug-noun", at: i };
    if (PRONOUNS.has(item.lower)) return { kind: "pronoun", at: i };
    return { kind: "other", at: i };
  }
  return { kind: "elided", at: from };
}

/** "Both therapies", "all three drugs", "both formulations". */
function isCounted(items: readonly Item[], noun: number): boolean {
  const lower = items[noun]?.lower ?? "";
  if (!lower.endsWith("s") || !isDrugNoun(lower)) return false;
  return [1, 2, 3].some((distance) => isSeveral(items, noun - distance)) || items[noun - 1]?.lower === "both";
}

const RELATIVE = /^(?:which|that)$/;

/** The drug or authority right before a relative clause: "compared with X, which was approved". */
export function antecedentOf(items: readonly Item[], pronoun: number, kind: EntityKind = "drug"): number | undefined {
  let i = pronoun - 1;
  while (
    i > 0 &&
    (/^[,()]$/.test(items[i]?.lower ?? "") || isMark(items[i]?.lower ?? "") || (items[i]?.depth ?? 0) > 0)
  )
    i--;
  return items[i]?.kind === kind ? i : undefined;
}

/** The comma before a relative clause or participle that the comma at `closing` ends. */
function openingOfInsertion(items: readonly Item[], closing: number): number | undefined {
  for (let i = closing - 2; i > 0; i--) {
    if (items[i]?.lower === ";") return undefined;
    if (items[i]?.lower === "," && INSERTED.test(items[i + 1]?.lower ?? "")) return i;
  }
  return undefined;
}

const INSERTED = /^(?:which|who|whose|granted|awarded|designated|approved|authori[sz]ed|licensed|developed|given)$/;

const FINITE = /^(?:is|are|was|were|has|have|had)$/;

function isCoordinated(items: readonly Item[], comma: number): boolean {
  return /^(?:and|or|but)$/.test(items[comma + 1]?.lower ?? "");
}

function isVerbal(lower: string): boolean {
  return (
    BE.has(lower) || HAVE.has(lower) || MODALS.has(lower) || isAdverb(lower) || NEGATIONS.has(lower) || lower === "to"
  );
}

/** "Regenerative Medicine Advanced Therapy (RMAT) designation granted": the word belongs to the scheme before the bracket. */
function isSchemeWord(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  return (
    /^(?:designations?|status|use)$/.test(items[at]?.lower ?? "") &&
    (before?.lower === ")" || before?.kind === "designation")
  );
}

function isMark(lower: string): boolean {
  return lower === "®" || lower === "™" || lower === "”" || lower === "“" || lower === '"' || lower.startsWith("eu/");
}
