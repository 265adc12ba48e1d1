import type { Clause } from "./frame";
import type { Item } from "./items";
import { BE } from "./lexicon";
import { submissionIn } from "./parties";
import { previousWord } from "./wordBefore";

/** "licensed by a company", "licensed to a company". */
export function isDeal({ items, at }: Clause, regulators: readonly unknown[]): boolean {
  if (regulators.length > 0 || items[at]?.lower.startsWith("licens") !== true) return false;
  return items.slice(at + 1, at + 6).some(({ lower }) => /^(?:by|to|from)$/.test(lower));
}

/** "the study of X was approved by the review board": studies and doses are approved, too, and boards approve. */
export function isOfStudy({ items, at, subject, left, right }: Clause): boolean {
  const head = items.slice(Math.max(left.from, subject.at - 4), subject.at);
  const isHead =
    head.at(-1)?.lower === "of" && head.some(({ lower }) => /^(?:study|trial|protocol|dose|manuscript)$/.test(lower));
  const by = items.slice(at + 1, Math.min(right.to, at + 9));
  const agent = by.findIndex(({ lower }) => lower === "by");
  const isBoard = by
    .slice(agent + 1)
    .some(({ lower }) => /^(?:board|ethics|institutional|irb|university|hospital|nice)$/.test(lower));
  return isHead || (agent >= 0 && isBoard && !by.some(({ kind }) => kind === "regulator"));
}

/** "approved the manufacturing site of X": what was approved is no medicine. */
export function isOfPlant(items: readonly Item[], at: number, drug: Item | undefined): boolean {
  const between = drug === undefined ? [] : items.slice(at + 1, Math.max(at + 1, items.indexOf(drug)));
  return between.some(({ lower }) =>
    /^(?:site|facility|plant|manufacturing|protocol|trial|study|plan|proposal|advertising)$/.test(lower),
  );
}

/** "the indication, approved under NDA 012345, …": says only where it is registered. */
export function isUnderNumber({ items, at, right }: Clause): boolean {
  if (items[at + 1]?.lower !== "under" || BE.has(previousWord(items, at))) return false;
  return submissionIn(items, { from: at + 1, to: Math.min(right.to, at + 6) }) !== undefined;
}
