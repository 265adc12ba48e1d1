import type { Span } from "../text/span";
import type { BlockRecord } from "./records";

/** A block's record, and where the block begins in its version of the document. */
export interface PlacedRecord {
  readonly start: number;
  readonly record: BlockRecord;
}

/** An item that a rule about documents collected, and where its block begins. */
interface PlacedItem {
  readonly item: unknown;
  readonly base: number;
}

const NONE: readonly PlacedItem[] = [];

/**
 * The rules about documents that did not collect the same from these blocks before and after an edit, but for where it
 * stands: `distance` says how far the edit moved what begins at an offset of the old document. Both lists in the order
 * of the document. What the other rules concluded only has to be moved.
 */
export function staleRules(
  before: readonly PlacedRecord[],
  after: readonly PlacedRecord[],
  distance: (span: Pick<Span, "start">) => number,
): ReadonlySet<string> {
  const [old, fresh] = [itemsByRule(before), itemsByRule(after)];
  const stale = new Set<string>();
  for (const rule of new Set([...old.keys(), ...fresh.keys()])) {
    if (!areSame(old.get(rule) ?? NONE, fresh.get(rule) ?? NONE, distance)) stale.add(rule);
  }
  return stale;
}

function areSame(
  old: readonly PlacedItem[],
  fresh: readonly PlacedItem[],
  distance: (span: Pick<Span, "start">) => number,
): boolean {
  return (
    old.length === fresh.length &&
    old.every(({ item, base }, index) => {
      const other = fresh[index];
      const moved = (at: number): number => at + base + distance({ start: at + base }) - (other?.base ?? 0);
      return isSame(item, other?.item, moved);
    })
  );
}

function itemsByRule(placed: readonly PlacedRecord[]): ReadonlyMap<string, readonly PlacedItem[]> {
  const byRule = new Map<string, PlacedItem[]>();
  for (const { start, record } of placed) {
    for (const { rule, items } of record.findings?.collected ?? []) {
      const all = byRule.get(rule) ?? [];
      byRule.set(rule, all);
      for (const item of items) all.push({ item, base: start });
    }
  }
  return byRule;
}

/** Plain data compared by value, each `start` and `end` of a span by where it was moved. */
function isSame(a: unknown, b: unknown, moved: (at: number) => number): boolean {
  if (Object.is(a, b) && typeof a !== "object") return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
  const [old, fresh] = [Object.entries(a), Object.entries(b)];
  const by = isSpan(a) ? moved(a.start) - a.start : undefined;
  return (
    old.length === fresh.length &&
    old.every(([key, value], index) => {
      const [otherKey, other] = fresh[index] ?? [];
      if (key !== otherKey) return false;
      if (by !== undefined && (key === "start" || key === "end")) return Number(value) + by === other;
      return isSame(value, other, moved);
    })
  );
}

function isSpan(value: object): value is Span {
  return "start" in value && "end" in value && typeof value.start === "number" && typeof value.end === "number";
}
