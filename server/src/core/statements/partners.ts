import type { Item } from "./items";
import { PARTNER_CUES } from "./lexicon";

/** "X is a budesonide suspension that was …": Y tells what X is. */
export function isPredicate(items: readonly Item[], at: number, from: number): boolean {
  let i = at - 1;
  while (i > from && at - i <= 3 && items[i]?.kind === "word" && !/^an?$/.test(items[i]?.lower ?? "")) i--;
  const copula = items[i - 1]?.lower ?? "";
  if (!/^an?$/.test(items[i]?.lower ?? "") || !/^(?:is|was)$/.test(copula)) return false;
  return items.slice(from, i).some(({ kind }) => kind === "drug");
}

/** "X plus Y", "in combination with Y", "containing Y": Y is not what was approved. Reads back over coordinated drugs. */
export function isPartner(items: readonly Item[], at: number): boolean {
  if (isCopied(items, at)) return true;
  for (let i = at - 1; i >= 0 && at - i <= 8; i--) {
    const item = items[i];
    if (item === undefined || PARTNER_CUES.has(item.lower)) return item !== undefined;
    if (item.lower === "to" && items[i - 1]?.lower === "adjunct") return true;
    const skipped = item.kind === "drug" || item.depth > 0 || /^(?:,|and|the|[a®™()]|an|or)$/.test(item.lower);
    if (!skipped) return false;
    if (
      item.kind === "drug" &&
      i < at - 1 &&
      items[i - 1] !== undefined &&
      !/^(?:,|and|or|with|plus)$/.test(items[i - 1]?.lower ?? "")
    ) {
      return false;
    }
  }
  return false;
}

/** Whether the window speaks of copies of a drug: "biosimilar versions of X". */
export function namesCopies(
  items: readonly Item[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  return items.slice(from, to).some((item, i) => item.kind === "drug" && isCopied(items, from + i));
}

/** "biosimilar versions of X" are other products. */
function isCopied(items: readonly Item[], at: number): boolean {
  return items.slice(Math.max(0, at - 4), at).some(({ lower }) => /^(?:biosimilars?|generics?|copies)$/.test(lower));
}
