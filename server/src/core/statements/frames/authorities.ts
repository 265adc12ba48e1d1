import type { Frame, PlaceItem } from "./frame";
import { isEntity } from "../sentence/groups";
import type { EntityItem } from "../sentence/groups";
import type { Item } from "../sentence/items";
import type { Window } from "../sentence/roles";

interface AuthorityGroup {
  readonly authorities: readonly (EntityItem | PlaceItem)[];
  /** Where the group's part of the sentence begins. */
  readonly from: number;
}

/**
 * "approved in the US in 2014 and in the EU in 2015", "by the FDA (2014), the EMA (2015) and Health Canada": one event for
 * each stretch with a date of its own. The frame as it is where there is only one.
 */
export function splitByAuthority(items: readonly Item[], frame: Frame): readonly Frame[] {
  const { window, regulators } = frame;
  if (frame.ordinal !== undefined || regulators === "salient") return [frame];
  const groups = authorityGroups(items, window);
  // The authorities of an active sentence stand before the verb; those behind it are then of something else.
  const [only] = groups;
  // "submitted to R and in Europe"
  if (
    groups.length === 1 &&
    only !== undefined &&
    only.authorities.length > regulators.length &&
    named(regulators, only)
  )
    return [{ ...frame, regulators: only.authorities }];
  if (groups.length < 2 || !groups.some((group) => named(regulators, group))) return [frame];
  return groups.map((group, i) => ({
    ...frame,
    regulators: group.authorities,
    window: { from: i === 0 ? window.from : group.from, to: groups[i + 1]?.from ?? window.to },
  }));
}

function named(regulators: readonly Item[], group: AuthorityGroup): boolean {
  return group.authorities.some((item) => regulators.includes(item));
}

function authorityGroups(items: readonly Item[], { from, to }: Window): readonly AuthorityGroup[] {
  const groups: { authorities: (EntityItem | PlaceItem)[]; from: number }[] = [];
  let dated = false;
  for (let i = from; i < to; i++) {
    const item = items[i];
    if (item === undefined) break;
    if (item.kind === "date" && item.depth <= 1) dated = groups.length > 0;
    if (item.depth > 0 || !isAuthority(item)) continue;
    const lead = leadOf(items, i, from);
    const group = groups.at(-1);
    if (group === undefined) {
      if (lead.preposition) groups.push({ authorities: [item], from: lead.start });
    } else if (lead.coordinated && !isOpinion(items, i)) {
      if (dated || lead.dated) groups.push({ authorities: [item], from: lead.start });
      else group.authorities.push(item);
      dated = false;
    }
  }
  return groups;
}

/** "approved in the US; EU CHMP negative opinion": what comes behind is no approval. */
function isOpinion(items: readonly Item[], at: number): boolean {
  return items
    .slice(at + 1, at + 5)
    .some(({ lower }) => /^(?:opinions?|recommend(?:s|ed|ation)|decision|rejected|declined)$/.test(lower));
}

export function isAuthority(item: Item): item is EntityItem | PlaceItem {
  return item.kind === "place" || (isEntity(item) && item.kind === "regulator");
}

/** What leads up to an authority: "and later by the", ", in the", "and on 2 May 2020 from the". */
function leadOf(
  items: readonly Item[],
  at: number,
  from: number,
): { readonly start: number; readonly preposition: boolean; readonly dated: boolean; readonly coordinated: boolean } {
  let preposition = false;
  let dated = false;
  let i = at - 1;
  for (; i >= from; i--) {
    const lower = items[i]?.lower ?? "";
    if (/^(?:in|inthe|by|from|to)$/.test(lower)) preposition = true;
    else if (items[i]?.kind === "date" || (lower === "on" && dated)) dated = preposition;
    else if (
      !/^(?:the|both|later|then|subsequently|also|mainland|china|'s|’s)$/.test(lower) &&
      items[i]?.kind !== "place"
    )
      break;
  }
  return { start: i + 1, preposition, dated, coordinated: /^(?:and|followed|[,;&])$/.test(items[i]?.lower ?? "") };
}
