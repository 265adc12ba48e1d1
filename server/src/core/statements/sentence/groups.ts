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
      const owner = ownerEnd(items, i, step);
      if (owner !== undefined) {
        i = owner;
        continue;
      }
      if (item.kind !== first?.kind || isApposition(items, step < 0 ? i : at, step < 0 ? at : i)) return;
      group.push(i);
    }
  }
}

/** The most words of an owner's name. */
const OWNER = 4;

/** "Lilly's X and Blueprint's Y", from either side: where the name of the owner between "and" and Y ends. */
function ownerEnd(items: readonly Item[], at: number, step: -1 | 1): number | undefined {
  if (items[at]?.kind !== "word" && !/^['’]$/.test(items[at]?.lower ?? "")) return undefined;
  let [from, to] = [at, at];
  if (step < 0) while (at - from < OWNER && isOfName(items[from - 1])) from--;
  else while (to - at < OWNER && isOfName(items[to + 1])) to++;
  const isOwner = /(?:\w['’]s|^s|^['’])$/.test(items[to]?.lower ?? "") && items[to + 1]?.kind === "drug";
  return isOwner && items[from - 1]?.lower === "and" ? (step < 0 ? from : to) : undefined;
}

function isOfName(item: Item | undefined): boolean {
  return (item?.kind === "word" && item.lower !== "and") || /^['’]$/.test(item?.lower ?? "");
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
