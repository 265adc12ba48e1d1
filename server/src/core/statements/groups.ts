import type { Item } from "./items";
import { closesIntroduction, joinsEquals } from "./partners";

export type EntityItem = Extract<Item, { kind: "drug" | "regulator" | "designation" }>;
export type EntityKind = EntityItem["kind"];

export function isEntity(item: Item | undefined): item is EntityItem {
  return item !== undefined && (item.kind === "drug" || item.kind === "regulator" || item.kind === "designation");
}

const LINKS: ReadonlySet<string> = new Set([
  "and",
  ",",
  "&",
  "/",
  "as",
  "well",
  "both",
  "or",
  "the",
  "a",
  "an",
  "®",
  "™",
  // "RMAT (…) designation and orphan drug designation": the shared word stands apart after a bracket.
  "designation",
  "designations",
  "status",
]);

/**
 * The coordinated entities of one kind that `items[at]` belongs to: "RMAT, Orphan Drug and PRIME". Brackets between
 * them are looked through; another entity or an ordinary word ends the group. Indices ascending.
 */
export function groupAt(items: readonly Item[], at: number): readonly number[] {
  const first = items[at];
  if (!isEntity(first)) return [];
  const group = [at];
  extend(-1);
  extend(1);
  return group.sort((a, b) => a - b);

  function extend(step: -1 | 1): void {
    for (let i = at + step; ; i += step) {
      const item = items[i];
      if (item === undefined) return;
      if (item.depth > (first?.depth ?? 0)) continue;
      if (closesIntroduction(items, i)) return;
      if (/^[()[\]]$/.test(item.lower) || LINKS.has(item.lower) || joinsEquals(items, i)) continue;
      if (item.kind !== first?.kind || isApposition(items, step < 0 ? i : at, step < 0 ? at : i)) return;
      group.push(i);
    }
  }
}

/** "TAK-003, a dengue vaccine": what stands behind comma and article tells what the first is. */
function isApposition(items: readonly Item[], from: number, to: number): boolean {
  const between = items.slice(from + 1, to).map(({ lower }) => lower);
  return between.at(-2) === "," && /^an?$/.test(between.at(-1) ?? "");
}

/** The items of a group without those that name again what an earlier one named: "RMAT (Regenerative …)". */
export function distinct(items: readonly Item[], indices: readonly number[]): readonly EntityItem[] {
  const seen = new Set<string>();
  const result: EntityItem[] = [];
  for (const index of indices) {
    const item = items[index];
    if (!isEntity(item)) continue;
    const key = item.mention.entity ?? item.mention.name.toLowerCase();
    if (seen.has(key)) continue;
    seen.add(key);
    result.push(item);
  }
  return result;
}
