import { frame } from "./frame";
import type { Clause, Frame, PlaceItem } from "./frame";
import { distinct, isEntity } from "../sentence/groups";
import type { EntityItem } from "../sentence/groups";
import type { Item } from "../sentence/items";
import { colonOf, eventOf } from "../sentence/labelHead";
import { isApprovalScheme } from "../sentence/lexicon";

/** The event that a label names, of the drug that it names or that is spoken of. */
export function readLabel(clause: Clause): readonly Frame[] {
  const { items } = clause;
  const at = colonOf(items);
  const label = items.slice(0, at);
  const designation = label.find((item): item is EntityItem => isEntity(item) && item.kind === "designation");
  const stated = eventOf(label);
  const drugs = named(items, at, "drug");
  const own = frame(clause, {
    event: "designation",
    designation,
    drugs: drugs.length > 0 ? drugs : "salient",
    regulators: authorities(items, at),
  });
  if (designation === undefined) return stated === undefined ? [] : [{ ...own, event: stated }];
  return [{ ...own, event: isApprovalScheme(designation.mention) ? "approval" : "designation" }];
}

/** Those that the label names, else those behind the date: "Approved: 2019 (FDA)". */
function authorities(items: readonly Item[], colon: number): readonly (EntityItem | PlaceItem)[] {
  const before = named(items, colon, "regulator");
  if (before.length > 0) return before;
  const place = items.slice(0, colon).find((item): item is PlaceItem => item.kind === "place");
  if (place !== undefined) return [place];
  const behind = items.findIndex((item, i) => i > colon && i <= colon + 4 && item.kind === "regulator");
  return behind < 0 ? [] : distinct(items, [behind]);
}

function named(items: readonly Item[], to: number, kind: "drug" | "regulator"): readonly EntityItem[] {
  return distinct(
    items,
    items.slice(0, to).flatMap((item, i) => (item.kind === kind ? [i] : [])),
  );
}
