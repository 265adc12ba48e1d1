import type { Clause, PlaceItem } from "./frame";
import { isApprovalNoun } from "../sentence/approvalNouns";
import type { Item } from "../sentence/items";
import { BE } from "../sentence/lexicon";
import { NOUN_ATTRIBUTE } from "../sentence/roles";

/** "US approval", "European marketing authorisation". */
export function placeBefore(items: readonly Item[], at: number): readonly PlaceItem[] {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const item = items[i];
    if (item?.kind === "place" && item.depth === 0) return [item];
    if (item?.kind !== "date" && !NOUN_ATTRIBUTE.test(item?.lower ?? "")) return [];
  }
  return [];
}

/** "in the U.S.", "European approval": the nearest place in the clause that stands for its authority. */
export function placesNear({
  items,
  right,
  left,
  at,
  previous,
}: Pick<Clause, "items" | "right" | "left" | "at" | "previous">): readonly PlaceItem[] {
  const after = items
    .slice(right.from, right.to)
    .find((item, i) => item.kind === "place" && isPlaceOfEvent(items, right.from + i));
  if (after?.kind === "place") return placeGroup(items, items.indexOf(after));
  const where = placeOfRelative(items, at);
  if (where !== undefined) return [where];
  for (let i = at - 1; i >= left.from; i--) {
    const item = items[i];
    if (item?.kind !== "place" || item.depth > 0 || !isPlaceOfEvent(items, i)) continue;
    // Between two events a place is the first one's, unless it opens the second one's clause.
    if (previous === undefined || i < previous.at || opensClause(items, i)) return [item];
  }
  return [];
}

/** "filed in Japan, where it was approved". */
function placeOfRelative(items: readonly Item[], at: number): PlaceItem | undefined {
  const where = items.slice(Math.max(0, at - 5), at).findLastIndex(({ lower }) => lower === "where");
  const index = Math.max(0, at - 5) + where;
  const place = items[items[index - 1]?.lower === "," ? index - 2 : index - 1];
  return where >= 0 && place?.kind === "place" ? place : undefined;
}

/** Whether a date or place stands at the head of a clause: "…; in the US, …", "… and in 2019 …". */
export function opensClause(items: readonly Item[], index: number): boolean {
  const lead = items
    .slice(Math.max(0, index - 4), index)
    .findLast(({ lower }) => !/^(?:in|on|the|early|late|mid)$/.test(lower));
  if (lead?.lower === "and" && items[items.indexOf(lead) - 1]?.kind === "date") return false;
  return lead === undefined || /^(?:and|but|while|[,;:—–-])$/.test(lead.lower);
}

/** "in the U.S., the EU, Japan and China": every place of the list. */
export function placeGroup(items: readonly Item[], at: number): readonly PlaceItem[] {
  const places: PlaceItem[] = [];
  for (let i = at; i < items.length; i++) {
    const item = items[i];
    if (item?.kind === "place") places.push(item);
    else if (!/^(?:,|and|the|&)$/.test(item?.lower ?? "")) break;
  }
  return places;
}

/** "Japan and Canada approved X": every place of the list that ends here. */
export function placesBefore(items: readonly Item[], at: number): readonly PlaceItem[] {
  let from = at;
  while (from > 0 && (items[from - 1]?.kind === "place" || /^(?:,|and|&)$/.test(items[from - 1]?.lower ?? ""))) from--;
  return items.slice(from, at + 1).filter((item): item is PlaceItem => item.kind === "place");
}

function isPlaceOfEvent(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= 3; i--) {
    const lower = items[i]?.lower ?? "";
    if (/^(?:in|inthe|by|including|throughout|across)$/.test(lower)) return true;
    if (lower === "from" && isApprovalNoun(items, i - 1)) return true;
    if (!/^(?:the|mainland|both)$/.test(lower)) break;
  }
  const next = items[at + 1]?.lower ?? "";
  if (items[at + 1]?.kind === "designation" || items[at + 1]?.kind === "submission" || /^[:–—-]$/.test(next))
    return true;
  if (/^(?:approval|approvals|authori[sz]ation|marketing|regulatory|clearance)$/.test(next)) return true;
  // "Singapore is the first country where …"
  const predicate = items.slice(at + 2, at + 7);
  return BE.has(next) && predicate.some(({ lower }) => /^(?:country|market|region|jurisdiction)$/.test(lower));
}
