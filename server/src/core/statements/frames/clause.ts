import { opensClause } from "./eventPlaces";
import type { Clause, Frame } from "./frame";
import { groupAt } from "../sentence/groups";
import type { Item } from "../sentence/items";
import { BE, HAVE, isAdverb, MODALS } from "../sentence/lexicon";
import { polarityOf } from "../sentence/polarity";
import { subjectOf } from "../sentence/subjects";
import type { Trigger } from "../sentence/triggers";
import { isPassive } from "../sentence/voice";

const CLAUSE_SIGNS = /^[;•*]$/;

/** The trigger with what is its own of the sentence; the triggers that are its object are added to `consumed`. */
export function clauseOf(
  items: readonly Item[],
  triggers: readonly Trigger[],
  i: number,
  consumed: Set<number>,
  previous: Frame | undefined,
): Clause {
  const trigger = triggers[i] ?? { at: 0, kind: "approve" as const };
  const { at, kind } = trigger;
  let from = at;
  while (from > 0 && !CLAUSE_SIGNS.test(items[from - 1]?.lower ?? "")) from--;
  const object = takesNounObject(kind) ? objectTrigger(items, triggers, i) : undefined;
  if (object !== undefined) consumed.add(object);
  const next = triggers.find(
    (other) =>
      other.at > at &&
      other.at !== object &&
      !isNounObjectOf(kind, other, items, at) &&
      !sharesObject(items, at, other.at),
  );
  const subject = subjectOf(items, at, from);
  return {
    at,
    kind,
    items,
    left: { from, to: at },
    right: { from: at + 1, to: rightEnd(items, at, next?.at) },
    subject,
    passive: isPassive(items, at, subject),
    polarity: polarityOf(items, from, at),
    previous,
  };
}

const ENDS_OBJECT = /^(?:[;•*]|following|after|upon|since|given|because|while|when)$/;

const takesNounObject = (kind: Trigger["kind"]): boolean =>
  kind === "grant" || kind === "receive" || kind === "withdraw" || kind === "withdrawal";

/** "granted full approval", "received clearance": the noun is the verb's object and no event of its own. */
function objectTrigger(items: readonly Item[], triggers: readonly Trigger[], i: number): number | undefined {
  const at = triggers[i]?.at ?? 0;
  const next = triggers[i + 1];
  if (next === undefined || !isNounObject(items, at, next)) return undefined;
  const between = items.slice(at + 1, next.at);
  // "granted accelerated approval and, in 2021, full approval": the verb has its object.
  const hasObject = between.slice(0, -1).some(({ kind }) => kind === "designation");
  if (hasObject || between.some(({ lower }) => ENDS_OBJECT.test(lower))) return undefined;
  return next.at - at <= 12 ? next.at : undefined;
}

/** Also "adopted the recommendation to grant": what was adopted is the grant. */
function isNounObject(items: readonly Item[], at: number, next: Trigger): boolean {
  if (next.kind === "approval" || next.kind === "clearance") return true;
  if (next.kind === "accept") return items[next.at]?.lower === "acceptance";
  const adopts = /^(?:adopt|endors|follow)/.test(items[at]?.lower ?? "");
  return adopts && next.kind === "grant" && items[next.at - 1]?.lower === "to";
}

/** "accepted and granted priority review to the NDA for X": both verbs have the object. */
function sharesObject(items: readonly Item[], at: number, other: number): boolean {
  const between = items.slice(at + 1, other);
  return (
    between.some(({ lower }) => lower === "and") && between.every(({ lower }) => lower === "and" || isAdverb(lower))
  );
}

const takesApplication = (kind: Trigger["kind"]): boolean =>
  kind === "submit" || kind === "submission" || kind === "accept";

/** "received approval and authorization for X", "accepted an application seeking approval for X" keep one window. */
function isNounObjectOf(kind: Trigger["kind"], other: Trigger, items: readonly Item[], at: number): boolean {
  const sought = takesApplication(kind) && other.kind === "approval" && other.at - at <= 12;
  if (sought && items.slice(at, other.at).some(({ lower }) => /^(?:seeking|requesting|for)$/.test(lower))) return true;
  return (
    takesNounObject(kind) && other.kind === "approval" && other.at - at <= 12 && items[other.at - 1]?.kind === "word"
  );
}

/** "… and in May 2020 the FDA accepted": the date that opens the next clause belongs to it. */
function beforeOpeningDate(items: readonly Item[], at: number, end: number): number {
  let i = end - 1;
  while (i > at && /^(?:the|,)$/.test(items[i]?.lower ?? "")) i--;
  if (items[i]?.kind !== "date" || !opensClause(items, i)) return end;
  while (i > at && !/^(?:and|but|while|,)$/.test(items[i]?.lower ?? "")) i--;
  return i > at + 1 ? i : end;
}

/** "X, approved in Japan in 2019, was rejected by R": what comes behind the inserted participle is another matter. */
function endOfInsertion(items: readonly Item[], at: number, end: number): number {
  const comma = items.findIndex(
    ({ lower, depth }, i) =>
      i > at && i < end && depth === 0 && lower === "," && isFiniteVerb(items[i + 1]?.lower ?? ""),
  );
  return comma < 0 ? end : comma;
}

const opensRelative = ({ lower }: Item): boolean => lower === "which" || lower === "who";

const isFiniteVerb = (lower: string): boolean => BE.has(lower) || HAVE.has(lower) || MODALS.has(lower);

/** "granted X D in the EU, adding to that granted in the US": what was there before is another matter. */
function beforeAddition(items: readonly Item[], at: number, end: number): number {
  const adding = items.findIndex(
    ({ lower }, i) => i > at && i < end && lower === "adding" && items[i + 1]?.lower === "to",
  );
  return adding < 0 ? end : adding;
}

/** Up to the next clause sign, or to where the next trigger's own subject begins. */
function rightEnd(items: readonly Item[], at: number, next: number | undefined): number {
  let end = next ?? items.length;
  if (next !== undefined) {
    const subject = subjectOf(items, next, at + 1);
    // "submitted to R, which validated it": the antecedent is the first clause's own.
    const relative = items.findIndex(({ lower }, i) => i > subject.at && i < next && /^(?:which|that)$/.test(lower));
    if (relative > 0) end = relative;
    else if (subject.kind === "regulator" || subject.kind === "drug") end = groupAt(items, subject.at)[0] ?? subject.at;
    else if (subject.kind !== "other") end = subject.at;
    end = beforeOpeningDate(items, at, end);
  }
  const isInserted = items[at - 1]?.lower === "," || items.slice(Math.max(0, at - 3), at).some(opensRelative);
  if (isInserted) end = endOfInsertion(items, at, end);
  end = beforeAddition(items, at, end);
  // A semicolon ends the clause unless it separates the items of a list, with no further event behind it.
  if (next === undefined) return end;
  for (let i = at + 1; i < end; i++) if (items[i]?.lower === ";") return i;
  return end;
}
