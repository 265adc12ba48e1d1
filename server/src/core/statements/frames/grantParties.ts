import type { Clause, Frame } from "./frame";
import { isDrugNoun } from "../sentence/attributes";
import { distinct, groupAt, isEntity } from "../sentence/groups";
import type { EntityItem } from "../sentence/groups";
import type { Item } from "../sentence/items";
import { placesNear } from "./eventPlaces";
import { drugsBeforeVerb, drugsBehind, isCompanyNoun, subjectDrugs, submissionIn } from "./parties";
import { placeOfAgency } from "./actors";
import { drugsAfter, entitiesIn, regulatorsAfter } from "../sentence/roles";
import type { Window } from "../sentence/roles";

/** Whose the grant is: the drug behind the verb or before it, or the one that the text is about. */
export function grantedDrugs(clause: Clause, objectIsSubject: boolean): Frame["drugs"] {
  const { items, kind, passive, subject, right, previous } = clause;
  const after = drugsAfter(items, right);
  if (objectIsSubject) return after.length > 0 ? after : "salient";
  if (subject.kind === "drug") return subjectDrugs(clause);
  // "An NDA for X was accepted and granted priority review by R in patients who had Y": the verbs share their subject.
  const isShared = subject.kind === "elided" && passive && items[clause.at - 1]?.lower === "and";
  if (isShared && previous !== undefined && previous.drugs.length > 0) return previous.drugs;
  if (after.length > 0 && !isBesideAuthority(clause, after)) return after;
  const treating = drugsTreatingWith(clause);
  if (treating.length > 0) return treating;
  if (isGivenToAnother(clause)) return [];
  if (submissionIn(items, right) !== undefined) {
    const behind = drugsBehind(clause);
    if (behind.length > 0) return behind;
  }
  if (subject.kind === "elided" && previous !== undefined) return previous.drugs;
  if (subject.kind === "pronoun" || subject.kind === "drug-noun" || subject.kind === "agency") return "salient";
  const before = kind === "grant" && !passive ? [] : drugsBeforeVerb(clause);
  if (before.length > 0) return before;
  // "This approval follows a priority review designation": of the drug that was approved.
  if (items[clause.at]?.lower.startsWith("follow") === true) return "salient";
  // "Arbele's ARB1002 receives …": what nobody recognized is not the drug of the sentence before.
  return subject.kind === "other" && !isCompanyNoun(items, subject.at) ? [] : "salient";
}

/** "X, which received D from R, and Y": what "and" joins to the authority is no recipient. */
function isBesideAuthority({ items, kind, passive, right }: Clause, [drug]: readonly EntityItem[]): boolean {
  if (kind !== "receive" || passive || drug === undefined) return false;
  const at = items.indexOf(drug);
  let and = at - 1;
  while (and > right.from && /^(?:the|our|its|,)$/.test(items[and]?.lower ?? "")) and--;
  return items[and]?.lower === "and" && items.slice(right.from, and).some(({ kind: what }) => what === "regulator");
}

const NOWHERE: Window = { from: 0, to: 0 };

/** "designation for the treatment of D with X": what it is treated with has the designation. */
function drugsTreatingWith({ items, right }: Clause): readonly EntityItem[] {
  const treatment = items.findIndex(({ lower }, i) => i > right.from && i < right.to && lower === "treatment");
  const at = items.findIndex(({ lower }, i) => i > treatment && i < right.to && lower === "with");
  const isMeans = treatment > 0 && at > 0 && !/^(?:combination|treated|patients)$/.test(items[at - 1]?.lower ?? "");
  return isMeans && items[at + 1]?.kind === "drug" ? distinct(items, groupAt(items, at + 1)) : [];
}

