import type { Item } from "./items";

/** Nouns for an approval that was given, in releases and in headlines. */
const APPROVALS =
  /^(?:approvals?|authori[sz]ations?|licen[cs]e|nods?|go-ahead|green-?light|thumbs-up|okay|ok|blessing)$/;
/** Other things that are granted and received. */
const OTHERS = /^(?:clearance|acceptance|compliance)$/;

/** Whether a word is a noun that names an approval: also "green light" and "thumbs up", at their last word. */
export function isApprovalNoun(items: readonly Item[], at: number): boolean {
  const lower = items[at]?.lower ?? "";
  const before = items[at - 1]?.lower;
  if (/^(?:holders?|procedures?|numbers?|fees?)$/.test(items[at + 1]?.lower ?? "")) return false;
  // A device's
  if (before === "mark") return false;
  if (lower === "light") return before === "green";
  if (lower === "up") return before === "thumbs";
  // "an expanded indication", "its label expansion"
  if (lower === "indication")
    return /^(?:expanded|extended|additional|broader|broad|clinical|new|second|third)$/.test(before ?? "");
  // "permission to market its medicine", "permission for restricted emergency use"
  if (lower === "permission")
    return /^(?:to (?:market|sell)|for (?:restricted |limited )?emergency)/.test(wordsBehind(items, at));
  if (lower === "expansion") return before === "label";
  return APPROVALS.test(lower);
}

function wordsBehind(items: readonly Item[], at: number): string {
  return items
    .slice(at + 1, at + 4)
    .map(({ lower }) => lower)
    .join(" ");
}

/** Canada's "no objection letter" for a trial. */
export function isNoObjection(items: readonly Item[], at: number): boolean {
  return items[at]?.lower === "letter" && items[at - 1]?.lower === "objection" && items[at - 2]?.lower === "no";
}

/** Whether a word names what an authority grants: an approval, a clearance, an acceptance, Canada's notice. */
export function isGrantedNoun(items: readonly Item[], at: number): boolean {
  return isApprovalNoun(items, at) || isNoObjection(items, at) || OTHERS.test(items[at]?.lower ?? "");
}
