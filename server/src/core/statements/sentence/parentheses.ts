import type { Item } from "./items";
import { triggerKind } from "./lexicon";

/**
 * What brackets say of the drug before them, each as a sentence of its own: "nivolumab (Opdivo; approved by the FDA in
 * 2014)" says "nivolumab approved by the FDA in 2014".
 */
export function parentheticals(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.flatMap((item, open) => {
    if (item.lower !== "(" || item.depth !== 0) return [];
    const drug = drugBefore(items, open);
    const close = items.findIndex((other, i) => i > open && other.depth === 0);
    const inside = items.slice(open + 1, close < 0 ? items.length : close);
    const verb = inside.findIndex(({ lower }) => APPROVED.has(triggerKind(lower) ?? ""));
    if (drug === undefined || verb < 0) return [];
    return [[drug, ...inside.slice(verb).map((other) => ({ ...other, depth: other.depth - 1 }))]];
  });
}

const APPROVED: ReadonlySet<string> = new Set(["approve", "withdraw"]);

/** The drug right before the bracket, a trademark sign between them at most. */
function drugBefore(items: readonly Item[], open: number): Item | undefined {
  const before = /^[®™]$/.test(items[open - 1]?.lower ?? "") ? items[open - 2] : items[open - 1];
  return before?.kind === "drug" ? before : undefined;
}