/** "for an additional antibody, …", "to two vaccines", "to Acme's MDX": one that was not spoken of before. */
function isGivenToAnother({ items, right }: Clause): boolean {
  const owner = items.findIndex(
    ({ lower }, i) =>
      i > right.from && i < right.to && /^(?:to|for)$/.test(lower) && /['’]s$/.test(items[i + 1]?.lower ?? ""),
  );
  if (owner >= 0 && !items.slice(owner + 2, owner + 7).some(({ lower }) => isDrugNoun(lower))) return true;
  return items.slice(right.from, right.to).some(({ lower }, i) => {
    const at = right.from + i;
    if (!/^(?:for|to)$/.test(lower) || !OTHER.test(items[at + 1]?.lower ?? "")) return false;
    return items.slice(at + 2, at + 8).some((item) => OTHER_DRUG.test(item.lower));
  });
}

const OTHER = /^(?:an?|another|other|two|three|four|five|six|seven|eight|nine|ten|several|many|some|\d{1,3})$/;
const OTHER_DRUG =
  /^(?:drugs?|medicines?|therapy|therapies|candidates?|vaccines?|antibody|antibodies|compounds?|molecules?|agents?|products?)$/;

/** Where a scheme's own words begin, with the authority right before it: "U.S. FDA Orphan Drug Designation". */
export function headOfScheme(items: readonly Item[], scheme: number): number {
  let before = scheme - 1;
  while (
    /^(?:['’]s|[s'’()])$/.test(items[before]?.lower ?? "") ||
    (items[before]?.depth ?? 0) > (items[scheme]?.depth ?? 0)
  )
    before--;
  const kind = items[before]?.kind;
  return kind === "regulator" || kind === "place" ? before : scheme;
}

/** The authority right before a scheme, unless it is the subject of the verb: "was granted U.S. FDA Fast Track designation". */
export function authorityOfScheme(
  { items, at }: Clause,
  { from: scheme, to }: Window,
): Frame["regulators"] | undefined {
  const head = headOfScheme(items, scheme);
  const item = items[head];
  if (head === scheme || head <= at) return authorityRunning(items, scheme);
  const by = item?.kind === "place" ? regulatorsAfter(items, { from: scheme, to }, /^(?:by|from)$/) : [];
  if (by.length > 0) return by;
  if (item?.kind === "place") return [item];
  return isEntity(item) ? distinct(items, groupAt(items, head)) : undefined;
}

/** "the PRIME scheme of the EMA": whose the scheme is. */
function authorityRunning(items: readonly Item[], scheme: number): Frame["regulators"] | undefined {
  const of = items.findIndex(({ lower, depth }, i) => i > scheme && depth === 0 && !OF_SCHEME.test(lower));
  const by = items[of + 1]?.lower === "the" ? of + 2 : of + 1;
  return items[of]?.lower === "of" && items[by]?.kind === "regulator" ? distinct(items, groupAt(items, by)) : undefined;
}

const OF_SCHEME = /^(?:[()]|schemes?|program(?:me)?s?|pathways?|initiatives?|designations?|status)$/;

/** "… by the EMA", of a scheme that comes behind others with an authority of their own. */
export function authoritiesBehind(clause: Clause, window: Window): Frame["regulators"] | undefined {
  const near = regulatorsAfter(clause.items, window, /^(?:by|from|with)$/);
  if (near.length > 0) return near;
  const places = placesNear({ ...clause, right: window, left: NOWHERE, at: 0 });
  return places.length > 0 ? places : undefined;
}

/** Who granted: the active subject, else "by R" or "from R", else a regulator right before the object. */
export function grantingRegulators(clause: Clause, window: Window): Frame["regulators"] {
  const { items, subject, right, passive, kind, at, previous } = clause;
  if (!passive && kind !== "receive" && subject.kind === "regulator")
    return distinct(items, groupAt(items, subject.at));
  const place = subject.kind === "agency" && kind !== "receive" && !passive ? placeOfAgency(items, subject.at) : [];
  if (place.length > 0) return place;
  if (!passive && kind !== "receive" && (subject.kind === "agency" || subject.kind === "pronoun")) return "salient";
  if (!passive && kind === "grant" && subject.kind === "elided" && previous !== undefined) return previous.regulators;
  // "R has determined that X meets the criteria for D"
  if (/^me(?:t|ets)$/.test(items[at]?.lower ?? ""))
    return distinct(items, entitiesIn(items, { from: 0, to: at }, "regulator").slice(0, 1));
  const near = regulatorsAfter(items, window, /^(?:by|from|with)$/);
  if (near.length > 0) return near;
  const places = window.from > right.from ? placesNear({ ...clause, right: window, left: NOWHERE, at: 0 }) : [];
  if (places.length > 0) return places;
  const anywhere = regulatorsAfter(items, right, /^(?:by|from)$/);
  if (anywhere.length > 0) return anywhere;
  const inside = entitiesIn(items, right, "regulator").filter((i) => items[i]?.depth === 0);
  if (inside.length > 0) return distinct(items, groupAt(items, inside[0] ?? at));
  // "accepted by R and granted priority review": the participle shares its auxiliary, and its actor.
  const fallback = placesNear(clause);
  const shares = subject.kind === "elided" && items[at - 1]?.lower === "and" && previous !== undefined;
  return fallback.length === 0 && shares ? previous.regulators : fallback;
}
