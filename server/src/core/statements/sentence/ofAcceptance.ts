import type { Item } from "./items";
import { triggerKind } from "./lexicon";

/** "accepted for filing", "accepted for substantive review": what it was accepted for is no event of its own. */
export function isPurposeOfAcceptance(items: readonly Item[], at: number): boolean {
  if (!/^(?:file|filing|review|evaluation|examination|assessment|validation)$/.test(items[at]?.lower ?? ""))
    return false;
  const before = items.slice(Math.max(0, at - 4), at).map(({ lower }) => lower);
  const accepted = before.findLastIndex((lower) => triggerKind(lower) === "accept");
  return accepted >= 0 && before.slice(accepted + 1).some((lower) => lower === "for" || lower === "to");
}

const ACCEPTS = /^(?:accept|withdraw)$/;
const ACCEPTS_OR_APPROVES = /^(?:accept|withdraw|approve)$/;

/**
 * "accepted the filing of its NDA", "accepted its NDA resubmission", "accepted the NDA submitted by S under priority
 * review", "approved X under priority review": what was accepted, and how, is no event of its own.
 */
export function isOfAcceptance(items: readonly Item[], at: number): boolean {
  const lower = items[at]?.lower ?? "";
  const isWay = items[at]?.kind === "designation";
  if (isWay && items.slice(Math.max(0, at - 16), at).some((item) => /^(?:place|placed|put|places)$/.test(item.lower)))
    return true;
  if (!isWay && !/^(?:filing|filings|submitted|filed|submission|resubmission)$/.test(lower)) return false;
  const from = Math.max(0, at - (isWay ? 24 : 10));
  const accepted = items
    .slice(from, at)
    .findLastIndex((item) => (isWay ? ACCEPTS_OR_APPROVES : ACCEPTS).test(triggerKind(item.lower) ?? ""));
  if (accepted < 0) return false;
  const between = items.slice(from + accepted + 1, at);
  if (between.some((item) => /^(?:[;.]|and|after|following|which|that)$/.test(item.lower))) return false;
  if (isWay)
    return /^approv/.test(items[from + accepted]?.lower ?? "") || between.some(({ kind }) => kind === "submission");
  if (/ed$/.test(lower)) return items[at + 1]?.lower === "by" && between.some(({ kind }) => kind === "submission");
  return /^(?:of|for)$/.test(items[at + 1]?.lower ?? "") || between.some(({ kind }) => kind === "submission");
}
