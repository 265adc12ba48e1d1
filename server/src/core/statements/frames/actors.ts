import { opensClause, placeBefore, placesBefore, placesNear } from "./eventPlaces";
import type { Clause, Frame, PlaceItem } from "./frame";
import { distinct, groupAt, isEntity } from "../sentence/groups";
import type { EntityItem } from "../sentence/groups";
import type { Item } from "../sentence/items";
import { BE } from "../sentence/lexicon";
import { NOUN_ATTRIBUTE, entitiesIn, regulatorsAfter } from "../sentence/roles";
import type { Window } from "../sentence/roles";

export function activeRegulators(clause: Clause): Exclude<Frame["regulators"], "salient"> | undefined {
  const { items, subject } = clause;
  if (subject.kind === "regulator") return distinct(items, groupAt(items, subject.at));
  const item = items[subject.at];
  if (subject.kind === "place" && item?.kind === "place") return placesBefore(items, subject.at);
  const before = entitiesIn(items, { from: Math.max(clause.left.from, clause.at - 8), to: clause.at }, "regulator").at(
    -1,
  );
  if (subject.kind === "pronoun") {
    const speaker = regulatorOfSentence(clause);
    if (speaker !== undefined) return speaker;
  }
  if (subject.kind === "other") {
    const beside = besideBoard(items, subject.at);
    if (beside !== undefined) return distinct(items, groupAt(items, beside));
  }
  if (subject.kind !== "agency") return subjectOfGerund(clause) ?? firstToAct(clause) ?? sharedSubject(clause);
  if (before !== undefined) return distinct(items, [before]);
  // "the U.S. regulator has signed off on X"
  const place = placeOfAgency(items, subject.at);
  return place.length > 0 ? place : undefined;
}

/** "the U.S. regulator", "Japan's health ministry". */
export function placeOfAgency(items: readonly Item[], agency: number): readonly PlaceItem[] {
  const near = placeBefore(items, agency);
  if (near.length > 0) return near;
  let i = agency - 1;
  while (i > agency - 6 && /^(?:health|drugs?|medicines?|national|top|main|['’]s?|s)$/.test(items[i]?.lower ?? "")) i--;
  const place = items[i];
  return place?.kind === "place" ? [place] : [];
}

/** "R endorsed the opinion and approved X": the subject of the verb before. */
function sharedSubject({ items, subject, left }: Clause): readonly EntityItem[] | undefined {
  if (subject.kind !== "elided" || items[subject.at]?.lower !== "and") return undefined;
  for (let i = subject.at - 1; i >= left.from; i--) {
    const item = items[i];
    if (item?.kind === "drug" && BE.has(items[i + 1]?.lower ?? "")) return undefined;
    if (
      item?.kind === "regulator" &&
      item.depth === 0 &&
      opensClause(items, i) &&
      !/^['’]s?$/.test(items[i + 1]?.lower ?? "")
    )
      return distinct(items, groupAt(items, i));
  }
  return undefined;
}

/** "The FDA said it had approved X", "R notified us that it had accepted the NDA". */
function regulatorOfSentence({ items, subject, left }: Clause): readonly EntityItem[] | undefined {
  const said = items.slice(left.from, subject.at).findLastIndex(({ lower }) => SAYS.test(lower));
  const before =
    said < 0 ? undefined : entitiesIn(items, { from: left.from, to: left.from + said }, "regulator").at(-1);
  return before === undefined ? undefined : distinct(items, groupAt(items, before));
}

const SAYS = /^(?:said|says|announced|notified|informed|confirmed|advised|told)$/;

/** "R and the ethics committee approved": boards act beside an authority. */
function besideBoard(items: readonly Item[], noun: number): number | undefined {
  if (!/^(?:committees?|boards?)$/.test(items[noun]?.lower ?? "")) return undefined;
  const and = items.slice(Math.max(0, noun - 5), noun).findLastIndex(({ lower }) => lower === "and");
  const actor = Math.max(0, noun - 5) + and - 1;
  return and > 0 && items[actor]?.kind === "regulator" ? actor : undefined;
}

/** "R set a date after accepting the NDA", "After accepting the NDA, R granted": the main clause's subject. */
function subjectOfGerund({ items, at, left }: Clause): readonly EntityItem[] | undefined {
  const isGerund = items[at]?.lower.endsWith("ing") === true;
  if (!isGerund || !/^(?:after|upon|since|by|in|following|while)$/.test(items[at - 1]?.lower ?? "")) return undefined;
  const comma = items.findIndex(({ lower, depth }, i) => i > at && depth === 0 && lower === ",");
  const opens = at - left.from <= 2;
  const first = opens
    ? items.findIndex(({ kind }, i) => i > comma && kind === "regulator")
    : firstRegulator(items, left);
  const isSubject = opens ? comma > 0 && first > 0 && first <= comma + 2 : first >= 0 && first <= left.from + 2;
  return isSubject ? distinct(items, groupAt(items, first)) : undefined;
}

function firstRegulator(items: readonly Item[], { from, to }: Window): number {
  return items.findIndex(({ kind }, i) => i >= from && i < to && kind === "regulator");
}

/** "Japan was the first country to approve X". */
function firstToAct({ items, at, left }: Clause): Exclude<Frame["regulators"], "salient"> | undefined {
  const lead = items.slice(left.from, at);
  const noun = lead.findLastIndex(({ lower }) =>
    /^(?:country|market|region|jurisdiction|regulator|agency|authority)$/.test(lower),
  );
  const ordinal = lead.slice(0, noun).findLastIndex(({ lower }) => lower === "first");
  if (noun < 0 || ordinal < 0 || lead.at(-1)?.lower !== "to" || at - left.from - noun > 6) return undefined;
  const be = lead.slice(0, ordinal).findLastIndex(({ lower }) => BE.has(lower));
  const actor = lead[be - 1];
  if (actor?.kind === "place") return [actor];
  return isEntity(actor) && actor.kind === "regulator" ? distinct(items, [items.indexOf(actor)]) : undefined;
}

export function passiveRegulators(clause: Clause): Exclude<Frame["regulators"], "salient"> {
  const { items, right, at } = clause;
  const by = regulatorsAfter(items, right, /^(?:by|from|with|at|under)$/);
  if (by.length > 0) return by;
  return regulatorBefore(items, at) ?? placesNear(clause);
}

/** "under review by R"; for reviews that are "ongoing", the authority that the sentence names before. */
export function reviewers({ items, left, right }: Clause): readonly EntityItem[] {
  const by = regulatorsAfter(items, right, /^(?:by|at|with)$/);
  if (by.length > 0) return by;
  const before = entitiesIn(items, left, "regulator").at(-1);
  return before === undefined ? [] : distinct(items, groupAt(items, before));
}

/** "FDA approval", "the European Commission's authorization": the regulator stands right before the noun. */
export function regulatorBefore(items: readonly Item[], at: number): readonly EntityItem[] | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const item = items[i];
    if (item?.kind === "regulator" && item.depth === 0) return distinct(items, groupAt(items, i));
    const skipped = item?.kind === "date" || (item?.depth ?? 0) > 0 || NOUN_ATTRIBUTE.test(item?.lower ?? "");
    if (!skipped) return undefined;
  }
  return undefined;
}
