import type { Item } from "./items";
import { BE, HAVE } from "./lexicon";
import type { Subject } from "./subjects";
import { previousWord } from "./wordBefore";

/** "was approved", "has been granted", or a headline's bare participle: "X Approved in Japan". */
export function isPassive(items: readonly Item[], at: number, subject: Subject): boolean {
  const before = previousWord(items, at);
  if (BE.has(before)) return items[at]?.lower.endsWith("ing") !== true;
  // "FDA: approved 2021"
  if (before === ":" && /ed$/.test(items[at]?.lower ?? "")) return true;
  if (HAVE.has(before) || !/(?:ed|en|wn)$/.test(items[at]?.lower ?? "")) return false;
  if (subject.kind === "regulator" || subject.kind === "agency" || subject.kind === "place") return false;
  const next = items[at + 1];
  // "X granted priority review by R": a headline's participle with its object.
  if (next?.kind === "designation" && isByAuthority(items, at)) return true;
  return next?.kind === "date" || /^(?:by|in|on|for|from|to|under|as|[,.;(])$/.test(next?.lower ?? ".");
}

function isByAuthority(items: readonly Item[], at: number): boolean {
  const by = items.findIndex(({ lower }, i) => i > at && i < at + 9 && lower === "by");
  return by > 0 && items.slice(by + 1, by + 5).some(({ kind }) => kind === "regulator");
}
