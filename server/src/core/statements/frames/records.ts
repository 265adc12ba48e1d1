import { asideBehind } from "./asides";
import { frame } from "./frame";
import type { Clause, Frame, PlaceItem } from "./frame";
import { distinct, groupAt, isEntity } from "../sentence/groups";
import type { EntityItem } from "../sentence/groups";
import { isApprovalScheme } from "../sentence/lexicon";
import { placeBefore, placesNear } from "./eventPlaces";
import { regulatorBefore } from "./actors";
import { recordHead } from "../sentence/recordHead";
import { drugsAfter, entitiesIn, regulatorsAfter } from "../sentence/roles";

/** Schemes of a record without a verb: "X: orphan drug designation (FDA, 2019)", "March 2019 – Fast Track designation for X". */
export function readRecord(clause: Clause): readonly Frame[] {
  const { items, at, right } = clause;
  const regulators = recordRegulators(clause);
  const named = drugsAfter(items, right);
  const head = recordHead(items)?.head;
  const own = head !== undefined && isEntity(head) ? [head] : [];
  return distinct(items, groupAt(items, at)).map((designation) => {
    const aside = asideBehind(items, items.indexOf(designation));
    return frame(clause, {
      event: isApprovalScheme(designation.mention) ? "approval" : "designation",
      designation,
      drugs: own.length > 0 ? own : named.length > 0 ? named : "salient",
      regulators: aside?.authorities ?? regulators,
      dates: aside?.window,
    });
  });
}

function recordRegulators(clause: Clause): readonly (EntityItem | PlaceItem)[] {
  const { items, at, right } = clause;
  const by = regulatorsAfter(items, right, /^(?:by|from)$/);
  if (by.length > 0) return by;
  const before = regulatorBefore(items, at) ?? placeBefore(items, at);
  if (before.length > 0) return before;
  const behind = entitiesIn(items, right, "regulator")[0];
  return behind === undefined ? placesNear(clause) : distinct(items, groupAt(items, behind));
}
