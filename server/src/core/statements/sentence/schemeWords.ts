import type { Item } from "./items";
import { isApprovalScheme } from "./lexicon";
import { actorAt } from "./wordBefore";

/** "the first and only FDA-approved therapy for D": an attribute that says of a drug that it is approved. */
export function isFirstApproved(items: readonly Item[], at: number): boolean {
  const actor = actorAt(items, at);
  if (items[at]?.lower !== "approved" || items[actor]?.kind !== "regulator") return false;
  const lead = items.slice(Math.max(0, actor - 4), actor);
  return (
    lead.some(({ lower }) => /^(?:first|only|sole)$/.test(lower)) &&
    lead.every(({ kind }) => kind === "word" || kind === "sign")
  );
}

/** "rolling submission": the programme's name is that of the event. */
export function isRollingSubmission(items: readonly Item[], at: number): boolean {
  const item = items[at];
  return item?.kind === "designation" && /rolling\s+(?:[a-z]{2,4}\s+)?submission/i.test(item.mention.text);
}

/** "requested an emergency use authorization for X": such a scheme is applied for as an approval is. */
export function takesApprovalScheme(items: readonly Item[], at: number): boolean {
  const scheme = items.slice(at + 1, at + 9).find(({ kind }) => kind === "designation");
  return scheme?.kind === "designation" && isApprovalScheme(scheme.mention);
}

/** "available in the U.S. under an Emergency Use Authorization". */
export function isUnderScheme(items: readonly Item[], at: number): boolean {
  const under = items.findIndex(({ lower }, i) => i > at && i < at + 6 && lower === "under");
  return under > 0 && takesApprovalScheme(items, under);
}

/** "initiation of a BLA", "completion of the rolling submission of its NDA". */
export function isOfSubmission(items: readonly Item[], at: number): boolean {
  return items[at + 1]?.lower === "of" && items.slice(at + 2, at + 6).some(({ kind }) => kind === "submission");
}

/** "the FDA's accelerated approval of X", "accelerated approval of X in 2019": told as an event, and by no verb. */
export function isApprovalAsNoun(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.kind !== "designation" || !isApprovalScheme(item.mention)) return false;
  const next = items.findIndex(({ depth, lower }, i) => i > at && depth === 0 && !/^[()]$/.test(lower));
  // "EMA conditional marketing authorisation came in 2023"
  if (/^(?:came|followed|arrived)$/.test(items[next]?.lower ?? "")) return true;
  if (items[next]?.lower !== "of" || items[next + 1]?.kind !== "drug") return false;
  const dated = items.slice(next + 2, next + 6).some(({ kind }) => kind === "date");
  return dated || items.slice(Math.max(0, at - 3), at).some(({ kind }) => kind === "regulator" || kind === "date");
}
